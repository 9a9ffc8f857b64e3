import { expect, test } from '@jest/globals'
import { ask, at, textAt, upload } from './github-client.ts'
import { findRoute, routes } from './github-routes.ts'
import { startLocalGitHub } from './local-github.ts'
import type { LocalGitHub } from './local-github.ts'
import { createOpenApiContract } from './openapi-contract.ts'
import { toJsonSchema } from './openapi-schema.ts'
import type { LoggedRequest } from './request-log.ts'

const contract = createOpenApiContract()
const repository = '/repos/coatl/iact'

async function start(): Promise<LocalGitHub> {
  const github = await startLocalGitHub()
  const files = { 'README.md': '# read me\n', 'docs/a.md': 'a\n' }
  github.addRepository({ owner: 'coatl', name: 'iact', immutableReleases: true, files })
  return github
}

/** One good request for each operation that the server has. */
async function talkAboutEverything(github: LocalGitHub): Promise<void> {
  const get = (path: string) => ask(github, 'GET', path)
  await github.addRelease('coatl/iact', {
    tag: 'v1',
    annotatedTag: true,
    assets: [{ name: 'a', content: 'a' }]
  })
  const sha = github.view('coatl/iact').branches['main'] ?? ''
  await get(repository)
  for (const path of ['/commits/main', '/contents/README.md?ref=main', '/contents/docs']) {
    await get(`${repository}${path}`)
  }
  const tag = await get(`${repository}/git/ref/tags/v1`)
  await get(textAt(tag.body, 'object.url'))
  await talkAboutFiles(github, sha)
  await talkAboutReleases(github, sha)
  await talkAboutAttestations(github)
}

async function talkAboutAttestations(github: LocalGitHub): Promise<void> {
  const subject = [{ name: 'a', digest: { sha256: 'a'.repeat(64) } }]
  const payload = Buffer.from(JSON.stringify({ subject })).toString('base64')
  const bundle = { mediaType: 'a', verificationMaterial: {}, dsseEnvelope: { payload } }
  await ask(github, 'POST', `${repository}/attestations`, { body: { bundle } })
  const kept = await ask(github, 'GET', `${repository}/attestations/sha256:${'a'.repeat(64)}?per_page=100`)
  await ask(github, 'GET', textAt(kept.body, 'attestations.0.bundle_url'), { token: null })
}

async function talkAboutFiles(github: LocalGitHub, sha: string): Promise<void> {
  const send = (method: string, path: string, body: object) =>
    ask(github, method, `${repository}${path}`, { body })
  await send('POST', '/git/refs', { ref: 'refs/heads/topic', sha })
  await send('PATCH', '/git/refs/heads/topic', { sha, force: true })
  await ask(github, 'GET', `${repository}/git/matching-refs/heads/t`)
  const write = { message: 'Write', content: 'aGk=', branch: 'topic' }
  const made = await send('PUT', '/contents/new.md', write)
  await send('PUT', '/contents/new.md', { ...write, sha: at(made.body, 'content.sha') })
  await send('POST', '/pulls', { title: 'New', head: 'topic', base: 'main' })
  await ask(github, 'GET', `${repository}/pulls?head=coatl:topic&state=open`)
  await ask(github, 'DELETE', `${repository}/git/refs/heads/topic`)
}

async function talkAboutReleases(github: LocalGitHub, sha: string): Promise<void> {
  const fields = { tag_name: 'v2', target_commitish: sha, name: 'Two', body: '', make_latest: 'false' }
  const draft = await ask(github, 'POST', `${repository}/releases`, { body: { ...fields, draft: true } })
  const url = textAt(draft.body, 'url')
  const octets = { headers: { accept: 'application/octet-stream' } }
  github.faults.add({ match: { origin: 'uploads' }, action: { kind: 'starter' } })
  await upload(github, draft.body, 'wreck', 'a')
  const asset = await upload(github, draft.body, 'a', 'a')
  for (const path of ['', '/tags/v1', '?per_page=100&page=1']) {
    await ask(github, 'GET', `${repository}/releases${path}`)
  }
  await ask(github, 'GET', `${url}/assets?per_page=100`)
  await ask(github, 'GET', url)
  await ask(github, 'GET', textAt(asset.body, 'url'))
  const stored = await ask(github, 'GET', textAt(asset.body, 'url'), octets)
  await ask(github, 'GET', stored.headers.get('location') ?? '', { token: null })
  await ask(github, 'DELETE', textAt(asset.body, 'url'))
  await upload(github, draft.body, 'b', 'b')
  await ask(github, 'PATCH', url, { body: { ...fields, draft: false, prerelease: false } })
  await ask(github, 'GET', `${github.serverUrl}/coatl/iact/releases/download/v2/b`, { token: null })
  await ask(github, 'DELETE', url)
}

