import { commitOfTag } from './git-objects.ts'
import { latestOf } from './github-releases.ts'
import type { Asset, Pull, Release, Repository } from './github-state.ts'

export type AssetView = Pick<
  Asset,
  'id' | 'name' | 'label' | 'contentType' | 'state' | 'size' | 'sha256' | 'digest' | 'path' | 'downloads'
>

export type ReleaseView = Pick<
  Release,
  'id' | 'tagName' | 'target' | 'name' | 'body' | 'draft' | 'prerelease' | 'immutable' | 'publishedAt'
> & { readonly latest: boolean; readonly assets: readonly AssetView[] }

export type CommitView = {
  readonly sha: string
  readonly message: string
  readonly author: string
  readonly parents: readonly string[]
}

/** What is there, as plain data for assertions. Taken now; it does not change later. */
export type RepositoryView = {
  readonly releases: readonly ReleaseView[]
  /** Tag name to the commit it leads to. */
  readonly tags: Readonly<Record<string, string>>
  /** Branch name to the sha of its head. */
  readonly branches: Readonly<Record<string, string>>
  /** Path to text, on the default branch. */
  readonly files: Readonly<Record<string, string>>
  /** Of the default branch, newest first. */
  readonly commits: readonly CommitView[]
  readonly pulls: readonly Pull[]
}

export function viewRepository(repository: Repository): RepositoryView {
  const latest = latestOf(repository)
  const tags = [...repository.tags.keys()].map((tag) => [tag, commitOfTag(repository, tag) ?? ''] as const)
  return {
    releases: repository.releases.map((release) => viewRelease(release, release === latest)),
    tags: Object.fromEntries(tags),
    branches: Object.fromEntries(repository.branches),
    files: filesOf(repository, repository.defaultBranch),
    commits: commitsOf(repository, repository.defaultBranch),
    pulls: [...repository.pulls]
  }
}

function viewRelease(release: Release, latest: boolean): ReleaseView {
  const { id, tagName, target, name, body, draft, prerelease, immutable, publishedAt } = release
  const fields = { id, tagName, target, name, body, draft, prerelease, immutable, publishedAt }
  return { ...fields, latest, assets: release.assets.map(viewAsset) }
}

function viewAsset(asset: Asset): AssetView {
  const { id, name, label, contentType, state, size, sha256, digest, path, downloads } = asset
  return { id, name, label, contentType, state, size, sha256, digest, path, downloads }
}

/** Every file of a branch as text. */
export function filesOf(repository: Repository, branch: string): Readonly<Record<string, string>> {
  const head = repository.commits.get(repository.branches.get(branch) ?? '')
  const files = [...(head?.files ?? [])].map(([path, bytes]) => [path, bytes.toString('utf8')] as const)
  return Object.fromEntries(files)
}

function commitsOf(repository: Repository, branch: string): readonly CommitView[] {
  const commits: CommitView[] = []
  for (let sha = repository.branches.get(branch); sha !== undefined; sha = commits.at(-1)?.parents[0]) {
    const commit = repository.commits.get(sha)
    if (commit === undefined) break
    const { message, author, parents } = commit
    commits.push({ sha, message, author, parents })
  }
  return commits
}
