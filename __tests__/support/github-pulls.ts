import { invalid, json, page, refuse } from './github-answer.ts'
import type { Answer, Call } from './github-answer.ts'
import { userJson } from './github-json.ts'
import { repositoryJson } from './github-repositories.ts'
import { fullNameOf, timestamp } from './github-state.ts'
import type { Pull } from './github-state.ts'

export function createPull(call: Call): Answer {
  const { repository } = call
  const fields = new Map<string, unknown>(Object.entries(call.body ?? {}))
  const [title, head, base] = ['title', 'head', 'base'].map((name) => word(fields, name))
  if (title === undefined || head === undefined || base === undefined) {
    throw refuse(422, 'Invalid request.\n\n"title", "head" and "base" are needed.')
  }
  const branch = head.replace(`${repository.owner}:`, '')
  checkBranches(call, branch, base)
  const pull: Pull = {
    id: call.world.nextId(),
    number: repository.pulls.length + 1,
    title,
    body: word(fields, 'body') ?? null,
    head: branch,
    base,
    author: call.caller.login,
    createdAt: timestamp(),
    draft: fields.get('draft') === true
  }
  repository.pulls.push(pull)
  return json(201, { ...pullJson(call, pull), ...details })
}

function word(fields: ReadonlyMap<string, unknown>, name: string): string | undefined {
  const value = fields.get(name)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function checkBranches(call: Call, head: string, base: string): void {
  const { branches, pulls, owner } = call.repository
  if (!branches.has(head)) throw invalid({ resource: 'PullRequest', code: 'invalid', field: 'head' })
  if (!branches.has(base)) throw invalid({ resource: 'PullRequest', code: 'invalid', field: 'base' })
  const failure = { resource: 'PullRequest', code: 'custom' }
  if (branches.get(head) === branches.get(base)) {
    throw invalid({ ...failure, message: `No commits between ${base} and ${head}` })
  }
  if (pulls.some((pull) => pull.head === head && pull.base === base)) {
    throw invalid({ ...failure, message: `A pull request already exists for ${owner}:${head}.` })
  }
}

export function listPulls(call: Call): Answer {
  const { owner, pulls } = call.repository
  const head = call.url.searchParams.get('head')
  const base = call.url.searchParams.get('base')
  const state = call.url.searchParams.get('state') ?? 'open'
  const found = pulls.filter(
    (pull) =>
      state !== 'closed' &&
      (head === null || head === `${owner}:${pull.head}`) &&
      (base === null || base === pull.base)
  )
  return page(
    call,
    found.toReversed().map((pull) => pullJson(call, pull))
  )
}

/** What only the answer about a single pull request has. */
const details = {
  additions: 1,
  changed_files: 1,
  comments: 0,
  commits: 1,
  deletions: 0,
  maintainer_can_modify: false,
  mergeable: null,
  mergeable_state: 'unknown',
  merged: false,
  merged_by: null,
  rebaseable: null,
  review_comments: 0
}

function pullJson(call: Call, pull: Pull): Readonly<Record<string, unknown>> {
  const { world, repository } = call
  const name = fullNameOf(repository)
  const url = `${world.origins.api}/repos/${name}/pulls/${pull.number}`
  const issue = `${world.origins.api}/repos/${name}/issues/${pull.number}`
  const web = `${world.origins.web}/${name}/pull/${pull.number}`
  const addresses = {
    self: url,
    html: web,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${world.origins.api}/repos/${name}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${world.origins.api}/repos/${name}/statuses/${repository.branches.get(pull.head) ?? ''}`
  }
  const links = Object.entries(addresses).map(([key, href]) => [key, { href }])
  return {
    ...textOf(pull),
    url,
    html_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    issue_url: issue,
    comments_url: addresses.comments,
    review_comments_url: addresses.review_comments,
    review_comment_url: addresses.review_comment,
    commits_url: addresses.commits,
    statuses_url: addresses.statuses,
    user: userJson(world, pull.author),
    head: sideJson(call, pull.head),
    base: sideJson(call, pull.base),
    _links: Object.fromEntries(links)
  }
}

function textOf(pull: Pull): Readonly<Record<string, unknown>> {
  return {
    id: pull.id,
    node_id: Buffer.from(`PullRequest${pull.id}`).toString('base64'),
    number: pull.number,
    state: 'open',
    locked: false,
    title: pull.title,
    body: pull.body,
    draft: pull.draft,
    created_at: pull.createdAt,
    updated_at: pull.createdAt,
    closed_at: null,
    merged_at: null,
    merge_commit_sha: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: [],
    milestone: null,
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
    active_lock_reason: null
  }
}

function sideJson(call: Call, branch: string): Readonly<Record<string, unknown>> {
  const { world, repository } = call
  return {
    label: `${repository.owner}:${branch}`,
    ref: branch,
    sha: repository.branches.get(branch) ?? '',
    user: userJson(world, repository.owner),
    repo: repositoryJson(world, repository)
  }
}
