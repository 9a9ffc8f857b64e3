import { json } from './github-answer.ts'
import type { Answer, Call } from './github-answer.ts'
import { userJson } from './github-json.ts'
import { fullNameOf } from './github-state.ts'
import type { Repository, World } from './github-state.ts'

export function getRepository(call: Call): Answer {
  const { world, repository, caller } = call
  const push = caller.access === 'write'
  const permissions = { admin: false, maintain: false, push, triage: push, pull: true }
  const known = caller.grant === undefined ? {} : { permissions }
  return json(200, { ...repositoryJson(world, repository), ...known, network_count: 0, subscribers_count: 0 })
}

/** Address templates of a repository: the field, without `_url`, and what follows the repository's address. */
const addresses: Readonly<Record<string, string>> = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  contributors: '/contributors',
  deployments: '/deployments',
  downloads: '/downloads',
  events: '/events',
  forks: '/forks',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  hooks: '/hooks',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  languages: '/languages',
  merges: '/merges',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  stargazers: '/stargazers',
  statuses: '/statuses/{sha}',
  subscribers: '/subscribers',
  subscription: '/subscription',
  tags: '/tags',
  teams: '/teams',
  trees: '/git/trees{/sha}'
}

const counters = {
  forks: 0,
  forks_count: 0,
  open_issues: 0,
  open_issues_count: 0,
  size: 0,
  stargazers_count: 0,
  watchers: 0,
  watchers_count: 0
}

const features = {
  archived: false,
  description: null,
  disabled: false,
  fork: false,
  has_discussions: false,
  has_downloads: false,
  has_issues: true,
  has_pages: false,
  has_projects: false,
  has_wiki: false,
  homepage: null,
  language: null,
  license: null,
  mirror_url: null
}

export function repositoryJson(world: World, repository: Repository): Readonly<Record<string, unknown>> {
  const name = fullNameOf(repository)
  const url = `${world.origins.api}/repos/${name}`
  const web = `${world.origins.web}/${name}`
  const host = new URL(web).host
  const fields = Object.entries(addresses).map(([key, path]) => [`${key}_url`, `${url}${path}`] as const)
  return {
    id: repository.id,
    node_id: Buffer.from(`Repository${repository.id}`).toString('base64'),
    name: repository.name,
    full_name: name,
    owner: userJson(world, repository.owner),
    private: repository.private,
    visibility: repository.private ? 'private' : 'public',
    default_branch: repository.defaultBranch,
    url,
    html_url: web,
    clone_url: `${web}.git`,
    svn_url: web,
    git_url: `git://${host}/${name}.git`,
    ssh_url: `git@${host}:${name}.git`,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    pushed_at: repository.createdAt,
    ...counters,
    ...features,
    ...Object.fromEntries(fields)
  }
}
