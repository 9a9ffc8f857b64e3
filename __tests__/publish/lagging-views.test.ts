import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/domain/failure.ts'
import { failureOf } from '../support/failing.ts'
import { openPublishCase, repository } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { assetCount, releaseOf, writtenIn } from '../support/publish-hands.ts'
import { finished, stateOf } from '../support/publish-state.ts'
import { watchPublished } from '../support/publish-watch.ts'

const always = Number.MAX_SAFE_INTEGER

const uploadsOf = ({ github }: PublishCase): number =>
  github.requests.filter(({ origin }) => origin === 'uploads').length
const createsOf = ({ github }: PublishCase): number =>
  github.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/releases')).length

/** Whatever is stored is shown so many seconds later, on the clock of the run. */
function showLate(one: PublishCase, seconds: number): void {
  const stored = new Map<number, number>()
  const run = (): void => {
    const now = one.clock.elapsed()
    for (const asset of one.github.repository(repository).releases.flatMap(({ assets }) => assets)) {
      const since = stored.get(asset.id) ?? now
      stored.set(asset.id, since)
      asset.listLag = now - since < seconds * 1000 ? always : 0
    }
  }
  for (const when of ['before', 'after'] as const)
    one.github.faults.add({ match: { times: always }, action: { kind: 'meanwhile', when, run } })
}

describe('files that GitHub took', () => {
  test('and does not show for 10 reads are sent once, and waited for', async () => {
    const reads = 10
    await using one = await openPublishCase()
    const watch = watchPublished(one)
    one.github.faults.add({
      match: { origin: 'uploads', times: always },
      action: { kind: 'lag-asset', reads }
    })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(uploadsOf(one)).toBe(assetCount(one))
    expect(one.clock.elapsed()).toBeGreaterThan(0)
    expect(watch.complaints()).toEqual([])
  })

  test.each([1, 30])(
    'and shows %i s later are sent once: not one of several tarballs is sent again',
    async (seconds) => {
      await using one = await openPublishCase({
        names: ['cpython-3.12.6-ubuntu22.04-build1.tgz', 'cpython-3.12.6-debian12-build1.tgz']
      })
      showLate(one, seconds)
      await one.publish()
      expect(one.view().releases).toMatchObject([{ draft: false }])
      expect(one.view().releases[0]?.assets).toHaveLength(assetCount(one))
      expect(uploadsOf(one)).toBe(assetCount(one))
      expect(one.clock.elapsed()).toBeGreaterThanOrEqual(seconds * 1000)
    }
  )

  test.each([32, always])(
    'and shows more than 31 s later (%i s) are not sent over and over; nothing is published before it shows',
    async (seconds) => {
      await using one = await openPublishCase()
      const watch = watchPublished(one)
      showLate(one, seconds)
      const end = await one.publish().catch((error: unknown) => error)
      if (end instanceof Error && !(end instanceof Failure)) throw end
      expect(uploadsOf(one)).toBeLessThanOrEqual(5 * assetCount(one))
      expect(watch.complaints()).toEqual([])
      const sent = uploadsOf(one)
      // They show at last: the next run finds them, and sends none of them again.
      one.github.faults.clear()
      for (const asset of releaseOf(one).assets) asset.listLag = 0
      await one.publish()
      expect(stateOf(one)).toEqual(finished(one))
      expect(uploadsOf(one)).toBe(sent)
    }
  )
})

describe('a create that is answered with already_exists, while the list hides the release', () => {
  /** Until the clock of the run says so. */
  function hide(one: PublishCase, seconds: number): void {
    const start = one.clock.elapsed()
    const run = (): void => {
      const isHidden = one.clock.elapsed() - start < seconds * 1000
      releaseOf(one).lag = isHidden ? { reads: always, before: undefined } : undefined
    }
    one.github.faults.add({ match: { times: always }, action: { kind: 'meanwhile', run } })
  }

  test('for 30 s, is sent once: the release is found, and stays', async () => {
    await using one = await openPublishCase()
    await one.publish()
    const before = writtenIn(one)
    one.github.clearRequests()
    hide(one, 30)
    await one.publish()
    expect(writtenIn(one)).toEqual(before)
    expect(createsOf(one)).toBe(1)
  })

  test('for good, is not sent over and over: the run ends within minutes, and the release stays', async () => {
    await using one = await openPublishCase()
    await one.publish()
    const before = writtenIn(one)
    one.github.clearRequests()
    hide(one, always)
    const start = one.clock.elapsed()
    await failureOf(one.publish())
    expect(createsOf(one)).toBeLessThanOrEqual(5)
    expect((one.clock.elapsed() - start) / 60_000).toBeLessThan(5)
    expect(writtenIn(one)).toEqual(before)
  })
})

describe('a release that this run published, and that is shown without its assets', () => {
  /** From the publishing on, until the clock of the run says so. */
  function hideAssets(one: PublishCase, seconds: number, count = always): void {
    let [start, whole] = [0, false]
    const run = (): void => {
      const [release] = one.github.repository(repository).releases
      if (release === undefined || release.draft) return
      if (!whole) [start, whole] = [one.clock.elapsed(), true]
      const isHidden = one.clock.elapsed() - start < seconds * 1000
      for (const asset of release.assets.slice(0, count)) asset.listLag = isHidden ? always : 0
    }
    for (const when of ['before', 'after'] as const)
      one.github.faults.add({ match: { times: always }, action: { kind: 'meanwhile', when, run } })
  }

  test.each([
    ['all', 1, always],
    ['one', 1, 1],
    ['all', 30, always]
  ])('(%s of them, for %i s) is read again until it is whole, and registered', async (_, seconds, count) => {
    await using one = await openPublishCase()
    hideAssets(one, seconds, count)
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(uploadsOf(one)).toBe(assetCount(one))
  })

  test('for good ends the run with what happened: it was written, and is not shown', async () => {
    await using one = await openPublishCase()
    hideAssets(one, always)
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('GITHUB_UNAVAILABLE')
    expect(`${failure.message} ${failure.hint}`).not.toContain('othing was written')
    expect(one.clock.elapsed() / 1000).toBeGreaterThanOrEqual(31)
    one.github.faults.clear()
    for (const asset of releaseOf(one).assets) asset.listLag = 0
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
  })
})

test('a draft that can not be read by its id is found in the list: one is made, and published', async () => {
  await using one = await openPublishCase()
  const match = { method: 'GET', path: /\/releases\/\d+$/, times: 4 }
  one.github.faults.add({ match, action: { kind: 'answer', when: 'before', status: 404 } })
  await one.publish()
  expect(createsOf(one)).toBe(1)
  expect(stateOf(one)).toEqual(finished(one))
})

test('drafts that neither the list nor their ids ever show are not made over and over', async () => {
  await using one = await openPublishCase()
  const gone = { kind: 'answer', when: 'before', status: 404 } as const
  one.github.faults.add({ match: { method: 'GET', path: /\/releases\/\d+$/, times: always }, action: gone })
  const hide = (): void => {
    for (const release of one.github.repository(repository).releases)
      release.lag = { reads: always, before: undefined }
  }
  one.github.faults.add({ match: { times: always }, action: { kind: 'meanwhile', run: hide } })
  expect(await failureOf(one.publish())).toMatchObject({ code: 'UPLOAD_UNVERIFIED' })
  expect(createsOf(one)).toBe(3)
})
