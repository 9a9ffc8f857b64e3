import { after, before, below, directory, file } from './hostile-archive.ts'
import type { HostileArchive } from './hostile-archive.ts'
import { entry, filled, gnuLong, head, pax } from './hostile-tar.ts'

export const kinds: readonly HostileArchive[] = [
  ...[
    ['a character device', '3'],
    ['a block device', '4'],
    ['a named pipe', '6']
  ].map(([what = '', type = '']) => after(what, () => [entry({ name: below('x'), type })])),
  after('a part of a file from another volume', () => [file(below('x'), { type: 'M', magic: 'gnu' })]),
  ...[
    ['a type that nobody knows', 's'],
    ['a file that wants to lie in one piece', '7']
  ].map(([what = '', type = '']) =>
    after(what, () => [file(below('x'), { type })], 'it is unpacked as a file')
  ),
  ...[
    ['setuid', 0o4755],
    ['setgid', 0o2755],
    ['sticky', 0o1755],
    ['all of the bits', 0o7777]
  ].map(([what, mode]) =>
    after(`a file with ${what}`, () => [file(below('x'), { mode: Number(mode) })], 'the bits are left out')
  ),
  after(
    'a directory with setgid, open to all',
    () => [directory(below('d'), 0o2777)],
    'the bits are left out'
  ),
  after('somebody else for an owner', () => [file(below('x'), { owner: 1234 })], 'whoever unpacks owns it'),
  after(
    'somebody else for an owner, by PAX',
    () => [...[pax({ uid: '1234', gid: '1234', uname: 'daemon', gname: 'daemon' }), file(below('x'))]],
    'whoever unpacks owns it'
  ),
  after(
    'capabilities for a file',
    () => [...[pax({ 'SCHILY.xattr.security.capability': Buffer.alloc(20, 1) }), file(below('x'))]],
    'nobody asked tar for such things'
  )
]

export const doubles: readonly HostileArchive[] = [
  after('a file twice', () => [file(below('x')), file(below('x'), { content: 'y' })], 'the last one counts'),
  after('a file below a file', () => [file(below('x')), file(below('x/y'))]),
  after('a file where a directory is', () => [file(below('bin'))]),
  after('a name that PAX and GNU say otherwise', () => [
    ...[gnuLong('L', below('one')), pax({ path: 'etc/two' }), file(below('x'), { magic: 'gnu' })]
  ]),
  after('a PAX name that a second one takes back', () => [
    ...[pax({ path: below('x') }), pax({ path: 'etc/x' }), file(below('x'))]
  ]),
  before('a name for all that come', () => [pax({ path: 'etc/x' }, 'g')]),
  after(
    'a PAX size that hides an entry from some',
    () => [...[pax({ size: '1024' }), head({ name: below('x'), size: 0 })], ...[file('etc/hidden')]],
    'tar unpacks the entry as the content of a file'
  ),
  after('a PAX size that shows an entry to some', () => [
    ...[pax({ size: '0' }), head({ name: below('x'), size: 1024 }), file('etc/shown')]
  ]),
  after('a PAX record that is longer than it is', () => [
    ...[entry({ name: 'p', type: 'x', content: '9999 path=etc/x\n' }), file(below('x'))]
  ]),
  after('a PAX record of no length', () => [
    ...[entry({ name: 'p', type: 'x', content: '0 path=etc/x\n' }), file(below('x'))]
  ]),
  after('a PAX name of a sparse file that leads elsewhere', ({ outside }) => [
    pax({ 'GNU.sparse.major': '1', 'GNU.sparse.minor': '0', 'GNU.sparse.name': `${outside}/file` }),
    file(below('x'), { content: filled(Buffer.from('0\n')) })
  ]),
  after('a file of 5 TB that is a hole', () => [
    pax({
      'GNU.sparse.size': String(5 * 1024 ** 4),
      'GNU.sparse.numblocks': '1',
      'GNU.sparse.map': `${5 * 1024 ** 4},0`
    }),
    entry({ name: below('hole') })
  ])
]

export const heads: readonly HostileArchive[] = [
  after('a size below zero', () => [head({ name: below('x'), size: Buffer.alloc(12, 0xff) })]),
  after('a size beyond all disks', () => [
    head({ name: below('x'), size: Buffer.concat([Buffer.of(0x80), Buffer.alloc(11, 0x7f)]) })
  ]),
  after('a size of 8 GB that is not there', () => [head({ name: below('x'), size: 0o77777777777 })]),
  after('a size that is no number', () => [file(below('x'), { size: Buffer.from('sizesizesize') })]),
  after('a PAX size below zero', () => [pax({ size: '-512' }), file(below('x'))]),
  before('a wrong sum in its first head', () => [file(below('x'), { sum: 1 })]),
  after('a wrong sum in a later head', () => [file(below('x'), { sum: 1 }), file(below('y'))]),
  after('a head without a magic', () => [file(below('x'), { magic: 'none' })], 'old archives are like that'),
  after(
    'a time long before all times',
    () => [pax({ mtime: '-99999999999999' }), file(below('x'))],
    'a time'
  ),
  after('a time long after all times', () => [pax({ mtime: '99999999999999' }), file(below('x'))], 'a time')
]
