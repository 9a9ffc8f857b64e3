import { afterAll, describe, expect, test } from '@jest/globals'
import { publishBare } from '../support/bare-publish.ts'
import { cleanRequests, matrixOf, mishaps } from '../support/fault-matrix.ts'
import { publishThrough } from '../support/fault-trial.ts'
import { openPublishCase, registryPath } from '../support/publish-case.ts'
import { endingOf, goodEnding, watchMeant } from '../support/publish-ending.ts'
import { registryHead } from '../support/publish-state.ts'

const clean = await cleanRequests()
const idle = await cleanRequests({}, publishBare)

test('a publish of one tarball takes 21 requests, one less where there is a registry', async () => {
  const files = { [registryPath]: registryHead }
  expect(clean).toHaveLength(21)
  expect(await cleanRequests({ repository: { files } })).toHaveLength(20)
})

test('a run that has nothing to do takes 5 requests, and all of them read', () => {
  expect(idle.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET', 'GET'])
})

describe('a publish', () => {
  const cases = matrixOf(clean)
  const runs: number[] = []

  afterAll(() => {
    const second = runs.filter((count) => count === 2).length
    console.info(
      `Fault matrix of a publish: ${clean.length} requests x ${mishaps.length} faults, ` +
        `${runs.length} of ${cases.length} cases survived, ${second} of them by a second run.`
    )
  })

  test.each(cases)(
    'leaves the release that was meant, after one more run at most, when $title',
    async (one) => {
      await using place = await openPublishCase()
      const watch = watchMeant(place)
      const survival = await publishThrough(place, one)
      expect(endingOf(place, watch)).toEqual(goodEnding(place))
      expect(place.view().releases.map(({ body }) => body)).toEqual([survival.result.wanted.body])
      runs.push(survival.runs)
    }
  )

  test(`has ${cases.length} cases: every request with every fault`, () => {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(clean.length * mishaps.length)
  })
})

describe('a run that has nothing to do', () => {
  const cases = matrixOf(idle)

  test.each(cases)('changes nothing when $title', async (one) => {
    await using place = await openPublishCase()
    await publishBare(place)
    const before = place.view()
    place.github.clearRequests()
    await publishThrough(place, one)
    expect(place.view()).toEqual(before)
    expect(place.github.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  test(`has ${cases.length} cases: every request with every fault`, () => {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(idle.length * mishaps.length)
  })
})
