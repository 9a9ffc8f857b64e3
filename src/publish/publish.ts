import { makeScratch } from '../disk/scratch.ts'
import { tagOf } from '../domain/artifact.ts'
import { describe, Failure } from '../domain/failure.ts'
import { formatRepository } from '../domain/input-grammar.ts'
import { planRelease } from '../domain/release-plan.ts'
import type { Observed } from '../domain/release-steps.ts'
import type { PublishInputs } from '../inputs/publish-inputs.ts'
import type { Notifier } from '../ports/notifier.ts'
import type { Signatures } from '../ports/signatures.ts'
import { adoptTwins } from './adopt-twins.ts'
import type { AttestWorld } from './attest.ts'
import { attestOnce } from './attest.ts'
import { filesOf, makeTwins } from './make-twins.ts'
import type { ObserveWorld, Seen } from './observe.ts'
import { observe } from './observe.ts'
import type { PrepareWorld } from './prepare.ts'
import { prepareTarballs } from './prepare.ts'
import { reachRelease } from './reach-release.ts'
import type { RegisterWorld } from './register-tarballs.ts'
import { checkRegistration, planRegistration, registerTarballs } from './register-tarballs.ts'
import { planLines } from './plan-report.ts'
import { readNotes } from './read-notes.ts'
import { notification } from './report.ts'
import type { PublishResult } from './result.ts'
import { signTarballs, subjectReader } from './sign.ts'
import { targetCommit, targetRepository } from './target.ts'
import { uploadsOf, wantedRelease } from './wanted.ts'

export type PublishWorld = Omit<ObserveWorld, 'readSubject'> &
  PrepareWorld &
  RegisterWorld &
  AttestWorld & { readonly notifier: Notifier; readonly signatures: Signatures }

/** Puts a build on a release, whole or not at all. Throws a `Failure`; the next run carries on from what is there. */
export async function publish(inputs: PublishInputs, world: PublishWorld): Promise<PublishResult> {
  const start = world.clock.elapsed()
  const { log, run } = world
  const signer = inputs.signing && (await world.signatures.openSigner(inputs.signing))
  const inspected = await prepareTarballs(inputs, world)
  await using scratch = await makeScratch(run.temp)
  const directory = scratch.path
  const made = await makeTwins(inspected, { ...inputs, directory }, log)
  const tarballs = await adoptTwins(made, { ...inputs, directory }, world)
  const files = filesOf(tarballs)
  const signatures = signer === undefined ? new Map<string, string>() : await signTarballs(files, signer, log)
  const uploads = uploadsOf(tarballs, inputs.checksums, signatures)
  const observing = { ...world, readSubject: subjectReader(tarballs, signer) }
  const repository = targetRepository(inputs, run)
  const { wanted, registration } = await log.group('Plan the release', async () => ({
    wanted: wantedRelease({
      inputs,
      tarballs,
      uploads,
      signedBy: signer?.fingerprint,
      repository: formatRepository(repository),
      commit: await targetCommit(inputs, repository, world),
      run: run.run,
      extraNotes: await readNotes(inputs.notesFile, run.workspace)
    }),
    registration: await planRegistration(inputs, tarballs, { repository, world })
  }))
  const attest = attestOnce(inputs, files, world)
  const checkRegistry = async (): Promise<void> => {
    if (registration !== undefined) await checkRegistration(registration, world)
  }
  const seconds = (): number => (world.clock.elapsed() - start) / 1000
  if (inputs.dryRun) {
    const plan = planRelease(wanted, firstLook(await observe(wanted, new Set(), observing)))
    if (plan.step === 'refuse') throw new Failure(plan.code, plan.message, plan.hint)
    await checkRegistry()
    for (const line of planLines(wanted, plan)) log.info(line)
    return { outcome: 'planned', plan, wanted, tarballs, seconds: seconds() }
  }
  const reached = await log.group(`Publish ${tagOf(inputs.build)}`, () =>
    reachRelease(wanted, uploads, {
      ...observing,
      beforeWriting: async () => {
        await checkRegistry()
        await attest()
      }
    })
  )
  const attested = await attest()
  const options = { pullRequest: inputs.registryPullRequest }
  const registered = registration && (await registerTarballs(registration, options, world))
  const result = {
    outcome: 'reached' as const,
    reached,
    registered,
    attested,
    wanted,
    tarballs,
    seconds: seconds()
  }
  if (reached.isNew || registered?.commit !== undefined)
    await tell(inputs, notification(result, formatRepository(repository)), world)
  return result
}

/** A run that has done nothing yet. */
function firstLook(seen: Seen): Observed {
  const none = new Set<never>()
  return { ...seen, mine: none, waitedFor: none, published: none }
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
        'WEBHOOK_UNTOLD',
        `The release stands, but the webhook was not told: ${describe(error)}. Check 'webhook-url'.`
      )
    }
  })
}
