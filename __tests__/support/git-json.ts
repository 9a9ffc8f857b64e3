import { treeSha } from './git-objects.ts'
import { fullNameOf } from './github-state.ts'
import type { Commit, Repository, World } from './github-state.ts'
import { userJson } from './github-json.ts'

const unverified = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }

/** A commit as the git database and the contents API show it. */
export function commitJson(
  world: World,
  repository: Repository,
  commit: Commit
): Readonly<Record<string, unknown>> {
  const { api, web } = world.origins
  const name = fullNameOf(repository)
  const tree = treeSha(commit)
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url: `${api}/repos/${name}/git/commits/${commit.sha}`,
    html_url: `${web}/${name}/commit/${commit.sha}`,
    author: identity(commit),
    committer: identity(commit),
    message: commit.message,
    tree: { sha: tree, url: `${api}/repos/${name}/git/trees/${tree}` },
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/repos/${name}/git/commits/${sha}`,
      html_url: `${web}/${name}/commit/${sha}`
    })),
    verification: unverified
  }
}

/** A commit as `GET /repos/{owner}/{repo}/commits/{ref}` shows it. */
export function commitDetailsJson(
  world: World,
  repository: Repository,
  commit: Commit
): Readonly<Record<string, unknown>> {
  const { api, web } = world.origins
  const name = fullNameOf(repository)
  const url = `${api}/repos/${name}/commits/${commit.sha}`
  const { author, committer, message, tree, url: gitUrl } = commitJson(world, repository, commit)
  const inner = { author, committer, message, tree, url: gitUrl, comment_count: 0, verification: unverified }
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    commit: inner,
    url,
    html_url: `${web}/${name}/commit/${commit.sha}`,
    comments_url: `${url}/comments`,
    author: userJson(world, commit.author),
    committer: userJson(world, commit.author),
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/repos/${name}/commits/${sha}` })),
    stats: { total: 0, additions: 0, deletions: 0 },
    files: []
  }
}

function identity(commit: Commit): Readonly<Record<string, string>> {
  return { name: commit.author, email: `${commit.author}@users.noreply.github.com`, date: commit.date }
}

export function referenceJson(
  world: World,
  repository: Repository,
  reference: string,
  sha: string
): Readonly<Record<string, unknown>> {
  const base = `${world.origins.api}/repos/${fullNameOf(repository)}/git`
  const type = repository.tagObjects.has(sha) ? 'tag' : 'commit'
  return {
    ref: reference,
    node_id: nodeId('Ref', reference),
    url: `${base}/${reference}`,
    object: { sha, type, url: `${base}/${type}s/${sha}` }
  }
}

function nodeId(kind: string, name: string): string {
  return Buffer.from(`${kind}:${name}`).toString('base64')
}
