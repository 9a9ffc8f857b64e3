import { attestProvenance } from '@actions/attest'
import type { AttestedFile } from '../../../domain/attestation-statement.ts'

/** Public repositories sign in public, the others at GitHub. */
export type SigningService = 'public-good' | 'github'

/** `issuer`: who says which workflow runs. */
export type SigningRoad = { readonly service: SigningService; readonly issuer: string }

/** A bundle that says how the file was built; it is stored nowhere yet, which is why no token is needed. */
export async function signProvenance(
  { name, sha256 }: AttestedFile,
  { service, issuer }: SigningRoad
): Promise<unknown> {
  const { bundle } = await attestProvenance({
    subjects: [{ name, digest: { sha256 } }],
    sigstore: service,
    issuer,
    token: '',
    skipWrite: true
  })
  return bundle
}
