import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { gitHubReleases } from '../../src/adapters/github/releases.ts'
import type { Repository } from '../../src/domain/input-grammar.ts'
import type { Release, ReleaseFields } from '../../src/domain/release.ts'
import type { ReleaseStore, Upload } from '../../src/ports/release-store.ts'
import { connectPeer } from '../support/connect-peer.ts'
import type { Emulator } from '../support/emulate-server.ts'
import { startEmulator } from '../support/emulate-server.ts'
import { failureOf } from '../support/failing.ts'
import { textAt } from '../support/github-client.ts'
import { draftFields } from '../support/publish-fields.ts'

const tag = 'cpython-3.12.6-build1'
const note: Upload = { name: 'a.sha256', size: 4, contentType: 'text/plain', content: { text: 'abc\n' } }
let emulator: Emulator
let at: Repository
let store: ReleaseStore
let head = ''

beforeAll(async () => {
  emulator = await startEmulator()
})

afterAll(async () => {
  await emulator[Symbol.asyncDispose]()
})

beforeEach(async () => {
  at = emulator.newRepository()
  store = gitHubReleases(connectPeer(emulator, at))
  head = await store.resolveCommit('trunk')
})

const path = (rest: string): string => `/repos/${at.owner}/${at.name}${rest}`

const fields = (changes?: Partial<ReleaseFields>): ReleaseFields => draftFields(head, changes)

async function draft(changes: Partial<ReleaseFields> = {}): Promise<Release> {
  const created = await store.create(fields(changes))
  if (created === 'exists') throw new Error('Nothing was there before.')
  return created
}

async function listed(token?: string): Promise<readonly Release[]> {
  const found: Release[] = []
  for await (const release of gitHubReleases(connectPeer(emulator, at, token)).list()) found.push(release)
  return found
}

const makeRef = (ref: string, sha: string): Promise<unknown> =>
  emulator.send('POST', path('/git/refs'), { ref, sha })

describe('a repository', () => {
  test('has a default branch, and a commit at its head', async () => {
    expect(await store.defaultBranch()).toBe('trunk')
    expect(head).toMatch(/^[0-9a-f]{40}$/)
    expect(await store.resolveCommit(head)).toBe(head)
  })

  test('without a reference says so, by 404 where GitHub says 422', async () => {
    expect(await failureOf(store.resolveCommit('nowhere'))).toMatchObject({ code: 'PERMISSION_DENIED' })
  })
})

describe('a draft', () => {
  test('is what was said, is listed, and is read by its id', async () => {
    const created = await draft()
    expect(created).toEqual({
      id: created.id,
      tag,
      state: 'draft',
      title: 'CPython',
      body: 'Notes',
      commitish: head,
      prerelease: true,
      immutable: false,
      url: `${emulator.serverUrl}/${at.owner}/${at.name}/releases/tag/${tag}`,
      uploadUrl: `${emulator.apiUrl}${path(`/releases/${created.id}/assets`)}{?name,label}`,
      assets: []
    })
    expect(await store.read(created.id)).toEqual(created)
    expect(await listed()).toEqual([created])
  })

  test('that was never made is undefined, by its id and by its tag', async () => {
    expect(await store.read(424242)).toBeUndefined()
    expect(await store.readByTag(tag)).toBeUndefined()
    expect(await listed()).toEqual([])
  })

  test('that is updated stays a draft, under its tag and with its assets', async () => {
    const created = await draft()
    await store.upload(created, note)
    const updated = await store.update(created.id, fields({ body: 'Other notes' }))
    expect(updated).toMatchObject({ id: created.id, tag, state: 'draft', body: 'Other notes' })
    expect(updated).toMatchObject({ assets: [{ name: note.name }] })
  })

  test('that is published is found by its tag; updated again, it is no draft again', async () => {
    const { id } = await draft()
    const published = await store.update(id, fields({ draft: false, makeLatest: 'true' }))
    expect(published).toMatchObject({ id, tag, state: 'published', commitish: head })
    expect(await store.readByTag(tag)).toEqual(published)
    expect(await store.update(id, fields())).toMatchObject({ state: 'published' })
  })

  test('that is removed is gone, and to remove it again is nothing', async () => {
    const created = await draft()
    await store.remove(created.id)
    await store.remove(created.id)
    expect(await store.read(created.id)).toBeUndefined()
    for (const late of [store.update(created.id, fields()), store.upload(created, note)]) {
      expect(await failureOf(late)).toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
    }
  })
})

describe('the list', () => {
  test('has every release once, over more than one page', async () => {
    const tags = Array.from({ length: 101 }, (_, index) => `v${index}`)
    for (const name of tags) await draft({ tag: name })
    const found = (await listed()).map((release) => release.tag)
    expect([...found].sort()).toEqual([...tags].sort())
  })
})

describe('a tag', () => {
  test('leads to its commit once somebody makes it: emulate makes none when it publishes', async () => {
    const { id } = await draft()
    await store.update(id, fields({ draft: false }))
    expect(await store.tagCommit(tag)).toBeUndefined()
    await makeRef(`refs/tags/${tag}`, head)
    expect(await store.tagCommit(tag)).toBe(head)
    expect(await store.resolveCommit(tag)).toBe(head)
  })

  test('that is annotated leads to its commit as well, by way of tag objects', async () => {
    const annotate = async (name: string, object: string, type: string): Promise<string> =>
      textAt(
        await emulator.send('POST', path('/git/tags'), { tag: name, message: name, object, type }),
        'sha'
      )
    const inner = await annotate('inner', head, 'commit')
    await makeRef(`refs/tags/${tag}`, await annotate(tag, inner, 'tag'))
    expect(await store.tagCommit(tag)).toBe(head)
  })
})

describe('an asset', () => {
  test('is there with its name, size and type, and without a digest: nothing vouches for its bytes', async () => {
    const created = await draft()
    const stored = await store.upload(created, note)
    expect(stored).toMatchObject({ name: note.name, size: note.size, state: 'uploaded', digest: undefined })
    expect((await store.read(created.id))?.assets).toEqual([stored])
  })

  test('can not be read back: the JSON that comes instead is not taken for its bytes', async () => {
    const stored = await store.upload(await draft(), note)
    if (stored === 'exists') throw new Error('Nothing was there before.')
    expect(await failureOf(store.hashAsset(stored))).toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
  })
})

describe('emulate, other than GitHub,', () => {
  test('refuses a second draft of a tag, with words that do not say why', async () => {
    await draft()
    const failure = await failureOf(store.create(fields()))
    expect(failure.code).toBe('GITHUB_REFUSED')
    expect(failure.message).toBe('GitHub could not create the draft: 422 Validation failed')
  })

  test('finds drafts by their tag, and stores two assets of one name', async () => {
    const created = await draft()
    expect(await store.readByTag(tag)).toEqual(created)
    await store.upload(created, note)
    await store.upload(created, note)
    expect((await store.read(created.id))?.assets.map(({ name }) => name)).toEqual([note.name, note.name])
  })

  test('takes a commit that is not there for the target of a release', async () => {
    const missing = 'a'.repeat(40)
    expect(await draft({ commit: missing })).toMatchObject({ commitish: missing })
  })
})
