import { createHash } from 'node:crypto'
import { timestamp } from './github-state.ts'
import type { Commit, Repository, TagObject } from './github-state.ts'

const sha1 = (kind: string, content: Buffer): string =>
  createHash('sha1').update(`${kind} ${content.length}\0`).update(content).digest('hex')

/** The name git gives to a file's bytes. */
export const blobSha = (bytes: Buffer): string => sha1('blob', bytes)

/** Stable and unlike any other tree's; not git's own, which nests. */
export function treeSha(commit: Commit): string {
  const lines = [...commit.files].map(([path, bytes]) => `${path} ${blobSha(bytes)}`).sort()
  return sha1('tree', Buffer.from(lines.join('\n')))
}

export type CommitSeed = {
  readonly message: string
  readonly parents: readonly string[]
  readonly files: ReadonlyMap<string, Buffer>
  readonly author: string
  readonly date?: string
}

let made = 0

/** A commit in the repository; no branch is moved. */
function makeCommit(repository: Repository, seed: CommitSeed): Commit {
  made += 1
  const date = seed.date ?? timestamp()
  const sha = sha1('commit', Buffer.from(`${made} ${date} ${seed.parents.join(' ')} ${seed.message}`))
  const commit = { ...seed, date, sha }
  repository.commits.set(sha, commit)
  return commit
}

/** The branch's head with some files written (`undefined`: removed), as one commit more. */
export function commitFiles(
  repository: Repository,
  branch: string,
  changes: ReadonlyMap<string, Buffer | undefined>,
  about: { readonly message: string; readonly author: string }
): Commit {
  const head = repository.branches.get(branch)
  const files = new Map(head === undefined ? [] : repository.commits.get(head)?.files)
  for (const [path, bytes] of changes) {
    if (bytes === undefined) files.delete(path)
    else files.set(path, bytes)
  }
  const commit = makeCommit(repository, { ...about, parents: head === undefined ? [] : [head], files })
  repository.branches.set(branch, commit.sha)
  return commit
}

export function makeTagObject(repository: Repository, tag: string, target: string): TagObject {
  made += 1
  const sha = sha1('tag', Buffer.from(`${made} ${tag} ${target}`))
  const object = { sha, tag, message: `${tag}\n`, target }
  repository.tagObjects.set(sha, object)
  return object
}

/** Through tag objects to the commit. */
export function peel(repository: Repository, sha: string): string {
  const object = repository.tagObjects.get(sha)
  return object === undefined ? sha : peel(repository, object.target)
}

/** The commit that a tag names; undefined when there is no such tag. */
export function commitOfTag(repository: Repository, tag: string): string | undefined {
  const sha = repository.tags.get(tag)
  return sha === undefined ? undefined : peel(repository, sha)
}

/** A branch, a tag, a full sha or the beginning of one. */
export function resolveCommit(repository: Repository, reference: string): Commit | undefined {
  const sha =
    repository.branches.get(reference.replace(/^(refs\/)?heads\//, '')) ??
    commitOfTag(repository, reference.replace(/^(refs\/)?tags\//, '')) ??
    shaStartingWith(repository, reference)
  return sha === undefined ? undefined : repository.commits.get(sha)
}

/** What GitHub takes as a release's target: a branch or a full sha. */
export function resolveTarget(repository: Repository, target: string): string | undefined {
  return repository.branches.get(target) ?? repository.commits.get(target)?.sha
}

function shaStartingWith(repository: Repository, prefix: string): string | undefined {
  if (!/^[0-9a-f]{7,40}$/.test(prefix)) return undefined
  const found = [...repository.commits.keys()].filter((sha) => sha.startsWith(prefix))
  return found.length === 1 ? found[0] : undefined
}
