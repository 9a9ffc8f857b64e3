import type { Clock } from '../../../ports/clock.ts'
import type { Signatures } from '../../../ports/signatures.ts'

/** Most runs neither sign nor ask for a signature: what knows OpenPGP is loaded when one does. */
export function signaturesOnDemand(clock: Pick<Clock, 'now'>): Signatures {
  const load = async (): Promise<Signatures> =>
    (await import('./sign-and-verify.ts')).openpgpSignatures(clock)
  return {
    openSigner: async (secret) => (await load()).openSigner(secret),
    openVerifier: async (armoredKeys) => (await load()).openVerifier(armoredKeys)
  }
}
