import { expect, test } from '@jest/globals'
import { formatMarker } from '../../src/domain/release-marker.ts'
import { failureOf } from '../support/failing.ts'
import { openPublishCase, repository } from '../support/publish-case.ts'
import {
  assetCount,
  buildAgain,
  publishNow,
  releaseOf,
  writesOf,
  writtenIn
} from '../support/publish-hands.ts'
import { finished, stateOf, tag } from '../support/publish-state.ts'

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

test('a draft of other files that another run publishes before it is removed stays published, with its files', async () => {
  await using one = await openPublishCase()
  await one.publish({ draft: 'true' })
  const before = stateOf(one).releases
  await buildAgain(one)
  one.github.clearRequests()
  const run = (): void => {
    publishNow(one, releaseOf(one))
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
  expect(stateOf(one).releases).toMatchObject([{ state: 'published' }])
  expect(one.view().releases[0]?.assets.length).toBeLessThan(assetCount(one))
  expect(stateOf(one).registry).toBeUndefined()
})

test.each([
  ['filled', { origin: 'uploads' }],
  ['published', { method: 'PATCH' }]
] as const)('a draft that somebody deletes while it is %s is made anew', async (_, match) => {
  await using one = await openPublishCase()
  const run = (): void => {
    one.github.repository(repository).releases.length = 0
  }
  one.github.faults.add({ match, action: { kind: 'meanwhile', run } })
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
  // Half a minute is what a list may lag behind; what can't be read by its id either is no more.
  expect(one.clock.elapsed() / 1000).toBeLessThan(15)
})

test('a draft that may be seen and not written to is a matter of rights', async () => {
  await using one = await openPublishCase()
  one.github.faults.add({
    match: { method: 'PATCH' },
    action: { kind: 'answer', when: 'before', status: 404 }
  })
  expect(await failureOf(one.publish())).toMatchObject({ code: 'PERMISSION_DENIED' })
  expect(stateOf(one)).toMatchObject({ releases: [{ state: 'draft' }], tags: {} })
})

test('a release that the list still shows as a draft of other files is not turned into a draft', async () => {
  await using one = await openPublishCase()
  await one.publish()
  const before = writtenIn(one)
  const { tagName, target, name, body, prerelease, immutable } = releaseOf(one)
  const fields = { tagName, target, name, body, prerelease, immutable, draft: true, publishedAt: null }
  releaseOf(one).lag = { reads: 20, before: fields }
  await buildAgain(one)
  one.github.clearRequests()
  expect(await failureOf(one.publish())).toMatchObject({ code: 'RELEASE_CONFLICT' })
  expect(writtenIn(one)).toEqual(before)
  expect(writesOf(one)).toEqual([])
})

test('a draft of this run whose notes a person wrote anew is not removed: it is theirs now', async () => {
  await using one = await openPublishCase()
  const run = (): void => {
    releaseOf(one).body = 'Notes by hand, without the comment'
  }
  one.github.faults.add({ match: { origin: 'uploads', path: /\.json/ }, action: { kind: 'meanwhile', run } })
  const failure = await failureOf(one.publish())
  expect(failure.code).toBe('RELEASE_CONFLICT')
  expect(failure.hint).toContain('Publish it or delete it')
  expect(failure.hint).not.toContain('Nothing was written')
  expect(stateOf(one)).toMatchObject({ releases: [{ state: 'draft' }], registry: undefined })
})
