import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { gitHubContents } from '../../src/adapters/github/contents.ts'
import { gitHubReleases } from '../../src/adapters/github/releases.ts'
import type { Release } from '../../src/domain/release.ts'
import type { ReleaseStore, Upload } from '../../src/ports/release-store.ts'
import { connectPeer } from '../support/connect-peer.ts'
import { failureOf } from '../support/failing.ts'
import type { FixturesServer } from '../support/fixtures-server.ts'
import { startFixturesServer } from '../support/fixtures-server.ts'
import { at, textAt } from '../support/github-client.ts'
import type { Recorded } from '../support/recorded-answers.ts'
import { recorded, recordedRaw, recordedToken } from '../support/recorded-answers.ts'
import type { Replay } from '../support/replay-server.ts'
import { startReplay } from '../support/replay-server.ts'

const owner = 'octokit-fixture-org'
const releasesOf = (peer: { readonly apiUrl: string }, name: string): ReleaseStore =>
  gitHubReleases(connectPeer(peer, { owner, name }, recordedToken))

const released = (name: string, uploadsUrl: string): Release => ({
  id: 1000,
  tag: 'v1.0.0',
  state: 'published',
  title: 'Version 1.0.0',
  body: 'Initial release',
  commitish: '0000000000000000000000000000000000000001',
  prerelease: false,
  immutable: false,
  url: `https://github.com/${owner}/${name}/releases/tag/v1.0.0`,
  uploadUrl: `${uploadsUrl}/repos/${owner}/${name}/releases/1000/assets{?name,label}`,
  assets: []
})

describe('a recorded conversation with github.com', () => {
  let server: FixturesServer

  beforeAll(async () => {
    server = await startFixturesServer()
  })

  afterAll(() => server[Symbol.asyncDispose]())

  test.each(['release-assets', 'release-assets-conflict'])('of %s has a release by its tag', async (name) => {
    const peer = await server.play(name)
    const release = await releasesOf(peer, name).readByTag('v1.0.0')
    const uploads = peer.apiUrl.replace('api.github.com', 'uploads.github.com')
    // The server puts itself in the place of every address, of pages for people too.
    const url = peer.apiUrl.replace('api.github.com', 'github.com')
    expect(release).toEqual({
      ...released(name, uploads),
      url: `${url}/${owner}/${name}/releases/tag/v1.0.0`
    })
  })

  test('of get-repository has a default branch', async () => {
    const peer = await server.play('get-repository')
    expect(await releasesOf(peer, 'hello-world').defaultBranch()).toBe('master')
  })

  test('of rename-repository answers for the old name by a redirect, that is followed', async () => {
    const peer = await server.play('rename-repository')
    const client = connectPeer(peer, { owner, name: 'rename-repository' }, recordedToken)
    const rename = { ...client.at, name: 'rename-repository-newname' }
    await client.octokit.rest.repos.update(rename)
    expect(await gitHubReleases(client).defaultBranch()).toBe('main')
    const changed = await client.write('describe it', ({ rest }) =>
      rest.repos.update({ ...rename, description: 'test description' })
    )
    expect(at(changed, 'data.description')).toBe('test description')
  })

  test('of errors has a refusal, whose reasons reach the user', async () => {
    const client = connectPeer(await server.play('errors'), { owner, name: 'errors' }, recordedToken)
    const label = client.write('make the label', ({ rest }) =>
      rest.issues.createLabel({ ...client.at, name: 'foo', color: 'invalid' })
    )
    const failure = await failureOf(label)
    expect(failure.code).toBe('GITHUB_REFUSED')
    expect(failure.message).toBe(
      'GitHub could not make the label: 422 Validation Failed; invalid color Label'
    )
  })
})

