import { describe, expect, test } from '@jest/globals'
import { parsePythonVersion } from '../../src/domain/python-version.ts'
import { layoutFaults } from '../../src/domain/tarball-layout.ts'
import type { Entry } from '../../src/domain/tarball-layout.ts'

const version = parsePythonVersion('3.12.6')
const root = 'opt/python-3.12.6'

const file = (path: string, mode = 0o644): Entry => ({ path, kind: 'file', target: undefined, mode, size: 7 })
const directory = (path: string): Entry => ({ ...file(path, 0o755), kind: 'directory', size: 0 })
const symlink = (path: string, target: string): Entry => ({
  ...file(path, 0o777),
  kind: 'symlink',
  target,
  size: 0
})
const hardlink = (path: string, target: string): Entry => ({
  ...file(path),
  kind: 'hardlink',
  target,
  size: 0
})

const python = file(`${root}/bin/python3.12`, 0o755)
const good: readonly Entry[] = [
  directory(`${root}/`),
  directory(`${root}/bin/`),
  python,
  symlink(`${root}/bin/python3`, 'python3.12'),
  directory(`${root}/lib/`),
  file(`${root}/lib/libpython3.12.so.1.0`, 0o755),
  symlink(`${root}/lib/libpython3.12.so`, 'libpython3.12.so.1.0')
]

const faultsOf = (...entries: readonly Entry[]): readonly string[] =>
  layoutFaults([...good, ...entries], version)

describe('a tarball is taken', () => {
  test.each<readonly [string, readonly Entry[]]>([
    ['as scripts/build-cpython.sh packs it', []],
    ['with the directories above the tree', [directory('opt/'), directory('opt')]],
    ['with ./ before all names', [directory('./'), directory('./opt'), file(`./${root}/README`)]],
    ['with ././ before a name', [file(`././${root}/README`)]],
    [
      'with links that stay inside',
      [symlink(`${root}/lib/a`, '../lib/./b//c'), symlink(`${root}/d`, 'bin/../lib')]
    ],
    ['with a link to its own top', [symlink(`${root}/lib/top`, '..')]],
    ['with a hard link from the top of the archive', [hardlink(`${root}/bin/x`, `${root}/bin/python3.12`)]],
    ['with a hard link that starts with ./', [hardlink(`${root}/bin/x`, `./${root}/bin/python3.12`)]],
    ['with names that are not ASCII', [file(`${root}/lib/caf\u00e9 \u4e2d.py`)]],
    ['with names of dots and blanks', [file(`${root}/lib/...`), file(`${root}/lib/.x y`)]],
    ['with a symlink of any mode', [{ ...symlink(`${root}/lib/x`, 'y'), mode: 0o7777 }]]
  ])('%s', (_, entries) => {
    expect(faultsOf(...entries)).toEqual([])
  })
})

