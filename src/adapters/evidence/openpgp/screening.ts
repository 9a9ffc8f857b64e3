import type { PublicKey, SignaturePacket } from 'openpgp'
import { describe } from '../../../domain/failure.ts'
import type { SignatureFault } from '../../../domain/signature-refusal.ts'
import type { OpenPgp } from './keys.ts'
import { fingerprintOf } from './keys.ts'

/** A signature that counts if it is one over the file. */
export type Candidate = {
  readonly packet: SignaturePacket
  readonly key: PublicKey
  readonly madeAt: Date
  /** When the key was found to be valid. */
  readonly validAt: Date
}

/** When a key has to have been valid: at one of these moments. */
export type Moments = (key: PublicKey, madeAt: Date, now: Date) => readonly Date[]

export const todayOnly: Moments = (_key, _madeAt, now) => [now]

/**
 * From the making of a signature to today. A key says anew what it is when it is prolonged, and what it said before is
 * lost: so the times when it did are asked for as well. The earliest comes first, see `openSigner`. What is revoked as
 * compromised, or without a reason, was valid at none of them.
 */
export const momentsSince: Moments = (key, madeAt, now) => {
  const said = [
    ...key.users.flatMap(({ selfCertifications }) => selfCertifications),
    ...key.subkeys.flatMap(({ bindingSignatures }) => bindingSignatures)
  ]
  const times = said.flatMap(({ created }) => (created === null ? [] : [created]))
  return [madeAt, ...times.filter((time) => time > madeAt && time < now), now].toSorted(
    (a, b) => a.getTime() - b.getTime()
  )
}

type Asked = { readonly now: Date; readonly moments: Moments }

/** All that can be said of a signature before the file is read. */
export async function screen(
  pgp: OpenPgp,
  packet: SignaturePacket,
  keys: readonly PublicKey[],
  { now, moments }: Asked
): Promise<Candidate | SignatureFault> {
  const keyId = packet.issuerKeyID
  const key = keys.find((one) => one.getKeyIDs().some((id) => id.equals(keyId)))
  if (key === undefined) {
    const known = keys.map(fingerprintOf).join(', ')
    return {
      kind: 'unknown-key',
      words: `it was made by the key ${keyId.toHex().toUpperCase()}, not by ${known}`
    }
  }
  const fault = formFault(pgp, packet) ?? timeFault(packet, now)
  if (fault !== undefined) return fault
  const madeAt = packet.created
  if (madeAt === null) return { kind: 'unreadable', words: 'it does not say when it was made' }
  let latest: SignatureFault | undefined
  for (const validAt of moments(key, madeAt, now)) {
    latest = await keyFault(packet, key, validAt)
    if (latest === undefined) return { packet, key, madeAt, validAt }
  }
  return latest ?? { kind: 'key-unfit', words: `the key ${fingerprintOf(key)} was never valid` }
}

/** A signature over text does not see line ends: it is good over other bytes too. All further kinds are over no file. */
function formFault(
  { enums }: OpenPgp,
  { signatureType, hashAlgorithm }: SignaturePacket
): SignatureFault | undefined {
  if (signatureType !== enums.signature.binary)
    return {
      kind: 'not-binary',
      words: `it is a signature of another kind (${signatureType ?? 'none'}), not over a file's bytes`
    }
  const strong = [
    enums.hash.sha256,
    enums.hash.sha384,
    enums.hash.sha512,
    enums.hash.sha3_256,
    enums.hash.sha3_512
  ]
  if (hashAlgorithm !== null && strong.includes(hashAlgorithm)) return undefined
  const digest = Object.entries(enums.hash).find(([, value]) => value === hashAlgorithm)?.[0] ?? 'unknown'
  return { kind: 'weak-digest', words: `its digest is too weak (${digest.toUpperCase()})` }
}

function timeFault(packet: SignaturePacket, now: Date): SignatureFault | undefined {
  const { created } = packet
  if (created !== null && created > now)
    return { kind: 'from-future', words: `it claims to be made in the future (${created.toISOString()})` }
  const end = packet.getExpirationTime()
  return end instanceof Date && end <= now
    ? { kind: 'expired', words: `the signature expired (${end.toISOString()})` }
    : undefined
}

async function keyFault(
  { issuerKeyID }: SignaturePacket,
  key: PublicKey,
  now: Date
): Promise<SignatureFault | undefined> {
  try {
    await key.getSigningKey(issuerKeyID, now)
    return undefined
  } catch (error) {
    const reason = describe(error)
    const kind = /revoked/.test(reason) ? 'key-revoked' : /expired/.test(reason) ? 'key-expired' : 'key-unfit'
    return { kind, words: `the key ${fingerprintOf(key)} that made it is not valid now: ${reason}` }
  }
}
