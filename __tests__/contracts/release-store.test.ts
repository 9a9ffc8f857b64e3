import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { gitHubReleases } from '../../src/adapters/github/releases.ts'
import type { Release, ReleaseFields } from '../../src/domain/release.ts'
import type { ReleaseStore, Upload } from '../../src/ports/release-store.ts'
import { connectTo } from '../support/connect.ts'
import { failureOf } from '../support/failing.ts'
import type { LocalGitHub } from '../support/local-github.ts'
import { readToken, startLocalGitHub } from '../support/local-github.ts'
import { createOpenApiContract } from '../support/openapi-contract.ts'
import { draftFields } from '../support/publish-fields.ts'
import { sha256Of } from '../support/publish-state.ts'
import { fileUpload, textUpload } from '../support/upload-of.ts'

const contract = createOpenApiContract()
const repository = 'coatl/iact'
const tag = 'cpython-3.12.6-build1'
const bytes = randomBytes(700_000)
let github: LocalGitHub
let directory = ''

beforeEach(async () => {
  github = await startLocalGitHub()
  github.addRepository({ owner: 'coatl', name: 'iact', defaultBranch: 'trunk' })
  directory = await mkdtemp(join(tmpdir(), 'release-store-'))
  await writeFile(join(directory, 'a.tgz'), bytes)
})

afterEach(async () => {
  const complaints = github.requests.flatMap((exchange) => contract.checkExchange(exchange))
  await github.close()
  await rm(directory, { recursive: true })
  expect(complaints).toEqual([])
})

const store = (token?: string): ReleaseStore => gitHubReleases(connectTo(github, token))

const head = (): string => github.view(repository).branches['trunk'] ?? ''

const fields = (changes?: Partial<ReleaseFields>): ReleaseFields => draftFields(head(), changes)

async function draft(): Promise<Release> {
  const created = await store().create(fields())
  if (created === 'exists') throw new Error('Nothing was there before.')
  return created
}

const tarball = (): Upload => fileUpload('a.tgz', { path: join(directory, 'a.tgz'), size: bytes.length })
const note = textUpload('a.sha256', 'abc\n')

async function listed(releases: ReleaseStore = store()): Promise<readonly Release[]> {
  const found: Release[] = []
  for await (const release of releases.list()) found.push(release)
  return found
}

describe('a draft', () => {
  test('is what was said, has no tag yet, and is read by its id', async () => {
    const created = await draft()
    expect(created).toMatchObject({
      tag,
      state: 'draft',
      title: 'CPython',
      body: 'Notes',
      commitish: head(),
      prerelease: true,
      immutable: false,
      assets: []
    })
    expect(await store().read(created.id)).toEqual(created)
    expect(await store().tagCommit(tag)).toBeUndefined()
  })

  test('is found in the list by those who may push, by nobody else, and never by its tag', async () => {
    const created = await draft()
    expect(await listed()).toEqual([created])
    expect(await listed(store(readToken))).toEqual([])
    expect(await store().readByTag(tag)).toBeUndefined()
  })

  test('that is updated stays a draft', async () => {
    const { id } = await draft()
    const updated = await store().update(id, fields({ body: 'Other notes' }))
    expect(updated).toMatchObject({ id, tag, state: 'draft', body: 'Other notes' })
  })

  test('that is published gets its tag at its commit', async () => {
    const { id } = await draft()
    const published = await store().update(id, fields({ draft: false, makeLatest: 'true' }))
    expect(published).toMatchObject({ id, tag, state: 'published', commitish: head() })
    expect(await store().tagCommit(tag)).toBe(head())
    expect(await store().readByTag(tag)).toEqual(published)
  })

  test('that is removed is gone, and to remove it again is nothing', async () => {
    const { id } = await draft()
    await store().remove(id)
    await store().remove(id)
    expect(await store().read(id)).toBeUndefined()
    expect(await listed()).toEqual([])
  })

  test('that is gone can neither be changed nor filled: whoever tries has to look again', async () => {
    const created = await draft()
    await store().remove(created.id)
    for (const late of [store().update(created.id, fields()), store().upload(created, note)]) {
      expect(await failureOf(late)).toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
    }
  })
})

