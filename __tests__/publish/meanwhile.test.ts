import { describe, expect, test } from '@jest/globals'
import { failureOf } from '../support/failing.ts'
import { openPublishCase, repository, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { assetCount, publishNow, putAsset, releaseOf } from '../support/publish-hands.ts'
import { finished, stateOf, tag } from '../support/publish-state.ts'
import { watchPublished } from '../support/publish-watch.ts'

const rules = [false, true].map((immutableReleases) => ({ repository: { immutableReleases } }))
/** When this run has nothing more to send than one file. */
function beforeTheLastFile(one: PublishCase, run: () => Promise<void>): void {
  const match = { origin: 'uploads', nth: assetCount(one) } as const
  one.github.faults.add({ match, action: { kind: 'meanwhile', run } })
}

describe('another run that publishes while this one sends the last file', () => {
  test.each(rules)('the same files (%j) is a good end for both', async (wish) => {
    await using one = await openPublishCase(wish)
    const watch = watchPublished(one)
    const ends: string[] = []
    beforeTheLastFile(one, async () => {
      ends.push((await one.publish()).outcome)
    })
    ends.push((await one.publish()).outcome)
    expect(ends).toEqual(['published', 'published'])
    expect(stateOf(one)).toEqual(finished(one))
    expect(watch.complaints()).toEqual([])
  })

  test.each(rules)('other files (%j) is a conflict, and the next free build is told', async (wish) => {
    await using one = await openPublishCase(wish)
    beforeTheLastFile(one, async () => {
      await putAsset(one, tarballName, 'other bytes')
      publishNow(one, releaseOf(one))
      releaseOf(one).immutable = wish.repository.immutableReleases
      await one.github.addRelease(repository, { tag: 'cpython-3.12.6-build2' })
    })
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('RELEASE_CONFLICT')
    expect(failure.message).toContain(`${tarballName} has other bytes`)
    expect(failure.hint).toContain('cpython-3.12.6-build3')
    expect(stateOf(one).registry).toBeUndefined()
    expect(one.view().releases.filter(({ draft }) => draft)).toEqual([])
  })
})

test.each(rules)(
  'a twin with the same files, published while this run is about to publish (%j), is the release: no draft is left',
  async (wish) => {
    await using one = await openPublishCase(wish)
    const ids: number[] = []
    const run = async (): Promise<void> => {
      const { name, body, assets } = releaseOf(one)
      const twin = await one.github.addRelease(repository, {
        ...{ tag, name: name ?? '', body: body ?? '', target: one.commit },
        assets: assets.map((asset) => ({ name: asset.name, content: { path: asset.path ?? '' } }))
      })
      ids.push(twin.id)
    }
    one.github.faults.add({ match: { method: 'PATCH' }, action: { kind: 'meanwhile', run } })
    await one.publish()
    expect(one.view().releases.map(({ id }) => id)).toEqual(ids)
    expect(stateOf(one)).toEqual(finished(one))
    expect(one.github.requests.map(({ answer }) => answer?.status)).toContain(422)
  }
)

test('a tag that somebody makes at another commit in the moment of publishing is told, and the next run takes it', async () => {
  await using one = await openPublishCase()
  const shas: string[] = []
  const run = (): void => {
    const { sha } = one.github.commit(repository, { 'new.txt': 'later' }, { message: 'Elsewhere' })
    one.github.repository(repository).tags.set(tag, sha)
    shas.push(sha)
  }
  one.github.faults.add({ match: { method: 'PATCH' }, action: { kind: 'meanwhile', run } })
  const failure = await failureOf(one.publish())
  const [elsewhere = ''] = shas
  expect(failure.code).toBe('RELEASE_CONFLICT')
  expect(failure.message).toContain(elsewhere)
  expect(failure.message).toContain(one.commit)
  const state = { ...finished(one), tags: { [tag]: elsewhere } }
  expect(stateOf(one)).toEqual({ ...state, registry: undefined })
  await one.publish()
  expect(stateOf(one)).toEqual(state)
})

test('a draft that another run is still filling is not waited for: a second one becomes the release', async () => {
  await using one = await openPublishCase()
  await one.publish({ draft: 'true' })
  const { id, assets } = releaseOf(one)
  assets.splice(
    0,
    1,
    ...assets.slice(0, 1).map((asset) => ({ ...asset, state: 'starter', size: 0, digest: null }))
  )
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
  expect(releaseOf(one).id).not.toBe(id)
  expect(one.clock.elapsed()).toBe(0)
})
