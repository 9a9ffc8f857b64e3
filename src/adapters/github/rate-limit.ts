import type { Clock } from '../../ports/clock.ts'

/** What all requests to one server pass, so that a limit which one of them meets holds back the others too. */
export type RateGate = {
  /** Waits until this request may go out. */
  pass(access: 'read' | 'write'): Promise<void>
  /** Nothing goes out for so many milliseconds. */
  close(milliseconds: number): void
}

/** GitHub takes 80 requests a minute that create content, and turns a token away that makes more. */
const WRITES_PER_MINUTE = 60
const MINUTE = 60_000

export function rateGate(clock: Clock): RateGate {
  let closedUntil = 0
  /** When the latest writes went out. */
  const writes: number[] = []
  const waitFor = (access: 'read' | 'write'): number => {
    const oldest = access === 'write' ? writes.at(-WRITES_PER_MINUTE) : undefined
    return Math.max(closedUntil, oldest === undefined ? 0 : oldest + MINUTE) - clock.elapsed()
  }
  return {
    async pass(access) {
      // What is asleep here looks again: somebody may have met another limit in the meantime.
      for (let wait = waitFor(access); wait > 0; wait = waitFor(access)) await clock.sleep(wait)
      if (access === 'write') writes.push(clock.elapsed())
    },
    close: (milliseconds) => {
      closedUntil = Math.max(closedUntil, clock.elapsed() + milliseconds)
    }
  }
}
