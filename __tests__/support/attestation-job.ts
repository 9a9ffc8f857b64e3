import type { Signing } from '../../src/adapters/evidence/attestations/provenance.ts'
import { gitHubProvenance } from '../../src/adapters/evidence/attestations/provenance.ts'
import type { Attested } from '../../src/ports/attestations.ts'
import type { Built } from './attestation-seeds.ts'
import { file, provenance, statementAbout } from './attestation-seeds.ts'
import type { AttestationWorld } from './attestation-world.ts'
import { attestationWorld } from './attestation-world.ts'
import { bundlesIn } from './github-attestations.ts'
import type { SigstoreWorld } from './sigstore-world.ts'

/** What the runner gives to a job with the permission. */
export const tokenVariables = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x'
}

/** A job of a workflow of coatl/iact, which may attest. */
export type AttestingJob = AttestationWorld & {
  /** `<name> <service>` of everything that was signed. */
  readonly signed: string[]
  /** The services that sign, for a job of that workflow. */
  services(signer?: string, built?: Built): Signing
  attest(
    signing?: Signing,
    job?: { readonly serverUrl?: string; readonly environment?: Readonly<Record<string, string>> },
    files?: readonly (typeof file)[]
  ): Promise<readonly Attested[]>
  /** The bundles that are stored, newest first. */
  kept(): readonly unknown[]
}

export async function attestingJob(inPublic: SigstoreWorld, stamped: SigstoreWorld): Promise<AttestingJob> {
  const anchors = [inPublic.anchor, stamped.anchor]
  const world = await attestationWorld(anchors)
  const signed: string[] = []
  const services: AttestingJob['services'] = (signer = workflow, built = {}) => ({
    milliseconds: 5000,
    idToken: () => Promise.resolve(jwt({ repository: 'coatl/iact', job_workflow_ref: signer })),
    sign: ({ name, sha256 }, { service, issuer }) => {
      signed.push(`${name} ${service}`)
      const statement = statementAbout([{ name, digest: { sha256 } }])
      return (service === 'github' ? stamped : inPublic).sign(provenance({ statement, issuer, ...built }))
    }
  })
  return {
    ...world,
    signed,
    services,
    attest: (signing = services(), job = {}, files = [file]) => {
      const trust = { serverUrl: 'https://github.com', anchors: () => Promise.resolve(anchors) }
      const told = { ...trust, environment: tokenVariables, ...job }
      return gitHubProvenance(world.client, told, signing).attest(files)
    },
    kept: () => bundlesIn(world.github.repository('coatl/iact'))
  }
}

const workflow = 'coatl/iact/.github/workflows/publish.yml@refs/heads/main'

/** A token of the job, which nobody has signed. */
export function jwt(claims: object): string {
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return ['eyJhbGciOiJub25lIn0', body, 'c2ln'].join('.')
}
