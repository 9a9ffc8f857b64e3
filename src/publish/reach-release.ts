import { describe, Failure, mayHaveHappened } from '../domain/failure.ts'
import { tagOf } from '../domain/artifact.ts'
import type { Observed, Plan, Wanted } from '../domain/release-steps.ts'
import { planRelease } from '../domain/release-plan.ts'
import type { Release } from '../domain/release.ts'
import type { Upload } from '../ports/release-store.ts'
import type { ObserveWorld, Seen } from './observe.ts'
import { observe, PATIENCE_SECONDS } from './observe.ts'
import type { Journey } from './take-step.ts'
import { effectsOf, removeDrafts, takeStep } from './take-step.ts'

export type Reached = {
  readonly release: Release
  /** Whether this run wrote anything. */
  readonly changed: boolean
  /** Whether this run published it. */
  readonly isNew: boolean
  /** Names of the assets that this run uploaded; the others were there. */
  readonly uploaded: ReadonlySet<string>
}

/** A clean publish takes three steps; what takes many more is not going to get there. To wait for others is none. */
const STEP_LIMIT = 24
const FAULT_LIMIT = 6

/**
 * Looks, decides, does one step, and looks again, until the release is what was meant. The remote state is the only
 * journal: an answer that was lost, another run or a crash is met by the next look. Throws a `Failure`.
 */
export async function reachRelease(
  wanted: Wanted,
  uploads: readonly Upload[],
  world: ObserveWorld & {
    /** Throws what would go wrong after the release is published. */
    readonly beforeWriting: () => Promise<void>
  }
): Promise<Reached> {
  const journey: Journey = {
    known: new Set(),
    made: new Set(),
    uploaded: new Set(),
    waits: new Map(),
    waitedFor: new Set(),
    waited: 0,
    published: new Set(),
    acknowledged: new Set(),
    changed: false
  }
  let steps = 0
  let faults = 0
  let lag = [...PATIENCE_SECONDS]
  let isLagging = false
  while (steps < STEP_LIMIT) {
    // A look is tried again where it is taken; when there is none to be had, there is nothing to go on.
    const observed = remember(await observe(wanted, journey.known, world), journey)
    const plan = planRelease(wanted, observed)
    if (plan.step === 'done') return endOf(journey, plan.release)
    const isWriting = plan.step !== 'wait' && plan.step !== 'refuse'
    if (isWriting) steps += 1
    if (isWriting && steps === 1) await world.beforeWriting()
    isLagging = isAcknowledged(plan, journey)
    const seconds = isLagging ? lag.shift() : undefined
    if (seconds !== undefined) {
      world.log.info(`GitHub does not show yet what it took; looking again in ${seconds} s`)
      await world.clock.sleep(seconds * 1000)
      continue
    }
    // What was waited for in vain is done once more.
    for (const effect of effectsOf(plan)) if (lag.length === 0) journey.acknowledged.delete(effect)
    lag = [...PATIENCE_SECONDS]
    try {
      await takeStep(plan, { wanted, uploads, journey, world })
    } catch (error) {
      faults += 1
      // Refused, or a tag that GitHub gives to nobody: a draft for it has no future.
      const isHopeless = error instanceof Failure && error.code === 'RELEASE_CONFLICT'
      if (plan.step === 'refuse' || isHopeless) await leaveNothing(observed, world)
      if (!mayHaveHappened(error) || faults > FAULT_LIMIT) throw error
      const seconds = 2 ** faults
      world.log.info(
        `not certain: ${describe(error)}; looking again in ${seconds} s (${faults} of ${FAULT_LIMIT})`
      )
      await world.clock.sleep(seconds * 1000)
    }
  }
  throw isLagging ? neverShown(wanted) : neverReached(wanted)
}

function neverShown({ build }: Wanted): Failure {
  return new Failure(
    'GITHUB_UNAVAILABLE',
    `GitHub took what was sent for ${tagOf(build)}, and did not show it for minutes`,
    'Run again later: what is there then is carried on. See https://www.githubstatus.com.'
  )
}

function neverReached({ build }: Wanted): Failure {
  return new Failure(
    'UPLOAD_UNVERIFIED',
    `${tagOf(build)} did not become what was meant within ${STEP_LIMIT} steps`,
    'GitHub stores other bytes than were sent, or another run works against this one. Run again when it is quiet.'
  )
}

function isAcknowledged(plan: Plan, { acknowledged }: Journey): boolean {
  const effects = effectsOf(plan)
  return effects.length > 0 && effects.every((effect) => acknowledged.has(effect))
}

function endOf({ changed, uploaded, published }: Journey, release: Release): Reached {
  return { release, changed, uploaded, isNew: published.has(release.id) }
}

function remember(seen: Seen, { made, waitedFor, published }: Journey): Observed {
  return { ...seen, mine: made, waitedFor, published }
}

/** A run that is refused takes the drafts with it that it made, and no others. Why it was refused is what is told. */
async function leaveNothing({ releases, mine }: Observed, world: ObserveWorld): Promise<void> {
  const own = releases.filter(({ id }) => mine.has(id))
  await removeDrafts(own, world).catch((problem: unknown) => {
    world.log.warning(
      'DRAFT_LEFT',
      `A draft of this run could not be removed: ${describe(problem)}. Delete it by hand.`
    )
  })
}
