import { getExecOutput } from '@actions/exec'
import { describe } from '../../domain/failure.ts'
import type { Processes } from '../../ports/processes.ts'
import { requireProgram } from './require-program.ts'

/** As shells have it for a command that is not there. */
const NOT_FOUND = 127
/** A shell adds the number of the signal; that is not told here. */
const KILLED = 128

/** Throws PLATFORM_UNSUPPORTED. */
export function runnerProcesses(): Processes {
  requireProgram('timeout')
  return {
    async run({ argv, env, seconds }) {
      try {
        // coreutils' timeout ends what never ends, and all that it started; it exits with 124.
        const finished = await getExecOutput('timeout', ['--kill-after=5', String(seconds), ...argv], {
          env: { ...env },
          silent: true,
          ignoreReturnCode: true
        })
        // Whatever its type says, there is no code when a signal ended the program.
        return Number.isInteger(finished.exitCode) ? finished : { ...finished, exitCode: KILLED }
      } catch (error) {
        return { exitCode: NOT_FOUND, stdout: '', stderr: describe(error) }
      }
    }
  }
}
