import type { AttestedFile } from '../domain/attestation-statement.ts'
import type { Attested, Provenance } from '../ports/attestations.ts'
import type { Log } from '../ports/log.ts'

export type AttestWorld = { readonly provenance: Provenance; readonly log: Log }

/**
 * Attests once that this workflow published the tarballs, however often it is called. It comes before the release:
 * without its attestation a published build would be refused by those who require one. Of two runs with different
 * files, the one that loses has attested its own files under the same names; release, pin and registry say which of
 * them was published.
 */
export function attestOnce(
  archives: readonly AttestedFile[],
  { provenance, log }: AttestWorld
): () => Promise<readonly Attested[]> {
  let attested: Promise<readonly Attested[]> | undefined
  const attest = async (): Promise<readonly Attested[]> => {
    const answers = archives.length === 0 ? [] : await provenance.attest(archives)
    for (const { file, state } of answers) {
      log.info(state === 'made' ? `attested: ${file.name}` : `attested already: ${file.name}`)
    }
    return answers
  }
  return () => (attested ??= attest())
}
