import type { Sha256 } from './checksum.ts'

/** What this action knows of a GitHub release; `id` is the only name of a draft that lasts. */
export type Release = {
  readonly id: number
  readonly tag: string
  readonly state: 'draft' | 'published'
  readonly title: string
  readonly body: string
  readonly commitish: string
  readonly prerelease: boolean
  readonly immutable: boolean
  /** The page for people. */
  readonly url: string
  /** The URI template that assets are posted to; another origin than the API. */
  readonly uploadUrl: string
  readonly assets: readonly Asset[]
}

export type Asset = {
  readonly id: number
  readonly name: string
  readonly size: number
  /** GitHub leaves `starter` (undocumented) or `open` assets behind when an upload breaks. */
  readonly state: 'uploaded' | 'wreck'
  /** Computed by GitHub from the bytes it stored; may be late, and is absent on old servers. */
  readonly digest: Sha256 | undefined
  /** Of facts that were read: the tarball that they tell of. */
  readonly about?: Sha256 | undefined
  /** The API's address of the asset: serves the bytes of drafts and of private repositories too. */
  readonly apiUrl: string
  /** The browser's address: published releases of public repositories. */
  readonly downloadUrl: string
}

/** What is written to a release: always all of it, a PATCH that leaves the tag out detaches it. */
export type ReleaseFields = {
  readonly tag: string
  readonly commit: string
  readonly title: string
  readonly body: string
  readonly draft: boolean
  readonly prerelease: boolean
  readonly makeLatest: MakeLatest
}

export type MakeLatest = 'true' | 'false' | 'legacy'
