import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as openpgp from 'openpgp'
import { fingerprintOf, readPublicKeys } from '../../../../src/adapters/evidence/openpgp/keys.ts'
import { openpgpSignatures } from '../../../../src/adapters/evidence/openpgp/signatures.ts'
import { systemClock } from '../../../../src/adapters/runner/clock.ts'
import { chainOf } from '../../../../src/domain/failure.ts'
import type { GpgHome } from '../../../support/gpg-home.ts'
import { at, makeKey, openGpgHome, publicKeyOf, revoke } from '../../../support/gpg-home.ts'

const PASSPHRASE = 'open sesame'
const signatures = openpgpSignatures(systemClock)
let home: GpgHome
let bare: GpgHome
let locked: string
let fingerprint: string

beforeAll(async () => {
  home = await openGpgHome(PASSPHRASE)
  bare = await openGpgHome()
  fingerprint = await makeKey(home, 'locked')
  locked = await secretOf(home, fingerprint)
}, 60_000)

afterAll(async () => {
  await home[Symbol.asyncDispose]()
  await bare[Symbol.asyncDispose]()
})

async function secretOf(where: GpgHome, ...fingerprints: readonly string[]): Promise<string> {
  return where.run(['--armor', '--export-secret-keys', ...fingerprints])
}

/** Opens the key, expects a refusal, and gives all that is said in it. */
async function refused(armoredKey: string, passphrase?: string): Promise<string> {
  const error = await signatures.openSigner({ armoredKey, passphrase }).then(
    () => undefined,
    (reason: unknown) => reason
  )
  expect(error).toMatchObject({ code: 'INPUT_INVALID', hint: expect.stringMatching(/\w.*\.$/) })
  const said = chainOf(error)
    .map((one) => (one instanceof Error ? (one.stack ?? '') : String(one)))
    .join('\n')
  const secrets = [
    PASSPHRASE,
    passphrase ?? PASSPHRASE,
    ...armoredKey.split('\n').filter((line) => line.length > 40)
  ]
  expect(secrets.filter((secret) => said.includes(secret))).toEqual([])
  return String(error)
}

describe('A private key is refused, without a word of what it holds,', () => {
  test('when its passphrase is missing, wrong, or not needed', async () => {
    expect(await refused(locked)).toContain(
      `the key ${fingerprint} in 'gpg-private-key' needs its passphrase`
    )
    expect(await refused(locked, 'open barley')).toContain('does not open with this passphrase')
    const open = await makeKey(bare, 'open')
    expect(await refused(await secretOf(bare, open), PASSPHRASE)).toContain(`the key ${open} has none`)
  })

  test('when it is none', async () => {
    const none = "'gpg-private-key' is no armored private key"
    expect(await refused('')).toContain(none)
    expect(await refused('hunter2')).toContain(none)
    expect(await refused(await publicKeyOf(home, fingerprint))).toContain(none)
    expect(await refused(locked.replaceAll('\n', ' '))).toContain(none)
    expect(await refused(locked.slice(0, 300))).toContain(none)
  })

  test('when it is damaged', async () => {
    const damaged = locked.replace(/^l.{20}/m, 'lAAAAAAAAAAAAAAAAAAAA')
    expect(damaged).not.toBe(locked)
    expect(await refused(damaged, PASSPHRASE)).toContain("'gpg-private-key' can't be read")
  })

  test('when there are several, in one block or in two', async () => {
    const second = await makeKey(home, 'second')
    const several = "'gpg-private-key' holds several keys, and only one can sign"
    expect(await refused(await secretOf(home, fingerprint, second), PASSPHRASE)).toContain(several)
    expect(await refused(`${locked}\n${await secretOf(home, second)}`, PASSPHRASE)).toContain(several)
  })

  test('when it is expired', async () => {
    const expired = await makeKey(bare, 'expired', { made: at(-30), expires: '10d' })
    expect(await refused(await secretOf(bare, expired))).toMatch(/can't sign: Primary key is expired/)
  })

  test('when its signing subkey is expired', async () => {
    const primary = await makeKey(bare, 'expired-subkey', { usage: 'cert', made: at(-30) })
    await bare.run([...at(-29), '--quick-add-key', primary, 'ed25519', 'sign', '10d'])
    expect(await refused(await secretOf(bare, primary))).toMatch(/can't sign: .*expired/)
  })

  test('when it is revoked', async () => {
    const revoked = await makeKey(bare, 'revoked')
    await revoke(bare, revoked)
    expect(await refused(await secretOf(bare, revoked))).toMatch(/can't sign: Primary key is revoked/)
  })

  test('when no part of it may sign', async () => {
    const primary = await makeKey(bare, 'certifies', { usage: 'cert' })
    await bare.run(['--quick-add-key', primary, 'cv25519', 'encr', 'never'])
    expect(await refused(await secretOf(bare, primary))).toMatch(
      /can't sign: Could not find valid signing key/
    )
  })

  test('when the part that may sign stayed at home', async () => {
    const primary = await makeKey(bare, 'all-at-home')
    await bare.run(['--quick-add-key', primary, 'cv25519', 'encr', 'never'])
    const subkeys = await bare.run(['--armor', '--export-secret-subkeys', primary])
    expect(await refused(subkeys)).toMatch(/can't sign: Could not find valid signing key/)
  })
})

describe('Public keys are', () => {
  test('told by their fingerprints, as gpg has them', async () => {
    const keys = await readPublicKeys(openpgp, await publicKeyOf(home, fingerprint))
    expect(keys.map(fingerprintOf)).toEqual([fingerprint])
  })

  test('read from among other text', async () => {
    const text = `Our key, since 2026:\n\n${await publicKeyOf(home, fingerprint)}\nFingerprint: see above\n`
    expect((await readPublicKeys(openpgp, text)).map(fingerprintOf)).toEqual([fingerprint])
  })

  const wrong: readonly (readonly [string, string, () => Promise<string> | string])[] = [
    ['nothing', 'is no armored public key', () => ''],
    ['garbage', 'is no armored public key', () => 'ABCD EF01 2345'],
    ['a private key', 'is a private key', () => locked],
    [
      'a damaged block',
      "can't be read",
      () => '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAECAwQF\n-----END PGP PUBLIC KEY BLOCK-----'
    ],
    [
      'a truncated key',
      'is no armored public key',
      async () => (await publicKeyOf(home, fingerprint)).slice(0, 200)
    ],
    ['the same key twice', `holds the key`, async () => (await publicKeyOf(home, fingerprint)).repeat(2)],
    [
      'a key in the armor of a signature',
      'is no armored public key',
      async () => (await publicKeyOf(home, fingerprint)).replaceAll('PUBLIC KEY BLOCK', 'SIGNATURE')
    ]
  ]

  test.each(wrong)('not %s', async (_, words, make) => {
    await expect(signatures.openVerifier(await make())).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining(`'gpg-public-key' ${words}`),
      hint: expect.stringContaining("'gpg --armor --export <fingerprint>'")
    })
  })
})
