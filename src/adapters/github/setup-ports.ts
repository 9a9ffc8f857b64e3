import type { Repository } from '../../domain/input-grammar.ts'
import type { Attestations } from '../../ports/attestations.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Downloader } from '../../ports/downloader.ts'
import type { Log } from '../../ports/log.ts'
import type { ReleaseStore } from '../../ports/release-store.ts'
import type { Trust } from '../evidence/attestations/attestations.ts'
import { gitHubAttestations } from '../evidence/attestations/attestations.ts'
import { connectToGitHub } from './client.ts'
import { gitHubReleases } from './releases.ts'
import { gitHubDownloader } from './asset-address.ts'

export type GitHubTarget = {
  readonly repository: Repository
  readonly token: string | undefined
  readonly trust: Trust
}

/** All that setup asks of GitHub and of the network. */
export type GitHubForSetup = {
  readonly releases: Pick<ReleaseStore, 'list' | 'readByTag' | 'readText'>
  readonly downloader: Downloader
  readonly attestations: Attestations
}

export function gitHubForSetup(
  target: GitHubTarget,
  world: { readonly clock: Clock; readonly log: Log }
): GitHubForSetup {
  const client = connectToGitHub(target, world)
  return {
    releases: gitHubReleases(client),
    downloader: gitHubDownloader(client),
    attestations: gitHubAttestations(client, target.trust)
  }
}
