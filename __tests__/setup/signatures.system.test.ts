import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { detachSign, makeKey, openGpgHome, publicKeyOf } from '../support/gpg-home.ts'
import type { GpgHome } from '../support/gpg-home.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { askedFor, expectNothingLeft, extractingNothing, ofTarball } from '../support/setup-ending.ts'
import { openSetup, release, thingsBelow } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }

let gpg: GpgHome
let fingerprint: string
let key: string
let otherKey: string
let sandbox: SetupSandbox
let tarball: MadeTarball

beforeAll(async () => {
  gpg = await openGpgHome()
  fingerprint = await makeKey(gpg, 'publisher')
  key = await publicKeyOf(gpg, fingerprint)
  otherKey = await publicKeyOf(gpg, await makeKey(gpg, 'stranger'))
})

afterAll(async () => {
  await gpg[Symbol.asyncDispose]()
})

beforeEach(async () => {
  sandbox = await openSetup()
  tarball = await sandbox.make()
})

afterEach(() => sandbox[Symbol.asyncDispose]())

/** As `gpg --armor --detach-sign` makes it beside the tarball. */
const sign = (): Promise<string> => detachSign(gpg, tarball.path, fingerprint)

async function publish(signature: string | undefined): Promise<void> {
  await release(sandbox.github, tarball, signature === undefined ? {} : { beside: { '.asc': signature } })
}

describe('a signature that is demanded', () => {
  test('and good lets the tarball in, and is named', async () => {
    await publish(await sign())
    const { code, message, outputs, summary } = await sandbox.run({ ...exact, 'gpg-public-key': key })
    expect(message).toBe('')
    expect(code).toBe('OK')
    expect(outputs?.['verified-by']).toBe(`release digest, sidecar, signature ${fingerprint}`)
    expect(summary).toContain(`| verified by | release digest, sidecar, signature ${fingerprint} |`)
  })

  test('and not there is no install, and nothing is downloaded', async () => {
    await publish(undefined)
    const outcome = await sandbox.run({ ...exact, 'gpg-public-key': key })
    await expectNothingLeft(sandbox, outcome, 'SIGNATURE_INVALID')
    expect(outcome.message).toContain(`has no ${tarball.name}.asc`)
    expect(askedFor(sandbox, ofTarball.path)).toBe(0)
  })

  test.each<readonly [string, () => Promise<string>]>([
    ['empty', () => Promise.resolve('')],
    ['the page of a proxy', () => Promise.resolve('<html>Sign in</html>')],
    ['the key itself', () => Promise.resolve(key)],
    ['as long as a book', () => Promise.resolve('-----BEGIN PGP SIGNATURE-----\n'.repeat(50_000))],
    [
      'over another file',
      async () => {
        const other = join(sandbox.directory, 'other')
        await writeFile(other, 'other bytes')
        return detachSign(gpg, other, fingerprint)
      }
    ]
  ])('and %s is no install', async (_, signature) => {
    await publish(await signature())
    const outcome = await sandbox.run({ ...exact, 'gpg-public-key': key })
    await expectNothingLeft(sandbox, outcome, 'SIGNATURE_INVALID')
  })

  test('and by somebody else is no install, whatever the checksums say', async () => {
    await publish(await sign())
    const inputs = { ...exact, 'gpg-public-key': otherKey, sha256: tarball.sha256 }
    const outcome = await sandbox.run(inputs, extractingNothing)
    await expectNothingLeft(sandbox, outcome, 'SIGNATURE_INVALID')
  })

  test('is taken from the mirror that has it, and a mirror without it gives way', async () => {
    await publish(await sign())
    sandbox.github.addRepository({ owner: 'coatl', name: 'mirror' })
    await release(sandbox.github, tarball, { repository: 'coatl/mirror' })
    const mirrors = `${sandbox.github.serverUrl}/coatl/mirror/releases/download`
    const { outputs } = await sandbox.run({ ...exact, mirrors, 'gpg-public-key': key })
    expect(outputs).toMatchObject({
      source: 'release',
      'verified-by': `release digest, sidecar, signature ${fingerprint}`
    })
  })

  test('lies beside a tarball of this machine', async () => {
    await sign()
    const pin = { sha256: tarball.sha256 }
    const signed = await sandbox.run({ 'artifact-url': tarball.path, ...pin, 'gpg-public-key': key })
    expect(signed.outputs?.['verified-by']).toBe(`sha256 input, signature ${fingerprint}`)
    await rm(sandbox.toolCache, { recursive: true })
    await rm(`${tarball.path}.asc`)
    const bare = await sandbox.run({ 'artifact-url': tarball.path, ...pin, 'gpg-public-key': key })
    expect(bare.code).toBe('SIGNATURE_INVALID')
  })

  test('by a key that is no key is refused before anything is asked for', async () => {
    const nonsense = key.replace(/\n[A-Za-z0-9+/]{20,}\n/, '\nAAAA\n')
    const outcome = await sandbox.run({ ...exact, 'gpg-public-key': nonsense })
    await expectNothingLeft(sandbox, outcome, 'INPUT_INVALID')
  })
})

describe('what is kept', () => {
  const signed = (): Record<string, string> => ({ ...exact, 'gpg-public-key': key })

  test('a tree that was installed by its signature is one to those who demand it, without a request', async () => {
    await publish(await sign())
    await sandbox.run(signed())
    const before = sandbox.github.requests.length
    const { outputs } = await sandbox.run(signed())
    expect(outputs).toMatchObject({
      source: 'tool-cache',
      'verified-by': `install record, release digest, sidecar, signature ${fingerprint}`
    })
    expect(sandbox.github.requests).toHaveLength(before)
  })

  test('a tree that was installed without it is not, nor one by another key', async () => {
    await publish(await sign())
    await sandbox.run(exact)
    const first = await sandbox.run(signed())
    expect(first.outputs?.['verified-by']).toContain(`signature ${fingerprint}`)
    const other = await sandbox.run({ ...exact, 'gpg-public-key': otherKey })
    expect(other.code).toBe('SIGNATURE_INVALID')
  })

  test('a tarball in the cache directory is held to the signature beside it', async () => {
    await publish(await sign())
    const pinned = { ...signed(), sha256: tarball.sha256 }
    await sandbox.run(pinned)
    expect(await thingsBelow(sandbox.cacheDir)).toEqual([tarball.name, `${tarball.name}.asc`])
    await rm(sandbox.toolCache, { recursive: true })
    const before = sandbox.github.requests.length
    const { outputs } = await sandbox.run(pinned)
    expect(outputs).toMatchObject({
      source: 'cache',
      'verified-by': `sha256 input, signature ${fingerprint}`
    })
    expect(sandbox.github.requests).toHaveLength(before)
  })

  test.each(['is gone', 'is another'])('a signature that %s there is had anew', async (what) => {
    await publish(await sign())
    const pinned = { ...signed(), sha256: tarball.sha256 }
    await sandbox.run(pinned)
    await rm(sandbox.toolCache, { recursive: true })
    const kept = join(sandbox.cacheDir, `${tarball.name}.asc`)
    const good = await readFile(kept, 'utf8')
    if (what === 'is gone') await rm(kept)
    else await writeFile(kept, key)
    const { outputs } = await sandbox.run(pinned)
    expect(outputs?.source).toBe('release')
    expect(await readFile(kept, 'utf8')).toBe(good)
  })
})
