import { describe, expect, test } from '@jest/globals'
import { failureOf } from '../support/failing.ts'
import type { FaultAction } from '../support/github-faults.ts'
import { openPublishCase, repository } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { assetCount } from '../support/publish-hands.ts'
import { finished, stateOf } from '../support/publish-state.ts'
import { watchPublished } from '../support/publish-watch.ts'

const always = Number.MAX_SAFE_INTEGER
const uploads = { origin: 'uploads' } as const
const uploadsOf = ({ github }: PublishCase): number =>
  github.requests.filter(({ origin }) => origin === 'uploads').length
const readsOf = ({ github }: PublishCase): number =>
  github.requests.filter(({ origin }) => origin === 'storage').length

describe('the digest of a stored asset', () => {
  test('that comes late is waited for: nothing is read back, nothing is sent again', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({
      match: { ...uploads, times: always },
      action: { kind: 'digest', as: 'late', reads: 3 }
    })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect([uploadsOf(one), readsOf(one)]).toEqual([assetCount(one), 0])
    expect(one.clock.elapsed()).toBeGreaterThan(0)
  })

  test('that never comes is made here, of the bytes that GitHub holds, before the draft is published', async () => {
    await using one = await openPublishCase()
    const watch = watchPublished(one)
    one.github.faults.add({ match: { ...uploads, times: always }, action: { kind: 'digest', as: 'null' } })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(uploadsOf(one)).toBe(assetCount(one))
    expect(readsOf(one)).toBeGreaterThanOrEqual(assetCount(one))
    expect(watch.complaints()).toEqual([])
  })

  test('is not asked for with the token, where the bytes are', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({ match: { ...uploads, times: always }, action: { kind: 'digest', as: 'null' } })
    await one.publish()
    const stored = one.github.requests.filter(({ origin }) => origin === 'storage')
    expect(stored.map(({ headers }) => headers['authorization'])).toEqual(stored.map(() => undefined))
  })

  test('that is another one makes all of the draft be done again', async () => {
    await using one = await openPublishCase()
    const watch = watchPublished(one)
    one.github.faults.add({ match: uploads, action: { kind: 'digest', as: 'wrong' } })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(uploadsOf(one)).toBe(2 * assetCount(one))
    expect(watch.complaints()).toEqual([])
  })

  test('that is always another one ends the run with nothing published', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({ match: { ...uploads, times: always }, action: { kind: 'digest', as: 'wrong' } })
    expect(await failureOf(one.publish())).toMatchObject({ code: 'UPLOAD_UNVERIFIED' })
    expect(stateOf(one).releases.filter(({ state }) => state === 'published')).toEqual([])
    expect(stateOf(one)).toMatchObject({ tags: {}, registry: undefined })
  })

  test.each([
    ['length', { kind: 'cut', framing: 'length' }],
    ['close', { kind: 'cut', framing: 'close' }]
  ] as const)(
    'is not made of bytes that were read by half (%s): a published release is no other one for that',
    async (_, cut) => {
      await using one = await openPublishCase()
      one.github.faults.add({ match: { ...uploads, times: always }, action: { kind: 'digest', as: 'null' } })
      await one.publish()
      const before = stateOf(one)
      one.github.faults.add({ match: { origin: 'storage' }, action: cut })
      await one.publish()
      expect(stateOf(one)).toEqual(before)
    }
  )

  test('stays unknown when its bytes can not be read back: the upload is done again, and the run ends with nothing published', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({ match: { ...uploads, times: always }, action: { kind: 'digest', as: 'null' } })
    one.github.faults.add({
      match: { origin: 'storage', times: always },
      action: { kind: 'reset', when: 'before' }
    })
    expect(await failureOf(one.publish())).toMatchObject({ code: 'UPLOAD_UNVERIFIED' })
    expect(stateOf(one).releases.filter(({ state }) => state === 'published')).toEqual([])
    expect(stateOf(one)).toMatchObject({ tags: {}, registry: undefined })
  })
})

describe('a view that lags', () => {
  test('does not show the new draft for 5 reads: no second one is made', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({
      match: { method: 'POST', path: /\/releases$/ },
      action: { kind: 'lag-release', reads: 5 }
    })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(
      one.github.requests.filter(({ path, method }) => method === 'POST' && path.endsWith('/releases'))
    ).toHaveLength(1)
  })

  test('still shows the draft for 30 reads after it was published', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({ match: { method: 'PATCH' }, action: { kind: 'lag-release', reads: 30 } })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
  })

  test('does not show the draft whose answer was lost: one release stands in the end, and no draft', async () => {
    await using one = await openPublishCase()
    const watch = watchPublished(one)
    const action: readonly FaultAction[] = [
      { kind: 'lag-release', reads: 4 },
      { kind: 'answer', when: 'after', status: 502 }
    ]
    one.github.faults.add({ match: { method: 'POST', path: /\/releases$/ }, action })
    await one.publish()
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(watch.complaints()).toEqual([])
  })

  test('does not show the release that another run has just published: this run finds it, and changes nothing', async () => {
    await using one = await openPublishCase()
    await one.publish()
    const before = one.view()
    const [release] = one.github.repository(repository).releases
    if (release !== undefined) release.lag = { reads: 3, before: undefined }
    await one.publish()
    expect(one.view()).toEqual(before)
  })

  test('hides the draft of an earlier run: it is waited for as long as our own is hidden, and leads', async () => {
    await using one = await openPublishCase()
    await one.publish({ draft: 'true' })
    const [older] = one.github.repository(repository).releases
    if (older !== undefined) older.lag = { reads: 3, before: undefined }
    const match = { method: 'POST', path: /\/releases$/ }
    one.github.faults.add({ match, action: { kind: 'lag-release', reads: 2 } })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(one.view().releases[0]?.id).toBe(older?.id)
  })

  test('does not tell yet that the release is immutable', async () => {
    await using one = await openPublishCase({ repository: { immutableReleases: true } })
    one.github.faults.add({ match: { method: 'PATCH' }, action: { kind: 'lag-immutable', reads: 5 } })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
  })
})
