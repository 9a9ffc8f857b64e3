import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { GitHubForSetup, GitHubTarget } from './setup-ports.ts'

/** GitHub and the network for setup. A hit needs neither, so octokit and what uses it are loaded at the first use. */
export function lazyGitHub(
  target: GitHubTarget,
  world: { readonly clock: Clock; readonly log: Log }
): GitHubForSetup {
  let loading: Promise<GitHubForSetup> | undefined
  const load = (): Promise<GitHubForSetup> =>
    (loading ??= import(/* webpackChunkName: "download" */ './setup-ports.ts').then(({ gitHubForSetup }) =>
      gitHubForSetup(target, world)
    ))
  return {
    releases: {
      async *list() {
        yield* (await load()).releases.list()
      },
      readByTag: async (tag) => (await load()).releases.readByTag(tag),
      readText: async (asset) => (await load()).releases.readText(asset)
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
