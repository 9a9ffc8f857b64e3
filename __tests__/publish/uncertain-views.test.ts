import { describe, expect, test } from '@jest/globals'
import { failureOf } from '../support/failing.ts'
import type { FaultAction } from '../support/github-faults.ts'
import { openPublishCase, repository, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { finished, stateOf, tag } from '../support/publish-state.ts'
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
      match: { ...uploads, times: 2 },
      action: { kind: 'digest', as: 'late', reads: 3 }
    })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect([uploadsOf(one), readsOf(one)]).toEqual([2, 0])
    expect(one.clock.elapsed()).toBeGreaterThan(0)
  })

  test('that never comes is made here, of the bytes that GitHub holds, before the draft is published', async () => {
    await using one = await openPublishCase()
    const watch = watchPublished(one)
    one.github.faults.add({ match: { ...uploads, times: 2 }, action: { kind: 'digest', as: 'null' } })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(uploadsOf(one)).toBe(2)
    expect(readsOf(one)).toBeGreaterThanOrEqual(2)
    expect(watch.complaints()).toEqual([])
  })

  test('is not asked for with the token, where the bytes are', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({ match: { ...uploads, times: 2 }, action: { kind: 'digest', as: 'null' } })
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
    expect(uploadsOf(one)).toBe(4)
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
    ['chunked', { kind: 'cut', framing: 'chunked' }],
    ['close', { kind: 'cut', framing: 'close' }]
  ] as const)(
    'is not made of bytes that were read by half (%s): a published release is no other one for that',
    async (_, cut) => {
      await using one = await openPublishCase()
      one.github.faults.add({ match: { ...uploads, times: 2 }, action: { kind: 'digest', as: 'null' } })
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
  test.each([1, 3, 5])('does not show the new draft for %i reads: no second one is made', async (reads) => {
    await using one = await openPublishCase()
    one.github.faults.add({
      match: { method: 'POST', path: /\/releases$/ },
      action: { kind: 'lag-release', reads }
    })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(
      one.github.requests.filter(({ path, method }) => method === 'POST' && path.endsWith('/releases'))
    ).toHaveLength(1)
  })

  test.each([1, 3, 30])('still shows the draft for %i reads after it was published', async (reads) => {
    await using one = await openPublishCase()
    one.github.faults.add({ match: { method: 'PATCH' }, action: { kind: 'lag-release', reads } })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
  })

  test.each([1, 2, 4])('does not show an asset for %i reads', async (reads) => {
    await using one = await openPublishCase()
    const watch = watchPublished(one)
    one.github.faults.add({ match: { ...uploads, times: 2 }, action: { kind: 'lag-asset', reads } })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(watch.complaints()).toEqual([])
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

  test('does not tell yet that the release is immutable', async () => {
    await using one = await openPublishCase({ repository: { immutableReleases: true } })
    one.github.faults.add({ match: { method: 'PATCH' }, action: { kind: 'lag-immutable', reads: 5 } })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
  })
})

describe('an upload', () => {
  test('that leaves a wreck and 502 is done again', async () => {
    await using one = await openPublishCase()
    const watch = watchPublished(one)
    one.github.faults.add({ match: { ...uploads, times: 2 }, action: { kind: 'starter' } })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(watch.complaints()).toEqual([])
  })

  test('whose wreck goes away by itself in the meantime is done again', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({ match: uploads, action: { kind: 'starter' } })
    one.github.faults.add({
      match: { method: 'DELETE' },
      action: { kind: 'answer', when: 'after', status: 404 }
    })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
  })

  test('that is stored twice by two runs is one asset', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({
      match: { ...uploads, path: /\.tgz$/ },
      action: { kind: 'meanwhile', run: () => storeFirst(one) }
    })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(one.github.requests.map(({ answer }) => answer?.status)).toContain(422)
  })

  test('that is refused while it is sent leaves a draft that the next run completes', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({
      match: uploads,
      action: { kind: 'early-answer', status: 422, body: { message: 'Not now' } }
    })
    await failureOf(one.publish())
    expect(stateOf(one)).toMatchObject({ releases: [{ state: 'draft' }], tags: {} })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
  })
})

/** What another run with the same files does. */
async function storeFirst(one: PublishCase): Promise<void> {
  const [tarball] = one.tarballs
  const [release] = one.github.repository(repository).releases
  if (tarball === undefined || release === undefined) throw new Error('Nothing is there yet.')
  await one.github.addRelease(repository, {
    tag: `${tag}-scratch`,
    draft: true,
    assets: [{ name: tarballName, content: { path: tarball.path } }]
  })
  const scratch = one.github.repository(repository).releases.pop()
  release.assets.push(...(scratch?.assets ?? []))
}
