import type { GitHubClient } from '../../src/adapters/github/client.ts'
import { gitHubAttestations } from '../../src/adapters/evidence/attestations/attestations.ts'
import type { TrustAnchor } from '../../src/adapters/evidence/attestations/sigstore.ts'
import type { Attestations } from '../../src/ports/attestations.ts'
import { connectTo } from './connect.ts'
import type { KeptAttestation } from './github-attestations.ts'
import { keepAttestation } from './github-attestations.ts'
import type { LocalGitHub } from './local-github.ts'
import { startLocalGitHub } from './local-github.ts'

/** A GitHub with coatl/iact, and what looks at the attestations there. */
export type AttestationWorld = AsyncDisposable & {
  readonly github: LocalGitHub
  readonly client: GitHubClient
  readonly attestations: Attestations
  keep(bundle: unknown, more?: Omit<KeptAttestation, 'bundle'>): number
}

export async function attestationWorld(
  anchors: readonly TrustAnchor[],
  token?: string | null
): Promise<AttestationWorld> {
  const github = await startLocalGitHub()
  const repository = github.addRepository({ owner: 'coatl', name: 'iact', immutableReleases: true })
  const client = connectTo(github, token)
  return {
    github,
    client,
    attestations: gitHubAttestations(client, {
      // What the certificates name, wherever the API is.
      serverUrl: 'https://github.com',
      anchors: () => Promise.resolve(anchors)
    }),
    keep: (bundle, more = {}) => keepAttestation(repository, { bundle, ...more }),
    [Symbol.asyncDispose]: () => github.close()
  }
}
