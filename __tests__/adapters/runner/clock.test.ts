import { expect, test } from '@jest/globals'
import { systemClock } from '../../../src/adapters/runner/clock.ts'

test('the clock is the one on the wall', () => {
  expect(Math.abs(systemClock.now().getTime() - Date.now())).toBeLessThan(1000)
})

test('what is slept has elapsed', async () => {
  const start = systemClock.elapsed()
  await systemClock.sleep(30)
  // Timers may be a millisecond early.
  expect(systemClock.elapsed() - start).toBeGreaterThanOrEqual(29)
})
