import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const SCRIPT = join(import.meta.dirname, '../../scripts/build-cpython.sh')
const INFIX = process.arch === 'x64' ? '' : `-${process.arch}`
const OLD = new Date('2024-01-02T03:04:05Z')

let scratch: string
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'build-cpython-test-'))
})
afterEach(async () => {
  await rm(scratch, { recursive: true, force: true })
})

const at = (...parts: readonly string[]): string => join(scratch, ...parts)
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const listed = (file: string): readonly string[] =>
  execFileSync('tar', ['--numeric-owner', '--full-time', '--utc', '-tvzf', file], { encoding: 'utf8' })
    .trim()
    .split('\n')
const nameOf = (line: string): string => line.split(/\s+/)[5] ?? ''

function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, SOURCE_DATE_EPOCH: undefined, TMPDIR: scratch, ...environment }
  const { status, stdout, stderr } = spawnSync('bash', [SCRIPT, ...args], {
    encoding: 'utf8',
    cwd: scratch,
    env
  })
  return { status, stdout, stderr }
}

const pack = (tree: string, output: string, ...more: readonly string[]) =>
  run(['--pack-only', at(tree), '--output', at(output), '--distro', 'debian12', ...more])

/** What --pack-only looks at, and a little to pack; times and modes of its own. */
async function makeTree(name: string, version = '3.12.6', series = 'python3.12'): Promise<void> {
  const files: Readonly<Record<string, string>> = {
    [`include/${series}/patchlevel.h`]: `#define PY_VERSION              "${version}"\n`,
    [`lib/${series}/os.py`]: 'name = "posix"\n',
    [`lib/${series}/_sysconfigdata__linux_.py`]: `build_time_vars = {'prefix': '/opt/python-${version}'}\n`,
    [`lib/${series}/__pycache__/os.cpython.pyc`]: '\u00cb\r\r\n\u0001\0\0\0hash and code',
    [`bin/${series}`]: '#!/bin/sh\n'
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(at(name, path)), { recursive: true })
    await writeFile(at(name, path), text, 'latin1')
  }
  await chmod(at(name, 'bin', series), 0o755)
  await symlink(series, at(name, 'bin/python3'))
  for (const path of [...Object.keys(files), 'bin', 'lib', 'include', `lib/${series}`, '.']) {
    await utimes(at(name, path), OLD, OLD)
  }
}

