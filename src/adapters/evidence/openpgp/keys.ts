import type * as openpgp from 'openpgp'
import type { Key, PrivateKey, PublicKey, Subkey } from 'openpgp'
import { describe, Failure } from '../../../domain/failure.ts'
import { readArmor } from '../../../domain/openpgp-armor.ts'
import type { SigningSecret } from '../../../ports/signatures.ts'

/** A megabyte of its own in `dist/`, and only for those who have a key. */
export type OpenPgp = typeof openpgp

export type SigningKey = { readonly key: PrivateKey; readonly keyId: openpgp.KeyID }

const PUBLIC = 'PUBLIC KEY BLOCK'
const PRIVATE = 'PRIVATE KEY BLOCK'

/** As `gpg --fingerprint` has it, without the gaps. */
export function fingerprintOf(key: Key): string {
  return key.getFingerprint().toUpperCase()
}

/** All keys of all blocks: what several people export ends up in one text. */
export async function readPublicKeys(pgp: OpenPgp, armoredKeys: string): Promise<readonly PublicKey[]> {
  const { blocks } = readArmor(armoredKeys)
  if (blocks.some(({ kind }) => kind === PRIVATE))
    throw unusable('gpg-public-key', 'is a private key: take it out of there, and consider it known', PUBLIC)
  if (blocks.length === 0 || blocks.some(({ kind }) => kind !== PUBLIC))
    throw unusable('gpg-public-key', 'is no armored public key', PUBLIC)
  const read = blocks.map(({ text }) => pgp.readKeys({ armoredKeys: text }))
  const keys = await Promise.all(read).then(
    (found) => found.flat().map((key) => key.toPublic()),
    (error: unknown) => {
      throw unusable('gpg-public-key', `can't be read: ${describe(error)}`, PUBLIC)
    }
  )
  const fingerprints = keys.map(fingerprintOf)
  if (keys.length === 0) throw unusable('gpg-public-key', 'holds no key', PUBLIC)
  const twice = fingerprints.find((fingerprint, index) => fingerprints.indexOf(fingerprint) !== index)
  // Of two states of a key, the one that says that it is revoked would have to count.
  if (twice !== undefined) throw unusable('gpg-public-key', `holds the key ${twice} twice`, PUBLIC)
  return keys
}

/** The key, and which part of it signs: the newest that may, and whose secret is there. What fails says nothing of the secret. */
export async function unlockSigningKey(
  pgp: OpenPgp,
  { armoredKey, passphrase }: SigningSecret,
  now: Date
): Promise<SigningKey> {
  const key = await readPrivateKey(pgp, armoredKey)
  const keyId = await findSigningKey(key, now)
  const part = key.getKeys(keyId).find(hasSecret)
  if (part === undefined) throw new Error('the key that was chosen has no secret')
  await unlock(part, fingerprintOf(key), passphrase)
  return { key, keyId }
}

async function readPrivateKey(pgp: OpenPgp, armoredKey: string): Promise<PrivateKey> {
  const { blocks } = readArmor(armoredKey)
  const [block] = blocks
  if (block === undefined || blocks.some(({ kind }) => kind !== PRIVATE))
    throw unusable('gpg-private-key', 'is no armored private key', PRIVATE)
  const keys = await pgp.readPrivateKeys({ armoredKeys: block.text }).catch(() => [])
  if (keys.length > 1 || blocks.length > 1)
    throw unusable('gpg-private-key', 'holds several keys, and only one can sign', PRIVATE)
  const [key] = keys
  if (key === undefined) throw unusable('gpg-private-key', "can't be read", PRIVATE)
  return key
}

/** A primary key that stayed at home is in the export as a stub: its signing subkey is all that is needed. */
async function findSigningKey(key: PrivateKey, now: Date): Promise<openpgp.KeyID> {
  const held = key.getKeys().filter(hasSecret)
  if (held.length === 0)
    throw unusable('gpg-private-key', 'holds no secret, only stubs of keys that lie elsewhere', PRIVATE)
  const newest = held.toSorted((a, b) => b.getCreationTime().getTime() - a.getCreationTime().getTime())
  const reasons: string[] = []
  for (const part of newest) {
    try {
      await key.getSigningKey(part.getKeyID(), now)
      return part.getKeyID()
    } catch (error) {
      reasons.push(describe(error))
    }
  }
  throw unfit(fingerprintOf(key), [...new Set(reasons)].join('; '))
}

function hasSecret({ keyPacket }: Key | Subkey): boolean {
  return 'isMissingSecretKeyMaterial' in keyPacket && !keyPacket.isMissingSecretKeyMaterial()
}

async function unlock(
  { keyPacket }: Key | Subkey,
  fingerprint: string,
  passphrase: string | undefined
): Promise<void> {
  if (!('decrypt' in keyPacket)) throw new Error('a public key can not be unlocked')
  if (keyPacket.isDecrypted()) {
    if (passphrase === undefined) return
    throw new Failure(
      'INPUT_INVALID',
      `'gpg-passphrase' is given, but the key ${fingerprint} has none`,
      "Leave 'gpg-passphrase' out, or give the key as it is with its passphrase."
    )
  }
  const lack = passphrase === undefined ? 'needs its passphrase' : 'does not open with this passphrase'
  const locked = new Failure(
    'INPUT_INVALID',
    `the key ${fingerprint} in 'gpg-private-key' ${lack}`,
    "Give the key's passphrase as 'gpg-passphrase', exactly as it is typed."
  )
  if (passphrase === undefined) throw locked
  try {
    await keyPacket.decrypt(passphrase)
    await keyPacket.validate()
  } catch {
    throw locked
  }
}

function unfit(fingerprint: string, reason: string): Failure {
  const hint = /expired/.test(reason)
    ? "Prolong it ('gpg --quick-set-expire') and export it anew."
    : /revoked/.test(reason)
      ? 'Sign with another key, and tell those who install what it is.'
      : "Export a key, or a subkey, that may sign: 'gpg --armor --export-secret-subkeys <fingerprint>'."
  return new Failure(
    'INPUT_INVALID',
    `the key ${fingerprint} in 'gpg-private-key' can't sign: ${reason}`,
    hint
  )
}

function unusable(input: string, fault: string, kind: string): Failure {
  const command = kind === PRIVATE ? 'gpg --armor --export-secret-subkeys' : 'gpg --armor --export'
  return new Failure(
    'INPUT_INVALID',
    `'${input}' ${fault}`,
    `Give all that '${command} <fingerprint>' prints, from '-----BEGIN PGP ${kind}-----' to its END line, line breaks included.`
  )
}
