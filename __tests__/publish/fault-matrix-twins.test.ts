import { describe, expect, test } from '@jest/globals'
import type { PublishResult } from '../../src/publish/result.ts'
import { publishBare } from '../support/bare-publish.ts'
import { cleanRequests, matrixOf, mishaps } from '../support/fault-matrix.ts'
import { publishThrough } from '../support/fault-trial.ts'
import { draftOfOther, twinName } from '../support/other-twin.ts'
import { openPublishCase } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { endingOf, goodEnding } from '../support/publish-ending.ts'
import { writtenIn } from '../support/publish-hands.ts'
import { meantRelease, stateOf } from '../support/publish-state.ts'
import { watchPublished } from '../support/publish-watch.ts'

/** Of a publish with twins what one without them has not: the others are those of the other matrices. */
const publishBoth = (
  one: PublishCase,
  inputs: Readonly<Record<string, string>> = {}
): Promise<PublishResult> => publishBare(one, {}, { compression: 'tgz,zst', ...inputs })

/** The files of a release that nothing disturbed: every case has the same tarball. */
async function meantAssets(): Promise<ReturnType<typeof meantRelease>['assets']> {
  await using one = await openPublishCase()
  await publishBoth(one)
  return stateOf(one).releases[0]?.assets ?? []
}

/** A release with a twin of another zstd, whole. */
async function publishOther(one: PublishCase): Promise<void> {
  await draftOfOther(one, (inputs) => publishBoth(one, inputs))
  await publishBoth(one)
}

const assets = await meantAssets()
const uploads = (await cleanRequests({}, undefined, publishBoth)).filter(
  ({ method, path }) => method === 'POST' && path.includes(twinName)
)
const reads = (await cleanRequests({}, publishOther, publishBoth)).filter(
  ({ origin, path }) => origin === 'storage' || path.includes('/assets/')
)

test('of a twin two requests write, itself and its checksum file, and two read one that is not known', () => {
  expect([uploads.length, reads.length]).toEqual([2, 2])
})

describe('a publish with twins', () => {
  const cases = matrixOf(uploads)

  test.each(cases)('leaves both files, after one more run at most, when $title', async (one) => {
    await using place = await openPublishCase()
    const watch = watchPublished(place, { assets })
    await publishThrough(place, one, () => publishBoth(place))
    const good = goodEnding(place)
    const releases = [meantRelease(place, { assets })]
    expect(endingOf(place, watch)).toEqual({ ...good, state: { ...good.state, releases } })
  })

  test(`has ${cases.length} cases: each of these with every fault`, () => {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(uploads.length * mishaps.length)
  })
})

describe('a run that finds the twin of another zstd', () => {
  // The address of the bytes is another one each time; there are no others that are read.
  const cases = matrixOf(reads).map(({ title, match, action }) =>
    match.origin === 'storage'
      ? { title: title.replace(/\?\S+/, ''), match: { origin: match.origin, nth: 1 }, action }
      : { title, match, action }
  )

  test.each(cases)('changes nothing when $title', async (one) => {
    await using place = await openPublishCase()
    await publishOther(place)
    const before = writtenIn(place)
    place.github.clearRequests()
    await publishThrough(place, one, () => publishBoth(place))
    expect(writtenIn(place)).toEqual(before)
    expect(place.github.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  test(`has ${cases.length} cases: each of these with every fault`, () => {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(reads.length * mishaps.length)
  })
})
