import { makeScratch } from '../disk/scratch.ts'
import { tagOf } from '../domain/artifact.ts'
import { formatRepository } from '../domain/input-grammar.ts'
import type { PublishInputs } from '../inputs/publish-inputs.ts'
import type { FilePatterns } from '../ports/file-patterns.ts'
import type { Notifier } from '../ports/notifier.ts'
import type { Signatures } from '../ports/signatures.ts'
import type { AttestWorld } from './attest.ts'
import { attestOnce } from './attest.ts'
import type { Tarball } from './collect.ts'
import { collectTarballs } from './collect.ts'
import { compressTarballs } from './compress.ts'
import type { InspectWorld } from './inspect.ts'
import { inspectTarballs } from './inspect.ts'
import { notify } from './notify.ts'
import type { ObserveWorld } from './observe-releases.ts'
import { planFirstStep, reconcileRelease } from './reconcile-release.ts'
import type { RegisterWorld } from './register.ts'
import { checkRegistration, planRegistration, registerTarballs } from './register.ts'
import { makeReleaseFiles } from './release-files.ts'
import type { PublishResult } from './report.ts'
import { outputsOf, planLines } from './report.ts'
import { describeRelease, targetRepository } from './target.ts'

export type PublishWorld = ObserveWorld &
  InspectWorld &
  RegisterWorld &
  AttestWorld & {
    readonly patterns: FilePatterns
    readonly notifier: Notifier
    readonly signatures: Signatures
  }

/** Publishes a build on a release, whole or not at all. Throws a `Failure`; the next run continues from what is there. */
export async function publish(inputs: PublishInputs, world: PublishWorld): Promise<PublishResult> {
  const start = world.clock.elapsed()
  const seconds = (): number => (world.clock.elapsed() - start) / 1000
  const { log, run } = world
  const signer = inputs.signing && (await world.signatures.openSigner(inputs.signing))
  const collected = await collect(inputs, world)
  const inspected = await inspectTarballs(collected, inputs, world)
  await using scratch = await makeScratch(run.temp)
  const tarballs = await compressTarballs(inspected, inputs, { directory: scratch.path, world })
  const { files, archives } = await makeReleaseFiles(tarballs, { checksums: inputs.checksums, signer }, log)
  const repository = targetRepository(inputs, run)
  const { wanted, registration } = await log.group('Plan the release', async () => ({
    wanted: await describeRelease(
      inputs,
      { tarballs, files, signedBy: signer?.fingerprint, repository },
      world
    ),
    registration: await planRegistration(inputs, tarballs, { repository, world })
  }))
  const checkRegistry = async (): Promise<void> => {
    if (registration !== undefined) await checkRegistration(registration, world)
  }
  if (inputs.dryRun) {
    const plan = await planFirstStep(wanted, world)
    await checkRegistry()
    for (const line of planLines(wanted, plan)) log.info(line)
    return { outcome: 'planned', plan, wanted, tarballs, seconds: seconds() }
  }
  const attest = attestOnce(inputs.attest ? archives : [], world)
  const beforeWriting = async (): Promise<void> => {
    await checkRegistry()
    await attest()
  }
  const release = await log.group(`Publish ${tagOf(inputs.build)}`, () =>
    reconcileRelease(wanted, { ...world, beforeWriting })
  )
  const attested = await attest()
  const rule = { pullRequest: inputs.registryPullRequest }
  const registered = registration && (await registerTarballs(registration, rule, world))
  const end = { release, registered, attested, wanted, tarballs }
  const result = { outcome: 'published' as const, ...end, seconds: seconds() }
  if (release.isNew || registered?.commit !== undefined) {
    await notify(inputs, { repository: formatRepository(repository), outputs: outputsOf(result) }, world)
  }
  return result
}

function collect(inputs: PublishInputs, world: PublishWorld): Promise<readonly Tarball[]> {
  return world.log.group('Collect tarballs', async () => {
    const tarballs = await collectTarballs(world.run.workspace, inputs, world)
    for (const { name, path } of tarballs) world.log.info(`${name}: ${path}`)
    return tarballs
  })
}
