import { createHash } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openSetup, release, thingsBelow } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'
import { makeTarball, pythonEntries } from '../support/make-tarball.ts'
import type { MadeTarball, TarEntry } from '../support/make-tarball.ts'

const exact = { version: '3.12.6', build: '1' }
const name = 'cpython-3.12.6-debian12-build1.tgz'
const root = 'opt/python-3.12.6'
const python = `${root}/bin/python3.12`

let sandbox: SetupSandbox
let victim: string

beforeEach(async () => {
  sandbox = await openSetup()
  victim = `${sandbox.directory}/victim`
  await mkdir(victim)
  await writeFile(`${victim}/file`, 'as it was')
})

afterEach(() => sandbox[Symbol.asyncDispose]())

/** Its publisher means it: the checksums are right. */
async function expectRefused(tarball: MadeTarball, complaint: string): Promise<void> {
  await release(sandbox.github, tarball)
  const before = await everything()
  const { code, message, activation } = await sandbox.run(exact)
  expect(message).toContain(complaint)
  expect(code).toBe('TARBALL_INVALID')
  expect(activation).toBeUndefined()
  expect(await everything()).toEqual(before)
  expect(await readFile(`${victim}/file`, 'utf8')).toBe('as it was')
}

/** The verified tarball may stay in the cache directory: its bytes are what was published. */
async function everything(): Promise<readonly string[]> {
  const things = await thingsBelow(sandbox.directory)
  return things.filter((path) => !path.startsWith('home/'))
}

const link = (path: string, target: string): TarEntry => ({
  path: `${root}/${path}`,
  type: 'symlink',
  target
})
const directory = (path: string): TarEntry => ({ path: `${root}/${path}/`, type: 'directory' })
const deep = ['a', 'a/b', 'a/b/c', 'a/b/c/d'].map(directory)
const file = (path: string, mode = 0o644): TarEntry => ({ path, content: 'x', mode })

describe('an archive with', () => {
  const cases: readonly (readonly [string, (outside: string) => readonly TarEntry[], string])[] = [
    ['an absolute path', (outside) => [file(`${outside}/file`)], 'is not below opt/python-3.12.6/'],
    [
      'a path that climbs out',
      () => [file(`${root}/../../../../../../../victim/file`)],
      'tar could not extract'
    ],
    ['another top', () => [file('etc/passwd')], '"etc" is not below opt/python-3.12.6/'],
    [
      'another version beside its own',
      () => [file('opt/python-3.12.7/x')],
      '"opt/python-3.12.7" is not below'
    ],
    [
      'a link to an absolute path',
      () => [link('lib/x', '/etc/passwd')],
      'links to the absolute path "/etc/passwd"'
    ],
    [
      'a link that climbs out',
      () => [link('lib/x', '../../../etc')],
      'links to "../../../etc", outside of the tree'
    ],
    [
      'a link that leads out by way of another',
      () => [...deep, link('a/b/c/d/up', '../../..'), link('a/b/c/d/out', 'up/../../../../..')],
      'leads out of the tree'
    ],
    [
      'a link that leads just above the tree by way of another',
      () => [...deep, link('a/b/c/d/up', '../../../..'), link('a/b/c/d/out', 'up/..')],
      'leads out of the tree'
    ],
    [
      'a link that leads to nowhere by way of another, and out from the place of an installed tree',
      () => [...deep, link('a/b/c/d/up', '../../../..'), link('a/b/c/d/out', 'up/../../../../victim')],
      'leads out of the tree'
    ],
    ['a file written through a link', (outside) => [link('lib/x', outside), file(`${root}/lib/x/file`)], ''],
    [
      'a hard link to a file outside',
      (outside) => [{ path: `${root}/x`, type: 'link', target: `${outside}/file` }],
      ''
    ],
    [
      'a named pipe',
      () => [{ path: `${root}/pipe`, type: 'fifo' }],
      'is neither a file, a directory nor a link'
    ],
    ['a device', () => [{ path: `${root}/null`, type: 'character-device' }], ''],
    ['a newline in a name', () => [file(`${root}/a\nb`)], 'has a control character or backslash in its name'],
    [
      'a workflow command for a name',
      () => [file(`${root}/a\n::stop-commands::x`)],
      '"opt/python-3.12.6/a\\n::stop'
    ],
    [
      'a backslash in a name',
      () => [file(`${root}/a\\b`)],
      'has a control character or backslash in its name'
    ]
  ]

  test.each(cases)('%s is refused, and nothing outside is touched', async (_, extra, complaint) => {
    const path = `${sandbox.directory}/made/${name}`
    await expectRefused(await makeTarball({ path, extra: extra(victim) }), complaint)
  })
})

describe('a tree', () => {
  const without = (path: string): readonly TarEntry[] =>
    pythonEntries().filter((entry) => entry.path !== path)
  test.each<readonly [string, readonly TarEntry[]]>([
    ['of nothing', [directory('bin')]],
    ['without bin/python3', without(`${root}/bin/python3`)],
    ['whose python3 leads to nothing', without(python)],
    ['whose python3 leads to itself', [...without(python), link('bin/python3.12', 'python3')]],
    ['whose interpreter may not run', [...without(python), file(python, 0o644)]],
    ['whose interpreter is empty', [...without(python), { path: python, mode: 0o755 }]],
    ['whose interpreter is a directory', [...without(python), { path: `${python}/`, type: 'directory' }]],
    ['of another version', pythonEntries('3.12.7')]
  ])('%s holds no interpreter', async (_, entries) => {
    const path = `${sandbox.directory}/made/${name}`
    await expectRefused(await makeTarball({ path, entries }), 'is not a CPython tree')
  })
})

describe('a file', () => {
  test.each<readonly [string, Uint8Array]>([
    ['that is empty', Buffer.alloc(0)],
    ['that is no gzip', Buffer.alloc(1000, 'x')],
    ['that holds no archive', gzipSync(Buffer.alloc(1000, 'x'))],
    ['that ends too early', gzipSync(Buffer.alloc(100_000, 'x')).subarray(0, 50)]
  ])('%s is refused', async (_, bytes) => {
    const made = await sandbox.make()
    await writeFile(made.path, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await expectRefused({ ...made, sha256 }, 'tar could not extract')
  })
})

test('special bits and owners of the archive mean nothing', async () => {
  await sandbox.publish({ extra: [{ path: `${root}/bin/tool`, content: 'x', mode: 0o6755 }] })
  const { code, outputs } = await sandbox.run(exact)
  const { mode, uid } = await stat(`${outputs?.['python-prefix']}/bin/tool`)
  expect({ code, mode, uid }).toEqual({ code: 'OK', mode: 0o100755, uid: process.getuid?.() })
})
