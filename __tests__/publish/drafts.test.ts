import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { formatMarker } from '../../src/domain/release-marker.ts'
import { failureOf } from '../support/failing.ts'
import type { Release } from '../support/github-state.ts'
import { artifactsDirectory, openPublishCase, repository, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { assetsOf, finished, meantRelease, stateOf, tag } from '../support/publish-state.ts'

const writesOf = ({ github }: PublishCase): readonly string[] =>
  github.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)

/** The live release: what is changed here, the server has. */
function releaseOf({ github }: PublishCase, index = 0): Release {
  const release = github.repository(repository).releases[index]
  if (release === undefined) throw new Error('There is no release.')
  return release
}

/** The same name with other bytes, and the checksum file that goes with them. */
async function buildAgain(one: PublishCase, name = tarballName): Promise<string> {
  const { sha256 } = await one.add(name, [{ path: 'opt/python-3.12.6/lib/again', content: 'again' }])
  await writeFile(join(one.workspace, artifactsDirectory, `${name}.sha256`), `${sha256}  ${name}\n`)
  return sha256
}

const marker = (plan: string): string => formatMarker({ tag, plan, run: '1.1' })

test('a draft of files that were built again since is made anew', async () => {
  await using one = await openPublishCase({ names: [tarballName, 'cpython-3.12.6-debian12-build1.tgz'] })
  await one.publish({ draft: 'true' })
  const sha256 = await buildAgain(one)
  await one.publish()
  const [other] = one.tarballs.filter(({ name }) => name !== tarballName)
  const meant = [...(other === undefined ? [] : [other]), { name: tarballName, sha256 }]
  expect(stateOf(one).releases).toEqual([
    meantRelease(one, {
      title: 'CPython 3.12.6 Build 1',
      assets: meant
        .flatMap((each) => assetsOf(each))
        .sort(([left], [right]) => left.localeCompare(right, 'en'))
    })
  ])
})

test('a draft of an earlier commit is made anew, and published at the commit that runs', async () => {
  await using one = await openPublishCase()
  await one.publish({ draft: 'true' })
  const later = one.github.commit(repository, { 'new.txt': 'later' }).sha
  await one.publish({ target: 'main' })
  expect(stateOf(one)).toEqual({
    ...finished(one),
    releases: [meantRelease(one, { target: later })],
    tags: { [tag]: later }
  })
})

test('of twin drafts with the same files the older is published, and the other goes', async () => {
  await using one = await openPublishCase()
  await one.publish({ draft: 'true' })
  const { id, body } = releaseOf(one)
  await one.github.addRelease(repository, { tag, draft: true, body: body ?? '', target: one.commit })
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
  expect(releaseOf(one).id).toBe(id)
})

test('a twin that another run publishes in the meantime is not removed: it is the release', async () => {
  await using one = await openPublishCase()
  await one.publish({ draft: 'true' })
  const older = releaseOf(one)
  const twin = await one.github.addRelease(repository, {
    tag,
    draft: true,
    name: older.name ?? '',
    body: older.body ?? '',
    target: one.commit,
    assets: older.assets.map(({ name, path = '' }) => ({ name, content: { path } }))
  })
  // At the end of the look that shows two drafts.
  one.github.faults.add({
    match: { operation: 'GET /repos/{owner}/{repo}/git/ref/{ref}' },
    action: {
      kind: 'meanwhile',
      run: () => {
        twin.draft = false
        one.github.repository(repository).tags.set(tag, one.commit)
      }
    }
  })
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
  expect(releaseOf(one).id).toBe(twin.id)
})

/** Another run, or a person, publishes the draft; the tag comes with it. */
function publishNow(one: PublishCase): void {
  releaseOf(one).draft = false
  one.github.repository(repository).tags.set(tag, one.commit)
}

test('a draft of other files that another run publishes before it is removed stays published, with its files', async () => {
  await using one = await openPublishCase()
  await one.publish({ draft: 'true' })
  const before = stateOf(one).releases
  await buildAgain(one)
  one.github.clearRequests()
  const run = (): void => {
    publishNow(one)
  }
  // At the end of the look that shows it as a draft.
  const match = { operation: 'GET /repos/{owner}/{repo}/git/ref/{ref}' }
  one.github.faults.add({ match, action: { kind: 'meanwhile', run } })
  expect(await failureOf(one.publish())).toMatchObject({ code: 'RELEASE_CONFLICT' })
  expect(stateOf(one)).toEqual({
    releases: before.map((release) => ({ ...release, state: 'published' })),
    tags: { [tag]: one.commit },
    registry: undefined
  })
})

test('a draft with other files that a run left behind goes, beside our own or alone', async () => {
  await using one = await openPublishCase()
  await one.publish({ draft: 'true' })
  await one.github.addRelease(repository, { tag, draft: true, body: marker('0'.repeat(64)) })
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
})

test.each([
  ['without a word', ''],
  [
    'with the marker of another build',
    formatMarker({ tag: 'cpython-3.12.5-build1', plan: '0'.repeat(64), run: '1.1' })
  ]
])('a draft that somebody made by hand, %s, is left alone, and named', async (_, body) => {
  await using one = await openPublishCase()
  const draft = await one.github.addRelease(repository, { tag, draft: true, body })
  const before = one.view()
  const failure = await failureOf(one.publish())
  expect(failure.code).toBe('RELEASE_CONFLICT')
  expect(failure.message).toContain(draft.untagged)
  expect(one.view()).toEqual(before)
  expect(writesOf(one)).toEqual([])
})

