import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { GitHubForSetup, GitHubTarget } from './github-for-setup.ts'

/** Most setups find what they want on this machine: what speaks to GitHub is loaded when one does not. */
export function gitHubOnDemand(
  target: GitHubTarget,
  world: { readonly clock: Clock; readonly log: Log }
): GitHubForSetup {
  let loading: Promise<GitHubForSetup> | undefined
  const load = (): Promise<GitHubForSetup> =>
    (loading ??= import('./github-for-setup.ts').then(({ gitHubForSetup }) => gitHubForSetup(target, world)))
  return {
    releases: {
      async *list() {
        yield* (await load()).releases.list()
      },
      readByTag: async (tag) => (await load()).releases.readByTag(tag)
    },
    downloader: {
      download: async (location, destination, rule) =>
        (await load()).downloader.download(location, destination, rule)
    },
    attestations: {
      verifyProvenance: async (file, signer) => (await load()).attestations.verifyProvenance(file, signer),
      verifyRelease: async (file, release) => (await load()).attestations.verifyRelease(file, release)
    }
  }
}