describe('a tarball is refused', () => {
  test.each<readonly [Entry, string]>([
    [file('/etc/passwd'), '"/etc/passwd" is an absolute path'],
    [file(`/${root}/README`), `"/${root}/README" is an absolute path`],
    [file('.//etc/passwd'), '"/etc/passwd" is an absolute path'],
    [file('../up'), '"../up" is not a plain path'],
    [file(`${root}/../../etc/passwd`), `"${root}/../../etc/passwd" is not a plain path`],
    [file(`${root}/lib/..`), `"${root}/lib/.." is not a plain path`],
    [file(`${root}/./README`), `"${root}/./README" is not a plain path`],
    [file(`${root}//README`), `"${root}//README" is not a plain path`],
    [directory(`${root}/lib//`), `"${root}/lib/" is not a plain path`],
    [directory('.'), '"." is not a plain path'],
    [symlink('./', 'elsewhere'), '"" is not a plain path'],
    [file(''), '"" is not a plain path'],
    [file(`${root}/a\nb`), `"${root}/a\\nb" has a control character or backslash in its name`],
    [file(`${root}/a\u0000b`), `"${root}/a\\u0000b" has a control character or backslash in its name`],
    [file(`${root}/a\u001b[2Jb`), `"${root}/a\\u001b[2Jb" has a control character or backslash in its name`],
    [
      file(`${root}\\README`),
      '"opt/python-3.12.6\\\\README" has a control character or backslash in its name'
    ],
    [file('README'), `"README" is not below ${root}/`],
    [file('opt'), `"opt" is not below ${root}/`],
    [symlink('opt', root), `"opt" is not below ${root}/`],
    [directory('opt/other'), `"opt/other" is not below ${root}/`],
    [directory('etc'), `"etc" is not below ${root}/`],
    [file('opt/python-3.12.60/README'), `"opt/python-3.12.60/README" is not below ${root}/`],
    [file('OPT/python-3.12.6/README'), `"OPT/python-3.12.6/README" is not below ${root}/`],
    [{ ...file(`${root}/dev`), kind: 'special' }, `"${root}/dev" is neither a file, a directory nor a link`],
    [file(`${root}/su`, 0o4755), `"${root}/su" has a setuid, setgid or sticky bit`],
    [file(`${root}/sg`, 0o2755), `"${root}/sg" has a setuid, setgid or sticky bit`],
    [hardlinkWithMode(0o4755), `"${root}/hard" has a setuid, setgid or sticky bit`],
    [{ ...directory(`${root}/tmp`), mode: 0o1777 }, `"${root}/tmp" has a setuid, setgid or sticky bit`],
    [symlink(`${root}/x`, '/etc/passwd'), `"${root}/x" links to the absolute path "/etc/passwd"`],
    [symlink(`${root}/x`, `/${root}/bin`), `"${root}/x" links to the absolute path "/${root}/bin"`],
    [symlink(`${root}/x`, '..'), `"${root}/x" links to "..", outside of the tree`],
    [
      symlink(`${root}/x`, '../python-3.12.60'),
      `"${root}/x" links to "../python-3.12.60", outside of the tree`
    ],
    [symlink(`${root}/x`, 'lib/../../..'), `"${root}/x" links to "lib/../../..", outside of the tree`],
    [symlink(`${root}/x`, '../../../../x'), `"${root}/x" links to "../../../../x", outside of the tree`],
    [symlink(root, 'elsewhere'), `"${root}" links to "elsewhere", outside of the tree`],
    [symlink(`${root}/x`, ''), `"${root}/x" is a link without a target`],
    [{ ...symlink(`${root}/x`, ''), target: undefined }, `"${root}/x" is a link without a target`],
    [hardlink(`${root}/x`, '/etc/passwd'), `"${root}/x" links to the absolute path "/etc/passwd"`],
    [hardlink(`${root}/x`, 'bin/python3.12'), `"${root}/x" links to "bin/python3.12", outside of the tree`],
    [hardlink(`${root}/x`, `${root}/../x`), `"${root}/x" links to "${root}/../x", outside of the tree`],
    [hardlink(`${root}/x`, ''), `"${root}/x" is a link without a target`]
  ])('for %j', (entry, fault) => {
    expect(faultsOf(entry)).toEqual([fault])
  })

  test('for what would be written through a link, in whatever order they come', () => {
    const link = symlink(`${root}/lib/up`, '../bin')
    const beyond = file(`${root}/lib/up/python3`)
    const fault = `"${root}/lib/up/python3" lies below something that is no directory`
    expect([faultsOf(link, beyond), faultsOf(beyond, link)]).toEqual([[fault], [fault]])
  })

  test.each([
    ['a hard link', hardlink(`${root}/x`, `${root}/bin/python3.12`)],
    ['a file', file(`${root}/x`)]
  ])('for what lies below %s', (_, leaf) => {
    const beyond = directory(`${root}/x/y`)
    expect(faultsOf(leaf, beyond)).toEqual([`"${root}/x/y" lies below something that is no directory`])
  })

  test('for a hard link to what lies behind a symlink', () => {
    const target = `${root}/lib/up/secret`
    expect(faultsOf(symlink(`${root}/lib/up`, '..'), hardlink(`${root}/x`, target))).toEqual([
      `"${root}/x" links to "${target}", below something that is no directory`
    ])
  })

  test('with every fault that it has', () => {
    expect(faultsOf(file('/a'), file(`${root}/b`), file('../c'))).toEqual([
      '"/a" is an absolute path',
      '"../c" is not a plain path'
    ])
  })
})

