import type { Attestations } from '../../../ports/attestations.ts'
import type { GitHubClient } from '../../github/client.ts'
import type { TrustAnchor } from './sigstore.ts'

export type TrustAnchors = () => Promise<readonly TrustAnchor[]>

/** Where the workflows ran, and who is believed. */
export type Trust = {
  /** https://github.com, or the company's own. */
  readonly serverUrl: string
  readonly anchors: TrustAnchors
}

/** The roots that this action brings along. */
export const embeddedTrust: TrustAnchors = async () =>
  (await import(/* webpackChunkName: "sigstore" */ './embedded-roots.ts')).embeddedAnchors

/** The roots in a file: for servers that sign for themselves, and for signatures that are newer than this action. */
export const givenTrust =
  (path: string): TrustAnchors =>
  async () =>
    (await import(/* webpackChunkName: "sigstore" */ './roots-file.ts')).readAnchors(path)

/** Most runs ask for no attestation: what looks at them is loaded when one does. */
export function gitHubAttestations(client: GitHubClient, trust: Trust): Attestations {
  const load = async (): Promise<Attestations> =>
    (await import(/* webpackChunkName: "sigstore" */ './checks.ts')).checkedAttestations(client, trust)
  return {
    verifyProvenance: async (file, signer) => (await load()).verifyProvenance(file, signer),
    verifyRelease: async (file, release) => (await load()).verifyRelease(file, release)
  }
}
