import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { hashFile } from '../../src/disk/hash-file.ts'
import { readTarball } from '../../src/disk/read-tarball.ts'
import { relocateTree } from '../../src/disk/relocate-tree.ts'
import { findArtifact } from '../../src/domain/artifact.ts'
import { checkProgram, judgeInterpreter } from '../../src/domain/interpreter-check.ts'
import { parsePythonVersion } from '../../src/domain/python-version.ts'
import type { Entry } from '../../src/domain/tarball-layout.ts'
import { layoutFaults } from '../../src/domain/tarball-layout.ts'
import type { PackedPython } from '../support/pack-python.ts'
import { findPythons, packer, packPython } from '../support/pack-python.ts'
import { packedPython } from '../support/packed-python.ts'

const run = promisify(execFile)
let directory: string
let packed: PackedPython
let entries: readonly Entry[]

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pack-python-'))
  packed = await packedPython()
  entries = (await readTarball(packed.path)).entries
})

afterAll(() => rm(directory, { recursive: true, force: true }))

describe('the tarball of the Python of this machine', () => {
  test('is called like a build and is one', () => {
    expect(findArtifact(packed.fileName)).toMatchObject({
      version: parsePythonVersion(packed.version),
      build: 1
    })
    expect(layoutFaults(entries, parsePythonVersion(packed.version))).toEqual([])
  })

  test('has a checksum file beside it that sha256sum accepts', async () => {
    const { sha256 } = await hashFile(packed.path)
    expect(await readFile(`${packed.path}.sha256`, 'utf8')).toBe(`${sha256}  ${packed.fileName}\n`)
  })

  test('has its entries in order, without an owner, a date or a mode of its own', async () => {
    const { stdout } = await run('tar', ['--numeric-owner', '--full-time', '-tvzf', packed.path], {
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      maxBuffer: 16 * 1024 * 1024
    })
    const facts = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/))
    const modes = ['drwxr-xr-x', '-rw-r--r--', '-rwxr-xr-x', 'lrwxrwxrwx']
    expect(facts.filter(([mode = '', owner]) => owner !== '0/0' || !modes.includes(mode))).toEqual([])
    expect(new Set(facts.map(([, , , day = '', hour = '']) => `${day} ${hour}`))).toEqual(
      new Set(['1980-01-01 00:00:00'])
    )
    const paths = entries.map(({ path }) => path.replace(/\/$/, ''))
    expect(paths).toEqual([...new Set(paths)].sort())
  })

  test('has no tests, no bytecode and nothing that belongs to the machine', () => {
    const unwanted =
      /\/(?:__pycache__|tests?)\/|\.pyc$|\.a$|EXTERNALLY-MANAGED|sitecustomize\.py|lib-dynload\/_test/
    const library = entries.filter(({ path }) => !path.includes('-packages/'))
    expect(library.filter(({ path }) => unwanted.test(path))).toEqual([])
  })

  test('passes all that setup asks of it when it was moved', async () => {
    const place = await mkdtemp(join(directory, 'moved-'))
    await run('tar', ['-xzf', packed.path, '-C', place])
    const tree = join(place, 'opt', `python-${packed.version}`)
    await relocateTree(tree, `/opt/python-${packed.version}`)
    const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' }
    const { stdout } = await run(join(tree, 'bin/python3'), ['-I', '-B', '-c', checkProgram, tree], { env })
    expect(judgeInterpreter(stdout, parsePythonVersion(packed.version)).faults).toEqual([])
    const pip = await run(join(tree, 'bin/pip'), ['--version'], { env })
    expect(pip.stdout).toContain(` from ${tree}/`)
  })

  test('is the same when it is packed again', async () => {
    const pythons = await findPythons()
    const twins = await Promise.all(
      ['one', 'two'].map(async (name) => (await packPython(pythons, join(directory, name))).path)
    )
    const [one, two] = await Promise.all(twins.map((path) => readFile(path)))
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true)
    expect((await readdir(join(directory, 'one'))).sort()).toEqual([
      packed.fileName,
      `${packed.fileName}.sha256`
    ])
  })
})

describe('a Python that lacks something', () => {
  /** Runs the packer in an interpreter that has some modules taken away, and every pip on the disk with them. */
  async function pack(
    lacking: readonly string[],
    ...options: readonly string[]
  ): Promise<{ code: number; stdout: string; stderr: string }> {
    const program = `
import glob, runpy, sys
sys.modules.update(dict.fromkeys(${JSON.stringify(lacking)}))
if 'pip' in sys.modules: glob.glob = lambda *_: []
sys.argv.pop(0)
runpy.run_path(sys.argv[0], run_name='__main__')
`
    const [python = 'python3'] = await findPythons()
    const words = ['-I', '-B', '-c', program, packer, '--output', directory, '--build', '2', ...options]
    try {
      return { code: 0, ...(await run(python, words)) }
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
      return { code, stdout, stderr }
    }
  }

  test('is not packed, and is told which modules it lacks and what to install', async () => {
    const { code, stdout, stderr } = await pack(['_lzma', '_uuid'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(
      /^pack-python: \S+ has no _lzma, _uuid\. Install .* as in: sudo apt-get install -y \S+/
    )
  })

  test('is told the same without zlib, which the packer itself needs', async () => {
    const { code, stderr } = await pack(['zlib'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(' has no zlib. Install ') })
  })

  test('is not packed without pip, but with a stand-in that says so where that is asked for', async () => {
    const refused = await pack(['pip'])
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/ has no pip\. Install it, as in: \S+/)
    })
    const { code, stdout, stderr } = await pack(['pip'], '--stand-in')
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining('a stand-in for pip is packed')
    })
    expect(findArtifact(basename(stdout.trim()))).toMatchObject({ build: 2 })
    const names = (await readTarball(stdout.trim())).entries.map(({ path }) => path)
    expect(names.filter((path) => path.includes('/pip/') && path.endsWith('.py'))).toHaveLength(2)
  })
})
