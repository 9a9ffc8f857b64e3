import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from '@jest/globals'
import type { OwnOpt } from '../../support/own-opt.ts'
import type { ActionRun } from '../../support/run-action.ts'

/** One thing that users do with an interpreter, alone in a directory of its own. */
export type Check = {
  readonly name: string
  /** For `sh -eu`. */
  readonly script: string
  /** On stdout, all of it; $PREFIX, $VERSION and $N stand for what they are. */
  readonly prints: string
  /** What can only work where the interpreter was built for. */
  readonly onlyAt?: 'true prefix'
}

/** An interpreter as the steps after a setup have it. */
export type Place = {
  readonly step: ActionRun
  readonly version: string
  /** As in `python3.12`. */
  readonly python: string
  /** Its `sys.prefix`. */
  readonly prefix: string
  /** The tool cache as the setup saw it. */
  readonly store: string
  readonly scratch: string
  readonly run: OwnOpt['run']
}

const sources = fileURLToPath(new URL('.', import.meta.url))

/**
 * A shell script that has to end with 0 and to print this. It finds on PATH what the setup put there, and these
 * variables: PREFIX, VERSION, N (as in python$N), STORE, SOURCES (where this file lies), and the setup's outputs as
 * OUTPUT_PYTHON_PATH, OUTPUT_PIP_PATH and OUTPUT_PYTHON_PREFIX.
 */
export function sh(name: string, script: string, prints = ''): Check {
  return { name, script, prints }
}

/** A program for `python -c`, which has os, sys, sysconfig and `prefix`; what it has to say it asserts. */
export function py(name: string, program: string, prints = ''): Check {
  const head = 'import os, sys, sysconfig\nprefix = os.environ["PREFIX"]\n'
  return {
    name,
    script: `python -c "$(cat <<'END OF PROGRAM'\n${head}${program}\nEND OF PROGRAM\n)"`,
    prints
  }
}

export function atTruePrefix(check: Check): Check {
  return { ...check, onlyAt: 'true prefix' }
}

export async function expectCheck({ script, prints }: Check, place: Place): Promise<void> {
  const here = await mkdtemp(join(place.scratch, 'check-'))
  const env: Record<string, string> = { ...variablesOf(place), HOME: here, SCRATCH: here }
  const stdout = await place.run(['timeout', '60', '/bin/sh', '-euc', `cd "$SCRATCH"\n${script}`], env)
  expect(stdout).toBe(prints.replace(/\$(PREFIX|VERSION|N)\b/g, (_, name: string) => env[name] ?? ''))
}

function variablesOf({ step, prefix, version, python, store }: Place): Record<string, string> {
  const { outputs } = step
  return {
    ...step.env,
    PATH: [...step.path.toReversed(), '/usr/bin', '/bin'].join(':'),
    LC_ALL: 'C.UTF-8',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_CONFIG_FILE: '/dev/null',
    PIP_ROOT_USER_ACTION: 'ignore',
    PREFIX: prefix,
    VERSION: version,
    N: python.replace('python', ''),
    STORE: store,
    SOURCES: sources,
    OUTPUT_PYTHON_PATH: outputs['python-path'] ?? '',
    OUTPUT_PIP_PATH: outputs['pip-path'] ?? '',
    OUTPUT_PYTHON_PREFIX: outputs['python-prefix'] ?? ''
  }
}
