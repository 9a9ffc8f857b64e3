import type { Downloads } from '../disk/tarball-cache.ts'
import type { KnownDigests } from '../domain/checksum.ts'
import type { Evidence, Proof } from '../domain/evidence.ts'
import type { Source } from '../domain/sources.ts'
import type { Clock } from '../ports/clock.ts'
import type { Downloader } from '../ports/downloader.ts'
import type { Log } from '../ports/log.ts'
import type { Demand } from './demands.ts'
import type { IntakeWorld, Unpacked } from './intake.ts'
import type { Staging } from './staging.ts'

/** A tarball on this machine on whose bytes everybody agrees. */
export type Fetched = {
  readonly name: string
  /** Of the file; others may write there by now. */
  readonly path: string
  readonly digests: KnownDigests
  /** What came out of these bytes while they came; undefined when there was no place for it. */
  readonly unpacked: Unpacked | undefined
  readonly source: 'cache' | Source['kind']
  /** For people: where it came from. */
  readonly from: string
  readonly verifiedBy: readonly string[]
  readonly proofs: readonly Proof[]
  readonly seconds: number
}

export type FetchRequest = {
  /** Of the file that is looked for: a tarball, or its twin. */
  readonly name: string
  readonly evidence: readonly Evidence[]
  readonly demands: readonly Demand[]
  /** Whether one of the demands is for a signature: it lies in a file of its own. */
  readonly isSigned: boolean
  readonly downloads: Downloads
  /** Where it is unpacked while it comes, if anywhere. */
  readonly staging: Staging | undefined
  /** Asked for only when the cache has nothing: it may take a request. */
  readonly findOffers: () => Promise<readonly Offer[]>
}

/** A file that may be installed, and what its publisher's server says of it. */
export type Offer = {
  readonly name: string
  readonly sources: readonly Source[]
  readonly evidence: readonly Evidence[]
}

export type FetchWorld = IntakeWorld & {
  readonly downloader: Downloader
  readonly clock: Clock
  readonly log: Log
}
