import { writeSync } from 'node:fs'
import { describe, Failure } from './domain/failure.ts'

/** Exit codes of a shell for a program that the signal ended. A runner that cancels a job sends these, then kills. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const

export type RunWatch = {
  /** Whether nothing has failed outside of the promise that `main` awaits. */
  readonly isClean: () => boolean
  /** The run has ended: leaving the process is no failure any more. */
  readonly finish: () => void
}

/** Reports every end of the process that is not the end of `main`, and sets a non-zero exit code for it. */
export function watchRun(report: (error: unknown) => void): RunWatch {
  let isClean = true
  let isReported = false
  const onDefect = (defect: unknown): void => {
    isClean = false
    report(defect)
  }
  process.on('unhandledRejection', onDefect)
  process.on('uncaughtException', onDefect)
  process.once('exit', () => {
    if (!isReported) report(new Error('The process ended before the run did: nothing was left to wait for'))
  })
  for (const [signal, exitCode] of Object.entries(exitCodes)) {
    process.once(signal, () => {
      isReported = true
      report(interrupted(signal))
      process.exit(exitCode)
    })
  }
  // Printing the error of a stream to that stream is an error again, for ever. Nobody can read the log: end at once.
  for (const [name, stream] of Object.entries({ output: process.stdout, error: process.stderr })) {
    stream.on('error', (error) => {
      isReported = true
      tellStandardError(`The run ends: its standard ${name} can't be written to: ${describe(error)}\n`)
      process.exit(1)
    })
  }
  return {
    isClean: () => isClean,
    finish: () => {
      isReported = true
    }
  }
}

function tellStandardError(text: string): void {
  try {
    writeSync(2, text)
  } catch {
    // It is closed or full as well.
  }
}

/** Nothing is cleaned up on GitHub: a request more could be cut off too, and the next run carries on from any state. */
function interrupted(signal: string): Failure {
  return new Failure(
    'INTERRUPTED',
    `The run was stopped by ${signal}, as runners do when a job is cancelled or its time is over`,
    'Nothing half is to be seen or installed. Run again: it carries on from what is there.'
  )
}