describe('packing an installed tree', () => {
  test.each([
    ['3.12.6', 'python3.12', `cpython-3.12.6-debian12${INFIX}-build7.tgz`],
    ['3.14.0rc2', 'python3.14', `cpython-3.14.0rc2-debian12${INFIX}-build7.tgz`],
    ['3.13.1', 'python3.13t', `cpython-3.13.1t-debian12${INFIX}-build7.tgz`]
  ])(
    'names the tarball of %s in %s after its version, and its checksum file after the tarball',
    async (version, series, name) => {
      await makeTree('tree', version, series)
      await writeFile(
        at('tree/lib', series, '_sysconfigdata__linux_.py'),
        `{'prefix': '/opt/python-${name.split('-')[1] ?? ''}'}`
      )
      expect(pack('tree', 'out', '--build', '7')).toMatchObject({ status: 0, stderr: '' })
      expect(await readdir(at('out'))).toEqual([name, `${name}.sha256`])
      const digest = sha256(await readFile(at('out', name)))
      expect(await readFile(at('out', `${name}.sha256`), 'utf8')).toBe(`${digest}  ${name}\n`)
    }
  )

  test('spells the distro as /etc/os-release does', async () => {
    await makeTree('tree')
    const release = await readFile('/etc/os-release', 'utf8')
    const field = (key: string): string => new RegExp(`^${key}="?([^"\n]*)"?$`, 'm').exec(release)?.[1] ?? ''
    run(['--pack-only', at('tree'), '--output', at('out')])
    expect((await readdir(at('out')))[0]).toBe(
      `cpython-3.12.6-${(field('ID') + field('VERSION_ID')).toLowerCase()}${INFIX}-build1.tgz`
    )
  })

  test('gives the same bytes for a copy of the tree that lies elsewhere', async () => {
    await makeTree('tree')
    await mkdir(at('other'))
    execFileSync('cp', ['-a', at('tree'), at('other/python-3.12.6')])
    pack('tree', 'one')
    pack('other/python-3.12.6', 'two')
    const [name = ''] = await readdir(at('one'))
    expect(sha256(await readFile(at('two', name)))).toBe(sha256(await readFile(at('one', name))))
  })

  test('holds sorted entries below opt/python-<version> that belong to nobody, and no time of its own', async () => {
    await makeTree('tree')
    pack('tree', 'out')
    const file = at('out', (await readdir(at('out')))[0] ?? '')
    const lines = listed(file)
    const names = lines.map(nameOf)
    expect(names.every((name) => name.startsWith('opt/python-3.12.6/'))).toBe(true)
    expect(names[0]).toBe('opt/python-3.12.6/')
    expect(names.filter((name) => !name.endsWith('/'))).toEqual([
      'opt/python-3.12.6/bin/python3',
      'opt/python-3.12.6/bin/python3.12',
      'opt/python-3.12.6/include/python3.12/patchlevel.h',
      'opt/python-3.12.6/lib/python3.12/__pycache__/os.cpython.pyc',
      'opt/python-3.12.6/lib/python3.12/_sysconfigdata__linux_.py',
      'opt/python-3.12.6/lib/python3.12/os.py'
    ])
    expect(lines.filter((line) => !line.includes(' 0/0 '))).toEqual([])
    expect(lines.find((line) => line.endsWith('/bin/python3.12'))).toContain('-rwxr-xr-x 0/0')
    expect(lines.find((line) => line.endsWith('/os.py'))).toContain('2024-01-02 03:04:05')
    expect((await readFile(file)).subarray(3, 8)).toEqual(Buffer.alloc(5))
  })

  test('takes SOURCE_DATE_EPOCH as the time of every entry', async () => {
    await makeTree('tree')
    run(['--pack-only', at('tree'), '--output', at('out')], { SOURCE_DATE_EPOCH: '1700000000' })
    const lines = listed(at('out', (await readdir(at('out')))[0] ?? ''))
    expect(lines.filter((line) => !line.includes('2023-11-14 22:13:20'))).toEqual([])
  })

  test('refuses bytecode that SOURCE_DATE_EPOCH would make stale', async () => {
    await makeTree('tree')
    await writeFile(at('tree/lib/python3.12/__pycache__/os.cpython.pyc'), Buffer.alloc(16))
    const { status, stderr } = run(['--pack-only', at('tree'), '--output', at('out')], {
      SOURCE_DATE_EPOCH: '1'
    })
    expect(status).toBe(1)
    expect(stderr).toContain('unchecked-hash')
    expect(await readdir(at('out'))).toEqual([])
  })

  test('does not replace a different tarball, unless it is forced to', async () => {
    await makeTree('tree')
    pack('tree', 'out')
    const [name = ''] = await readdir(at('out'))
    const first = await readFile(at('out', name))
    expect(pack('tree', 'out').status).toBe(0)
    await writeFile(at('tree/new'), 'new')
    expect(pack('tree', 'out').status).toBe(1)
    expect(await readFile(at('out', name))).toEqual(first)
    expect(pack('tree', 'out', '--force').status).toBe(0)
    const second = sha256(await readFile(at('out', name)))
    expect(second).not.toBe(sha256(first))
    expect(await readFile(at('out', `${name}.sha256`), 'utf8')).toContain(second)
  })

  const spoils: readonly [string, string, (path: string) => Promise<unknown>][] = [
    ['a directory that is no CPython', 'include/python3.12', (path) => rm(path, { recursive: true })],
    [
      'a development version',
      'include/python3.12/patchlevel.h',
      (path) => writeFile(path, '#define PY_VERSION "3.12.6+"\n')
    ],
    [
      'a tree of another prefix',
      'lib/python3.12/_sysconfigdata__linux_.py',
      (path) => writeFile(path, "{'prefix': '/usr/local'}")
    ],
    ['a pipe', 'lib/pipe', (path) => promisify(execFile)('mkfifo', [path])]
  ]
  test.each(spoils)('refuses %s and writes nothing', async (_, path, spoil) => {
    await makeTree('tree')
    await spoil(at('tree', path))
    expect(pack('tree', 'out').status).not.toBe(0)
    expect(await readdir(at('out')).catch(() => [])).toEqual([])
  })
})

describe('the command line', () => {
  test('explains every option it knows', async () => {
    const { status, stdout } = run(['--help'])
    expect(status).toBe(0)
    const known = (await readFile(SCRIPT, 'utf8')).matchAll(/^ {6}(--.*)\)/gm)
    const options = [...known].flatMap(([, words = '']) => words.match(/--[a-z-]+/g) ?? [])
    expect(options.length).toBeGreaterThan(15)
    expect(options.filter((option) => !stdout.includes(option))).toEqual([])
  })

  test.each([
    [[]],
    [['--frobnicate', '.']],
    [['--build']],
    [['--build', '0', '.']],
    [['--build=01', '.']],
    [['--jobs', 'many', '.']],
    [['--distro', 'Debian-12', '.']],
    [['--configure-flag', '--with-platlibdir=lib64', '.']],
    [['--configure-flag=--libdir=/opt/python-3.12.6/lib64', '.']],
    [['.', '..']],
    [['--pack-only', '.', '.']],
    [['nowhere']],
    [['--pack-only', 'nowhere']]
  ])('refuses %j with exit status 2, leaving nothing behind', async (args) => {
    const { status, stdout, stderr } = run(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^build-cpython: /)
    expect(await readdir(scratch)).toEqual([])
  })
})
