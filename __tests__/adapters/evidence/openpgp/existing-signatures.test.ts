import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as openpgp from 'openpgp'
import type { PrivateKey } from 'openpgp'
import { openpgpSignatures } from '../../../../src/adapters/evidence/openpgp/signatures.ts'

const DAY = 86_400_000
const today = Date.now()
const day = (offset: number): Date => new Date(Math.floor((today + offset * DAY) / 1000) * 1000)
const at = (offset: number) => openpgpSignatures({ now: () => day(offset) })
const year = 365 * 86_400

let directory: string
let file: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'standing-'))
  file = join(directory, 'a.tgz')
  await writeFile(file, 'bytes')
})

afterAll(() => rm(directory, { recursive: true }))

/** A primary key of 400 days, and a signing subkey beside it, which lapsed 34 days ago unless told. */
async function makeKey(keyExpirationTime = year): Promise<PrivateKey> {
  const { privateKey } = await openpgp.generateKey({
    userIDs: [{ name: 'publisher' }],
    format: 'object',
    subkeys: [],
    date: day(-400)
  })
  return privateKey.addSubkey({ sign: true, keyExpirationTime, date: day(-399) })
}

const signedAt = async (key: PrivateKey, offset: number): Promise<string> =>
  (await at(offset).openSigner(secretOf(key))).sign(file)
const secretOf = (key: PrivateKey) => ({ armoredKey: key.armor(), passphrase: undefined })
const rotated = (key: PrivateKey): Promise<PrivateKey> => key.addSubkey({ sign: true, date: day(-40) })

async function isGoodToday(key: PrivateKey, armoredSignature: string): Promise<boolean> {
  return (await at(0).openSigner(secretOf(key))).isGood(armoredSignature, file)
}

/** What setup says of it. */
async function verifiedToday(key: PrivateKey, armoredSignature: string): Promise<unknown> {
  const verifier = await at(0).openVerifier(key.toPublic().armor())
  return verifier.verify({ path: file, name: 'a.tgz', armoredSignature })
}

async function revoked(key: PrivateKey, flag: openpgp.enums.reasonForRevocation): Promise<PrivateKey> {
  const [old, ...others] = key.subkeys
  const { keyPacket } = key
  if (old === undefined || !(keyPacket instanceof openpgp.SecretKeyPacket))
    throw new Error('There is nothing to revoke, or nothing to do it with.')
  key.subkeys = [await old.revoke(keyPacket, { flag, string: '' }, day(-30)), ...others]
  return openpgp.readPrivateKey({ armoredKey: key.armor() })
}

describe('a signature of our own that stands is good', () => {
  test('when the subkey that made it has lapsed since; setup takes it no longer', async () => {
    const key = await makeKey()
    const standing = await signedAt(key, -390)
    const now = await rotated(key)
    expect(await isGoodToday(now, standing)).toBe(true)
    await expect(verifiedToday(now, standing)).rejects.toMatchObject({
      code: 'SIGNATURE_INVALID',
      message: expect.stringContaining('Subkey is expired')
    })
  })

  test('when the key lost what it said of itself then, because it was prolonged before the subkey lapsed', async () => {
    const key = await makeKey()
    const standing = await signedAt(key, -390)
    const changed = await rotated(key)
    const { privateKey: now } = await openpgp.reformatKey({
      privateKey: changed,
      userIDs: [{ name: 'publisher' }],
      date: day(-200),
      format: 'object'
    })
    // Of the subkeys nothing was said anew.
    now.subkeys = changed.subkeys
    expect(await isGoodToday(now, standing)).toBe(true)
  })

  test('when the subkey that made it was superseded after that', async () => {
    const key = await makeKey()
    const standing = await signedAt(key, -390)
    const now = await revoked(await rotated(key), openpgp.enums.reasonForRevocation.keySuperseded)
    expect(await isGoodToday(now, standing)).toBe(true)
    await expect(verifiedToday(now, standing)).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' })
  })
})

describe('a signature of our own that stands is not good', () => {
  test.each(['keyCompromised', 'noReason'] as const)(
    'when the subkey that made it is revoked: %s',
    async (reason) => {
      const key = await makeKey()
      const standing = await signedAt(key, -390)
      const now = await revoked(await rotated(key), openpgp.enums.reasonForRevocation[reason])
      expect(await isGoodToday(now, standing)).toBe(false)
    }
  )

  test('when the subkey that made it had been superseded by then', async () => {
    const key = await makeKey(10 * year)
    const standing = await signedAt(key, -10)
    const now = await revoked(await rotated(key), openpgp.enums.reasonForRevocation.keySuperseded)
    expect(await isGoodToday(now, standing)).toBe(false)
  })

  test('when it claims to be made tomorrow', async () => {
    const key = await rotated(await makeKey())
    expect(await isGoodToday(key, await signedAt(key, 1))).toBe(false)
  })

  test('when it was over other bytes', async () => {
    const key = await makeKey()
    const other = join(directory, 'other')
    await writeFile(other, 'others')
    const standing = await (await at(-390).openSigner(secretOf(key))).sign(other)
    expect(await isGoodToday(await rotated(key), standing)).toBe(false)
  })
})