describe('a recorded answer of github.com', () => {
  const note = {
    ...{ name: 'test-upload.txt', size: 14, contentType: 'text/plain' },
    content: { text: 'Hello, world!\n' }
  } satisfies Upload
  let replay: Replay | undefined

  afterEach(async () => {
    await replay?.[Symbol.asyncDispose]()
  })

  const start = async (...answers: readonly Recorded[]): Promise<Replay> => {
    replay = await startReplay(answers)
    return replay
  }

  /** What differs in the requests is said in docs/peers.md; method and path do not. */
  const expectAsked = ({ asked }: Replay, ...answers: readonly Recorded[]): void => {
    const wanted = answers.map(({ method, path }) => [method.toUpperCase(), path.split('?')[0]])
    expect(asked.map(({ method, pathname }) => [method, pathname])).toEqual(wanted)
  }

  test('to an upload is an asset, without a digest in those days', async () => {
    const answer = recorded('release-assets', 1)
    const peer = await start(answer)
    const release = released('release-assets', peer.apiUrl)
    expect(await releasesOf(peer, 'release-assets').upload(release, note)).toEqual({
      id: 1000,
      name: note.name,
      size: note.size,
      state: 'uploaded',
      digest: undefined,
      apiUrl: `${peer.apiUrl}/repos/${owner}/release-assets/releases/assets/1000`,
      downloadUrl: `https://github.com/${owner}/release-assets/releases/download/v1.0.0/${note.name}`
    })
    expectAsked(peer, answer)
    expect(peer.asked[0]?.body).toBe(answer.body)
  })

  test('to the upload of a name that is taken says so, and the same upload is stored once it is free', async () => {
    const name = 'release-assets-conflict'
    const answers = [0, 1, 4].map((index) => recorded(name, index))
    const peer = await start(...answers)
    const store = releasesOf(peer, name)
    const release = await store.readByTag('v1.0.0')
    expect(release).toEqual(released(name, peer.apiUrl))
    if (release === undefined) throw new Error('It was recorded.')
    expect(await store.upload(release, note)).toBe('exists')
    expect(await store.upload(release, note)).toMatchObject({ id: 1001, state: 'uploaded', size: note.size })
    expectAsked(peer, ...answers)
  })

  test('to a release that is made is that release, with the commit that was said', async () => {
    const answer = recordedRaw('release-assets', 2)
    const peer = await start(answer)
    const [, , , name = ''] = answer.path.split('/')
    const commit = textAt(answer.body, 'target_commitish')
    const fields = { tag: 'v1.0.0', commit, title: 'Version 1.0.0', body: 'Initial release' }
    const options = { draft: false, prerelease: false, makeLatest: 'legacy' } as const
    expect(await releasesOf(peer, name).create({ ...fields, ...options })).toEqual({
      ...released(name, peer.apiUrl),
      id: 72286832,
      commitish: commit,
      uploadUrl: `${peer.apiUrl}/repos/${owner}/${name}/releases/72286832/assets{?name,label}`
    })
    expectAsked(peer, answer)
  })

  test('to a file that is made has the commit', async () => {
    const answer = recorded('create-file', 0)
    const peer = await start(answer)
    const texts = gitHubContents(connectPeer(peer, { owner, name: 'create-file' }, recordedToken))
    const write = { path: 'test.txt', branch: 'main', text: 'Test content', over: undefined }
    expect(await texts.write({ ...write, message: 'create test.txt' })).toBe(
      '0000000000000000000000000000000000000002'
    )
    expectAsked(peer, answer)
    // Ours names the branch besides.
    expect(JSON.parse(peer.asked[0]?.body ?? '')).toEqual({ ...Object(answer.body), branch: 'main' })
  })

  test('with a directory is no text', async () => {
    const peer = await start(recorded('get-content', 0))
    const texts = gitHubContents(connectPeer(peer, { owner, name: 'hello-world' }, recordedToken))
    expect(await failureOf(texts.read('docs', 'master'))).toMatchObject({ code: 'REGISTRY_CONFLICT' })
  })

  test('with a reference leads to its commit', async () => {
    // Recorded was the change of a branch: GitHub describes the answer to both in the same words.
    const answer = recorded('git-refs', 2)
    const peer = await start(answer)
    expect(await releasesOf(peer, 'git-refs').tagCommit('test')).toBe(textAt(answer.response, 'object.sha'))
  })

  test('of 404 is absence, in whatever words', async () => {
    const answer = recorded('branch-protection', 0)
    const peer = await start(answer, answer, answer)
    const store = releasesOf(peer, 'branch-protection')
    expect(textAt(answer.response, 'message')).toBe('Branch not protected')
    expect([await store.tagCommit('v1'), await store.read(1), await store.readByTag('v1')]).toEqual([
      undefined,
      undefined,
      undefined
    ])
  })
})
