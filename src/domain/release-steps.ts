import type { Build } from './artifact.ts'
import type { Sha256 } from './checksum.ts'
import type { FailureCode } from './failure.ts'
import type { MakeLatest, Release } from './release.ts'

/** What the release is to be. `plan` is the digest of everything that makes it the same release. */
export type Wanted = {
  readonly build: Build
  readonly plan: string
  readonly commit: string
  /** Whether the user named the commit, or it is just the one that the workflow runs on. */
  readonly commitIsGiven: boolean
  readonly title: string
  readonly body: string
  readonly prerelease: boolean
  readonly makeLatest: MakeLatest
  readonly keepDraft: boolean
  /** In the order of upload: tarballs first, what vouches for them after. */
  readonly assets: readonly WantedAsset[]
}

export type WantedAsset = {
  readonly name: string
  readonly size: number
  readonly sha256: Sha256
  /** Of facts and signatures: their tarball. Whatever their bytes, they are right when they are about this one. */
  readonly about?: Sha256 | undefined
  /** A published release without it is none the worse for it. */
  readonly mayBeMissing?: boolean
}

/** What was seen, and what this run knows of its own doing. */
export type Observed = {
  /** Every release that bears our tag, or our marker after its tag was lost. */
  readonly releases: readonly Release[]
  /** Where the tag points. */
  readonly tagCommit: string | undefined
  /** Build numbers of this version that are in use. */
  readonly takenBuilds: readonly number[]
  /** Drafts that this run made. */
  readonly mine: ReadonlySet<number>
  /** Keys of what was given the time that another run, under way, may need to bring it to an end. */
  readonly waitedFor: ReadonlySet<string>
  /** Releases that this run published. */
  readonly published: ReadonlySet<number>
}

/** Something of another run that may be under way; `bytes` is what an upload of it may still have to send. */
export type Unfinished = { readonly key: string; readonly bytes: number }

/** The next step towards the release; after each one the world is looked at again. */
export type Plan =
  | { readonly step: 'create' }
  | { readonly step: 'reattach'; readonly release: Release }
  | { readonly step: 'wait'; readonly release: Release; readonly unfinished: readonly Unfinished[] }
  | { readonly step: 'fill'; readonly release: Release; readonly upload: readonly string[] }
  | { readonly step: 'remove-drafts'; readonly releases: readonly Release[] }
  | { readonly step: 'publish'; readonly release: Release }
  | { readonly step: 'done'; readonly release: Release }
  | { readonly step: 'refuse'; readonly code: FailureCode; readonly message: string; readonly hint: string }

/** A plan that leads on. */
export type PossiblePlan = Exclude<Plan, { readonly step: 'refuse' }>
