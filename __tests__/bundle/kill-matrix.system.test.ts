import { beforeAll, expect, test } from '@jest/globals'
import type { KillCase, KillTrial } from '../support/kill-trial.ts'
import {
  cleanBundleRequests,
  killAndRunAgain,
  killMatrixOf,
  moments,
  sideBySide
} from '../support/kill-trial.ts'

const clean = await cleanBundleRequests()
/** What a killed run leaves changes at its writes only. */
const requests = clean.filter(({ method }) => method !== 'GET')
const cases = killMatrixOf(clean).filter(({ match }) => match.method !== 'GET')

let trials: ReadonlyMap<KillCase, PromiseSettledResult<KillTrial>> = new Map()

// They are processes of their own, which wait for each other's starting most of the time.
beforeAll(async () => {
  trials = await sideBySide(cases, 3, killAndRunAgain)
}, 300_000)

function trialOf(one: KillCase | undefined): KillTrial {
  const trial = one === undefined ? undefined : trials.get(one)
  if (trial?.status === 'fulfilled') return trial.value
  throw new Error('It did not come to its end', { cause: trial?.reason })
}

test.each(cases)('a run that is killed when $title is carried on by the next one', (one) => {
  const { exitCodes, ending, good } = trialOf(one)
  expect(exitCodes).toEqual([137, 0])
  expect(ending).toEqual(good)
})

test.each(cases.filter(({ when }) => when === 'after'))(
  'a run is dead when $title, and not sooner',
  (one) => {
    const before = cases.find(({ match, when }) => when === 'before' && match === one.match)
    expect(trialOf(one).left).not.toEqual(trialOf(before).left)
  }
)

test(`a run is killed in ${cases.length} cases: twice at every write`, () => {
  expect(trials.size).toBe(requests.length * moments.length)
  expect(new Set(cases.map(({ title }) => title)).size).toBe(requests.length * moments.length)
})
