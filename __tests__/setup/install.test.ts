import { mkdir, readFile, readdir, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { find, findAllVersions } from '@actions/tool-cache'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runnerProcesses } from '../../src/adapters/runner/processes.ts'
import { runnerStore } from '../../src/adapters/runner/tool-cache.ts'
import { identityOf } from '../../src/disk/installed-trees.ts'
import type { Command } from '../../src/ports/processes.ts'
import type { InstallSandbox } from '../support/install-sandbox.ts'
import { openInstall } from '../support/install-sandbox.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { listingOf } from '../support/tree-listing.ts'

let sandbox: InstallSandbox
let tarball: MadeTarball
let shelf: string
let entry: string

const module = { path: 'opt/python-3.12.6/lib/python3.12/argparse.py', content: 'whole = True\n' }

beforeEach(async () => {
  sandbox = await openInstall()
  tarball = await sandbox.make({ extra: [module] })
  shelf = join(sandbox.toolCache, 'iact-cpython/3.12.6')
  entry = join(shelf, `x64-debian12-build1-${tarball.sha256.slice(0, 12)}`)
})

afterEach(() => sandbox[Symbol.asyncDispose]())

const contentOf = (path: string): Promise<string> => readFile(join(entry, path), 'utf8')
const aside = async (): Promise<readonly string[]> =>
  (await readdir(shelf)).filter((name) => name.startsWith('.broken-'))

describe('an installed tree', () => {
  test('is an entry of the tool cache that its own package finds', async () => {
    const { tree } = await sandbox.install(tarball.path)
    expect(tree).toMatchObject({ entry, sha256: tarball.sha256, source: 'release' })
    const before = process.env['RUNNER_TOOL_CACHE']
    const write = process.stdout.write.bind(process.stdout)
    // The package prints what it looks at.
    process.stdout.write = () => true
    process.env['RUNNER_TOOL_CACHE'] = sandbox.toolCache
    try {
      const [, architecture = ''] = entry.split('3.12.6/')
      expect(find('iact-cpython', '3.12.6', architecture)).toBe(entry)
      expect(find('iact-cpython', '3.12', architecture)).toBe(entry)
      expect(findAllVersions('iact-cpython', architecture)).toEqual(['3.12.6'])
    } finally {
      process.stdout.write = write
      if (before === undefined) Reflect.deleteProperty(process.env, 'RUNNER_TOOL_CACHE')
      else process.env['RUNNER_TOOL_CACHE'] = before
    }
  })

  test('was tested once, beside its place, in the environment of the job', async () => {
    const processes = runnerProcesses()
    const commands: Command[] = []
    const run = (command: Command): ReturnType<typeof processes.run> => {
      commands.push(command)
      return processes.run(command)
    }
    const environment = { PATH: '/usr/bin:/bin', OF_THE_JOB: '1' }
    const { tree } = await sandbox.install(tarball.path, { environment, world: { processes: { run } } })
    expect(commands.map(({ argv: [program], env }) => [program, env])).toEqual([
      [expect.stringMatching(/\/\.staging-[^/]+\/opt\/python-3\.12\.6\/bin\/python3$/), environment]
    ])
    expect(tree?.tested).toEqual({
      ...{ path: entry, faults: [], notices: [], needsLibraryPath: false, environmentFaults: [] }
    })
  })

  test('comes from the file that was verified, whatever its name leads to by then', async () => {
    const other = await sandbox.make({ extra: [{ ...module, content: 'evil = True\n' }] })
    const { code } = await sandbox.install(tarball.path, {
      meanwhile: () => rename(other.path, tarball.path)
    })
    expect([code, await contentOf('lib/python3.12/argparse.py')]).toEqual(['OK', module.content])
  })
})

