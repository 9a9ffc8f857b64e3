import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { MadeTarball } from '../support/make-tarball.ts'
import { openSetup, repository, thingsBelow } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

let sandbox: SetupSandbox
let tarball: MadeTarball

beforeEach(async () => {
  sandbox = await openSetup()
  tarball = await sandbox.make()
  await deliver(tarball)
})

afterEach(() => sandbox[Symbol.asyncDispose]())

/** Puts a tarball and its sidecar into dist/ of the workspace, over what is there. */
async function deliver({ path, name, sha256 }: MadeTarball): Promise<void> {
  await mkdir(`${sandbox.workspace}/dist`, { recursive: true })
  await cp(path, `${sandbox.workspace}/dist/${name}`)
  await writeFile(`${sandbox.workspace}/dist/${name}.sha256`, `${sha256}  ${name}\n`)
}

describe('a tarball on this machine', () => {
  test.each([
    ['relative to the workspace', (workspace: string) => `dist/${nameOf(workspace)}`],
    ['absolute', (workspace: string) => `${workspace}/dist/${nameOf(workspace)}`],
    ['as a file URL', (workspace: string) => `file://${workspace}/dist/${nameOf(workspace)}`]
  ])('%s is installed, and stays where it is', async (_, address) => {
    const { outputs, summary } = await sandbox.run({ 'artifact-url': address(sandbox.workspace) })
    expect(outputs).toMatchObject({ source: 'url', 'cache-hit': 'false', sha256: tarball.sha256, build: '1' })
    expect(summary).toContain(`| source | url: ${sandbox.workspace}/dist/${tarball.name} |`)
    expect(summary).toContain('| verified by | sidecar |')
    expect(await thingsBelow(`${sandbox.workspace}/dist`)).toEqual([tarball.name, `${tarball.name}.sha256`])
    expect(await thingsBelow(sandbox.cacheDir)).toEqual([])
    expect(sandbox.github.requests).toEqual([])
  })

  const nameOf = (workspace: string): string => (workspace === '' ? '' : tarball.name)

  test('without a sidecar needs a pin', async () => {
    await rm(`${sandbox.workspace}/dist/${tarball.name}.sha256`)
    const inputs = { 'artifact-url': `dist/${tarball.name}` }
    expect((await sandbox.run(inputs)).code).toBe('CHECKSUM_MISSING')
    const pinned = await sandbox.run({ ...inputs, sha256: tarball.sha256 })
    expect(pinned.summary).toContain('| verified by | sha256 input |')
  })

  test('that changed under its name is installed anew', async () => {
    const inputs = { 'artifact-url': `dist/${tarball.name}` }
    await sandbox.run(inputs)
    const other = await sandbox.make({ extra: [{ path: 'opt/python-3.12.6/news', content: 'x' }] })
    await deliver(other)
    const { outputs } = await sandbox.run(inputs)
    expect(outputs?.sha256).toBe(other.sha256)
  })

  test('that is not there is said to be not there, whatever else is missing', async () => {
    const outcome = await sandbox.run({ 'artifact-url': 'dist/cpython-3.12.7-debian12-build1.tgz' })
    expect(outcome.code).toBe('DOWNLOAD_FAILED')
    expect(outcome.message).toContain(`${sandbox.workspace}/dist/cpython-3.12.7-debian12-build1.tgz`)
  })
})

describe('a tarball at an address', () => {
  const at = (name: string): string =>
    `${sandbox.github.serverUrl}/${repository}/releases/download/cpython-3.12.6-build1/${name}`

  test('is downloaded with its sidecar, and kept in the cache directory', async () => {
    const published = await sandbox.publish()
    const { outputs, summary } = await sandbox.run({ 'artifact-url': `${at(published.name)}?from=here` })
    expect(outputs).toMatchObject({ source: 'url', sha256: published.sha256 })
    expect(summary).toContain(`| source | url: ${at(published.name)} |`)
    expect(await thingsBelow(sandbox.cacheDir)).toEqual([published.name])
  })

  test('that has no such file is in the message, and nothing is left', async () => {
    await sandbox.publish()
    const outcome = await sandbox.run({ 'artifact-url': at('cpython-3.12.9-debian12-build1.tgz') })
    expect(outcome.code).toBe('CHECKSUM_MISSING')
    expect(outcome.message).toContain(at('cpython-3.12.9-debian12-build1.tgz'))
    expect(await thingsBelow(sandbox.cacheDir)).toEqual([])
  })
})

describe('the name', () => {
  test.each([
    'dist/python.tgz',
    'dist/cpython-3.12.6-debian12-build1.tar.gz',
    'https://example.com/',
    'https://example.com/%00.tgz',
    'https://example.com/%ZZ.tgz',
    'https://example.com/cpython-3.12.6-debian12-x64-build1.tgz'
  ])('%s names no build', async (address) => {
    const { code, message } = await sandbox.run({ 'artifact-url': address })
    expect(code).toBe('INPUT_INVALID')
    expect(message).toContain('which names no build')
  })

  test.each([
    { version: '3.11' },
    { version: '3.12.7' },
    { build: '2' },
    { distro: 'ubuntu22.04' },
    { architecture: 'arm64' }
  ])('must not contradict the other inputs: %j', async (inputs) => {
    const { code, message } = await sandbox.run({ 'artifact-url': `dist/${tarball.name}`, ...inputs })
    expect(code).toBe('INPUT_INVALID')
    expect(message).toContain(
      `'artifact-url' names ${tarball.name}, which is not what the other inputs ask for`
    )
  })

  test.each([
    { version: '3.12' },
    { version: '>=3.12', build: '1' },
    { distro: 'debian12', architecture: 'x64' }
  ])('may be confirmed by them: %j', async (inputs) => {
    const { code } = await sandbox.run({ 'artifact-url': `dist/${tarball.name}`, ...inputs })
    expect(code).toBe('OK')
  })

  test('is held against a version file only when that is named', async () => {
    await writeFile(`${sandbox.workspace}/.python-version`, '3.11\n')
    const inputs = { 'artifact-url': `dist/${tarball.name}` }
    expect((await sandbox.run(inputs)).code).toBe('OK')
    expect((await sandbox.run({ ...inputs, 'version-file': '.python-version' })).code).toBe('INPUT_INVALID')
  })
})
