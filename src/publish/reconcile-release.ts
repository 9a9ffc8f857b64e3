import { tagOf } from '../domain/artifact.ts'
import { describe, Failure, mayHaveHappened } from '../domain/failure.ts'
import type { ReleaseFile } from '../domain/release-file.ts'
import { isMarked } from '../domain/release-marker.ts'
import { compareAssets, planRelease } from '../domain/release-plan.ts'
import type { Plan, PossiblePlan, Refusal, Wanted } from '../domain/release-steps.ts'
import type { Asset, Release, ReleaseFields } from '../domain/release.ts'
import type { ObserveWorld } from './observe-releases.ts'
import { observeReleases, PATIENCE_SECONDS } from './observe-releases.ts'
import { mapParallel } from './parallel.ts'

export type Reconciled = {
  readonly release: Release
  /** Whether this run wrote anything. */
  readonly changed: boolean
  /** Whether this run published it. */
  readonly isNew: boolean
  readonly assets: readonly PublishedAsset[]
}

/** A file and the asset that holds it; `reused`: it was there already. */
export type PublishedAsset = {
  readonly file: ReleaseFile
  readonly asset: Asset
  readonly action: 'uploaded' | 'reused'
}

export type ReconcileWorld = ObserveWorld & {
  /** Called once, before the first write. Throws what would go wrong after the release is published. */
  readonly beforeWriting: () => Promise<void>
}

/** A clean publish takes five rounds. */
const ROUND_LIMIT = 24
const FAULT_LIMIT = 6
const PARALLEL_UPLOADS = 3

/** What this run did, and GitHub acknowledged; its views may not show it yet. */
type Deeds = {
  readonly made: Set<number>
  readonly published: Set<number>
  readonly removed: Set<number>
  /** Uploads that this run sent, an answer that was lost included. */
  readonly uploaded: Set<ReleaseFile>
  readonly acknowledged: Set<string>
  changed: boolean
}

/**
 * Observes, plans and takes one step, until the release is what is meant. GitHub is the only journal: a lost answer,
 * another run and a crash are all met by the next observation. Throws a `Failure`.
 */
export async function reconcileRelease(wanted: Wanted, world: ReconcileWorld): Promise<Reconciled> {
  const deeds: Deeds = {
    ...{
      made: new Set(),
      published: new Set(),
      removed: new Set(),
      uploaded: new Set(),
      acknowledged: new Set()
    },
    changed: false
  }
  const { clock, log } = world
  let faults = 0
  let patience = [...PATIENCE_SECONDS]
  for (let round = 0; round < ROUND_LIMIT; round += 1) {
    const { plan, releases } = await look(wanted, deeds, world)
    if (plan.step === 'done') return finish(plan.release, { wanted, deeds, releases, log })
    if (isShownLate(plan, deeds)) {
      const seconds = patience.shift()
      if (seconds !== undefined) {
        log.info(`GitHub does not show yet what it stored; looking again in ${seconds} s`)
        await clock.sleep(seconds * 1000)
        continue
      }
      if (plan.step === 'refuse' && deeds.published.size > 0) throw notShown(wanted)
      for (const effect of effectsOf(plan)) deeds.acknowledged.delete(effect)
    }
    patience = [...PATIENCE_SECONDS]
    if (plan.step === 'refuse') {
      await removeMade(wanted, deeds, world)
      throw toFailure(plan, deeds)
    }
    if (!deeds.changed) await world.beforeWriting()
    deeds.changed = true
    try {
      await take(plan, { wanted, deeds, world })
    } catch (error) {
      faults += 1
      // A tag that GitHub gives to nobody: a draft of it can't be published by any run.
      if (error instanceof Failure && error.code === 'RELEASE_CONFLICT')
        await removeMade(wanted, deeds, world)
      if (!mayHaveHappened(error) || faults > FAULT_LIMIT) throw error
      const seconds = 2 ** faults
      log.info(`not certain: ${describe(error)}; looking again in ${seconds} s (${faults} of ${FAULT_LIMIT})`)
      await clock.sleep(seconds * 1000)
    }
  }
  throw patience.length < PATIENCE_SECONDS.length ? notShown(wanted) : notReached(wanted)
}

