import { tagOf } from '../domain/artifact.ts'
import { Failure } from '../domain/failure.ts'
import type { Plan, Unfinished, Wanted } from '../domain/release-steps.ts'
import type { Release, ReleaseFields } from '../domain/release.ts'
import type { Upload } from '../ports/release-store.ts'
import { fillDraft, uploadEffect } from './fill-draft.ts'
import type { ObserveWorld } from './observe.ts'

/** What this run remembers of its own doing. */
export type Journey = {
  /** Releases that it made, or published: read by id, whatever the list says. */
  readonly known: Set<number>
  readonly made: Set<number>
  readonly uploaded: Set<string>
  /** Seconds, by key. */
  readonly waits: Map<string, number>
  readonly waitedFor: Set<string>
  /** Seconds, all in all. */
  waited: number
  readonly published: Set<number>
  /** What GitHub said was done, whether it shows or not. */
  readonly acknowledged: Set<string>
  changed: boolean
}

/** What another run, under way, may need until it shows what it is: so long, and a second for each megabyte. */
const WAIT_SECONDS = 15
const WAIT_BYTES_PER_SECOND = 1e6
/** All in all: a run that never ends is not waited for for ever. */
const LONGEST_WAIT_SECONDS = 7200

export type StepContext = {
  readonly wanted: Wanted
  readonly uploads: readonly Upload[]
  readonly journey: Journey
  readonly world: ObserveWorld
}

/** One step of the plan; the world is looked at after it, whatever came of it. */
export async function takeStep(
  plan: Exclude<Plan, { readonly step: 'done' }>,
  context: StepContext
): Promise<void> {
  const { wanted, uploads, journey, world } = context
  if (plan.step === 'refuse') throw new Failure(plan.code, plan.message, plan.hint)
  journey.changed ||= plan.step !== 'wait'
  switch (plan.step) {
    case 'create': {
      world.log.info(`create: draft of ${tagOf(wanted.build)}`)
      const created = await world.releases.create(fieldsOf(wanted, true))
      if (created === 'exists') break
      journey.known.add(created.id)
      journey.made.add(created.id)
      return
    }
    case 'reattach':
      world.log.info(`reattach: draft ${plan.release.id} had lost its tag`)
      if (!(await update(plan.release, 'draft', { wanted, world }))) return
      break
    case 'wait':
      return waitFor(plan, { wanted, journey, world })
    case 'fill':
      return fillDraft(plan, { uploads, ...journey }, world)
    case 'remove-drafts':
      await removeDrafts(plan.releases, world)
      for (const { id } of plan.releases) journey.known.delete(id)
      return
    case 'publish':
      world.log.info(`publish: ${tagOf(wanted.build)}`)
      journey.known.add(plan.release.id)
      journey.published.add(plan.release.id)
      if (!(await update(plan.release, 'published', { wanted, world }))) return
  }
  for (const effect of effectsOf(plan)) journey.acknowledged.add(effect)
}

/** Whether the answer says that it is so now: an update may end with 200, and the tag be lost by it. */
async function update(
  release: Release,
  state: Release['state'],
  { wanted, world }: Pick<StepContext, 'wanted' | 'world'>
): Promise<boolean> {
  const answer = await world.releases.update(release.id, fieldsOf(wanted, state === 'draft', release))
  return answer === 'exists' || (answer.tag === tagOf(wanted.build) && answer.state === state)
}

/** What a step brings about, a name each: what was acknowledged once is not done again, only waited for. */
export function effectsOf(plan: Plan): readonly string[] {
  switch (plan.step) {
    case 'create':
      return ['create']
    case 'reattach':
    case 'publish':
      return [`${plan.step} ${plan.release.id}`]
    case 'fill':
      return plan.upload.map((name) => uploadEffect(plan.release.id, name))
    case 'wait':
    case 'remove-drafts':
    case 'done':
    case 'refuse':
      return []
  }
}

/** Looks often at first: most runs that are alive come to an end soon. */
async function waitFor(
  { release, unfinished }: Extract<Plan, { readonly step: 'wait' }>,
  { wanted, journey, world }: Pick<StepContext, 'wanted' | 'journey' | 'world'>
): Promise<void> {
  const { waits, waitedFor } = journey
  if (journey.waited > LONGEST_WAIT_SECONDS) throw occupied(wanted, release)
  const restOf = ({ key, bytes }: Unfinished): number =>
    WAIT_SECONDS + Math.floor(bytes / WAIT_BYTES_PER_SECOND) - (waits.get(key) ?? 0)
  const nextFor = (item: Unfinished): number => Math.min(Math.max(1, waits.get(item.key) ?? 0), restOf(item))
  const seconds = Math.min(...unfinished.map(nextFor))
  world.log.info(`wait: another run may be at work on draft ${release.id}; looking again in ${seconds} s`)
  await world.clock.sleep(seconds * 1000)
  journey.waited += seconds
  for (const item of unfinished) {
    waits.set(item.key, (waits.get(item.key) ?? 0) + seconds)
    if (restOf(item) <= 0) waitedFor.add(item.key)
  }
}

function occupied({ build }: Wanted, { url }: Release): Failure {
  return new Failure(
    'RELEASE_CONFLICT',
    `Another run is at work on ${tagOf(build)} all the time, and comes to no end: ${url}`,
    'Nothing was published by this run. Give the workflow a concurrency group with the tag; or delete that draft by hand, and run again.'
  )
}

export async function removeDrafts(releases: readonly Release[], world: ObserveWorld): Promise<void> {
  for (const { id } of releases) {
    // Another run may have published it since: what was ever published is never removed.
    if ((await world.releases.read(id))?.state !== 'draft') continue
    world.log.info(`remove: draft ${id}`)
    await world.releases.remove(id)
  }
}

/**
 * Always all fields: an update that leaves the tag out detaches the draft from it. Title and notes of a draft that is
 * there stay as they are: somebody may have edited them.
 */
function fieldsOf(
  wanted: Wanted,
  draft: boolean,
  { title, body }: Pick<Release, 'title' | 'body'> = wanted
): ReleaseFields {
  const { commit, prerelease, makeLatest } = wanted
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
