import type { Target } from './fault-matrix.ts'
import { targetsOf } from './fault-matrix.ts'
import type { FaultAction, When } from './github-faults.ts'
import { hastyWaits } from './hasty-waits.ts'
import type { PublishEnding } from './publish-ending.ts'
import { endingOf, goodEnding, watchMeant } from './publish-ending.ts'
import { openPublishJob } from './publish-job.ts'
import type { PublishState } from './publish-state.ts'
import { stateOf } from './publish-state.ts'
import type { LoggedRequest } from './request-log.ts'

/** A publish of the bundle is killed at one of its requests: before it has an effect, or before it is answered. */
export type KillCase = Target & { readonly when: When }

export type KillTrial = {
  readonly exitCodes: readonly number[]
  /** What the killed run left behind. */
  readonly left: PublishState
  readonly ending: PublishEnding
  readonly good: PublishEnding
}

export const moments = [
  ['arrives', 'before'],
  ['has had its effect', 'after']
] as const

/** The requests of a publish by the bundle that nothing disturbs. */
export async function cleanBundleRequests(): Promise<readonly LoggedRequest[]> {
  await using job = await openPublishJob()
  await job.run({}, { env: hastyWaits })
  return [...job.github.requests]
}

export function killMatrixOf(requests: readonly LoggedRequest[]): readonly KillCase[] {
  return targetsOf(requests).flatMap(({ title, match }) =>
    moments.map(([moment, when]) => ({ title: `${title} ${moment}`, match, when }))
  )
}

/** SIGKILL, which is waited for before GitHub goes on with the request, and then one more run. */
export async function killAndRunAgain({ match, when }: KillCase): Promise<KillTrial> {
  await using job = await openPublishJob()
  const watch = watchMeant(job)
  const power = new AbortController()
  const dead = Promise.withResolvers<undefined>()
  const kill = async (): Promise<void> => {
    power.abort()
    await dead.promise
  }
  job.github.faults.add({ match, action: killing(when, kill) })
  const killed = await job.run({}, { signal: power.signal, env: hastyWaits }).finally(() => {
    dead.resolve(undefined)
  })
  const left = stateOf(job)
  const second = await job.run({}, { env: hastyWaits })
  const exitCodes = [killed.exitCode, second.exitCode]
  return { exitCodes, left, ending: endingOf(job, watch), good: goodEnding(job) }
}

/** What the dead have sent is still there to be read: without the reset it would have its effect all the same. */
const killing = (when: When, run: () => Promise<void>): readonly FaultAction[] => [
  { kind: 'meanwhile', when, run },
  { kind: 'reset', when }
]

/** So many at a time, in their order; all have ended when this does. */
export async function sideBySide<T, R>(
  items: readonly T[],
  width: number,
  run: (item: T) => Promise<R>
): Promise<ReadonlyMap<T, PromiseSettledResult<R>>> {
  const results = new Map<T, PromiseSettledResult<R>>()
  const waiting = [...items]
  const work = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const [result] = await Promise.allSettled([run(item)])
      results.set(item, result)
    }
  }
  await Promise.all(Array.from({ length: width }, work))
  return results
}
