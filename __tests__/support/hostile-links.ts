import { after, below, directory, file, hardlink, root, symlink } from './hostile-archive.ts'
import type { HostileArchive } from './hostile-archive.ts'
import { entry, gnuLong, pax } from './hostile-tar.ts'

export const links: readonly HostileArchive[] = [
  after('a link to an absolute path', () => [symlink(below('x'), '/etc/passwd')]),
  after('a link into the prefix by its absolute path', () => [symlink(below('x'), `/${root}/bin/python3`)]),
  after('a link that climbs out', () => [symlink(below('x'), '../../../etc')]),
  after('a link to the directory above the tree', () => [symlink(below('x'), '..')]),
  after('a link without a target', () => [symlink(below('x'), '')]),
  after('a link whose target only PAX says', () => [pax({ linkpath: '/etc' }), symlink(below('x'), 'bin')]),
  after('a link whose target only GNU says', () => [
    ...[gnuLong('K', '/etc/passwd'), entry({ name: below('x'), type: '2', target: 'bin', magic: 'gnu' })]
  ]),
  after(
    'links that lead to each other',
    () => [symlink(below('x'), 'y'), symlink(below('y'), 'x')],
    'nowhere'
  ),
  after('a link to nothing', () => [symlink(below('x'), 'nothing')], 'it leads nowhere, and not out'),
  after('a file written through a link to elsewhere', ({ outside }) => [
    ...[symlink(below('x'), outside), file(below('x/file'))]
  ]),
  after('a file written through a link that climbs out', () => [
    ...[symlink(below('x'), '../../../../../../victim'), file(below('x/file'))]
  ]),
  after('a file written over a link to a file elsewhere', ({ outside }) => [
    ...[symlink(below('x'), `${outside}/file`), file(below('x'), { content: 'written over' })]
  ]),
  after('a directory that becomes a link before a file in it comes', ({ outside }) => [
    ...[directory(below('d')), symlink(below('d'), outside), file(below('d/file'))]
  ]),
  after('a link that becomes a directory before a file in it comes', ({ outside }) => [
    ...[symlink(below('d'), outside), directory(below('d')), file(below('d/file'))]
  ]),
  after('a mode for what a link leads to', ({ outside }) => [
    ...[symlink(below('d'), outside), entry({ name: `${below('d')}/`, type: '5', mode: 0o777 })]
  ]),
  after('a hard link to a file elsewhere', ({ outside }) => [hardlink(below('x'), `${outside}/file`)]),
  after('a hard link that climbs out', () => [hardlink(below('x'), below('../../../../../victim/file'))]),
  after('a hard link to a link to a file elsewhere, written over', ({ outside }) => [
    symlink(below('l'), `${outside}/file`),
    hardlink(below('x'), below('l')),
    file(below('x'), { content: 'written over' })
  ]),
  after('a hard link to a directory', () => [hardlink(below('x'), below('bin'))]),
  after('a hard link to what is not there', () => [hardlink(below('x'), below('nothing'))]),
  after(
    'a hard link to its own interpreter',
    () => [hardlink(below('x'), below('bin/pip3'))],
    'both are inside'
  )
]
