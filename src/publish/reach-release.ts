import { describe, Failure, isUnavailable } from '../domain/failure.ts'
import type { Plan, Wanted } from '../domain/release-plan.ts'
import { planRelease } from '../domain/release-plan.ts'
import type { Release, ReleaseFields } from '../domain/release.ts'
import { tagOf } from '../domain/artifact.ts'
import type { Upload } from '../ports/release-store.ts'
import type { ObserveWorld } from './observe.ts'
import { observe } from './observe.ts'
import { fillDraft } from './fill-draft.ts'

export type Reached = {
  readonly release: Release
  /** Whether this run wrote anything. */
  readonly changed: boolean
  /** Names of the assets that this run uploaded; the others were there. */
  readonly uploaded: ReadonlySet<string>
}

type Journey = { readonly made: Set<number>; readonly uploaded: Set<string>; changed: boolean }

/** A clean publish takes three steps; what takes many more is not going to get there. */
const STEP_LIMIT = 16
const FAULT_LIMIT = 6

/**
 * Looks, decides, does one step, and looks again, until the release is what was meant. The remote state is the only
 * journal: an answer that was lost, another run or a crash is met by the next look. Throws a `Failure`.
 */
export async function reachRelease(
  wanted: Wanted,
  uploads: readonly Upload[],
  world: ObserveWorld
): Promise<Reached> {
  const journey: Journey = { made: new Set(), uploaded: new Set(), changed: false }
  let faults = 0
  for (let steps = 0; steps < STEP_LIMIT; steps += 1) {
    try {
      const plan = planRelease(wanted, await observe(wanted, journey.made, world))
      if (plan.step === 'done') return { ...journey, release: plan.release }
      await takeStep(plan, { wanted, uploads, journey, world })
    } catch (error) {
      faults += 1
      if (!isUnavailable(error) || faults > FAULT_LIMIT) throw error
      const seconds = 2 ** faults
      world.log.info(
        `not certain: ${describe(error)}; looking again in ${seconds} s (${faults} of ${FAULT_LIMIT})`
      )
      await world.clock.sleep(seconds * 1000)
    }
  }
  throw new Failure(
    'UPLOAD_UNVERIFIED',
    `${tagOf(wanted.build)} did not become what was meant within ${STEP_LIMIT} steps; it was not published by this run`,
    'GitHub stores other bytes than were sent, or another run works against this one. Run again when it is quiet.'
  )
}

async function takeStep(
  plan: Exclude<Plan, { readonly step: 'done' }>,
  context: {
    readonly wanted: Wanted
    readonly uploads: readonly Upload[]
    readonly journey: Journey
    readonly world: ObserveWorld
  }
): Promise<void> {
  const { wanted, uploads, journey, world } = context
  if (plan.step === 'refuse') throw new Failure(plan.code, plan.message, plan.hint)
  journey.changed = true
  switch (plan.step) {
    case 'create': {
      world.log.info(`create: draft of ${tagOf(wanted.build)}`)
      const created = await world.releases.create(fieldsOf(wanted, true))
      if (created !== 'exists') journey.made.add(created.id)
      return
    }
    case 'take-over':
      world.log.info(`take over: draft ${plan.release.id} of an earlier run`)
      await world.releases.update(plan.release.id, fieldsOf(wanted, true))
      journey.made.add(plan.release.id)
      return
    case 'fill':
      for (const name of await fillDraft(plan, uploads, world)) journey.uploaded.add(name)
      return
    case 'remove-drafts':
      for (const { id } of plan.releases) {
        // Another run may have published it since: what was ever published is never removed.
        if ((await world.releases.read(id))?.state !== 'draft') continue
        world.log.info(`remove: draft ${id}, a twin`)
        await world.releases.remove(id)
        journey.made.delete(id)
      }
      return
    case 'publish':
      world.log.info(`publish: ${tagOf(wanted.build)}`)
      await world.releases.update(plan.release.id, fieldsOf(wanted, false))
      journey.made.add(plan.release.id)
  }
}

/** Always all fields: an update that leaves the tag out detaches the draft from it. */
function fieldsOf(wanted: Wanted, draft: boolean): ReleaseFields {
  const { commit, title, body, prerelease, makeLatest } = wanted
  // A draft is never the latest; what the release is to be is said when it is published.
  return {
    tag: tagOf(wanted.build),
    commit,
    title,
    body,
    draft,
    prerelease,
    makeLatest: draft ? 'false' : makeLatest
  }
}