describe('an update that says nothing of publishing', () => {
  test('does not turn a release that was published in the meantime into a draft', async () => {
    const { id } = await draft()
    await store().update(id, fields({ draft: false }))
    expect(await store().update(id, fields())).toMatchObject({ state: 'published' })
  })
})

describe('a release', () => {
  test('that is there already is said to exist, whatever it holds', async () => {
    await github.addRelease(repository, { tag })
    expect(await store().create(fields())).toBe('exists')
    expect(await listed()).toHaveLength(1)
  })

  test('is one of many in the list, newest first, without loss', async () => {
    for (let index = 0; index < 101; index += 1) await github.addRelease(repository, { tag: `v${index}` })
    const tags = (await listed(store(readToken))).map((release) => release.tag)
    expect(tags).toEqual(Array.from({ length: 101 }, (_, index) => `v${100 - index}`))
  })

  test('that is immutable says so, and takes no asset: a look tells what is there', async () => {
    const seed = { tag, immutable: true, assets: [{ name: 'a', content: 'a' }] }
    await github.addRelease(repository, seed)
    const release = await store().readByTag(tag)
    expect(release).toMatchObject({ immutable: true, state: 'published' })
    if (release === undefined) throw new Error('It was published.')
    expect(await store().upload(release, note)).toBe('exists')
    expect(await store().readByTag(tag)).toEqual(release)
  })
})

describe('an asset', () => {
  test('is the bytes of the file or of the text, and GitHub vouches for them', async () => {
    const created = await draft()
    expect(await store().upload(created, tarball())).toMatchObject({
      name: 'a.tgz',
      size: bytes.length,
      state: 'uploaded',
      digest: sha256Of(bytes)
    })
    await store().upload(created, note)
    const { assets = [] } = (await store().read(created.id)) ?? {}
    expect(assets.map(({ name, digest }) => [name, digest])).toEqual([
      ['a.tgz', sha256Of(bytes)],
      ['a.sha256', sha256Of('abc\n')]
    ])
    const [stored, noted] = github.view(repository).releases[0]?.assets ?? []
    expect([stored?.contentType, noted?.contentType]).toEqual(['application/gzip', 'text/plain'])
  })

  test('whose name is taken is said to exist, and what was there stays', async () => {
    const created = await draft()
    await store().upload(created, { ...note, name: 'a.tgz' })
    expect(await store().upload(created, tarball())).toBe('exists')
    expect(github.view(repository).releases[0]?.assets).toMatchObject([{ size: 4 }])
  })

  test.each([
    ['a wreck', { state: 'starter' }, { state: 'wreck', digest: undefined }],
    ['of an old server', { digest: null }, { state: 'uploaded', digest: undefined }],
    ['with a digest of another kind', { digest: 'md5:abc' }, { state: 'uploaded', digest: undefined }]
  ])('%s is seen as what it is', async (_, seed, expected) => {
    await github.addRelease(repository, { tag, assets: [{ name: 'a', content: 'abc', ...seed }] })
    expect((await store().readByTag(tag))?.assets).toMatchObject([expected])
  })

  test('is hashed from what is stored, of drafts too, and the token stays at the API', async () => {
    const created = await draft()
    await store().upload(created, tarball())
    const [asset] = (await store().read(created.id))?.assets ?? []
    if (asset === undefined) throw new Error('It was stored.')
    expect(await store().hashAsset(asset)).toBe(sha256Of(bytes))
    const stored = github.requests.filter(({ origin }) => origin === 'storage')
    expect(stored.map(({ headers }) => headers['authorization'])).toEqual([undefined])
  })

  test('is saved as it is stored, over what was there, and the token stays at the API', async () => {
    const created = await draft()
    await store().upload(created, tarball())
    const [asset] = (await store().read(created.id))?.assets ?? []
    if (asset === undefined) throw new Error('It was stored.')
    const target = join(directory, 'saved')
    await writeFile(target, 'longer than what is stored '.repeat(1000))
    github.faults.add({ match: { origin: 'storage' }, action: { kind: 'cut', framing: 'length' } })
    await store().save(asset, target)
    expect((await readFile(target)).equals(bytes)).toBe(true)
    const stored = github.requests.filter(({ origin }) => origin === 'storage')
    expect(stored.map(({ headers }) => headers['authorization'])).toEqual([undefined, undefined])
  })
})
