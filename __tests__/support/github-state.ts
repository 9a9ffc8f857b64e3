import type { OriginRole } from './request-log.ts'

export type Commit = {
  readonly sha: string
  readonly message: string
  readonly parents: readonly string[]
  readonly date: string
  readonly author: string
  readonly files: ReadonlyMap<string, Buffer>
}

export type TagObject = {
  readonly sha: string
  readonly tag: string
  readonly message: string
  /** A commit, or another tag object. */
  readonly target: string
}

export type Asset = {
  readonly id: number
  readonly name: string
  readonly label: string
  readonly contentType: string
  /** `uploaded`, or `starter` for the wreck of a failed upload. */
  readonly state: string
  readonly size: number
  readonly sha256: string
  digest: string | null
  /** The bytes, on disk; undefined for a wreck. */
  readonly path: string | undefined
  readonly uploader: string
  readonly createdAt: string
  downloads: number
  /** Renderings in which the digest is still null, and reads in which the asset is not listed yet. */
  digestLag: number
  listLag: number
}

/** What a PATCH can change. */
export type ReleaseFields = {
  tagName: string
  target: string
  name: string | null
  body: string | null
  draft: boolean
  prerelease: boolean
  immutable: boolean
  publishedAt: string | null
}

export type Release = ReleaseFields & {
  readonly id: number
  /** The name that stands in for the tag in a draft's web addresses. */
  readonly untagged: string
  readonly author: string
  createdAt: string
  makeLatest: MakeLatest
  readonly assets: Asset[]
  /** For `reads` more reads, collections show what was before; `before: undefined` means not there at all. */
  lag: { reads: number; readonly before: ReleaseFields | undefined } | undefined
  /** Reads in which `immutable` is still false. */
  immutableLag: number
}

export type MakeLatest = 'true' | 'false' | 'legacy'

export type Pull = {
  readonly id: number
  readonly number: number
  readonly title: string
  readonly body: string | null
  readonly head: string
  readonly base: string
  readonly author: string
  readonly createdAt: string
  readonly draft: boolean
}

export type Repository = {
  readonly id: number
  readonly owner: string
  readonly name: string
  private: boolean
  readonly defaultBranch: string
  readonly createdAt: string
  /** Releases published from now on are sealed. */
  immutableReleases: boolean
  readonly branches: Map<string, string>
  readonly protectedBranches: Set<string>
  /** Tag name to the sha of a commit or of a tag object. */
  readonly tags: Map<string, string>
  readonly tagObjects: Map<string, TagObject>
  readonly commits: Map<string, Commit>
  readonly releases: Release[]
  /** Names of deleted sealed releases: never to be used again. */
  readonly burnedTags: Set<string>
  /** A tag ruleset: names that may not be created. */
  restrictedTags: RegExp | undefined
  readonly pulls: Pull[]
}

/** What a token may do; on a repository that is not its own it may do what everybody may. */
export type Grant = {
  readonly contents: 'write' | 'read' | 'none'
  /** Full names of the repositories it is for; every repository when absent. */
  readonly repositories?: readonly string[]
  /** `refused`: "GitHub Actions is not permitted to create or approve pull requests." */
  readonly pullRequests?: 'write' | 'none' | 'refused'
  /** The answer when a release's target touches workflow files: a status, or `allowed`. */
  readonly workflowFiles?: 'allowed' | 403 | 404
  readonly login?: string
}

export type Limits = {
  readonly assetBytes: number
  readonly assets: number
  readonly requestsPerHour: number
  /** How long an address of the storage origin is good for. */
  readonly signatureSeconds: number
}

/** Everything that the servers know. */
export type World = {
  readonly repositories: Map<string, Repository>
  readonly tokens: Map<string, Grant>
  readonly requestsByToken: Map<string, number>
  readonly origins: Record<OriginRole, string>
  /** Directory of the uploaded bytes. */
  readonly directory: string
  readonly limits: Limits
  readonly signingKey: string
  nextId(): number
}

export function fullNameOf(repository: Repository): string {
  return `${repository.owner}/${repository.name}`
}

export function findRepository(world: World, owner: string, name: string): Repository | undefined {
  return world.repositories.get(`${owner}/${name}`.toLowerCase())
}

/** GitHub's spelling of a moment: no fraction of a second. */
export function timestamp(milliseconds: number = Date.now()): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}
