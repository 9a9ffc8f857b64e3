import type { Build } from './artifact.ts'
import type { FailureCode } from './failure.ts'
import type { ReleaseFile } from './release-file.ts'
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
  /** In the order of upload: tarballs first, their checksum files, signatures and facts after. */
  readonly files: readonly ReleaseFile[]
}

/** What GitHub shows, and what this run knows of its own doing. */
export type Observed = {
  /** Every release with our tag, or with our marker after its tag was lost. */
  readonly releases: readonly Release[]
  /** The commit that the tag points to. */
  readonly tagCommit: string | undefined
  /** Build numbers of this version that are in use. */
  readonly takenBuilds: readonly number[]
  /** Drafts that this run made, whether they still exist or not. */
  readonly made: ReadonlySet<number>
  /** Releases that this run published. */
  readonly published: ReadonlySet<number>
}

/** The next step towards the release; after each one GitHub is observed again. */
export type Plan =
  | { readonly step: 'create' }
  | { readonly step: 'reattach'; readonly release: Release }
  | { readonly step: 'fill'; readonly release: Release; readonly files: readonly ReleaseFile[] }
  | { readonly step: 'remove-drafts'; readonly releases: readonly Release[] }
  | { readonly step: 'publish'; readonly release: Release }
  | { readonly step: 'done'; readonly release: Release }
  | Refusal

export type Refusal = {
  readonly step: 'refuse'
  readonly code: FailureCode
  readonly message: string
  readonly hint: string
  /** The published release was made with our plan and only lacks files: GitHub may not show them yet. */
  readonly mayBeLag?: boolean
}

/** A plan that leads on. */
export type PossiblePlan = Exclude<Plan, { readonly step: 'refuse' }>