/** The next step of a run that has written nothing. Throws what the plan refuses. */
export async function planFirstStep(wanted: Wanted, world: ObserveWorld): Promise<PossiblePlan> {
  const none = new Set<number>()
  const seen = await observeReleases(wanted, none, world)
  const plan = planRelease(wanted, { ...seen, made: none, published: none })
  if (plan.step === 'refuse') throw toFailure(plan, { changed: false })
  return plan
}

async function look(
  wanted: Wanted,
  { made, published, removed }: Deeds,
  world: ObserveWorld
): Promise<{ readonly plan: Plan; readonly releases: readonly Release[] }> {
  const known = [...made, ...published].filter((id) => !removed.has(id))
  const seen = await observeReleases(wanted, new Set(known), world)
  return { plan: planRelease(wanted, { ...seen, made, published }), releases: seen.releases }
}

function toFailure({ code, message, hint }: Refusal, { changed }: Pick<Deeds, 'changed'>): Failure {
  return new Failure(code, message, changed ? hint : `Nothing was written. ${hint}`)
}

/** Whether the plan would repeat what GitHub acknowledged, or misses what a published release had. */
function isShownLate(plan: Plan, { acknowledged }: Deeds): boolean {
  if (plan.step === 'refuse') return plan.mayBeLag === true
  const effects = effectsOf(plan)
  return effects.length > 0 && effects.every((effect) => acknowledged.has(effect))
}

function effectsOf(plan: Plan): readonly string[] {
  switch (plan.step) {
    case 'create':
      return ['create']
    case 'reattach':
    case 'publish':
      return [`${plan.step} ${plan.release.id}`]
    case 'fill':
      return plan.files.map((file) => uploadOf(file, plan.release))
    case 'remove-drafts':
    case 'done':
    case 'refuse':
      return []
  }
}

function uploadOf({ name }: ReleaseFile, { id }: Release): string {
  return `upload ${name} to ${id}`
}

type StepContext = { readonly wanted: Wanted; readonly deeds: Deeds; readonly world: ObserveWorld }

async function take(
  plan: Exclude<PossiblePlan, { readonly step: 'done' }>,
  context: StepContext
): Promise<void> {
  const { wanted, deeds, world } = context
  const tag = tagOf(wanted.build)
  switch (plan.step) {
    case 'create': {
      world.log.info(`create: draft of ${tag}`)
      const created = await world.releases.create(fieldsOf(wanted, { draft: true }))
      if (created === 'exists') deeds.acknowledged.add('create')
      else deeds.made.add(created.id)
      return
    }
    case 'reattach':
      world.log.info(`reattach: draft ${plan.release.id} had lost its tag`)
      return update(plan, context)
    case 'fill':
      await mapParallel(plan.files, PARALLEL_UPLOADS, (file) => upload(file, plan.release, context))
      return
    case 'remove-drafts':
      await removeDrafts(plan.releases, wanted, world)
      for (const { id } of plan.releases) deeds.removed.add(id)
      return
    case 'publish':
      world.log.info(`publish: ${tag}`)
      deeds.published.add(plan.release.id)
      return update(plan, context)
  }
}

/** The answer must have the tag and the state: GitHub may answer 200 and detach the tag. */
async function update(
  plan: Extract<PossiblePlan, { readonly step: 'reattach' | 'publish' }>,
  { wanted, deeds, world }: StepContext
): Promise<void> {
  const draft = plan.step === 'reattach'
  const answer = await world.releases.update(
    plan.release.id,
    fieldsOf(wanted, { draft, edited: plan.release })
  )
  const state = draft ? 'draft' : 'published'
  if (answer === 'exists' || (answer.tag === tagOf(wanted.build) && answer.state === state))
    for (const effect of effectsOf(plan)) deeds.acknowledged.add(effect)
}

