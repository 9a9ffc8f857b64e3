import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { MadeTarball } from '../support/make-tarball.ts'
import { openSetup, repository, thingsBelow } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }

let sandbox: SetupSandbox
let tarball: MadeTarball
let cached: string

beforeEach(async () => {
  sandbox = await openSetup()
  tarball = await sandbox.publish()
  cached = `${sandbox.cacheDir}/${tarball.name}`
})

afterEach(() => sandbox[Symbol.asyncDispose]())

async function putIntoCache(content: string | Buffer): Promise<void> {
  await mkdir(dirname(cached), { recursive: true })
  await writeFile(cached, content)
}

const origins = (): readonly string[] => [...new Set(sandbox.github.requests.map(({ origin }) => origin))]

describe('a tarball in the cache directory', () => {
  test('that has the pinned SHA-256 is installed without a single request', async () => {
    await putIntoCache(await readFile(tarball.path))
    const { outputs, summary } = await sandbox.run({ ...exact, sha256: tarball.sha256 })
    expect(outputs).toMatchObject({ source: 'cache', 'cache-hit': 'true' })
    expect(summary).toContain('| verified by | sha256 input |')
    expect(sandbox.github.requests).toEqual([])
  })

  test('is held against what the release says, when nothing is pinned', async () => {
    await putIntoCache(await readFile(tarball.path))
    const { outputs } = await sandbox.run(exact)
    expect(outputs?.source).toBe('cache')
    expect(origins()).toEqual(['api'])
  })

  test.each([{}, { sha256: 'pinned' }])(
    'with other bytes is not used, and replaced by the verified download: %j',
    async (pins) => {
      await putIntoCache('poison')
      const inputs = 'sha256' in pins ? { ...exact, sha256: tarball.sha256 } : exact
      const { outputs, log } = await sandbox.run(inputs)
      expect(outputs).toMatchObject({ source: 'release', sha256: tarball.sha256 })
      expect(await readFile(cached)).toEqual(await readFile(tarball.path))
      expect(log.warnings).toEqual([
        expect.stringMatching(/^The cached .*\.tgz is not used: .* has the SHA-256 /)
      ])
    }
  )

  test('stays what it is when an input is what is wrong', async () => {
    await putIntoCache(await readFile(tarball.path))
    const outcome = await sandbox.run({ ...exact, sha256: 'ab'.repeat(32) })
    expect(outcome.code).toBe('CHECKSUM_MISMATCH')
    expect(await readFile(cached)).toEqual(await readFile(tarball.path))
  })

  test('is not believed when nobody says what it must be', async () => {
    await putIntoCache(await readFile(tarball.path))
    const assets = sandbox.github.repository(repository).releases[0]?.assets ?? []
    assets.splice(1)
    Object.assign(assets[0] ?? {}, { digest: null })
    expect((await sandbox.run(exact)).code).toBe('CHECKSUM_MISSING')
    expect(await thingsBelow(sandbox.toolCache)).toEqual([])
  })

  test('that is exchanged between its check and its use is not what gets installed', async () => {
    const other = await sandbox.make({ extra: [{ path: 'opt/python-3.12.6/evil', content: 'x' }] })
    await putIntoCache(await readFile(tarball.path))
    const { code, outputs } = await sandbox.run(exact, {
      world: ({ unpacker }) => ({
        unpacker: {
          unpack: async (archive, directory) => {
            await cp(other.path, cached)
            await unpacker.unpack(archive, directory)
          }
        }
      })
    })
    expect(code).toBe('OK')
    expect(await thingsBelow(outputs?.['python-prefix'] ?? '')).not.toContain('evil')
  })

  test('that another job throws away between its check and its use is installed all the same', async () => {
    const { code } = await sandbox.run(exact, {
      world: ({ unpacker }) => ({
        unpacker: {
          unpack: async (archive, directory) => {
            await rm(cached, { force: true })
            await unpacker.unpack(archive, directory)
          }
        }
      })
    })
    expect(code).toBe('OK')
  })

  test('is given up where a directory has its name, which stays', async () => {
    await mkdir(cached, { recursive: true })
    await writeFile(`${cached}/somebody's`, 'x')
    const { code, outputs } = await sandbox.run(exact)
    expect({ code, source: outputs?.source }).toEqual({ code: 'OK', source: 'release' })
    expect(await readFile(`${cached}/somebody's`, 'utf8')).toBe('x')
  })
})

describe('the cache directory', () => {
  test.each([
    ['a file', (home: string) => `${home}/file`],
    ['below a file', (home: string) => `${home}/file/python`]
  ])('that can’t be used, being %s, is a warning and no failure', async (_, path) => {
    const home = `${sandbox.directory}/home`
    await writeFile(`${home}/file`, 'x')
    const { code, outputs, log } = await sandbox.run({ ...exact, 'cache-dir': path(home) })
    expect({ code, source: outputs?.source }).toEqual({ code: 'OK', source: 'release' })
    expect(log.warnings).toHaveLength(1)
    expect(log.warnings[0]).toMatch(/^Nothing is cached, the cache directory can't be used: E/)
    expect(await readFile(`${home}/file`, 'utf8')).toBe('x')
    expect(await thingsBelow(`${sandbox.directory}/temp`)).toEqual([])
  })

  test('none leaves nothing behind', async () => {
    const { code } = await sandbox.run({ ...exact, 'cache-dir': 'none' })
    expect(code).toBe('OK')
    expect(await thingsBelow(`${sandbox.directory}/home`)).toEqual([])
    expect(await thingsBelow(`${sandbox.directory}/temp`)).toEqual([])
  })

  test('may be named: absolute, or from the home directory', async () => {
    await sandbox.run({ ...exact, 'cache-dir': '~/python' })
    expect(await thingsBelow(`${sandbox.directory}/home/python`)).toEqual([tarball.name])
    await rm(sandbox.toolCache, { recursive: true })
    const { outputs } = await sandbox.run({ ...exact, 'cache-dir': `${sandbox.directory}/home/python` })
    expect(outputs?.source).toBe('cache')
  })

  test('named relatively lies in the workspace', async () => {
    await sandbox.run({ ...exact, 'cache-dir': 'python-cache' })
    const here = await thingsBelow('python-cache')
    await rm('python-cache', { recursive: true, force: true })
    expect({ here, workspace: await thingsBelow(`${sandbox.workspace}/python-cache`) }).toEqual({
      here: [],
      workspace: [tarball.name]
    })
  })
})
