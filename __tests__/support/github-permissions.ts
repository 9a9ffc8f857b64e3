import type { IncomingHttpHeaders } from 'node:http'
import { notFound, refuse } from './github-answer.ts'
import type { Caller } from './github-answer.ts'
import { fullNameOf } from './github-state.ts'
import type { Grant, Repository, World } from './github-state.ts'

/** What a route asks of the caller. `public` routes look after themselves. */
export type Need = 'read' | 'write' | 'pulls'

/** The token of an Authorization header: `token X`, `Bearer X` or Basic with any user name. */
export function tokenIn(headers: IncomingHttpHeaders): string | undefined {
  const [scheme = '', value = ''] = (headers.authorization ?? '').split(' ', 2)
  if (value === '') return undefined
  if (scheme.toLowerCase() !== 'basic') return value
  return Buffer.from(value, 'base64').toString('utf8').split(':').slice(1).join(':')
}

/** The caller's rights on a repository (or on nothing in particular). An unknown token is refused. */
export function identify(world: World, headers: IncomingHttpHeaders, repository?: Repository): Caller {
  const token = tokenIn(headers)
  const grant = token === undefined ? undefined : world.tokens.get(token)
  if (token !== undefined && grant === undefined) throw refuse(401, 'Bad credentials')
  const login = grant?.login ?? 'github-actions[bot]'
  return { token, grant, login, access: repository === undefined ? 'none' : accessOf(repository, grant) }
}

function accessOf(repository: Repository, grant: Grant | undefined): Caller['access'] {
  const own = grant !== undefined && covers(grant, repository)
  if (own && grant.contents !== 'none') return grant.contents
  return repository.private ? 'none' : 'read'
}

function covers(grant: Grant, repository: Repository): boolean {
  const { repositories } = grant
  return repositories === undefined || repositories.includes(fullNameOf(repository))
}

/** Refuses as GitHub does: what may not be seen is not found, what may not be done is forbidden. */
export function authorize(caller: Caller, need: Need): void {
  if (caller.access === 'none') throw notFound()
  if (need === 'read') return
  if (caller.grant === undefined) throw refuse(401, 'Requires authentication')
  if (need === 'pulls') {
    authorizePulls(caller)
  } else if (caller.access !== 'write') {
    throw refuse(403, 'Resource not accessible by integration')
  }
}

function authorizePulls(caller: Caller): void {
  const right = caller.grant?.pullRequests ?? (caller.access === 'write' ? 'write' : 'none')
  if (right === 'none') throw refuse(403, 'Resource not accessible by integration')
  if (right === 'refused') {
    throw refuse(403, 'GitHub Actions is not permitted to create or approve pull requests.')
  }
}

/** The workflow-file rule: a target that changes workflows is beyond a GITHUB_TOKEN. */
export function authorizeTarget(repository: Repository, caller: Caller, commit: string | undefined): void {
  const rule = caller.grant?.workflowFiles ?? 404
  if (rule === 'allowed' || commit === undefined) return
  if (workflowsAt(repository, commit) === workflowsOfDefault(repository)) return
  throw rule === 404 ? notFound() : refuse(403, 'Resource not accessible by integration')
}

function workflowsOfDefault(repository: Repository): string {
  return workflowsAt(repository, repository.branches.get(repository.defaultBranch) ?? '')
}

function workflowsAt(repository: Repository, sha: string): string {
  const files = [...(repository.commits.get(sha)?.files ?? [])]
  const workflows = files.filter(([path]) => path.startsWith('.github/workflows/'))
  return JSON.stringify(workflows.map(([path, bytes]) => [path, bytes.toString('base64')]).sort())
}
