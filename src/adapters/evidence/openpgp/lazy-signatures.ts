import type { Clock } from '../../../ports/clock.ts'
import type { Signatures } from '../../../ports/signatures.ts'

/** OpenPGP by openpgp.js, which is large and is loaded at the first use. */
export function lazyOpenpgpSignatures(clock: Pick<Clock, 'now'>): Signatures {
  const load = async (): Promise<Signatures> =>
    (await import(/* webpackChunkName: "openpgp" */ './signatures.ts')).openpgpSignatures(clock)
  return {
    openSigner: async (secret) => (await load()).openSigner(secret),
    openVerifier: async (armoredKeys) => (await load()).openVerifier(armoredKeys)
  }
}
