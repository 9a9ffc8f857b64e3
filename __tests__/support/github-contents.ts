import { json, notFound, parameter, refuse } from './github-answer.ts'
import type { Answer, Call } from './github-answer.ts'
import { commitJson } from './git-json.ts'
import { blobSha, commitFiles, resolveCommit } from './git-objects.ts'
import { fullNameOf } from './github-state.ts'
import type { Commit } from './github-state.ts'

const largestInline = 1024 * 1024

export function getContents(call: Call): Answer {
  const reference = call.url.searchParams.get('ref') ?? call.repository.defaultBranch
  const commit = resolveCommit(call.repository, reference)
  if (commit === undefined) throw refuse(404, `No commit found for the ref ${reference}`)
  const path = pathOf(call)
  const bytes = commit.files.get(path)
  if (bytes === undefined) return listDirectory(call, commit, path)
  return json(200, { ...fileJson(call, path, bytes, reference), ...inlined(bytes) })
}

function pathOf(call: Call): string {
  return parameter(call, 'path').replace(/^\/+|\/+$/g, '')
}

/** A file of more than a megabyte comes without its content. */
function inlined(bytes: Buffer): Readonly<Record<string, string>> {
  if (bytes.length > largestInline) return { content: '', encoding: 'none' }
  return { content: bytes.toString('base64').replace(/.{1,60}/g, '$&\n'), encoding: 'base64' }
}

function listDirectory(call: Call, commit: Commit, path: string): Answer {
  const prefix = path === '' ? '' : `${path}/`
  const files = [...commit.files].filter(([name]) => name.startsWith(prefix))
  if (files.length === 0) throw notFound()
  const entries = files
    .filter(([name]) => !name.slice(prefix.length).includes('/'))
    .map(([name, bytes]) => fileJson(call, name, bytes, commit.sha))
  return json(200, entries)
}

function fileJson(
  call: Call,
  path: string,
  bytes: Buffer,
  reference: string
): Readonly<Record<string, unknown>> {
  const { api, web } = call.world.origins
  const name = fullNameOf(call.repository)
  const sha = blobSha(bytes)
  const url = `${api}/repos/${name}/contents/${encodeURI(path)}?ref=${encodeURIComponent(reference)}`
  const links = {
    git: `${api}/repos/${name}/git/blobs/${sha}`,
    html: `${web}/${name}/blob/${encodeURIComponent(reference)}/${encodeURI(path)}`
  }
  return {
    type: 'file',
    name: path.split('/').at(-1),
    path,
    sha,
    size: bytes.length,
    url,
    html_url: links.html,
    git_url: links.git,
    download_url: `${web}/${name}/raw/${encodeURIComponent(reference)}/${encodeURI(path)}`,
    _links: { self: url, ...links }
  }
}

/** Compare-and-swap on the file's blob sha; every success is a commit on the branch. */
export function putContents(call: Call): Answer {
  const request = readPutBody(call)
  const { repository } = call
  const branch = request.branch ?? repository.defaultBranch
  const head = repository.commits.get(repository.branches.get(branch) ?? '')
  if (head === undefined) throw refuse(404, `Branch ${branch} not found`)
  const path = pathOf(call)
  const current = head.files.get(path)
  refuseStale(path, current === undefined ? undefined : blobSha(current), request.sha)
  if (repository.protectedBranches.has(branch)) {
    throw refuse(409, 'Could not update file: Changes must be made through a pull request.')
  }
  const commit = commitFiles(repository, branch, new Map([[path, request.content]]), {
    message: request.message,
    author: call.caller.login
  })
  const content = fileJson(call, path, request.content, branch)
  const answer = { content, commit: commitJson(call.world, repository, commit) }
  return json(current === undefined ? 201 : 200, answer)
}

/** Where nothing is, GitHub takes whatever version was said. */
function refuseStale(path: string, current: string | undefined, given: string | undefined): void {
  if (current === undefined || current === given) return
  if (given === undefined) throw refuse(422, 'Invalid request.\n\n"sha" wasn\'t supplied.')
  throw refuse(409, `${path} does not match ${given}`)
}

type PutBody = {
  readonly message: string
  readonly content: Buffer
  readonly sha: string | undefined
  readonly branch: string | undefined
}

function readPutBody(call: Call): PutBody {
  const fields = new Map(Object.entries(call.body ?? {}))
  const word = (name: string): string | undefined => {
    const value: unknown = fields.get(name)
    return typeof value === 'string' ? value : undefined
  }
  const message = word('message')
  const content = word('content')
  if (message === undefined) throw refuse(422, 'Invalid request.\n\n"message" wasn\'t supplied.')
  if (content === undefined) throw refuse(422, 'Invalid request.\n\n"content" wasn\'t supplied.')
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(content)) throw refuse(422, 'content is not valid Base64')
  return { message, content: Buffer.from(content, 'base64'), sha: word('sha'), branch: word('branch') }
}
