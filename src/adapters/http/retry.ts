import { describe } from '../../domain/failure.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'

export type RetryPolicy = {
  readonly tries: number
  /** Milliseconds to wait before the next try; undefined: trying again is no use, or not safe. */
  readonly waitFor: (error: unknown, attempt: number) => number | undefined
}

export type RetryWorld = { readonly clock: Clock; readonly log: Log }

/** The one loop that tries again: what fails for the last time is thrown as it is. */
export async function retry<T>(
  what: string,
  operation: () => Promise<T>,
  { policy, clock, log }: RetryWorld & { readonly policy: RetryPolicy }
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operation()
    } catch (error) {
      const wait = attempt < policy.tries ? policy.waitFor(error, attempt) : undefined
      if (wait === undefined) throw error
      log.info(
        `${what}: ${describe(error)}; try ${attempt + 1} of ${policy.tries} in ${(wait / 1000).toFixed(1)} s`
      )
      await clock.sleep(wait)
    }
  }
}

/** 1, 2, 4, 8 ... seconds at most, and at least half of that, so that many jobs do not come back at once. */
export function backOff(attempt: number): number {
  const most = Math.min(2 ** (attempt - 1), 30) * 1000
  return most / 2 + (Math.random() * most) / 2
}
