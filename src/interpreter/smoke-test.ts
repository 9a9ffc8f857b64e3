import { describe, Failure } from '../domain/failure.ts'
import type { InterpreterCheck } from '../domain/interpreter-check.ts'
import type { PythonVersion } from '../domain/python-version.ts'
import type { Processes } from '../ports/processes.ts'
import type { Environment } from './ask-interpreter.ts'
import { checkInterpreter, scrubbed } from './ask-interpreter.ts'

export type SmokeTest = {
  /** The directory that was tested: an install prefix. */
  readonly path: string
  /** What is wrong with the tree itself; empty: it passed. */
  readonly faults: readonly string[]
  readonly notices: readonly string[]
  /** Its own libpython is found only with LD_LIBRARY_PATH: an old build away from its true prefix. */
  readonly needsLibraryPath: boolean
  /** What goes wrong in the environment of the job alone. */
  readonly environmentFaults: readonly string[]
}

export type SmokeTestWorld = {
  readonly processes: Processes
  readonly run: { readonly environment: Environment }
}

/**
 * Runs the interpreter at `path` in the environment of the job. Only when that fails it is run again: in a scrubbed
 * environment, to tell whether the tree or the job's variables are at fault, and with the path of its library.
 * Throws INSTALL_BROKEN where no program may be run: that says nothing about the tree.
 */
export async function smokeTest(
  path: string,
  version: PythonVersion,
  { processes, run: { environment } }: SmokeTestWorld
): Promise<SmokeTest> {
  const check = (variables: Environment): Promise<InterpreterCheck> =>
    checkOrFault(path, version, { processes, environment: variables })
  const inJob = await check(environment)
  const passed = { path, needsLibraryPath: false, environmentFaults: [] }
  if (inJob.faults.length === 0) return { ...passed, ...inJob }
  const alone = await check(scrubbed)
  if (alone.faults.length === 0) return { ...passed, ...alone, environmentFaults: inJob.faults }
  const helped = await check(withLibrary(path, scrubbed))
  if (helped.faults.length > 0) return { ...passed, ...alone }
  const { faults: environmentFaults } = await check(withLibrary(path, environment))
  return { path, ...helped, needsLibraryPath: true, environmentFaults }
}

function withLibrary(path: string, environment: Environment): Environment {
  const directories = [`${path}/lib`, environment['LD_LIBRARY_PATH'] ?? ''].filter(Boolean)
  return { ...environment, LD_LIBRARY_PATH: directories.join(':') }
}

async function checkOrFault(
  path: string,
  version: PythonVersion,
  ask: { readonly processes: Processes; readonly environment: Environment }
): Promise<InterpreterCheck> {
  try {
    return await checkInterpreter(path, version, ask)
  } catch (error) {
    if (error instanceof Failure && error.code === 'INSTALL_BROKEN') throw error
    return { faults: [describe(error)], notices: [] }
  }
}
