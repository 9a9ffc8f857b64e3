import { text } from 'node:stream/consumers'
import type { PublicKey, Signature, SignaturePacket } from 'openpgp'
import { describe, Failure } from '../../../domain/failure.ts'
import { readSignatureText } from '../../../domain/openpgp-armor.ts'
import type { SignatureFault } from '../../../domain/signature-refusal.ts'
import { signatureRefusal } from '../../../domain/signature-refusal.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { GoodSignature, SignedFile, Signatures, Verifier } from '../../../ports/signatures.ts'
import type { OpenPgp, SigningKey } from './keys.ts'
import { fingerprintOf, readPublicKeys, unlockSigningKey } from './keys.ts'
import type { Candidate, Moments } from './screening.ts'
import { momentsSince, screen, todayOnly } from './screening.ts'
import { readableOf, readToEnd, withStreamOf } from './stream.ts'

/** Each one that is looked at holds the bytes of the file in its own hash. */
const MOST_SIGNATURES = 16

/** The library is loaded when a key is opened, never before. */
export function openpgpSignatures(clock: Pick<Clock, 'now'>): Signatures {
  return {
    async openSigner(secret) {
      const pgp = await import(/* webpackChunkName: "openpgp" */ 'openpgp')
      const signing = await unlockSigningKey(pgp, secret, clock.now())
      // Read anew: the library notes revocations in what it has read, and forgets none for an earlier date.
      const publicKeys = await readPublicKeys(pgp, signing.key.toPublic().armor())
      const own = verifier(pgp, publicKeys, { clock, moments: momentsSince })
      return {
        fingerprint: fingerprintOf(signing.key),
        sign: (path) => sign(pgp, signing, path, clock.now()),
        isGood: (armoredSignature, path) =>
          own.verify({ armoredSignature, path, name: path }).then(
            () => true,
            (error: unknown) => {
              if (error instanceof Failure && error.code === 'SIGNATURE_INVALID') return false
              throw error
            }
          )
      }
    },
    async openVerifier(armoredKeys) {
      const pgp = await import(/* webpackChunkName: "openpgp" */ 'openpgp')
      return verifier(pgp, await readPublicKeys(pgp, armoredKeys), { clock, moments: todayOnly })
    }
  }
}

async function sign(pgp: OpenPgp, { key, keyId }: SigningKey, path: string, date: Date): Promise<string> {
  return withStreamOf(path, async (binary) => {
    const message = await pgp.createMessage({ binary })
    // Of an armored answer the library would keep the whole file until it is written.
    const signature = await pgp.sign({
      message,
      signingKeys: key,
      signingKeyIDs: keyId,
      detached: true,
      format: 'object',
      date,
      config: { preferredHashAlgorithm: pgp.enums.hash.sha512 }
    })
    await readToEnd(message.getLiteralData())
    return text(readableOf(signature.armor()))
  })
}

/**
 * Keys count as they are today: one that is revoked or expired now is refused whatever the time that the signature
 * claims, because who holds its secret can claim what they like. One that was prolonged vouches for what it signed before. Only
 * of our own key it is asked what it was at the time: nothing is let in by that.
 */
function verifier(
  pgp: OpenPgp,
  keys: readonly PublicKey[],
  { clock, moments }: { readonly clock: Pick<Clock, 'now'>; readonly moments: Moments }
): Verifier {
  return {
    async verify(file) {
      const now = clock.now()
      const signature = await readSignature(pgp, file)
      const packets = signature.packets.filterByTag(pgp.enums.packet.signature)
      if (packets.length > MOST_SIGNATURES) {
        const words = `it holds ${packets.length} signatures, more than ${MOST_SIGNATURES}`
        throw signatureRefusal(file.name, [{ kind: 'too-many', words }])
      }
      const judged = await Promise.all(packets.map((packet) => screen(pgp, packet, keys, { now, moments })))
      const candidates = judged.flatMap((one) => ('key' in one ? [one] : []))
      const faults = judged.flatMap((one) => ('kind' in one ? [one] : []))
      // Nothing is read for signatures that can't count.
      const outcome = await checkAll(pgp, { keys, candidates, path: file.path })
      const good = outcome.find((one) => 'fingerprint' in one)
      if (good !== undefined) return good
      throw signatureRefusal(file.name, [
        ...outcome.flatMap((one) => ('kind' in one ? [one] : [])),
        ...faults
      ])
    }
  }
}

async function readSignature(pgp: OpenPgp, { armoredSignature, name }: SignedFile): Promise<Signature> {
  const found = readSignatureText(armoredSignature)
  if ('complaint' in found) throw signatureRefusal(name, [{ kind: 'unreadable', words: found.complaint }])
  return pgp.readSignature({ armoredSignature: found.armored }).catch((error: unknown) => {
    throw signatureRefusal(name, [{ kind: 'unreadable', words: `it can't be read: ${describe(error)}` }])
  })
}

type Check = {
  readonly keys: readonly PublicKey[]
  readonly candidates: readonly Candidate[]
  readonly path: string
}

/** One pass over the file for all that are judged as of one day. */
async function checkAll(pgp: OpenPgp, check: Check): Promise<readonly (GoodSignature | SignatureFault)[]> {
  const outcomes: (GoodSignature | SignatureFault)[] = []
  for (const day of new Set(check.candidates.map(({ validAt }) => validAt.getTime()))) {
    const candidates = check.candidates.filter(({ validAt }) => validAt.getTime() === day)
    outcomes.push(...(await checkAsOf(new Date(day), pgp, { ...check, candidates })))
  }
  return outcomes
}

async function checkAsOf(
  date: Date,
  pgp: OpenPgp,
  { keys, candidates, path }: Check
): Promise<readonly (GoodSignature | SignatureFault)[]> {
  const packets = new pgp.PacketList<SignaturePacket>()
  packets.push(...candidates.map(({ packet }) => packet))
  return withStreamOf(path, async (binary) => {
    const verification = await pgp.verify({
      message: await pgp.createMessage({ binary }),
      signature: new pgp.Signature(packets),
      // In the order in which they were screened, so that both mean the same key.
      verificationKeys: [...keys],
      format: 'binary',
      date,
      // A prolonged key has lost what it said of itself before; that it is valid at this date has been asked already.
      config: { allowInsecureVerificationWithReformattedKeys: true }
    })
    await readToEnd(verification.data)
    return Promise.all(
      candidates.map(({ key, madeAt }, index) =>
        (verification.signatures[index]?.verified ?? Promise.reject(new Error('it was not looked at'))).then(
          () => ({ fingerprint: fingerprintOf(key), madeAt }),
          (error: unknown) => faultOf(error, key)
        )
      )
    )
  })
}

function faultOf(error: unknown, key: PublicKey): SignatureFault {
  const reason = describe(error)
  return /digest did not match|verification failed/.test(reason)
    ? { kind: 'other-bytes', words: `the key ${fingerprintOf(key)} signed other bytes` }
    : { kind: 'key-unfit', words: `the signature by the key ${fingerprintOf(key)} does not hold: ${reason}` }
}
