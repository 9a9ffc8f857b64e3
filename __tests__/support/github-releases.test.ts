import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ask, at, textAt, upload } from './github-client.ts'
import type { Reply } from './github-client.ts'
import { readToken, startLocalGitHub } from './local-github.ts'
import type { LocalGitHub } from './local-github.ts'
import { createOpenApiContract } from './openapi-contract.ts'

const contract = createOpenApiContract()
const name = 'coatl/iact'
const releases = `/repos/${name}/releases`
let github: LocalGitHub

beforeEach(async () => {
  github = await startLocalGitHub()
  github.addRepository({ owner: 'coatl', name: 'iact' })
})

afterEach(async () => {
  const complaints = github.requests.flatMap((request) => contract.checkAnswer(request))
  await github.close()
  expect(complaints).toEqual([])
})

const create = (fields: object): Promise<Reply> => ask(github, 'POST', releases, { body: fields })
const patch = (release: unknown, fields: object): Promise<Reply> =>
  ask(github, 'PATCH', textAt(release, 'url'), { body: fields })
const firstError = (reply: Reply): unknown => at(reply.body, 'errors.0')

describe('a draft', () => {
  test('is not found by its tag, makes no tag, and is listed for writers only', async () => {
    const draft = await create({ tag_name: 'v1', draft: true })
    expect(draft.status).toBe(201)
    expect((await ask(github, 'GET', `${releases}/tags/v1`)).status).toBe(404)
    expect((await ask(github, 'GET', `/repos/${name}/git/ref/tags/v1`)).status).toBe(404)
    expect((await ask(github, 'GET', releases)).body).toHaveLength(1)
    expect((await ask(github, 'GET', releases, { token: readToken })).body).toHaveLength(0)
    const asReader = await ask(github, 'GET', textAt(draft.body, 'url'), { token: readToken })
    expect(asReader.status).toBe(404)
  })

  test('is not alone: the same tag can have many', async () => {
    const replies = [
      await create({ tag_name: 'v1', draft: true }),
      await create({ tag_name: 'v1', draft: true })
    ]
    expect(replies.map(({ status }) => status)).toEqual([201, 201])
    expect(github.view(name).releases.map(({ tagName }) => tagName)).toEqual(['v1', 'v1'])
  })

  test('loses its tag when a PATCH does not repeat it', async () => {
    const draft = await create({ tag_name: 'v1', draft: true })
    const reply = await patch(draft.body, { name: 'New name' })
    expect(textAt(reply.body, 'tag_name')).toMatch(/^untagged-[0-9a-f]{20}$/)
  })

  test('keeps its tag all the same where that is asked for', async () => {
    await using kind = await startLocalGitHub({ keepsTags: true })
    kind.addRepository({ owner: 'coatl', name: 'iact' })
    const draft = await ask(kind, 'POST', releases, { body: { tag_name: 'v1', draft: true } })
    await ask(kind, 'PATCH', textAt(draft.body, 'url'), { body: { draft: false } })
    expect(kind.view(name).releases).toMatchObject([{ tagName: 'v1', draft: false }])
  })

  test('makes its tag when it is published, at its target', async () => {
    const older = github.view(name).branches['main'] ?? ''
    github.commit(name, { 'later.txt': 'later' })
    const draft = await create({ tag_name: 'v1', draft: true, target_commitish: older })
    const published = await patch(draft.body, { tag_name: 'v1', target_commitish: older, draft: false })
    expect(published).toMatchObject({ status: 200, body: { draft: false, tag_name: 'v1' } })
    expect(github.view(name).tags).toEqual({ v1: older })
    expect((await ask(github, 'GET', `${releases}/tags/v1`)).status).toBe(200)
  })
})

