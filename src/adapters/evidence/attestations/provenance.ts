import { getIDToken } from '@actions/core'
import type { AttestedFile } from '../../../domain/attestation-statement.ts'
import type { Provenance } from '../../../ports/attestations.ts'
import type { SigningRoad } from './sign.ts'
import type { Trust } from './attestations.ts'
import type { GitHubClient } from '../../github/client.ts'

/** Where the job runs: whether it may sign, its environment says. */
export type SigningJob = Trust & { readonly environment: Readonly<Record<string, string | undefined>> }

/** What GitHub and the services that sign do for a job. */
export type Signing = {
  readonly idToken: (audience: string) => Promise<string>
  readonly sign: (file: AttestedFile, road: SigningRoad) => Promise<unknown>
  /** The patience with each. */
  readonly milliseconds: number
}

/** The real ones. What signs tries three times, ten seconds each, at up to four services. */
const realSigning: Signing = {
  idToken: getIDToken,
  sign: async (file, road) =>
    (await import(/* webpackChunkName: "sigstore" */ './sign.ts')).signProvenance(file, road),
  milliseconds: 180_000
}

/** Says in the repository that runs, and in its name, that it built files. Most runs say nothing: it is loaded then. */
export function gitHubProvenance(
  client: GitHubClient,
  job: SigningJob,
  signing: Signing = realSigning
): Provenance {
  return {
    attest: async (files) =>
      (await import(/* webpackChunkName: "sigstore" */ './attest.ts'))
        .provenanceMaker(client, job, signing)
        .attest(files)
  }
}
