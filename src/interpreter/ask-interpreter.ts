import { Failure } from '../domain/failure.ts'
import type { InterpreterCheck } from '../domain/interpreter-check.ts'
import { checkProgram, judgeInterpreter } from '../domain/interpreter-check.ts'
import type { InterpreterFacts } from '../domain/interpreter-facts.ts'
import { factsProgram, findInterpreterFacts } from '../domain/interpreter-facts.ts'
import { lastLineOf } from '../domain/quoted-output.ts'
import type { PythonVersion } from '../domain/python-version.ts'
import type { Processes } from '../ports/processes.ts'

export type Environment = Readonly<Record<string, string>>

/** What a program has without anybody's settings: an interpreter must need no more. */
export const scrubbed: Environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' }

export type Ask = { readonly processes: Processes; readonly environment: Environment }

const SECONDS = 60

/**
 * Runs the interpreter at `prefix` and judges what it says of itself. Throws SMOKE_TEST_FAILED when it does not run,
 * INSTALL_BROKEN when nothing may be run there.
 */
export async function checkInterpreter(
  prefix: string,
  wanted: PythonVersion,
  ask: Ask
): Promise<InterpreterCheck> {
  const argv = [`${prefix}/bin/python3`, '-I', '-B', '-c', checkProgram, prefix] as const
  const { exitCode, stdout, stderr } = await ask.processes.run({
    argv,
    env: ask.environment,
    seconds: SECONDS
  })
  if (exitCode !== 0) throw broken(prefix, exitCode, stderr)
  return judgeInterpreter(stdout, wanted)
}

/** Undefined when all is well: pip is how users judge whether a Python works. */
export async function findPipFault(prefix: string, ask: Ask): Promise<string | undefined> {
  const argv = [`${prefix}/bin/pip3`, '--version'] as const
  const env = { ...ask.environment, PIP_DISABLE_PIP_VERSION_CHECK: '1', PYTHONDONTWRITEBYTECODE: '1' }
  const { exitCode, stdout, stderr } = await ask.processes.run({ argv, env, seconds: SECONDS })
  if (exitCode === 0 && stdout.startsWith('pip ')) return undefined
  return `pip --version ends with exit code ${exitCode}: ${lastLineOf(stderr) || lastLineOf(stdout) || 'no output'}`
}

/** Where pip keeps what it downloaded and built; undefined when it keeps nothing. */
export async function findPipCacheDirectory(prefix: string, ask: Ask): Promise<string | undefined> {
  const argv = [`${prefix}/bin/pip3`, 'cache', 'dir'] as const
  const env = { ...ask.environment, PIP_DISABLE_PIP_VERSION_CHECK: '1' }
  const { exitCode, stdout } = await ask.processes.run({ argv, env, seconds: SECONDS })
  const directory = stdout.trim()
  return exitCode === 0 && /^\/\P{Cc}+$/u.test(directory) ? directory : undefined
}

/** Undefined when it can't say. */
export async function findFacts(prefix: string, ask: Ask): Promise<InterpreterFacts | undefined> {
  const argv = [`${prefix}/bin/python3`, '-I', '-B', '-c', factsProgram] as const
  const { exitCode, stdout } = await ask.processes.run({ argv, env: ask.environment, seconds: SECONDS })
  return exitCode === 0 ? findInterpreterFacts(stdout) : undefined
}

/** As timeout and shells have it for a file that is there and may not be run; what is no program of this machine is that as well. */
const NOT_RUN = 126

function broken(prefix: string, exitCode: number, stderr: string): Failure {
  // That it is marked as a program was seen to when it was unpacked.
  if (exitCode === NOT_RUN && stderr.includes('Permission denied')) {
    return new Failure(
      'INSTALL_BROKEN',
      `No program may be run from ${prefix}/bin, its file system may be mounted noexec: ${lastLineOf(stderr)}`,
      'Name a directory on another file system: RUNNER_TOOL_CACHE for setup, RUNNER_TEMP for publish.'
    )
  }
  return new Failure(
    'SMOKE_TEST_FAILED',
    `${prefix}/bin/python3 does not run (exit code ${exitCode}): ${lastLineOf(stderr) || 'no output'}`,
    exitCode === 124
      ? `It did not answer within ${SECONDS} s. Is this machine overloaded?`
      : 'The build does not work on this machine. Choose a build that was made for this distro.'
  )
}