test.each([false, true])('a tag that leads elsewhere is not moved (annotated: %s)', async (annotatedTag) => {
  await using one = await openPublishCase()
  one.github.commit(repository, { 'new.txt': 'later' })
  await one.github.addRelease(repository, { tag, annotatedTag })
  one.github.repository(repository).releases.length = 0
  const before = one.view()
  const failure = await failureOf(one.publish())
  expect(failure.code).toBe('RELEASE_CONFLICT')
  expect(failure.hint).toContain(`target: ${before.tags[tag] ?? ''}`)
  expect(one.view()).toEqual(before)
  expect(writesOf(one)).toEqual([])
})

test.each([false, true])(
  'a tag that is there already and leads to the commit is fine (annotated: %s)',
  async (annotatedTag) => {
    await using one = await openPublishCase()
    await one.github.addRelease(repository, { tag, annotatedTag })
    one.github.repository(repository).releases.length = 0
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
  }
)

test('a draft that lost its tag gets it back before it is published', async () => {
  await using one = await openPublishCase()
  await one.publish({ draft: 'true' })
  releaseOf(one).tagName = 'untagged-0123456789abcdef'
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
})

test('a release that GitHub publishes under another tag in spite of everything is not registered', async () => {
  await using one = await openPublishCase()
  const match = { method: 'PATCH', times: 100 }
  one.github.faults.add({ match, action: { kind: 'detach-tag' } })
  expect(await failureOf(one.publish())).toMatchObject({ code: 'RELEASE_CONFLICT' })
  expect(stateOf(one).registry).toBeUndefined()
})

test('the wreck of an upload, a stranger and other bytes leave a draft of ours before it is published', async () => {
  await using one = await openPublishCase()
  await one.publish({ draft: 'true' })
  const release = releaseOf(one)
  const { body, target } = release
  one.github.repository(repository).releases.length = 0
  await one.github.addRelease(repository, {
    tag,
    draft: true,
    name: 'CPython 3.12.6 Build 1 (Ubuntu 22.04)',
    body: body ?? '',
    target,
    assets: [
      { name: tarballName, content: 'half of it', state: 'starter' },
      { name: `${tarballName}.sha256`, content: 'another checksum' },
      { name: 'notes.txt', content: 'put here by hand' }
    ]
  })
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
})

test('an asset that is there and not meant makes a published release another one', async () => {
  await using one = await openPublishCase()
  await one.publish()
  const [asset] = releaseOf(one).assets
  if (asset !== undefined) releaseOf(one).assets.push({ ...asset, id: 99, name: 'stranger.tgz' })
  const failure = await failureOf(one.publish())
  expect(failure).toMatchObject({ code: 'RELEASE_CONFLICT' })
  expect(failure.message).toContain('stranger.tgz is there and not meant')
})

test('a draft of ours beside the release that is meant goes, and the release stays as it is', async () => {
  await using one = await openPublishCase()
  await one.publish()
  const { id, body } = releaseOf(one)
  await one.github.addRelease(repository, { tag, draft: true, body: body ?? '' })
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
  expect(releaseOf(one).id).toBe(id)
})

test('a release that lost its tag is not given a new one', async () => {
  await using one = await openPublishCase()
  await one.publish()
  one.github.repository(repository).tags.delete(tag)
  const before = one.view()
  const failure = await failureOf(one.publish())
  expect(failure.code).toBe('RELEASE_CONFLICT')
  expect(failure.hint).toContain(`git tag ${tag} ${one.commit}`)
  expect(one.view()).toEqual(before)
})

test('a draft that a person publishes while it is filled is not touched any more', async () => {
  await using one = await openPublishCase()
  one.github.faults.add({
    match: { path: /\.sha256$/, origin: 'uploads' },
    action: {
      kind: 'meanwhile',
      run: () => {
        releaseOf(one).draft = false
        releaseOf(one).immutable = true
        one.github.repository(repository).tags.set(tag, one.commit)
      }
    }
  })
  expect(await failureOf(one.publish())).toMatchObject({ code: 'RELEASE_CONFLICT' })
  expect(stateOf(one).releases).toEqual([
    meantRelease(one, { assets: one.tarballs.flatMap(assetsOf).slice(0, 1) })
  ])
  expect(stateOf(one).registry).toBeUndefined()
})

test('a draft that somebody deletes while it is filled ends the run; the next one begins anew', async () => {
  await using one = await openPublishCase()
  one.github.faults.add({
    match: { origin: 'uploads' },
    action: {
      kind: 'meanwhile',
      run: () => {
        one.github.repository(repository).releases.length = 0
      }
    }
  })
  await failureOf(one.publish())
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
})

test('a release that the list still shows as a draft of other files is not turned into a draft', async () => {
  await using one = await openPublishCase()
  await one.publish()
  const before = one.view()
  const { tagName, target, name, body, prerelease, immutable } = releaseOf(one)
  const fields = { tagName, target, name, body, prerelease, immutable, draft: true, publishedAt: null }
  releaseOf(one).lag = { reads: 20, before: fields }
  await buildAgain(one)
  one.github.clearRequests()
  expect(await failureOf(one.publish())).toMatchObject({ code: 'RELEASE_CONFLICT' })
  expect(one.view()).toEqual(before)
  expect(writesOf(one)).toEqual([])
})