describe('what is at the entry already', () => {
  beforeEach(async () => {
    await sandbox.install(tarball.path)
  })

  test('is used when it is finished and works: another job was first', async () => {
    await writeFile(join(entry, 'mine'), '')
    const { tree, log } = await sandbox.install(tarball.path)
    expect(tree?.tested).toMatchObject({ path: entry, faults: [] })
    expect(log.lines).toContain(`another job was first: ${entry}`)
    expect(await readdir(entry)).toContain('mine')
    expect(await aside()).toEqual([])
  })

  test.each<readonly [string, () => Promise<unknown>]>([
    ['has no mark', () => rm(`${entry}.complete`)],
    ['has no record', () => rm(`${entry}.json`)],
    [
      'has a record of other bytes',
      async () => {
        const record = JSON.parse(await readFile(`${entry}.json`, 'utf8')) as { readonly sha256: string }
        const sha256 = record.sha256.slice(0, 12) + 'ab'.repeat(26)
        await writeFile(`${entry}.json`, JSON.stringify({ ...record, sha256 }))
      }
    ],
    ['does not work', () => writeFile(join(entry, 'bin/python3.12'), '')]
  ])('is replaced by the verified tree when it %s, and kept aside', async (_, spoil) => {
    await truncate(join(entry, 'lib/python3.12/argparse.py'))
    await spoil()
    const { code, log } = await sandbox.install(tarball.path)
    expect([code, await contentOf('lib/python3.12/argparse.py')]).toEqual(['OK', module.content])
    expect(log.lines).toContain(`installed: ${entry}`)
    expect(
      runnerStore(sandbox.toolCache).find({ version: '3.12.6', name: entry.slice(shelf.length + 1) })
    ).toEqual([entry])
    const [kept = '', ...more] = await aside()
    expect((await stat(join(shelf, kept, 'lib/python3.12/argparse.py'))).size).toBe(0)
    expect(more).toEqual([])
  })

  test('is replaced when this job has seen it fail, though it works by now', async () => {
    const broken = [{ entry, identity: await identityOf(entry) }]
    await sandbox.install(tarball.path, { broken })
    expect(await aside()).toHaveLength(1)
  })

  test('is a record and a mark without a tree: the tree is installed', async () => {
    await rm(entry, { recursive: true })
    expect((await sandbox.install(tarball.path)).code).toBe('OK')
    expect(await contentOf('lib/python3.12/argparse.py')).toBe(module.content)
  })
})

describe('a tree that is not fit for use', () => {
  test('is not installed, and leaves the tool cache as it was', async () => {
    await sandbox.install(tarball.path)
    const before = await listingOf(sandbox.toolCache)
    const { path } = await sandbox.make({ before: 'echo no libpython >&2; exit 127' })
    const { code, message } = await sandbox.install(path)
    expect(code).toBe('SMOKE_TEST_FAILED')
    expect(message).toContain('is not fit for use: ')
    expect(message).toContain('does not run (exit code 127): no libpython')
    expect(await listingOf(sandbox.toolCache)).toEqual(before)
  })

  test('takes the place of no other that works for others', async () => {
    await sandbox.install(tarball.path)
    const broken = [{ entry, identity: await identityOf(entry) }]
    const run = () => Promise.resolve({ exitCode: 127, stdout: '', stderr: 'libffi.so.8: cannot open' })
    const { code } = await sandbox.install(tarball.path, { broken, world: { processes: { run } } })
    expect(code).toBe('SMOKE_TEST_FAILED')
    expect([await contentOf('lib/python3.12/argparse.py'), await aside()]).toEqual([module.content, []])
  })
})

describe('a tool cache that can not be written to', () => {
  test('gives way to the next place, with a warning', async () => {
    await mkdir(dirname(shelf), { recursive: true })
    await writeFile(shelf, 'a file')
    const next = join(sandbox.directory, 'next')
    const store = runnerStore(sandbox.toolCache, next)
    const { tree, log } = await sandbox.install(tarball.path, { world: { store } })
    expect(tree?.entry.startsWith(`${next}/iact-cpython/3.12.6/`)).toBe(true)
    expect(log.warnings).toEqual([
      expect.stringMatching(/^The tool cache at .* can't be written to: .*\. The interpreter is kept at /)
    ])
  })

  test('is INSTALL_BROKEN when there is no other', async () => {
    await mkdir(dirname(shelf), { recursive: true })
    await writeFile(shelf, 'a file')
    const { code, message } = await sandbox.install(tarball.path)
    expect(code).toBe('INSTALL_BROKEN')
    expect(message).toContain(`The tool cache at ${dirname(shelf)} can't be written to: E`)
  })
})

test('several installs at once all succeed, and leave one tree', async () => {
  const installs = await Promise.all(Array.from({ length: 6 }, () => sandbox.install(tarball.path)))
  expect(installs.map(({ code, message, tree }) => [code + message, tree?.entry])).toEqual(
    Array.from({ length: 6 }, () => ['OK', entry])
  )
  const name = entry.slice(shelf.length + 1)
  expect((await readdir(shelf)).sort()).toEqual([name, `${name}.complete`, `${name}.json`])
})