describe('publishing', () => {
  test('leaves a tag where it is', async () => {
    const first = github.view(name).branches['main'] ?? ''
    await ask(github, 'POST', `/repos/${name}/git/refs`, { body: { ref: 'refs/tags/v1', sha: first } })
    github.commit(name, { 'later.txt': 'later' })
    await create({ tag_name: 'v1', target_commitish: 'main' })
    expect(github.view(name).tags).toEqual({ v1: first })
  })

  test('is refused for a tag that has a published release', async () => {
    await create({ tag_name: 'v1' })
    const again = await create({ tag_name: 'v1' })
    expect(again.status).toBe(422)
    expect(firstError(again)).toEqual({ resource: 'Release', code: 'already_exists', field: 'tag_name' })
  })

  test('is latest unless told otherwise', async () => {
    await create({ tag_name: 'v1' })
    await create({ tag_name: 'v2', make_latest: 'false' })
    await create({ tag_name: 'v3', prerelease: true })
    expect(at((await ask(github, 'GET', `${releases}/latest`)).body, 'tag_name')).toBe('v1')
    await create({ tag_name: 'v4' })
    expect(at((await ask(github, 'GET', `${releases}/latest`)).body, 'tag_name')).toBe('v4')
  })

  test.each([
    ['no tag', {}, /"tag_name" wasn't supplied/],
    ['make_latest as a boolean', { tag_name: 'v1', make_latest: true }, /true is not a string/],
    ['make_latest as another word', { tag_name: 'v1', make_latest: 'yes' }, /"yes" is not one of/]
  ])('is refused with %s', async (_title, fields, message) => {
    const reply = await create(fields)
    expect([reply.status, at(reply.body, 'message')]).toEqual([422, expect.stringMatching(message)])
    expect(github.view(name).releases).toEqual([])
  })

  test.each([
    ['target_commitish', { tag_name: 'v1', target_commitish: 'nowhere' }],
    ['tag_name', { tag_name: 'a..b' }],
    ['body', { tag_name: 'v1', body: 'x'.repeat(125_001) }]
  ])('names the field that is wrong: %s', async (field, fields) => {
    const reply = await create(fields)
    expect([reply.status, at(firstError(reply), 'field')]).toEqual([422, field])
  })

  test('of a target that changes workflows is beyond the token of a job', async () => {
    github.addToken('app', { contents: 'write', workflowFiles: 'allowed' })
    const old = github.view(name).branches['main']
    github.commit(name, { '.github/workflows/ci.yml': 'on: push' })
    const body = { tag_name: 'v1', target_commitish: old }
    expect((await create(body)).status).toBe(404)
    expect((await ask(github, 'POST', releases, { body, token: 'app' })).status).toBe(201)
  })
})

describe('an immutable release', () => {
  const sealed = async (): Promise<unknown> => {
    github.repository(name).immutableReleases = true
    const draft = await create({ tag_name: 'v1', draft: true })
    await upload(github, draft.body, 'a.txt', 'a')
    return (await patch(draft.body, { tag_name: 'v1', draft: false })).body
  }

  test('keeps its assets, its tag and its state; its words may change', async () => {
    const release = await sealed()
    expect(at(release, 'immutable')).toBe(true)
    const more = await upload(github, release, 'b.txt', 'b')
    expect(more).toMatchObject({
      status: 422,
      body: { message: 'Cannot upload assets to an immutable release.' }
    })
    const less = await ask(github, 'DELETE', textAt(release, 'assets.0.url'))
    expect(less).toMatchObject({
      status: 422,
      body: { message: 'Cannot delete asset from an immutable release' }
    })
    const back = await patch(release, { tag_name: 'v1', draft: true })
    expect(at(firstError(back), 'message')).toBe('state cannot be changed when release is immutable')
    expect((await patch(release, { tag_name: 'v2' })).status).toBe(422)
    expect((await patch(release, { tag_name: 'v1', name: 'Better' })).status).toBe(200)
    expect(github.view(name).releases[0]).toMatchObject({ name: 'Better', assets: [{ name: 'a.txt' }] })
  })

  test('burns its tag when it is deleted', async () => {
    const release = await sealed()
    expect((await ask(github, 'DELETE', textAt(release, 'url'))).status).toBe(204)
    const draft = await create({ tag_name: 'v1', draft: true })
    const reply = await patch(draft.body, { tag_name: 'v1', draft: false })
    expect(reply.status).toBe(422)
    expect([0, 1, 2].map((index) => at(reply.body, `errors.${index}.message`))).toEqual([
      expect.stringContaining('Cannot create ref due to creations being restricted'),
      'tag_name was used by an immutable release',
      'Published releases must have a valid tag'
    ])
  })
})

describe('other rules', () => {
  test('a tag ruleset stops the tag, and with it the release', async () => {
    github.repository(name).restrictedTags = /^v/
    const reply = await create({ tag_name: 'v1' })
    expect([reply.status, at(firstError(reply), 'field')]).toEqual([422, 'pre_receive'])
    expect(github.view(name)).toMatchObject({ tags: {}, releases: [] })
  })

  test('a release whose tag is deleted is a draft again', async () => {
    await create({ tag_name: 'v1' })
    expect((await ask(github, 'DELETE', `/repos/${name}/git/refs/tags/v1`)).status).toBe(204)
    expect(github.view(name).releases[0]).toMatchObject({ draft: true, publishedAt: null })
  })

  test('lists come in pages of 30 with a Link header that leads through all of them', async () => {
    for (let number = 1; number <= 65; number += 1) await github.addRelease(name, { tag: `v${number}` })
    const sizes: number[] = []
    for (let next: string | undefined = releases; next !== undefined;) {
      const reply = await ask(github, 'GET', next)
      if (Array.isArray(reply.body)) sizes.push(reply.body.length)
      next = /<([^>]+)>; rel="next"/.exec(reply.headers.get('link') ?? '')?.[1]
    }
    expect(sizes).toEqual([30, 30, 5])
    expect((await ask(github, 'GET', `${releases}?per_page=100`)).body).toHaveLength(65)
  })
})
