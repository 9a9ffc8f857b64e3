import type { PublishInputs } from '../inputs/publish-inputs.ts'
import type { Attested, Provenance } from '../ports/attestations.ts'
import type { Log } from '../ports/log.ts'
import type { PublishedFile } from './make-twins.ts'

export type AttestWorld = { readonly provenance: Provenance; readonly log: Log }

/**
 * Says of each tarball, and its twin, that this workflow published it, once, however often it is called; nothing where that was not
 * asked for. It comes before the release, because a release without its statement would be refused by those who ask
 * for one. The price: of two runs with different files, the one that loses has attested its own under the same name,
 * and the statement stays. Which of the two was published, the release, a pin or the registry tells.
 */
export function attestOnce(
  { attest }: Pick<PublishInputs, 'attest'>,
  files: readonly PublishedFile[],
  world: AttestWorld
): () => Promise<readonly Attested[]> {
  let attested: Promise<readonly Attested[]> | undefined
  return () => (attested ??= attest ? attestAll(files, world) : Promise.resolve([]))
}

async function attestAll(
  files: readonly PublishedFile[],
  { provenance, log }: AttestWorld
): Promise<readonly Attested[]> {
  const subjects = files.map(({ name, digests }) => ({ name, sha256: digests.sha256 }))
  const attested = await provenance.attest(subjects)
  for (const { file, state } of attested) {
    log.info(state === 'made' ? `attested: ${file.name}` : `attested already: ${file.name}`)
  }
  return attested
}
