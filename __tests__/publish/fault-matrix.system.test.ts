import { describe, expect, test } from '@jest/globals'
import { publishBare } from '../support/bare-publish.ts'
import { cleanRequests, matrixOf, mishaps } from '../support/fault-matrix.ts'
import { publishThrough } from '../support/fault-trial.ts'
import { openPublishCase, registryPath, tarballName } from '../support/publish-case.ts'
import { endingOf, goodEnding, watchMeant } from '../support/publish-ending.ts'
import { registryHead } from '../support/publish-state.ts'

const clean = await cleanRequests()
const idle = await cleanRequests({}, publishBare)
const names = ['cpython-3.12.6-debian12-build1.tgz', tarballName]
const two = await cleanRequests({ names })

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

  test.each(cases)(
    'leaves the release that was meant, after one more run at most, when $title',
    async (one) => {
      await using place = await openPublishCase()
      const watch = watchMeant(place)
      const survival = await publishThrough(place, one)
      expect(endingOf(place, watch)).toEqual(goodEnding(place))
      expect(place.view().releases.map(({ body }) => body)).toEqual([survival.result.wanted.body])
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

/** Two tarballs of one tag: some of their uploads go side by side. All other requests are those of one tarball. */
describe('a publish of two tarballs', () => {
  const further = two.filter(({ origin, path }) => origin === 'uploads' && !path.includes(tarballName))
  const cases = matrixOf(two).filter(({ title }) =>
    further.some(({ ordinal }) => title.includes(`request ${ordinal},`))
  )

  test.each(cases)('leaves both, after one more run at most, when $title', async (one) => {
    await using place = await openPublishCase({ names })
    const watch = watchMeant(place)
    await publishThrough(place, one)
    expect(endingOf(place, watch)).toEqual(goodEnding(place))
  })

  test(`has ${cases.length} cases: each upload of the second one with every fault`, () => {
    expect(further).toHaveLength(3)
    expect(new Set(cases.map(({ title }) => title)).size).toBe(further.length * mishaps.length)
  })
})
