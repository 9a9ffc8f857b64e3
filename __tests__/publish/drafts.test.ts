import { expect, test } from '@jest/globals'
import { formatMarker } from '../../src/domain/release-marker.ts'
import { failureOf } from '../support/failing.ts'
import { openPublishCase, repository, tarballName } from '../support/publish-case.ts'
import { buildAgain, releaseOf } from '../support/publish-hands.ts'
import { assetsOf, finished, meantRelease, stateOf, tag } from '../support/publish-state.ts'

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

test('a draft with other files that a run left behind goes, beside our own or alone', async () => {
  await using one = await openPublishCase()
  await one.publish({ draft: 'true' })
  await one.github.addRelease(repository, { tag, draft: true, body: marker('0'.repeat(64)) })
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
})

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
