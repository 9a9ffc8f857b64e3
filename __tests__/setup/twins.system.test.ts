import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { detachSign, makeKey, openGpgHome, publicKeyOf } from '../support/gpg-home.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { expectNothingLeft } from '../support/setup-ending.ts'
import { openSetup, repository, tagOf, thingsBelow } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'
import { twinOf } from '../support/twin-of.ts'
import type { MadeTwin } from '../support/twin-of.ts'

/** The `.tar.zst` that a release may have beside a tarball. */
const exact = { version: '3.12.6', build: '1' }

let sandbox: SetupSandbox
let tarball: MadeTarball
let twin: MadeTwin

beforeEach(async () => {
  sandbox = await openSetup()
  tarball = await sandbox.make()
  twin = await twinOf(tarball)
})

afterEach(() => sandbox[Symbol.asyncDispose]())

type Change = {
  readonly bytes?: Buffer
  readonly digest?: null
  readonly sidecar?: string
  readonly asc?: string
}

/** A release with both, each with its checksum file. */
async function publishBoth(change: Change = {}, where = repository): Promise<void> {
  if (change.bytes !== undefined) await writeFile(twin.path, change.bytes)
  const digest = 'digest' in change ? { digest: null } : {}
  await sandbox.github.addRelease(where, {
    tag: tagOf(tarball.name),
    assets: [
      { name: tarball.name, content: { path: tarball.path } },
      { name: `${tarball.name}.sha256`, content: `${tarball.sha256}  ${tarball.name}\n` },
      ...(change.asc === undefined ? [] : [{ name: `${tarball.name}.asc`, content: change.asc }]),
      { name: twin.name, content: { path: twin.path }, ...digest },
      { name: `${twin.name}.sha256`, content: change.sidecar ?? `${twin.sha256}  ${twin.name}\n` }
    ]
  })
}

describe('a twin on the release', () => {
  test('is taken instead of the tarball, held to what vouches for it', async () => {
    await publishBoth()
    const { code, outputs } = await sandbox.run(exact)
    expect([code, outputs?.sha256, outputs?.['verified-by']]).toEqual([
      'OK',
      twin.sha256,
      'release digest, sidecar'
    ])
    expect(await thingsBelow(sandbox.cacheDir)).toEqual([twin.name])
    expect(sandbox.github.requests.filter(({ origin }) => origin === 'api')).toHaveLength(3)
    expect((await sandbox.run(exact)).outputs).toMatchObject({ source: 'tool-cache', sha256: twin.sha256 })
  })

  test('does not serve who pins the tarball, now or later', async () => {
    await publishBoth()
    await sandbox.run(exact)
    const pinned = await sandbox.run({ ...exact, sha256: tarball.sha256 })
    expect(pinned.outputs).toMatchObject({ source: 'release', sha256: tarball.sha256 })
    // Of both, the tarball is what jobs find that pin nothing.
    const later = await sandbox.run(exact)
    expect(later.outputs).toMatchObject({ source: 'tool-cache', sha256: tarball.sha256 })
  })

  test('does not serve where the registry has a row of the tarball', async () => {
    await publishBoth()
    const head = '| Versión | Build | Distro | Fecha | SHA256 | Release URL | Estado |'
    const row = `| 3.12.6 | 1 | debian12 | 2026-01-15 | ${tarball.sha256} | https://example.com | Activo |`
    await writeFile(join(sandbox.workspace, 'ARTIFACTS.md'), `${head}\n|-|-|-|-|-|-|-|\n${row}\n`)
    const { outputs } = await sandbox.run({ ...exact, registry: 'ARTIFACTS.md' })
    expect(outputs?.sha256).toBe(tarball.sha256)
  })

  test('is what its own digest pins', async () => {
    await publishBoth()
    const { outputs } = await sandbox.run({ ...exact, sha256: twin.sha256 })
    expect(outputs).toMatchObject({
      sha256: twin.sha256,
      'verified-by': 'sha256 input, release digest, sidecar'
    })
  })

  test('of other bytes ends the run: the tarball is no second try', async () => {
    const bytes = await readFile(twin.path)
    await publishBoth({ bytes: Buffer.concat([bytes, Buffer.from('x')]) })
    await expectNothingLeft(sandbox, await sandbox.run(exact), 'CHECKSUM_MISMATCH')
  })

  test('for which nothing vouches gives way to the tarball', async () => {
    await publishBoth({ digest: null, sidecar: `${'0'.repeat(64)}  other.tgz\n` })
    expect((await sandbox.run(exact)).outputs?.sha256).toBe(tarball.sha256)
  })

  test('that is no archive is refused, whoever vouches for it', async () => {
    await writeFile(twin.path, 'no archive')
    twin = { ...twin, sha256: createHash('sha256').update('no archive').digest('hex') }
    await publishBoth()
    await expectNothingLeft(sandbox, await sandbox.run({ ...exact, 'cache-dir': 'none' }), 'TARBALL_INVALID')
  })

  test('without a signature gives way to a tarball that has one, where one is demanded', async () => {
    await using gpg = await openGpgHome()
    const fingerprint = await makeKey(gpg, 'publisher')
    await publishBoth({ asc: await detachSign(gpg, tarball.path, fingerprint) })
    const key = await publicKeyOf(gpg, fingerprint)
    const { code, outputs } = await sandbox.run({ ...exact, 'gpg-public-key': key })
    expect([code, outputs?.sha256]).toEqual(['OK', tarball.sha256])
  })
})

describe('a twin elsewhere', () => {
  test('is taken from a mirror before all others', async () => {
    sandbox.github.addRepository({ owner: 'coatl', name: 'mirror' })
    await publishBoth()
    await publishBoth({}, 'coatl/mirror')
    const mirrors = `${sandbox.github.serverUrl}/coatl/mirror/releases/download`
    const { outputs } = await sandbox.run({ ...exact, mirrors })
    expect(outputs).toMatchObject({ source: 'mirror', sha256: twin.sha256 })
  })

  test('is found again in the cache directory, by the digest that the release has of it', async () => {
    await publishBoth()
    await sandbox.run(exact)
    await rm(sandbox.toolCache, { recursive: true })
    expect((await sandbox.run(exact)).outputs).toMatchObject({ source: 'cache', sha256: twin.sha256 })
  })

  test('may be named by its address', async () => {
    const { code, outputs } = await sandbox.run({ 'artifact-url': twin.path, sha256: twin.sha256 })
    expect([code, outputs?.source, outputs?.sha256]).toEqual(['OK', 'url', twin.sha256])
  })
})
