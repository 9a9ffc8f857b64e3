import { after, before, below, directory, file, root, symlink } from './hostile-archive.ts'
import type { HostileArchive } from './hostile-archive.ts'
import { entry, gnuLong, pax } from './hostile-tar.ts'

/** Where an entry wants to be. */
export const places: readonly HostileArchive[] = [
  after('an absolute path', ({ outside }) => [file(`${outside}/file`)]),
  after('an absolute path of two slashes', ({ outside }) => [file(`/${outside}/file`)]),
  after('an absolute path that only PAX says', ({ outside }) => [
    ...[pax({ path: `${outside}/file` }), file(below('x'))]
  ]),
  after('an absolute path that only a GNU long name says', ({ outside }) => [
    ...[gnuLong('L', `${outside}/file`), file(below('x'), { magic: 'gnu' })]
  ]),
  after('a path that climbs out', () => [file(below('../../../../../../../victim/file'))]),
  after('a path that climbs and comes back', () => [file(below('../python-3.12.6/x'))]),
  after('a path that climbs and that only PAX says', () => [
    ...[pax({ path: below('../../../../../../../victim/file') }), file(below('x'))]
  ]),
  after('a path that climbs and that only a GNU long name says', () => [
    ...[gnuLong('L', below('../../../../victim/file')), file(below('x'), { magic: 'gnu' })]
  ]),
  after('another top', () => [file('etc/passwd')]),
  after('a file beside the top', () => [file('.bashrc')]),
  after('another program below opt', () => [file('opt/other/x')]),
  after('a neighbour whose name begins the same', () => [file('opt/python-3.12.60/x')]),
  after('the mark of a whole tree beside it', () => [file('opt/python-3.12.6.complete')]),
  before('opt as a file', () => [file('opt')], 'the directory takes its place'),
  before('opt as a link to elsewhere', ({ outside }) => [symlink('opt', outside)]),
  before('its own directory as a link to elsewhere', ({ outside }) => [symlink(root, outside)]),
  before('its own directory as a link to a neighbour', () => [
    ...[directory('opt'), directory('opt/other'), symlink(root, 'other')]
  ]),
  before('the staging directory itself, open to all', () => [directory('.', 0o7777)], 'the umask holds'),
  before('opt with a mode of its own', () => [directory('opt', 0o7777)], 'only what is below it is kept')
]

/** What an entry is called. */
export const names: readonly HostileArchive[] = [
  ...['\n', '\r', '\u001b[2J', '\u007f', '\u0085', '\\'].map((one) =>
    after(`${JSON.stringify(one)} in a name`, () => [file(below(`a${one}b`))])
  ),
  after('a workflow command for a name', () => [file(below('a\n::stop-commands::x'))]),
  after('a name that is no UTF-8', () => [file(Buffer.concat([Buffer.from(below('a')), Buffer.of(0xff)]))]),
  after('a target that is no UTF-8', () => [
    entry({ name: below('x'), type: '2', target: Buffer.of(0x62, 0xff) })
  ]),
  after('an option for a name', () => [file(below('--checkpoint-action=exec=sh'))], 'no shell reads it'),
  after('names that differ in case', () => [file(below('A')), file(below('a'))], 'they are two here'),
  after('a direction mark in a name', () => [file(below('a\u202egpj.py'))], 'it is shown escaped, if at all'),
  after('a name of 256 bytes', () => [pax({ path: below('n'.repeat(256)) }), file(below('x'))]),
  after('a path of 4096 characters', () => [pax({ path: below('d/'.repeat(2040)) }), file(below('x'))]),
  after('a path of 20 MB', () => [pax({ path: below('d/'.repeat(1e7)) }), file(below('x'))]),
  after(
    'a hundred directories in each other',
    () => [file(below(`${'d/'.repeat(35)}x`))],
    'a deep tree is one'
  ),
  after('an empty name', () => [file('')]),
  after(
    'a NUL in a name that PAX says',
    () => [pax({ path: `${below('x')}\0/../../y` }), file(below('x'))],
    'tar reads up to it'
  ),
  after('a directory with something in it', () => [file(`${below('d')}/`, { type: '5' })])
]