async function upload(file: ReleaseFile, release: Release, { deeds, world }: StepContext): Promise<void> {
  const effect = uploadOf(file, release)
  if (deeds.acknowledged.has(effect)) return
  const start = world.clock.elapsed()
  try {
    const stored = await world.releases.upload(release, file)
    deeds.acknowledged.add(effect)
    if (stored === 'exists') return
  } catch (error) {
    if (mayHaveHappened(error)) deeds.uploaded.add(file)
    throw error
  }
  deeds.uploaded.add(file)
  const seconds = (world.clock.elapsed() - start) / 1000
  world.log.info(`uploaded: ${file.name} (${file.size} bytes in ${seconds.toFixed(1)} s)`)
}

/** Only drafts with our marker, read just before: what was published or given up to a person is never removed. */
async function removeDrafts(
  drafts: readonly Pick<Release, 'id'>[],
  { build }: Wanted,
  { releases, log }: ObserveWorld
): Promise<void> {
  for (const { id } of drafts) {
    const current = await releases.read(id)
    if (current?.state !== 'draft' || !isMarked(current.body, build)) continue
    log.info(`remove: draft ${id}`)
    await releases.remove(id)
  }
}

/** A run that is refused removes the drafts that it made. The refusal is what it ends with, whatever comes of that. */
async function removeMade(wanted: Wanted, { made }: Deeds, world: ObserveWorld): Promise<void> {
  const drafts = [...made].map((id) => ({ id }))
  await removeDrafts(drafts, wanted, world).catch((problem: unknown) => {
    world.log.warning(
      'DRAFT_LEFT',
      `A draft of this run could not be removed: ${describe(problem)}. Delete it by hand.`
    )
  })
}

/**
 * Always all fields: GitHub detaches the tag of a draft when an update leaves it out. Title and notes of an existing
 * draft stay: a person may have edited them.
 */
function fieldsOf(
  wanted: Wanted,
  { draft, edited = wanted }: { readonly draft: boolean; readonly edited?: Pick<Release, 'title' | 'body'> }
): ReleaseFields {
  const { build, commit, prerelease } = wanted
  const { title, body } = edited
  // A draft is never the latest release.
  const makeLatest = draft ? 'false' : wanted.makeLatest
  return { tag: tagOf(build), commit, title, body, draft, prerelease, makeLatest }
}

function finish(
  release: Release,
  end: Pick<StepContext, 'wanted' | 'deeds'> &
    Pick<ObserveWorld, 'log'> & { readonly releases: readonly Release[] }
): Reconciled {
  const { wanted, deeds, log } = end
  const others = end.releases.filter(({ id, state }) => state === 'draft' && id !== release.id)
  if (release.state === 'draft' && others.length > 0) {
    log.warning(
      'DRAFT_LEFT',
      `There are other drafts of ${tagOf(wanted.build)}, with other files or not complete: ${others.map(({ url }) => url).join(', ')}. Delete them by hand, unless another run is at work on them.`
    )
  }
  const assets = compareAssets(wanted, release).right.map(({ file, asset }) => ({
    ...{ file, asset },
    action: deeds.uploaded.has(file) ? ('uploaded' as const) : ('reused' as const)
  }))
  return { release, assets, changed: deeds.changed, isNew: deeds.published.has(release.id) }
}

function notShown({ build }: Wanted): Failure {
  return new Failure(
    'GITHUB_UNAVAILABLE',
    `GitHub stored what was sent for ${tagOf(build)}, and does not show all of it`,
    'Run again later: the run continues from what is there. See https://www.githubstatus.com.'
  )
}

function notReached({ build }: Wanted): Failure {
  return new Failure(
    'UPLOAD_UNVERIFIED',
    `${tagOf(build)} did not become what was meant within ${ROUND_LIMIT} steps`,
    'GitHub stores other bytes than were sent, or another run works against this one. Run again when no other run is at work.'
  )
}
