import type { Clock } from '../../src/ports/clock.ts'

/** Noon of a day of 2026. Sleeping takes no time and makes it later, so that what was waited for can be told. */
export function instantClock(): Clock {
  const start = Date.parse('2026-03-04T12:00:00Z')
  let elapsed = 0
  return {
    now: () => new Date(start + elapsed),
    elapsed: () => elapsed,
    sleep: (milliseconds) => {
      elapsed += milliseconds
      return new Promise((resolve) => setImmediate(resolve))
    }
  }
}
