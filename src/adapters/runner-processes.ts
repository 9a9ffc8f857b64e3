import { getExecOutput } from '@actions/exec'
import { describe } from '../domain/failure.ts'
import type { Processes } from '../ports/processes.ts'

/** As shells have it for a command that is not there. */
const NOT_FOUND = 127

export function runnerProcesses(): Processes {
  return {
    async run({ argv, env, seconds }) {
      try {
        // coreutils' timeout ends what never ends, and all that it started; it exits with 124.
        return await getExecOutput('timeout', ['--kill-after=5', String(seconds), ...argv], {
          env: { ...env },
          silent: true,
          ignoreReturnCode: true
        })
      } catch (error) {
        return { exitCode: NOT_FOUND, stdout: '', stderr: describe(error) }
      }
    }
  }
}
