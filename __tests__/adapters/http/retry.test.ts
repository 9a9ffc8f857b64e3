import { expect, test } from '@jest/globals'
import type { RetryPolicy } from '../../../src/adapters/http/retry.ts'
import { backOff, retry } from '../../../src/adapters/http/retry.ts'
import { instantClock } from '../../support/instant-clock.ts'
import { recordingLog } from '../../support/recording-log.ts'

/** Fails so many times, each time with its number. */
function failing(times: number): { readonly run: () => Promise<string>; readonly calls: () => number } {
  let calls = 0
  const run = (): Promise<string> => {
    calls += 1
    return calls <= times ? Promise.reject(new Error(`failure ${calls}`)) : Promise.resolve('done')
  }
  return { run, calls: () => calls }
}

const policy: RetryPolicy = { tries: 3, waitFor: (_, attempt) => attempt * 1000 }

test('what fails at first is tried again, after the waits that the policy names', async () => {
  const [clock, log, operation] = [instantClock(), recordingLog(), failing(2)]
  expect(await retry('do it', operation.run, { policy, clock, log })).toBe('done')
  expect(clock.elapsed()).toBe(3000)
  expect(log.lines).toEqual([
    'do it: failure 1; try 2 of 3 in 1.0 s',
    'do it: failure 2; try 3 of 3 in 2.0 s'
  ])
})

test('what fails for the last time is thrown as it is, without another wait', async () => {
  const [clock, log, operation] = [instantClock(), recordingLog(), failing(9)]
  await expect(retry('do it', operation.run, { policy, clock, log })).rejects.toThrow('failure 3')
  expect(operation.calls()).toBe(3)
  expect(clock.elapsed()).toBe(3000)
})

test('what is not worth another try is thrown at once', async () => {
  const [clock, log, operation] = [instantClock(), recordingLog(), failing(9)]
  const never: RetryPolicy = { tries: 3, waitFor: () => undefined }
  await expect(retry('do it', operation.run, { policy: never, clock, log })).rejects.toThrow('failure 1')
  expect(operation.calls()).toBe(1)
  expect(log.lines).toEqual([])
})

test.each([
  [1, 500, 1000],
  [2, 1000, 2000],
  [5, 8000, 16_000],
  [9, 15_000, 30_000]
])('wait %i is between %i and %i milliseconds, and not the same for everybody', (attempt, least, most) => {
  const waits = Array.from({ length: 200 }, () => backOff(attempt))
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(least)
  expect(Math.max(...waits)).toBeLessThanOrEqual(most)
  expect(new Set(waits).size).toBeGreaterThan(100)
})