test("every answer that the server gives is one that GitHub's description allows", async () => {
  await using github = await start()
  await talkAboutEverything(github)
  expect(github.requests.flatMap((request) => contract.checkExchange(request))).toEqual([])
})

test('every route of the server answers a good request well, and those of the API are described', async () => {
  await using github = await start()
  await talkAboutEverything(github)
  const well = github.requests.filter(({ answer }) => answer !== undefined && answer.status < 400)
  const answered = well.map(({ origin, method, pathname }) => findRoute(origin, method, pathname)?.route)
  expect(routes.filter((route) => !answered.includes(route))).toEqual([])
  const described = routes.filter(({ origin }) => origin !== 'web')
  const operations = described.map(({ method, template }) => `${method} ${template}`)
  expect(operations.filter((operation) => !contract.operations.includes(operation))).toEqual([])
})

async function exchange(change: (good: LoggedRequest) => LoggedRequest): Promise<readonly string[]> {
  await using github = await start()
  const body = { tag_name: 'v1', draft: true, make_latest: 'false' }
  await ask(github, 'POST', `${repository}/releases`, { body })
  const [good] = github.requests
  if (good === undefined) throw new Error('nothing was logged')
  return contract.checkExchange(change(good))
}

const answerWith = (good: LoggedRequest, fields: object, status = 201): LoggedRequest => {
  const json: unknown = Object.assign({}, good.answer?.json, fields)
  return { ...good, answer: { status, headers: {}, json, bytes: 1 } }
}

test.each<[string, (good: LoggedRequest) => LoggedRequest, RegExp]>([
  ['a field of the wrong type', (good) => answerWith(good, { id: 'seven' }), /answer\/id must be integer/],
  ['a field that is missing', (good) => answerWith(good, { draft: undefined }), /required property 'draft'/],
  ['a field that GitHub does not have', (good) => answerWith(good, { colour: 'red' }), /"colour"/],
  [
    'null where null is not allowed',
    (good) => answerWith(good, { tag_name: null }),
    /tag_name must be string/
  ],
  ['a status that is not described', (good) => answerWith(good, {}, 202), /status 202 is not described/],
  ['a refusal without a message', (good) => answerWith(good, { message: 1 }, 500), /message must be string/],
  ['no answer', (good) => ({ ...good, answer: undefined }), /has no answer/],
  [
    'a request of the wrong type',
    (good) => ({ ...good, body: { tag_name: 7 } }),
    /request\/tag_name must be/
  ],
  [
    'a request with an unknown field',
    (good) => ({ ...good, body: { tag_name: 'a', makeLatest: '' } }),
    /makeLatest/
  ],
  ['a request without what is required', (good) => ({ ...good, body: {} }), /required property 'tag_name'/],
  ['a query that is not described', (good) => ({ ...good, path: `${good.path}?colour=red` }), /query colour/],
  ['an operation that is not described', (good) => ({ ...good, operation: 'POST /x' }), /is not in GitHub/]
])('a wrong exchange is caught: %s', async (_title, change, complaint) => {
  expect((await exchange(change)).join('\n')).toMatch(complaint)
})

test('a good exchange is not', async () => {
  expect(await exchange((good) => good)).toEqual([])
})

test('nullable becomes a choice with null, at any depth', () => {
  const schema = { type: 'object', properties: { a: { type: 'string', nullable: true } } }
  expect(toJsonSchema(schema)).toEqual({
    type: 'object',
    properties: { a: { anyOf: [{ type: 'null' }, { type: 'string' }] } },
    additionalProperties: false
  })
})

test('the description names its version', () => {
  expect(contract.version).toMatch(/^\d+\.\d+\.\d+$/)
})
