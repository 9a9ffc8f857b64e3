import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/domain/failure.ts'
import type { FaultAction } from '../support/github-faults.ts'
import { openPublishCase } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { finished, stateOf } from '../support/publish-state.ts'
import { watchPublished } from '../support/publish-watch.ts'

/** What can happen to one request of a publish, whether it had its effect or not. */
const mishaps: readonly (readonly [string, FaultAction])[] = [
  ['is refused with 500', { kind: 'answer', when: 'before', status: 500 }],
  ['has its effect and is answered with 502', { kind: 'answer', when: 'after', status: 502 }],
  ['is reset', { kind: 'reset', when: 'before' }],
  ['has its effect and is reset', { kind: 'reset', when: 'after' }],
  ['is answered with half of a body', { kind: 'cut', framing: 'length' }],
  ['is answered with half of a body that nothing tells the end of', { kind: 'cut', framing: 'close' }],
  ['is answered with nothing but a head', { kind: 'cut', framing: 'length', bytes: 0 }],
  ['is answered with a page of a proxy', { kind: 'html', when: 'before' }],
  ['has its effect and is answered with a page of a proxy', { kind: 'html', when: 'after' }]
]

/** The requests of a publish that nothing disturbs. */
async function requestsOf(prepare?: (one: PublishCase) => Promise<unknown>): Promise<readonly string[]> {
  await using one = await openPublishCase()
  await prepare?.(one)
  one.github.clearRequests()
  await one.publish()
  return one.github.requests.map(({ operation = '?' }) => operation.replace('/repos/{owner}/{repo}', ''))
}

async function publishTwice(one: PublishCase): Promise<void> {
  try {
    await one.publish()
  } catch (error) {
    // A defect has no code: only what says what to do may end a run.
    if (!(error instanceof Failure)) throw error
    await one.publish()
  }
}

const clean = await requestsOf()

describe.each(clean.map((operation, index) => [index + 1, operation] as const))(
  'when request %i of a publish, %s,',
  (ordinal) => {
    test.each(mishaps)(
      '%s, the release is there as it was meant after one more run at most',
      async (_, action) => {
        await using one = await openPublishCase()
        const watch = watchPublished(one)
        const fault = one.github.faults.add({ match: { ordinal }, action })
        await publishTwice(one)
        expect(fault.hits).toBe(1)
        expect(stateOf(one)).toEqual(finished(one))
        expect(watch.complaints()).toEqual([])
      }
    )
  }
)

const rerun = await requestsOf((one) => one.publish())

describe.each(rerun.map((operation, index) => [index + 1, operation] as const))(
  'when request %i of a run that has nothing to do, %s,',
  (ordinal) => {
    test.each(mishaps)('%s, nothing changes', async (_, action) => {
      await using one = await openPublishCase()
      await one.publish()
      const before = one.view()
      one.github.clearRequests()
      one.github.faults.add({ match: { ordinal }, action })
      await publishTwice(one)
      expect(one.view()).toEqual(before)
      expect(one.github.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    })
  }
)

test('a publish is made of few requests', () => {
  expect(clean).toHaveLength(18)
  expect(rerun).toHaveLength(5)
})
