import type { SignerWorkflow } from '../domain/attestation-policy.ts'
import type { SealedRelease } from '../domain/attestation-release.ts'
import type { AttestedFile } from '../domain/attestation-statement.ts'

/** `described`: who vouches for the file, for the log and the summary. */
export type Verified = { readonly described: string }

/**
 * Signed statements about files. Everything throws ATTESTATION_INVALID unless one statement passes whole,
 * GITHUB_UNAVAILABLE when they could not all be looked at and none of the others passes.
 */
export interface Attestations {
  /** By which workflow the file was built. */
  verifyProvenance(file: AttestedFile, signer: SignerWorkflow): Promise<Verified>
  /** That the file belongs to a release which GitHub has sealed. */
  verifyRelease(file: AttestedFile, release: SealedRelease): Promise<Verified>
}

/** `there`: a run of the same workflow had said so before. */
export type Attested = { readonly file: AttestedFile; readonly state: 'made' | 'there' }

/** Says of files that this run built them. */
export interface Provenance {
  /** One statement for each file; one that is there already is not made again. */
  attest(files: readonly AttestedFile[]): Promise<readonly Attested[]>
}
