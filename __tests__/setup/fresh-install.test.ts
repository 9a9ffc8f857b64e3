import { readFile, rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { MadeTarball } from '../support/make-tarball.ts'
import { openSetup, repository, thingsBelow } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }

let sandbox: SetupSandbox
let tarball: MadeTarball
let entry: string

beforeEach(async () => {
  sandbox = await openSetup()
  tarball = await sandbox.publish()
  entry = `${sandbox.toolCache}/iact-cpython/3.12.6/x64-debian12-build1-${tarball.sha256.slice(0, 12)}`
})

afterEach(() => sandbox[Symbol.asyncDispose]())

const requests = (): readonly string[] =>
  sandbox.github.requests.map(({ origin, method, pathname }) => `${origin} ${method} ${pathname}`)

describe('a fresh install', () => {
  test('leaves a complete entry of the tool cache, the tarball in the cache directory, and nothing else', async () => {
    await sandbox.run(exact)
    const name = `x64-debian12-build1-${tarball.sha256.slice(0, 12)}`
    expect(await thingsBelow(`${sandbox.toolCache}/iact-cpython/3.12.6`)).toEqual([
      `${name}.complete`,
      `${name}.json`,
      ...['bin/pip', 'bin/pip3', 'bin/python', 'bin/python3', 'bin/python3.12'].map(
        (path) => `${name}/${path}`
      ),
      `${name}/lib/python3.12/os.py`
    ])
    expect(await thingsBelow(sandbox.cacheDir)).toEqual([tarball.name])
    expect(await thingsBelow(`${sandbox.directory}/temp`)).toEqual([])
    expect(await thingsBelow(sandbox.workspace)).toEqual([])
  })

  test('marks the entry as the tool cache does, and records what it was made of', async () => {
    await sandbox.run(exact)
    expect(await readFile(`${entry}.complete`, 'utf8')).toBe('')
    expect(JSON.parse(await readFile(`${entry}.json`, 'utf8'))).toEqual({
      schema: 1,
      tarball: tarball.name,
      sha256: tarball.sha256,
      source: `${sandbox.github.serverUrl}/${repository}/releases/tag/cpython-3.12.6-build1`,
      repository,
      verifiedBy: ['release digest', 'sidecar']
    })
  })

  test('gives exactly these outputs', async () => {
    expect((await sandbox.run(exact)).outputs).toEqual({
      'python-version': '3.12.6',
      build: '1',
      'python-path': `${entry}/bin/python3`,
      'python-prefix': entry,
      'pip-path': `${entry}/bin/pip3`,
      sha256: tarball.sha256,
      'verified-by': 'release digest, sidecar',
      source: 'release',
      'cache-hit': 'false',
      'dependency-cache-hit': '',
      'install-location': 'tool-cache',
      'download-seconds': '0.0'
    })
  })

  test('writes exactly this summary', async () => {
    const release = `${sandbox.github.serverUrl}/${repository}/releases/tag/cpython-3.12.6-build1`
    expect((await sandbox.run(exact)).summary).toBe(
      [
        '## CPython 3.12.6 build 1 is set up',
        '',
        '| | |',
        '|---|---|',
        '| platform | Debian 12, x64 |',
        `| installed at | \`${entry}\` (tool-cache) |`,
        `| source | release: ${release} |`,
        `| SHA-256 | \`${tarball.sha256}\` |`,
        '| verified by | release digest, sidecar |',
        '| download | 0.0 s (under the goal of 30 s) |',
        '| all in all | 0.0 s |',
        ''
      ].join('\n')
    )
  })

  test('asks for the release, and for each file where it lies, once', async () => {
    await sandbox.run(exact)
    const { id, assets } = sandbox.github.repository(repository).releases[0] ?? { id: 0, assets: [] }
    const [tar, sidecar] = assets.map((asset) => asset.id)
    const at = sandbox.github.repository(repository).id
    expect(id).toBeGreaterThan(0)
    const [first, ...files] = requests()
    expect(first).toBe(`api GET /repos/${repository}/releases/tags/cpython-3.12.6-build1`)
    // The two files come beside each other.
    const asked = [tar, sidecar].map((asset) => [
      `api GET /repos/${repository}/releases/assets/${asset}`,
      `storage GET /release-asset/${at}/${asset}`
    ])
    expect([...files].sort()).toEqual(asked.flat().sort())
    for (const [address = '', bytes = ''] of asked) {
      expect(files.indexOf(address)).toBeLessThan(files.indexOf(bytes))
    }
  })
})

describe('the environment', () => {
  test('of later steps gets the interpreter', async () => {
    expect((await sandbox.run(exact)).activation).toEqual({
      path: `${entry}/bin`,
      variables: {
        pythonLocation: entry,
        Python_ROOT_DIR: entry,
        Python3_ROOT_DIR: entry,
        PKG_CONFIG_PATH: `${entry}/lib/pkgconfig`
      }
    })
  })

  test('keeps what PKG_CONFIG_PATH held, behind, and once', async () => {
    const environment = { PKG_CONFIG_PATH: `/usr/local/pc:${entry}/lib/pkgconfig::/opt/pc` }
    const { activation } = await sandbox.run(exact, { environment })
    expect(activation?.variables['PKG_CONFIG_PATH']).toBe(`${entry}/lib/pkgconfig:/usr/local/pc:/opt/pc`)
  })

  test('stays as it is when that is asked for; the outputs are the same', async () => {
    const { activation, outputs } = await sandbox.run({ ...exact, 'update-environment': 'false' })
    expect(activation).toBeUndefined()
    expect(outputs?.['python-path']).toBe(`${entry}/bin/python3`)
  })
})

describe('the second run', () => {
  beforeEach(async () => {
    await sandbox.run(exact)
    sandbox.github.clearRequests()
  })

  test.each([exact, { version: '3.12.6' }, { version: '3.12' }, { version: '>=3.11,<3.13' }])(
    'of %j asks nobody and downloads nothing',
    async (inputs) => {
      const { outputs, summary } = await sandbox.run(inputs)
      expect(requests()).toEqual([])
      expect(outputs).toMatchObject({ source: 'tool-cache', 'cache-hit': 'true', sha256: tarball.sha256 })
      expect(outputs?.['download-seconds']).toBe('0.0')
      expect(summary).toContain(
        '| verified by | install record, release digest, sidecar |\n| download | none |'
      )
    }
  )

  test('sets the environment as the first did', async () => {
    expect((await sandbox.run(exact)).activation?.path).toBe(`${entry}/bin`)
  })

  test('uses the cached tarball when the tool cache is gone, with the word of the release for it', async () => {
    await rm(sandbox.toolCache, { recursive: true })
    const { outputs, summary } = await sandbox.run(exact)
    expect(outputs).toMatchObject({ source: 'cache', 'cache-hit': 'true' })
    expect(summary).toContain(`| source | cache: ${sandbox.cacheDir}/${tarball.name} |`)
    expect(summary).toContain('| verified by | release digest |\n| download | none |')
    expect(requests()).toEqual([`api GET /repos/${repository}/releases/tags/cpython-3.12.6-build1`])
  })
})
