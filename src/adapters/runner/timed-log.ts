import type { Step } from '../../domain/timeline.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'

export type TimedLog = Log & {
  /** The groups that came to their end, in that order. */
  readonly steps: () => readonly Step[]
}

/** Every step is a group of the log: who knows the groups knows where the time goes. */
export function timedLog(log: Log, clock: Clock): TimedLog {
  const steps: Step[] = []
  return {
    ...log,
    group: async (title, run) => {
      const began = clock.now()
      const start = clock.elapsed()
      const result = await log.group(title, run)
      steps.push({ title, began, seconds: (clock.elapsed() - start) / 1000 })
      return result
    },
    steps: () => [...steps]
  }
}
