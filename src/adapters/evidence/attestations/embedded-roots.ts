import type { TrustAnchor } from './sigstore.ts'
import gitHubRoot from './trusted-roots/github.json' with { type: 'json' }
import publicGoodRoot from './trusted-roots/sigstore-public-good.json' with { type: 'json' }

/**
 * The signing services behind attestations of github.com: sigstore's public instance for public repositories, GitHub's
 * own instance for private ones and for releases. `trusted-roots/README.md` says where each root comes from; the month
 * in the name is that of the package that it was copied from.
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
