import { annotateError, runnerLog } from './adapters/runner/commands.ts'
import { chainOf, describe, Failure } from './domain/failure.ts'

/** Annotates the step with what failed and what to do, and logs the causes. A defect of the action shows its stack. */
export function reportFailure(error: unknown): void {
  const log = runnerLog()
  if (error instanceof Failure) {
    annotateError(error.code, `${error.code}: ${error.message}\n${error.hint}`)
  } else {
    annotateError(
      'DEFECT',
      `${describe(error)}\nThis is a defect of the action: please report it with this log.`
    )
    if (error instanceof Error) log.info(error.stack ?? '')
  }
  const [, ...causes] = chainOf(error)
  if (causes.length === 0) return
  void log.group('Caused by', () => {
    for (const cause of causes) log.info(describe(cause))
    return Promise.resolve()
  })
}
