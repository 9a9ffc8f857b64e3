import { expect, test } from '@jest/globals'
import { ask, at } from '../support/github-client.ts'
import type { Reply } from '../support/github-client.ts'
import type { LocalGitHub } from '../support/local-github.ts'
import { startLocalGitHub } from '../support/local-github.ts'
import type { Recorded } from '../support/recorded-answers.ts'
import { recorded, recordedRaw } from '../support/recorded-answers.ts'

type Row = {
  readonly exchange: Recorded
  /** What the adapters read of the answer. */
  readonly read: readonly string[]
  /** What stood there before: a release, with an asset or without; a branch. */
  readonly release?: 'empty' | 'filled'
  readonly branch?: string
}

const release = ['id', 'tag_name', 'draft', 'name', 'body', 'target_commitish', 'prerelease', 'html_url']
const asset = ['id', 'name', 'size', 'state', 'url', 'browser_download_url']
const problem = ['message', 'errors.0.resource', 'errors.0.code', 'errors.0.field']

const rows: readonly (readonly [string, Row])[] = [
  [
    'a release that is made',
    { exchange: recordedRaw('release-assets', 2), read: [...release, 'upload_url', 'assets'] }
  ],
  [
    'a release that is read by its tag',
    {
      exchange: recorded('release-assets', 0),
      release: 'empty',
      read: [...release, 'upload_url', 'assets']
    }
  ],
  ['an upload', { exchange: recorded('release-assets', 1), release: 'empty', read: asset }],
  [
    'an upload of a name that is taken',
    { exchange: recorded('release-assets-conflict', 1), release: 'filled', read: problem }
  ],
  [
    'the assets of a release',
    { exchange: recorded('release-assets', 2), release: 'filled', read: asset.map((key) => `0.${key}`) }
  ],
  ['an asset', { exchange: recorded('release-assets', 3), release: 'filled', read: asset }],
  ['an asset that is removed', { exchange: recorded('release-assets', 5), release: 'filled', read: [] }],
  ['a file that is made', { exchange: recorded('create-file', 0), read: ['commit.sha', 'content.sha'] }],
  ['a directory', { exchange: recorded('get-content', 0), read: ['0.type', '0.path', '0.sha'] }],
  ['a reference that is made', { exchange: recorded('git-refs', 1), read: ['object.sha', 'object.type'] }],
  ['a reference that is removed', { exchange: recorded('git-refs', 4), branch: 'test', read: [] }],
  ['a repository', { exchange: recorded('get-repository', 0), read: ['default_branch', 'id', 'full_name'] }],
  ['what is not there', { exchange: recorded('branch-protection', 0), read: ['message'] }]
]

test.each(rows)('our GitHub answers as github.com did to %s', async (_, row) => {
  await using github = await startLocalGitHub()
  const { exchange } = row
  const reply = await askAgain(github, row)
  expect(reply.status).toBe(exchange.status)
  const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value)
  const kinds = (answer: unknown): readonly string[] => row.read.map((key) => kindOf(at(answer, key)))
  expect(kinds(reply.body)).toEqual(kinds(exchange.response))
  expect(kinds(exchange.response)).not.toContain('undefined')
  const rates = (names: Iterable<string>): readonly string[] =>
    [...names].filter((name) => name.startsWith('x-ratelimit-')).sort()
  expect(rates(reply.headers.keys())).toEqual(rates(Object.keys(exchange.headers)))
})

/** The recorded request, but for the ids that it got from earlier answers. */
async function askAgain(github: LocalGitHub, row: Row): Promise<Reply> {
  const { exchange } = row
  const [, , owner = '', name = ''] = exchange.path.split('/')
  const defaultBranch = exchange.path.includes('hello-world/contents') ? 'master' : 'main'
  github.addRepository({ owner, name, defaultBranch })
  const repository = github.repository(`${owner}/${name}`)
  const head = repository.branches.get(defaultBranch) ?? ''
  if (row.branch !== undefined) repository.branches.set(row.branch, head)
  const path = await prepared(github, row, `${owner}/${name}`)
  const type = exchange.reqheaders['content-type']
  return ask(github, exchange.method.toUpperCase(), path, {
    ...bodyOf(exchange, head),
    headers: {
      accept: String(exchange.reqheaders['accept']),
      ...(type === undefined ? {} : { 'content-type': String(type) })
    }
  })
}

async function prepared(github: LocalGitHub, { exchange, ...row }: Row, fullName: string): Promise<string> {
  const origin = exchange.scope.includes('uploads.') ? github.uploadsUrl : github.apiUrl
  const url = `${origin}${exchange.path}`
  if (row.release === undefined) return url
  const note = { name: 'test-upload.txt', content: 'Hello, world!\n', contentType: 'text/plain' }
  const assets = row.release === 'filled' ? [note] : []
  const { id, assets: made } = await github.addRelease(fullName, { tag: 'v1.0.0', assets })
  return url
    .replace(/\/releases\/\d+/, `/releases/${id}`)
    .replace(/\/assets\/\d+$/, `/assets/${made[0]?.id ?? ''}`)
}

/** Commits are other ones here. */
function bodyOf({ body }: Recorded, head: string): { readonly body?: unknown } {
  if (body === '') return {}
  if (typeof body === 'string') return { body: Buffer.from(body) }
  const known = ['sha', 'target_commitish'].filter((key) => at(body, key) !== undefined)
  return { body: { ...Object(body), ...Object.fromEntries(known.map((key) => [key, head])) } }
}
