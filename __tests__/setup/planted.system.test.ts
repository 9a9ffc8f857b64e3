import { chmod, cp, mkdir, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { detachSign, makeKey, openGpgHome, publicKeyOf } from '../support/gpg-home.ts'
import type { GpgHome } from '../support/gpg-home.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'
import { openSetup, release, repository, tagOf } from '../support/setup-sandbox.ts'

/** What others may have put where this action looks: it is used when something vouches for it, and not before. */
const exact = { version: '3.12.6', build: '1' }
const evil = { extra: [{ path: 'opt/python-3.12.6/evil', content: 'x' }] }

let gpg: GpgHome
let sandbox: SetupSandbox
let tarball: MadeTarball

beforeAll(async () => {
  gpg = await openGpgHome()
})

afterAll(async () => {
  await gpg[Symbol.asyncDispose]()
})

beforeEach(async () => {
  sandbox = await openSetup()
  tarball = await sandbox.publish()
})

afterEach(() => sandbox[Symbol.asyncDispose]())

describe('a tree that came by an address', () => {
  const foreign = async (): Promise<string> => {
    sandbox.github.addRepository({ owner: 'evil', name: 'fork' })
    const other = await sandbox.make(evil)
    await release(sandbox.github, other, { repository: 'evil/fork' })
    return `${sandbox.github.serverUrl}/evil/fork/releases/download/${tagOf(other.name)}/${other.name}`
  }

  test('does not serve those who ask for a build of the repository', async () => {
    await sandbox.run({ 'artifact-url': await foreign() })
    const { outputs } = await sandbox.run(exact)
    expect(outputs).toMatchObject({ source: 'release', sha256: tarball.sha256 })
  })

  test('serves those who name the same address, and no other', async () => {
    const url = await foreign()
    await sandbox.run({ 'artifact-url': url })
    expect((await sandbox.run({ 'artifact-url': url })).outputs?.source).toBe('tool-cache')
    const { host } = new URL(url)
    const ours = `http://${host}/${repository}/releases/download/${tagOf(tarball.name)}/${tarball.name}`
    expect((await sandbox.run({ 'artifact-url': ours })).outputs).toMatchObject({
      source: 'url',
      sha256: tarball.sha256
    })
  })

  test('keeps its caution when it is found again: a checksum file is all that vouched for it', async () => {
    const url = await foreign()
    const caution = '| caution | a checksum file from the same place shows damage, not tampering |'
    expect((await sandbox.run({ 'artifact-url': url })).summary).toContain(caution)
    const again = await sandbox.run({ 'artifact-url': url })
    expect(again.outputs).toMatchObject({ source: 'tool-cache', 'verified-by': 'install record, sidecar' })
    expect(again.summary).toContain(caution)
  })
})

test('a mirror that hides what it has not got behind a 403 has no second checksum file', async () => {
  sandbox.github.faults.add({
    match: { origin: 'web', path: /\.sha512$/, times: 1000 },
    action: { kind: 'answer', when: 'before', status: 403 }
  })
  const mirrors = `${sandbox.github.serverUrl}/${repository}/releases/download`
  const { outputs } = await sandbox.run({ ...exact, mirrors })
  expect(outputs).toMatchObject({ source: 'mirror', 'verified-by': 'release digest, sidecar' })
})

test('a signature in the cache that is none does not keep the good one from being had', async () => {
  const fingerprint = await makeKey(gpg, 'publisher')
  const signature = await detachSign(gpg, tarball.path, fingerprint)
  sandbox.github.addRepository({ owner: 'coatl', name: 'signed' })
  const { name, path, sha256 } = tarball
  const beside = { '.asc': signature }
  await release(sandbox.github, tarball, { repository: 'coatl/signed', sidecar: undefined, beside })
  await mkdir(sandbox.cacheDir, { recursive: true })
  await cp(path, join(sandbox.cacheDir, name))
  await writeFile(join(sandbox.cacheDir, `${name}.asc`), '')
  await truncate(join(sandbox.cacheDir, `${name}.asc`), 2_000_000)
  const inputs = { ...exact, repository: 'coatl/signed', sha256 }
  const key = await publicKeyOf(gpg, fingerprint)
  const { code, outputs } = await sandbox.run({ ...inputs, 'gpg-public-key': key })
  expect([code, outputs?.source]).toEqual(['OK', 'release'])
})

test('nothing is downloaded into a cache directory that others may write to', async () => {
  await mkdir(sandbox.cacheDir, { recursive: true })
  await chmod(sandbox.cacheDir, 0o777)
  const places = new Set<string>()
  const { code, log } = await sandbox.run(exact, {
    world: ({ downloader }) => ({
      downloader: {
        download: (location, destination, rule) => {
          places.add(dirname(dirname(destination)))
          return downloader.download(location, destination, rule)
        }
      }
    })
  })
  expect([code, [...places]]).toEqual(['OK', [join(sandbox.directory, 'temp')]])
  expect(log.warnings).toEqual([expect.stringContaining(`may write to ${sandbox.cacheDir}`)])
})
