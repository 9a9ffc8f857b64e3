import { nonePassed } from '../../../domain/attestation-refusal.ts'
import type { Signer } from '../../../domain/attestation-signer.ts'
import type { Statement } from '../../../domain/attestation-statement.ts'
import { Failure } from '../../../domain/failure.ts'
import { boundBundle, fetchBundle } from './bundle.ts'
import type { ListedAttestation, Wanted } from './list.ts'
import { listAttestations } from './list.ts'
import type { GitHubClient } from '../../github/client.ts'
import type { TrustAnchor } from './sigstore.ts'
import { openBundle } from './sigstore.ts'

export type Verification = {
  /** Completes "There is no attestation for ...". */
  readonly what: string
  /** Throws ATTESTATION_INVALID, or says who vouches. */
  readonly check: (signer: Signer, statement: Statement) => string
  readonly anchors: readonly TrustAnchor[]
}

/** The first one that passes whole is enough: other workflows may have something to say of the same file. */
export async function verifyOneOf(
  client: GitHubClient,
  wanted: Wanted,
  { what, check, anchors }: Verification
): Promise<{ readonly described: string }> {
  const reasons: string[] = []
  let unseen: Failure | undefined
  for await (const page of listAttestations(client, wanted)) {
    for (const listed of page) {
      try {
        const { signer, statement } = openBundle(await bundleOf(listed, client), anchors)
        return { described: check(signer, statement) }
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        if (error.code === 'ATTESTATION_INVALID') reasons.push(error.message)
        else unseen ??= error
      }
    }
  }
  throw unseen ?? nonePassed(what, reasons)
}

async function bundleOf(listed: ListedAttestation, client: GitHubClient): Promise<unknown> {
  return 'url' in listed ? await fetchBundle(listed.url, client) : boundBundle(listed.bundle)
}
