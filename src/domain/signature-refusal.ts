import { Failure } from './failure.ts'

/** Why a signature does not count. */
export type SignatureFault = {
  readonly kind:
    | 'unreadable'
    | 'too-many'
    | 'unknown-key'
    | 'key-revoked'
    | 'key-expired'
    | 'key-unfit'
    | 'not-binary'
    | 'weak-digest'
    | 'expired'
    | 'from-future'
    | 'other-bytes'
  readonly words: string
}

const NEVER = 'Do not install this file, and ask who publishes it'

const advice = {
  unreadable: `${NEVER} for the signature that 'gpg --armor --detach-sign' makes of it.`,
  'too-many': `${NEVER} for a signature of their own alone.`,
  'unknown-key': `Give 'gpg-public-key' the key of who signs; if it is that one already, somebody else signed: ${NEVER.toLowerCase()}.`,
  'key-revoked': `${NEVER} for a signature by the key that they use now; then give that key as 'gpg-public-key'.`,
  'key-expired': `If its owner has prolonged the key, give it as 'gpg-public-key' as it is today; else ask for a signature by a valid key.`,
  'key-unfit': `Give 'gpg-public-key' the whole key of who signs, as it is today.`,
  'not-binary': `${NEVER} for the signature that 'gpg --armor --detach-sign' makes of it.`,
  'weak-digest': `Have the file signed anew with SHA-512 ('gpg --digest-algo SHA512').`,
  expired: 'Have the file signed anew, without an end to the signature.',
  'from-future': 'Set the clock of this machine, or of the one that signs.',
  'other-bytes': `${NEVER}: the file, or its signature, is not what was signed.`
} as const satisfies Record<SignatureFault['kind'], string>

/** One failure for all signatures of a file: advice is given on the one by a key that is known. */
export function signatureRefusal(name: string, faults: readonly SignatureFault[]): Failure {
  const foremost = faults.find(({ kind }) => kind !== 'unknown-key') ?? faults[0]
  const words =
    faults.length === 0
      ? 'it holds no signature that can be read'
      : faults.map((fault) => fault.words).join('; ')
  return new Failure(
    'SIGNATURE_INVALID',
    `${name}.asc is no good signature over ${name}: ${words}`,
    advice[foremost?.kind ?? 'unreadable']
  )
}
