import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openpgpSignatures } from '../../../../src/adapters/evidence/openpgp/signatures.ts'
import { systemClock } from '../../../../src/adapters/runner/clock.ts'
import type { GpgHome } from '../../../support/gpg-home.ts'
import {
  at,
  detachSign,
  isGoodForGpg,
  makeKey,
  openGpgHome,
  publicKeyOf,
  subkeysOf
} from '../../../support/gpg-home.ts'

const PASSPHRASE = 'correct horse: b$tt"ry ñ'
const signatures = openpgpSignatures(systemClock)
let home: GpgHome
let directory: string
let file: string

beforeAll(async () => {
  home = await openGpgHome(PASSPHRASE)
  directory = await mkdtemp(join(tmpdir(), 'signing-'))
  file = join(directory, 'cpython-3.12.6-ubuntu22.04-build1.tgz')
  await writeFile(file, Buffer.from(Array.from({ length: 700_001 }, (_, index) => (index * 31) % 251)))
}, 60_000)

afterAll(async () => {
  await home[Symbol.asyncDispose]()
  await rm(directory, { recursive: true })
})

async function secretOf(fingerprint: string, how = '--export-secret-keys'): Promise<string> {
  return home.run(['--armor', how, fingerprint])
}

describe('A signature made here is good for gpg and good here', () => {
  const kinds = [
    ['an Ed25519 key', { algorithm: 'ed25519' }],
    ['an RSA key', { algorithm: 'rsa2048' }],
    ['a NIST P-256 key', { algorithm: 'nistp256' }]
  ] as const

  test.each(kinds)('by %s with a passphrase', async (_, { algorithm }) => {
    const fingerprint = await makeKey(home, `whole-${algorithm}`, { algorithm })
    const armoredKey = await secretOf(fingerprint)
    const signer = await signatures.openSigner({ armoredKey, passphrase: PASSPHRASE })
    expect(signer.fingerprint).toBe(fingerprint)

    const armoredSignature = await signer.sign(file)
    expect(armoredSignature).toMatch(/^-----BEGIN PGP SIGNATURE-----\n[^-]+\n-----END PGP SIGNATURE-----\n$/)
    expect(await isGoodForGpg(home, armoredSignature, file)).toBe(true)
    const verifier = await signatures.openVerifier(await publicKeyOf(home, fingerprint))
    expect(await verifier.verify({ path: file, name: 'a.tgz', armoredSignature })).toMatchObject({
      fingerprint
    })
  })

  test('by a signing subkey whose primary key stayed at home', async () => {
    const fingerprint = await makeKey(home, 'offline', { usage: 'cert' })
    await home.run(['--quick-add-key', fingerprint, 'ed25519', 'sign', '1y'])
    await home.run(['--quick-add-key', fingerprint, 'cv25519', 'encr', '1y'])
    const armoredKey = await secretOf(fingerprint, '--export-secret-subkeys')

    const signer = await signatures.openSigner({ armoredKey, passphrase: PASSPHRASE })
    const armoredSignature = await signer.sign(file)

    expect(signer.fingerprint).toBe(fingerprint)
    expect(await isGoodForGpg(home, armoredSignature, file)).toBe(true)
    expect(await signer.isGood(armoredSignature, file)).toBe(true)
    const verifier = await signatures.openVerifier(await publicKeyOf(home, fingerprint))
    expect(await verifier.verify({ path: file, name: 'a.tgz', armoredSignature })).toMatchObject({
      fingerprint
    })
  })

  test('by the older of two signing subkeys, when the secret of the newer one is not there', async () => {
    const fingerprint = await makeKey(home, 'two-subkeys', { usage: 'cert', made: at(-3) })
    await home.run([...at(-2), '--quick-add-key', fingerprint, 'ed25519', 'sign', '1y'])
    await home.run([...at(-1), '--quick-add-key', fingerprint, 'ed25519', 'sign', '1y'])
    const [older = ''] = await subkeysOf(home, fingerprint)
    const armoredKey = await secretOf(`${older}!`, '--export-secret-subkeys')

    const signer = await signatures.openSigner({ armoredKey, passphrase: PASSPHRASE })
    const armoredSignature = await signer.sign(file)

    expect(signer.fingerprint).toBe(fingerprint)
    expect(await isGoodForGpg(home, armoredSignature, file)).toBe(true)
  })

  test('over an empty file', async () => {
    const fingerprint = await makeKey(home, 'empty')
    const signer = await signatures.openSigner({
      armoredKey: await secretOf(fingerprint),
      passphrase: PASSPHRASE
    })
    const empty = join(directory, 'empty')
    await writeFile(empty, '')
    const armoredSignature = await signer.sign(empty)
    expect(await isGoodForGpg(home, armoredSignature, empty)).toBe(true)
    expect(await signer.isGood(armoredSignature, empty)).toBe(true)
  })
})

describe('A signer knows', () => {
  test('a signature that stands already, though it would make another now', async () => {
    const fingerprint = await makeKey(home, 'standing')
    const signer = await signatures.openSigner({
      armoredKey: await secretOf(fingerprint),
      passphrase: PASSPHRASE
    })
    const first = await signer.sign(file)
    expect(await signer.sign(file)).not.toBe(first)
    expect(await signer.isGood(first, file)).toBe(true)
    expect(await signer.isGood(await detachSign(home, file, fingerprint), file)).toBe(true)
  })

  test('what is none: of another file, by another key, or no signature at all', async () => {
    const armoredKey = await secretOf(await makeKey(home, 'own'))
    const signer = await signatures.openSigner({ armoredKey, passphrase: PASSPHRASE })
    const other = join(directory, 'other')
    await writeFile(other, 'other bytes')
    expect(await signer.isGood(await signer.sign(other), file)).toBe(false)
    expect(await signer.isGood(await detachSign(home, file, await makeKey(home, 'stranger')), file)).toBe(
      false
    )
    expect(await signer.isGood('', file)).toBe(false)
  })

  test('the difference between a wrong signature and a file that is not there', async () => {
    const armoredKey = await secretOf(await makeKey(home, 'absent'))
    const signer = await signatures.openSigner({ armoredKey, passphrase: PASSPHRASE })
    const armored = await signer.sign(file)
    await expect(signer.isGood(armored, join(directory, 'nothing'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
