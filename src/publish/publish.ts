import { findText } from '../disk/read-text.ts'
import { prettyDistro, tagOf } from '../domain/artifact.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { Repository } from '../domain/input-grammar.ts'
import type { PossiblePlan, Wanted } from '../domain/release-plan.ts'
import { planRelease } from '../domain/release-plan.ts'
import type { RegistryRow } from '../domain/registry.ts'
import type { PublishInputs } from '../inputs.ts'
import type { Notifier } from '../ports/notifier.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { TextStore } from '../ports/text-store.ts'
import { collectTarballs } from './collect.ts'
import type { DescribeWorld } from './describe-tarball.ts'
import { describeTarball } from './describe-tarball.ts'
import { inspectTarball, writeSidecar } from './inspect.ts'
import type { ObserveWorld } from './observe.ts'
import { observe } from './observe.ts'
import type { Reached } from './reach-release.ts'
import { reachRelease } from './reach-release.ts'
import { register } from './register.ts'
import { notification, sentenceOf } from './report.ts'
import type { DescribedTarball } from './wanted.ts'
import { uploadsOf, wantedRelease } from './wanted.ts'

export type PublishWorld = ObserveWorld &
  DescribeWorld & { readonly run: RunContext; readonly texts: TextStore; readonly notifier: Notifier }

export type PublishResult = {
  readonly wanted: Wanted
  readonly tarballs: readonly DescribedTarball[]
  readonly seconds: number
} & (
  | { readonly outcome: 'planned'; readonly plan: PossiblePlan }
  | {
      readonly outcome: 'reached'
      readonly reached: Reached
      readonly registryCommit: string | undefined
    }
)

/** Puts a build on a release, whole or not at all. Throws a `Failure`; the next run carries on from what is there. */
export async function publish(inputs: PublishInputs, world: PublishWorld): Promise<PublishResult> {
  const start = world.clock.elapsed()
  const { log, run } = world
  const tarballs = await prepare(inputs, world)
  const uploads = uploadsOf(tarballs, inputs.checksums)
  const repository = inputs.repository ?? run.repository
  const wanted = await log.group('Plan the release', async () =>
    wantedRelease({
      inputs,
      tarballs,
      uploads,
      repository: nameOf(repository),
      commit: await commitOf(inputs, repository, world),
      run: run.run,
      extraNotes: await readNotes(inputs.notesFile, run.workspace)
    })
  )
  const seconds = (): number => (world.clock.elapsed() - start) / 1000
  if (inputs.dryRun) {
    const plan = planRelease(wanted, await observe(wanted, new Set(), world))
    if (plan.step === 'refuse') throw new Failure(plan.code, plan.message, plan.hint)
    log.info(sentenceOf(plan))
    return { outcome: 'planned', plan, wanted, tarballs, seconds: seconds() }
  }
  const reached = await log.group(`Publish ${tagOf(inputs.build)}`, () =>
    reachRelease(wanted, uploads, world)
  )
  const registryCommit = await enter(inputs, tarballs, { repository, world })
  const result = {
    outcome: 'reached' as const,
    reached,
    registryCommit,
    wanted,
    tarballs,
    seconds: seconds()
  }
  if (reached.changed || registryCommit !== undefined)
    await tell(inputs, notification(result, nameOf(repository)), world)
  return result
}

async function prepare(inputs: PublishInputs, world: PublishWorld): Promise<readonly DescribedTarball[]> {
  const { log, run } = world
  const collected = await log.group('Collect tarballs', async () => {
    const found = await collectTarballs(run.workspace, inputs)
    for (const { name, path } of found) log.info(`${name}: ${path}`)
    return found
  })
  const described: DescribedTarball[] = []
  for (const tarball of collected) {
    const facts = await log.group(`Inspect ${tarball.name}`, async () => {
      const inspected = await inspectTarball(tarball)
      log.info(`size: ${inspected.digests.size}`)
      log.info(`sha256: ${inspected.digests.sha256}`)
      const rule = { smokeTest: inputs.smokeTest, temp: run.temp }
      return { ...inspected, facts: await describeTarball(inspected, rule, world) }
    })
    described.push(facts)
  }
  if (!inputs.dryRun) {
    for (const tarball of described) {
      for (const algorithm of inputs.checksums) await writeSidecar(tarball, algorithm, log)
    }
  }
  return described
}

/** The running commit means something in the running repository only. */
async function commitOf(inputs: PublishInputs, repository: Repository, world: PublishWorld): Promise<string> {
  const { run, releases } = world
  if (inputs.target !== undefined) return releases.resolveCommit(inputs.target)
  if (nameOf(repository).toLowerCase() === nameOf(run.repository).toLowerCase()) return run.commit
  return releases.resolveCommit(await releases.defaultBranch())
}

async function readNotes(path: string | undefined, workspace: string): Promise<string | undefined> {
  if (path === undefined) return undefined
  const text = await findText(path.startsWith('/') ? path : `${workspace}/${path}`, 100_000)
  if (text !== undefined) return text
  throw new Failure(
    'INPUT_INVALID',
    `'notes-file': ${path} is not there`,
    'Name a file of this workspace, or leave it out.'
  )
}

/** The registry is what consumers trust: it names only what is published. */
async function enter(
  inputs: PublishInputs,
  tarballs: readonly DescribedTarball[],
  { repository, world }: { readonly repository: Repository; readonly world: PublishWorld }
): Promise<string | undefined> {
  const path = inputs.registry
  if (path === undefined || inputs.draft) return undefined
  return world.log.group(`Register in ${path}`, async () => {
    const rows = tarballs.map(({ artifact, digests }): RegistryRow => ({
      artifact,
      date: world.clock.now().toISOString().slice(0, 10),
      sha256: digests.sha256,
      url: `${world.run.serverUrl}/${nameOf(repository)}/releases/download/${tagOf(inputs.build)}`,
      status: 'Activo'
    }))
    const [first, ...others] = rows
    if (first === undefined) return undefined
    const branch = inputs.registryBranch ?? (await world.releases.defaultBranch())
    const commit = await register({ path, branch }, [first, ...others], world)
    const platforms = tarballs.map(({ artifact }) => prettyDistro(artifact.distro)).join(', ')
    world.log.info(
      commit === undefined ? 'the rows were there' : `registered for ${platforms} in commit ${commit}`
    )
    return commit
  })
}

async function tell(inputs: PublishInputs, body: string, world: PublishWorld): Promise<void> {
  const { webhook } = inputs
  if (webhook === undefined) return
  await world.log.group('Notify', async () => {
    try {
      await world.notifier.notify(webhook, body)
      world.log.info('the webhook was told')
    } catch (error) {
      world.log.warning(
        `The release stands, but the webhook was not told: ${describe(error)}. Check 'webhook-url'.`
      )
    }
  })
}

function nameOf({ owner, name }: Repository): string {
  return `${owner}/${name}`
}
