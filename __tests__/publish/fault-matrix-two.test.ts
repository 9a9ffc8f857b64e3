import { afterAll, expect, test } from '@jest/globals'
import { cleanRequests, matrixOf, mishaps } from '../support/fault-matrix.ts'
import { publishThrough } from '../support/fault-trial.ts'
import { openPublishCase, tarballName } from '../support/publish-case.ts'
import { endingOf, goodEnding, watchMeant } from '../support/publish-ending.ts'

/** Two tarballs of one tag: some of their uploads go side by side. What is read is what is read for one. */
const names = ['cpython-3.12.6-debian12-build1.tgz', tarballName]

const clean = await cleanRequests({ names })
const writes = clean.filter(({ method }) => method !== 'GET')
const cases = matrixOf(clean).filter(({ match }) => match.method !== 'GET')
const runs: number[] = []

afterAll(() => {
  const second = runs.filter((count) => count === 2).length
  console.info(
    `Fault matrix of a publish of two tarballs: ${writes.length} of ${clean.length} requests, which write, ` +
      `x ${mishaps.length} faults, ${runs.length} of ${cases.length} cases survived, ${second} of them by a second run.`
  )
})

test.each(cases)('two tarballs are on the release, after one more run at most, when $title', async (one) => {
  await using place = await openPublishCase({ names })
  const watch = watchMeant(place)
  const survival = await publishThrough(place, one)
  expect(endingOf(place, watch)).toEqual(goodEnding(place))
  expect(place.view().releases.map(({ body }) => body)).toEqual([survival.result.wanted.body])
  runs.push(survival.runs)
})

test(`two tarballs have ${cases.length} cases: every write with every fault`, () => {
  expect(new Set(cases.map(({ title }) => title)).size).toBe(writes.length * mishaps.length)
})
