import { annotate, endGroup, getInput, setSecret, startGroup } from './adapters/actions-core.ts'
import { runnerCommands, runnerLog, runnerState } from './adapters/runner-commands.ts'
import { chainOf, describe, Failure } from './domain/failure.ts'
import type { PublishInputs } from './inputs/publish-inputs.ts'
import type { SetupInputs } from './inputs/setup-inputs.ts'
import { parseInputs } from './inputs.ts'
import { onDisk } from './domain/system-error.ts'

/** The whole run. Unfinished is failed: only a run that came to its end leaves with 0. */
export async function main(): Promise<void> {
  process.exitCode = 1
  const defects: unknown[] = []
  const keep = (defect: unknown): void => {
    defects.push(defect)
    report(defect)
    process.exitCode = 1
  }
  process.on('unhandledRejection', keep)
  process.on('uncaughtException', keep)
  let isOver = false
  process.once('exit', () => {
    if (!isOver) report(new Error('The run ended in the middle: what it waited for never came'))
  })
  for (const [signal, exitCode] of stopSignals) {
    process.once(signal, () => {
      isOver = true
      report(interrupted(signal))
      process.exit(exitCode)
    })
  }
  try {
    await run()
    // What went wrong beside the main road went wrong as well.
    if (defects.length === 0) process.exitCode = 0
  } catch (error) {
    report(error)
  }
  isOver = true
}

/** What a runner sends to a job that was cancelled, and what a shell makes of it; seconds later it kills. */
const stopSignals = [
  ['SIGINT', 130],
  ['SIGTERM', 143]
] as const

/** Nothing is cleaned up on GitHub on the way out: that would be one more thing that can break off. */
function interrupted(signal: string): Failure {
  return new Failure(
    'INTERRUPTED',
    `The run was stopped by ${signal}, as runners do when a job is cancelled or its time is over`,
    'Nothing half is to be seen or installed. Run again: it carries on from what is there.'
  )
}

async function run(): Promise<void> {
  if (isAfterJob()) {
    forgetSecrets()
    standSomewhere()
    return (await import('./modes/post-mode.ts')).runPost()
  }
  const inputs = parseInputs(getInput)
  for (const secret of secretsOf(inputs)) setSecret(secret)
  forgetSecrets()
  const runner = runnerCommands()
  standSomewhere()
  // Each mode is a chunk of its own: neither waits for what the other one needs.
  const { outputs, summary, notice } = await (inputs.mode === 'publish'
    ? onDisk(publishNeeds, async () => (await import('./modes/publish-mode.ts')).runPublish(inputs))
    : onDisk(setupNeeds, async () => (await import('./modes/setup-mode.ts')).runSetup(inputs)))
  for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value)
  if (notice !== undefined) runnerLog().notice(notice.code, notice.text)
  await runner.writeSummary(summary).catch((problem: unknown) => {
    runnerLog().warning('SUMMARY_UNWRITTEN', `The job summary could not be written: ${describe(problem)}`)
  })
}

/** The runner starts this program again when the job is over: what the first run kept tells them apart. */
function isAfterJob(): boolean {
  const state = runnerState()
  if (state.read('began') === 'true') return true
  state.keep('began', 'true')
  return false
}

/** No log shows them, whatever it quotes. A key of several lines is masked line by line as well. */
function secretsOf(inputs: PublishInputs | SetupInputs): readonly string[] {
  const { webhook, signing } = inputs.mode === 'publish' ? inputs : {}
  const secrets = [inputs.token, webhook?.secret, signing?.passphrase, signing?.armoredKey]
  const lines = (signing?.armoredKey ?? '').split(/\r?\n/).map((line) => line.trim())
  const telling = lines.filter((line) => /^[A-Za-z0-9+/=]{8,}$/.test(line))
  return [...secrets, ...telling].filter((secret) => secret !== undefined)
}

/** Programs that are started later inherit the environment, and need none of these. */
function forgetSecrets(): void {
  for (const name of ['token', 'gpg-private-key', 'gpg-passphrase', 'webhook-url', 'webhook-secret'])
    Reflect.deleteProperty(process.env, `INPUT_${name.toUpperCase()}`)
}

/** Programs can be started only where there is a working directory: an earlier step may have removed ours. */
function standSomewhere(): void {
  try {
    process.cwd()
  } catch {
    process.chdir('/')
  }
}

/** What no step of setup has better words for. */
const setupNeeds = {
  what: 'This machine refuses what setup needs',
  hint: 'Give this job the right to what the message names, make room (df -h), or mend the directories that RUNNER_TEMP, RUNNER_TOOL_CACHE and GITHUB_WORKSPACE name.'
}

/** Nor of publish: what is wrong with a tarball is said by its steps. */
const publishNeeds = {
  what: 'This machine refuses what publish needs',
  hint: 'Give this job the right to what the message names, make room (df -h), or mend the directories that RUNNER_TEMP and GITHUB_WORKSPACE name. What stands on GitHub is whole; run again.'
}

/** What happened, what to do, and what caused it; a defect of ours shows where it is. */
function report(error: unknown): void {
  const log = runnerLog()
  const [, ...causes] = chainOf(error)
  if (error instanceof Failure) {
    annotate('error', `${error.code}: ${error.message}\n${error.hint}`, error.code)
  } else {
    annotate(
      'error',
      `${describe(error)}\nThis is a defect of the action: please report it with this log.`,
      'DEFECT'
    )
    if (error instanceof Error) log.info(error.stack ?? '')
  }
  if (causes.length === 0) return
  startGroup('Caused by')
  for (const cause of causes) log.info(describe(cause))
  endGroup()
}
