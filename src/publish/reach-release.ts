import { describe, Failure, isUnavailable } from '../domain/failure.ts'
import type { Observed, Plan, Wanted } from '../domain/release-steps.ts'
import { planRelease } from '../domain/release-plan.ts'
import type { Release, ReleaseFields } from '../domain/release.ts'
import { tagOf } from '../domain/artifact.ts'
import type { Upload } from '../ports/release-store.ts'
import type { ObserveWorld, Seen } from './observe.ts'
import { observe } from './observe.ts'
import { fillDraft } from './fill-draft.ts'

export type Reached = {
  readonly release: Release
  /** Whether this run wrote anything. */
  readonly changed: boolean
  /** Names of the assets that this run uploaded; the others were there. */
  readonly uploaded: ReadonlySet<string>
}

/** What this run remembers of its own doing. */
type Journey = {
  /** Releases that it made, or published: read by id, whatever the list says. */
  readonly known: Set<number>
  readonly made: Set<number>
  readonly uploaded: Set<string>
  readonly waitedFor: Set<number>
  changed: boolean
}

/** A clean publish takes three steps; what takes many more is not going to get there. */
const STEP_LIMIT = 24
const FAULT_LIMIT = 6
/** What an upload of another run, under way, may need until it shows as what it is. */
const WAIT_SECONDS = 15

/**
 * Looks, decides, does one step, and looks again, until the release is what was meant. The remote state is the only
 * journal: an answer that was lost, another run or a crash is met by the next look. Throws a `Failure`.
 */
export async function reachRelease(
  wanted: Wanted,
  uploads: readonly Upload[],
  world: ObserveWorld
): Promise<Reached> {
  const journey: Journey = {
    known: new Set(),
    made: new Set(),
    uploaded: new Set(),
    waitedFor: new Set(),
    changed: false
  }
  let faults = 0
  for (let steps = 0; steps < STEP_LIMIT; steps += 1) {
    // A look is tried again where it is taken; when there is none to be had, there is nothing to go on.
    const observed = remember(await observe(wanted, journey.known, world), journey)
    const plan = planRelease(wanted, observed)
    if (plan.step === 'done') return { ...journey, release: plan.release }
    if (plan.step === 'refuse') await leaveNothing(observed, world)
    try {
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

function remember(seen: Seen, { made, waitedFor }: Journey): Observed {
  const isThere = (id: number): boolean => seen.releases.some((release) => release.id === id)
  return {
    ...seen,
    mine: made,
    isDisplaced: [...made].some((id) => !isThere(id)),
    hasWaited: seen.releases.some(({ id }) => waitedFor.has(id))
  }
}

/** A run that gives in takes the drafts with it that it made, and no others. */
async function leaveNothing({ releases, mine }: Observed, world: ObserveWorld): Promise<void> {
  await removeDrafts(
    releases.filter(({ id }) => mine.has(id)),
    world
  )
}

async function removeDrafts(releases: readonly Release[], world: ObserveWorld): Promise<void> {
  for (const { id } of releases) {
    // Another run may have published it since: what was ever published is never removed.
    if ((await world.releases.read(id))?.state !== 'draft') continue
    world.log.info(`remove: draft ${id}`)
    await world.releases.remove(id)
  }
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
  journey.changed ||= plan.step !== 'wait'
  switch (plan.step) {
    case 'create': {
      world.log.info(`create: draft of ${tagOf(wanted.build)}`)
      const created = await world.releases.create(fieldsOf(wanted, true))
      if (created === 'exists') return
      journey.known.add(created.id)
      journey.made.add(created.id)
      return
    }
    case 'reattach':
      world.log.info(`reattach: draft ${plan.release.id} had lost its tag`)
      await world.releases.update(plan.release.id, fieldsOf(wanted, true))
      return
    case 'wait':
      world.log.info(`wait: another run may be uploading to draft ${plan.release.id}`)
      await world.clock.sleep(WAIT_SECONDS * 1000)
      journey.waitedFor.add(plan.release.id)
      return
    case 'fill':
      for (const name of await fillDraft(plan, uploads, world)) journey.uploaded.add(name)
      return
    case 'remove-drafts':
      await removeDrafts(plan.releases, world)
      for (const { id } of plan.releases) {
        journey.known.delete(id)
        journey.made.delete(id)
      }
      return
    case 'publish':
      world.log.info(`publish: ${tagOf(wanted.build)}`)
      journey.known.add(plan.release.id)
      await world.releases.update(plan.release.id, fieldsOf(wanted, false))
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
