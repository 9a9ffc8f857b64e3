import { readInput, runnerCommands, runnerLog, runnerState } from './adapters/runner/commands.ts'
import { hideSecrets } from './adapters/runner/secrets.ts'
import { ensureWorkingDirectory } from './adapters/runner/working-directory.ts'
import { describe, Failure } from './domain/failure.ts'
import { secretsOf } from './inputs/secrets.ts'
import { parseInputs } from './inputs.ts'
import { reportFailure } from './report-failure.ts'
import { watchRun } from './signals.ts'

/** The whole run. It ends the process: with 0 only when `run` came to its end and nothing failed beside it. */
export async function main(): Promise<void> {
  process.exitCode = 1
  const watch = watchRun(reportFailure)
  try {
    await run()
    if (watch.isClean()) process.exitCode = 0
  } catch (error) {
    reportFailure(error)
  }
  watch.finish()
  // A transfer that was given up may still hold a socket, and must not hold the step.
  process.exit()
}

async function run(): Promise<void> {
  ensureWorkingDirectory()
  if (isPostRun()) {
    hideSecrets([])
    return (await import(/* webpackChunkName: "setup" */ './post-mode.ts')).runPost()
  }
  const inputs = parseInputs(readInput)
  hideSecrets(secretsOf(inputs))
  // Each mode is a chunk of its own in dist/, so that neither loads what only the other one needs.
  const { outputs, summary, notice } = await (inputs.mode === 'publish'
    ? (await import(/* webpackChunkName: "publish" */ './publish-mode.ts')).runPublish(inputs)
    : (await import(/* webpackChunkName: "setup" */ './setup-mode.ts')).runSetup(inputs))
  const runner = runnerCommands()
  for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value)
  if (notice !== undefined) runnerLog().notice(notice.code, notice.text)
  await runner.writeSummary(summary).catch((problem: unknown) => {
    if (problem instanceof Failure) throw problem
    runnerLog().warning('SUMMARY_UNWRITTEN', `The job summary could not be written: ${describe(problem)}`)
  })
}

/** The runner starts this program a second time when the job is over; only then is the state of the first run set. */
function isPostRun(): boolean {
  const state = runnerState()
  if (state.read('began') === 'true') return true
  state.keep('began', 'true')
  return false
}
