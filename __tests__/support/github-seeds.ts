import { hashInPlace, storeBytes } from './asset-bytes.ts'
import type { StoredBytes } from './asset-bytes.ts'
import { commitFiles, makeTagObject } from './git-objects.ts'
import { publish, untaggedName } from './github-release-writes.ts'
import { fullNameOf, timestamp } from './github-state.ts'
import type { Asset, MakeLatest, Release, Repository, World } from './github-state.ts'

export type RepositorySeed = {
  readonly owner: string
  readonly name: string
  readonly private?: boolean
  readonly defaultBranch?: string
  readonly immutableReleases?: boolean
  readonly protectedBranches?: readonly string[]
  readonly restrictedTags?: RegExp
  readonly burnedTags?: readonly string[]
  /** Files of the first commit; a README when absent. */
  readonly files?: Readonly<Record<string, string>>
}

export type AssetSeed = {
  readonly name: string
  /** The content, or the path of a file that stays where it is. */
  readonly content: string | Uint8Array | { readonly path: string }
  readonly contentType?: string
  readonly label?: string
  /** `null`: the server never made one. */
  readonly digest?: string | null
  readonly state?: string
}

export type ReleaseSeed = {
  readonly tag: string
  /** Full sha or branch; the default branch when absent. */
  readonly target?: string
  readonly name?: string
  readonly body?: string
  readonly draft?: boolean
  readonly prerelease?: boolean
  readonly immutable?: boolean
  readonly makeLatest?: MakeLatest
  /** Makes the tag an annotated one. */
  readonly annotatedTag?: boolean
  readonly author?: string
  readonly createdAt?: string
  readonly assets?: readonly AssetSeed[]
}

export function seedRepository(world: World, seed: RepositorySeed): Repository {
  const repository: Repository = {
    id: world.nextId(),
    owner: seed.owner,
    name: seed.name,
    private: seed.private ?? false,
    defaultBranch: seed.defaultBranch ?? 'main',
    createdAt: timestamp(),
    immutableReleases: seed.immutableReleases ?? false,
    branches: new Map(),
    protectedBranches: new Set(seed.protectedBranches),
    tags: new Map(),
    tagObjects: new Map(),
    commits: new Map(),
    releases: [],
    burnedTags: new Set(seed.burnedTags),
    restrictedTags: seed.restrictedTags,
    pulls: []
  }
  const files = Object.entries(seed.files ?? { 'README.md': `# ${seed.name}\n` })
  const changes = new Map(files.map(([path, content]) => [path, Buffer.from(content)]))
  commitFiles(repository, repository.defaultBranch, changes, { message: 'First commit', author: seed.owner })
  world.repositories.set(fullNameOf(repository).toLowerCase(), repository)
  return repository
}

export async function seedRelease(world: World, repository: Repository, seed: ReleaseSeed): Promise<Release> {
  const release: Release = {
    id: world.nextId(),
    tagName: seed.tag,
    untagged: untaggedName(),
    target: seed.target ?? repository.defaultBranch,
    name: seed.name ?? seed.tag,
    body: seed.body ?? '',
    draft: true,
    prerelease: seed.prerelease ?? false,
    immutable: false,
    createdAt: timestamp(),
    publishedAt: null,
    author: seed.author ?? repository.owner,
    makeLatest: seed.makeLatest ?? 'legacy',
    assets: [],
    lag: undefined,
    immutableLag: 0
  }
  for (const asset of seed.assets ?? []) release.assets.push(await seedAsset(world, release, asset))
  if (seed.draft !== true) {
    publish(repository, release, seed.makeLatest ?? 'legacy')
    release.immutable = seed.immutable ?? release.immutable
  }
  if (seed.annotatedTag === true) annotate(repository, seed.tag)
  release.createdAt = seed.createdAt ?? release.createdAt
  repository.releases.push(release)
  return release
}

function annotate(repository: Repository, tag: string): void {
  const target = repository.tags.get(tag) ?? repository.branches.get(repository.defaultBranch) ?? ''
  repository.tags.set(tag, makeTagObject(repository, tag, target).sha)
}

async function seedAsset(world: World, release: Release, seed: AssetSeed): Promise<Asset> {
  const stored = await storeSeed(world, seed.content)
  const state = seed.state ?? 'uploaded'
  const whole = state === 'uploaded'
  return {
    id: world.nextId(),
    name: seed.name,
    label: seed.label ?? '',
    contentType: seed.contentType ?? 'application/octet-stream',
    state,
    size: whole ? stored.size : 0,
    sha256: stored.sha256,
    digest: seed.digest === undefined && whole ? `sha256:${stored.sha256}` : (seed.digest ?? null),
    path: whole ? stored.path : undefined,
    uploader: release.author,
    createdAt: timestamp(),
    downloads: 0,
    digestLag: 0,
    listLag: 0
  }
}

function storeSeed(world: World, content: AssetSeed['content']): Promise<StoredBytes> {
  if (typeof content === 'object' && 'path' in content) return hashInPlace(content.path)
  return storeBytes(content, world.directory, `seed-${world.nextId()}`)
}