describe('the interpreter', () => {
  const bin = `${root}/bin`

  test.each<readonly [string, readonly Entry[]]>([
    ['a file', [file(`${bin}/python3`, 0o755)]],
    ['a file that only its owner may run', [file(`${bin}/python3`, 0o700)]],
    ['a link to a file', [symlink(`${bin}/python3`, './python3.12'), python]],
    [
      'a chain of links',
      [symlink(`${bin}/python3`, 'python'), symlink(`${bin}/python`, 'python3.12'), python]
    ],
    [
      'a chain through another directory',
      [
        symlink(`${bin}/python3`, '../libexec/python'),
        symlink(`${root}/libexec/python`, 'python3.12'),
        file(`${root}/libexec/python3.12`, 0o755)
      ]
    ],
    [
      'a hard link, as free-threaded builds install it',
      [
        symlink(`${bin}/python3`, 'python3.12'),
        hardlink(`${bin}/python3.12`, `${bin}/python`),
        { ...python, path: `${bin}/python` }
      ]
    ],
    ['the last of two entries of its name', [file(`${bin}/python3`), file(`${bin}/python3`, 0o755)]]
  ])('may be %s', (_, entries) => {
    expect(layoutFaults(entries, version)).toEqual([])
  })

  test.each<readonly [string, readonly Entry[]]>([
    ['nothing', []],
    ['only its tree', [directory(root), directory(bin)]],
    ['a file that nobody can run', [file(`${bin}/python3`, 0o644)]],
    ['an empty file', [{ ...file(`${bin}/python3`, 0o755), size: 0 }]],
    ['a directory', [directory(`${bin}/python3`)]],
    ['a link to nothing', [symlink(`${bin}/python3`, 'python3.12')]],
    ['a link to a directory', [symlink(`${bin}/python3`, '../lib'), directory(`${root}/lib`)]],
    ['a link to itself', [symlink(`${bin}/python3`, 'python3')]],
    ['a hard link to nothing', [hardlink(`${bin}/python3`, `${bin}/python3.12`)]],
    ['called otherwise', [file(`${bin}/python3.12`, 0o755), symlink(`${bin}/python`, 'python3.12')]],
    ['the first of two entries of its name', [file(`${bin}/python3`, 0o755), file(`${bin}/python3`)]]
  ])('may not be %s', (_, entries) => {
    expect(layoutFaults(entries, version)).toEqual([`there is no interpreter at ${bin}/python3`])
  })

  test('is looked for below the prefix of the version', () => {
    expect(layoutFaults(good, parsePythonVersion('3.12.7'))[0]).toBe(
      `"${root}" is not below opt/python-3.12.7/`
    )
  })
})

function hardlinkWithMode(mode: number): Entry {
  return { ...hardlink(`${root}/hard`, `${root}/bin/python3.12`), mode }
}

test('a standard library in lib64 is refused by name, and beside one in lib it is not', () => {
  const os64 = file(`${root}/lib64/python3.12/os.py`)
  expect(faultsOf(os64)).toEqual([
    `"${root}/lib64/python3.12" is its standard library, which must be in lib: configure it without --with-platlibdir and --libdir`
  ])
  expect(faultsOf(os64, file(`${root}/lib/python3.12/os.py`))).toEqual([])
})
