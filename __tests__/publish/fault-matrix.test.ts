import { expect, test } from '@jest/globals'
import { cleanRequests, matrixOf, mishaps } from '../support/fault-matrix.ts'
import { publishThrough } from '../support/fault-trial.ts'
import { openPublishCase } from '../support/publish-case.ts'
import { endingOf, goodEnding, watchMeant } from '../support/publish-ending.ts'

/** The first look at the releases, and the first upload; every request is in `fault-matrix.system.test.ts`. */
const clean = await cleanRequests()
const read = clean.filter(({ path }) => /\/releases\?/.test(path)).slice(0, 1)
const write = clean.filter(({ origin }) => origin === 'uploads').slice(0, 1)
const cases = matrixOf([...read, ...write])

test.each(cases)('the release is what was meant, after one more run at most, when $title', async (one) => {
  await using place = await openPublishCase()
  const watch = watchMeant(place)
  await publishThrough(place, one)
  expect(endingOf(place, watch)).toEqual(goodEnding(place))
})

test('a read and a write meet every fault', () => {
  expect(new Set(cases.map(({ title }) => title)).size).toBe(2 * mishaps.length)
})
