import { describe, Failure } from '../domain/failure.ts'
import type { PythonVersion } from '../domain/python-version.ts'
import { checkInterpreter, scrubbed } from '../interpreter/ask-interpreter.ts'
import type { Processes } from '../ports/processes.ts'

export type SmokeTest = {
  readonly faults: readonly string[]
  readonly notices: readonly string[]
  /** Its own libpython is found only with LD_LIBRARY_PATH: an old build away from its true prefix. */
  readonly needsLibraryPath: boolean
}

/**
 * Asks the interpreter with nobody's settings; only what fails so is asked again with the way to its library. Throws
 * INSTALL_BROKEN where nothing may be run: that says nothing of this interpreter.
 */
export async function testInterpreter(
  prefix: string,
  version: PythonVersion,
  { processes }: { readonly processes: Processes }
): Promise<SmokeTest> {
  const plain = await tryInterpreter(prefix, version, { processes, environment: scrubbed })
  if (plain.faults.length === 0) return { ...plain, needsLibraryPath: false }
  const environment = { ...scrubbed, LD_LIBRARY_PATH: `${prefix}/lib` }
  const helped = await tryInterpreter(prefix, version, { processes, environment })
  return helped.faults.length === 0
    ? { ...helped, needsLibraryPath: true }
    : { ...plain, needsLibraryPath: false }
}

/** The same of what is installed: whatever keeps it from running, here it is of no use. */
export async function testInPlace(
  prefix: string,
  version: PythonVersion,
  world: { readonly processes: Processes }
): Promise<SmokeTest> {
  return testInterpreter(prefix, version, world).catch((error: unknown) => ({
    faults: [describe(error)],
    notices: [],
    needsLibraryPath: false
  }))
}

/** The job's own settings may load another libpython; that is the job's to mend, but it must know. */
export async function findEnvironmentFaults(
  prefix: string,
  version: PythonVersion,
  ask: { readonly processes: Processes; readonly environment: Readonly<Record<string, string>> }
): Promise<readonly string[]> {
  return tryInterpreter(prefix, version, ask).then(
    ({ faults }) => faults,
    (error: unknown) => [describe(error)]
  )
}

async function tryInterpreter(
  prefix: string,
  version: PythonVersion,
  ask: { readonly processes: Processes; readonly environment: Readonly<Record<string, string>> }
): Promise<{ readonly faults: readonly string[]; readonly notices: readonly string[] }> {
  try {
    return await checkInterpreter(prefix, version, ask)
  } catch (error) {
    if (error instanceof Failure && error.code === 'INSTALL_BROKEN') throw error
    return { faults: [describe(error)], notices: [] }
  }
}
