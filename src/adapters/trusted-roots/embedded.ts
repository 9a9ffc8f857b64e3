import { gitHubRoot } from './github.ts'
import { publicGoodRoot } from './public-good.ts'
import type { TrustAnchor } from '../sigstore-verifier.ts'

/**
 * What attestations of github.com are signed with: the public instance of sigstore for public repositories, GitHub's
 * own for the others and for releases. Each root says where it comes from; the month is that of the package.
 */
export const embeddedAnchors: readonly TrustAnchor[] = [
  {
    name: 'sigstore public good, root of November 2026',
    organization: 'sigstore.dev',
    proof: 'log',
    root: publicGoodRoot
  },
  {
    name: 'GitHub, root of September 2026',
    organization: 'GitHub, Inc.',
    proof: 'timestamp',
    root: gitHubRoot
  }
]
