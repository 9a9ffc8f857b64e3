import type { Downloads } from '../disk/tarball-cache.ts'
import type { Artifact } from '../domain/artifact.ts'
import type { Digests } from '../domain/checksum.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Source } from '../domain/sources.ts'
import type { Clock } from '../ports/clock.ts'
import type { Downloader } from '../ports/downloader.ts'
import type { Log } from '../ports/log.ts'

/** A tarball on this machine on whose bytes everybody agrees. */
export type Fetched = {
  readonly path: string
  readonly digests: Digests
  readonly source: 'cache' | Source['kind']
  /** For people: where it came from. */
  readonly from: string
  readonly verifiedBy: readonly string[]
  readonly seconds: number
}

export type FetchRequest = {
  readonly artifact: Artifact
  readonly evidence: readonly Evidence[]
  readonly downloads: Downloads
  /** Asked for only when the cache has nothing: it may take a request. */
  readonly findSources: () => Promise<Offers>
}

export type Offers = { readonly sources: readonly Source[]; readonly evidence: readonly Evidence[] }

export type FetchWorld = { readonly downloader: Downloader; readonly clock: Clock; readonly log: Log }
