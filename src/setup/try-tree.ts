import type { Artifact } from '../domain/artifact.ts'
import { prefixOf } from '../domain/artifact.ts'
import { Failure } from '../domain/failure.ts'
import type { PythonVersion } from '../domain/python-version.ts'
import type { SetupInputs } from '../inputs/setup-inputs.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { Present } from './bring-tree.ts'
import type { Placed, PlaceWorld } from './place.ts'
import { isPlaced, place } from './place.ts'
import { findEnvironmentFaults, testInPlace } from './smoke-test.ts'

/** A tree at the path that users get, and what came of trying it there. */
export type Tried = {
  readonly present: Present
  readonly placed: Placed
  readonly needsLibraryPath: boolean
  /** Empty: it is fit for use. */
  readonly faults: readonly string[]
}

export type TryWorld = PlaceWorld & { readonly run: RunContext }

export type PlaceInputs = Pick<SetupInputs, 'installLocation' | 'updateEnvironment'>

type Purpose = { readonly artifact: Artifact; readonly inputs: PlaceInputs }

/** Names the tree and runs it under that name: alone, and as the job's later steps will. Throws INSTALL_BROKEN. */
export async function tryTree(
  present: Present,
  { artifact, inputs }: Purpose,
  world: TryWorld
): Promise<Tried> {
  const { version } = artifact
  const { entry, sha256 } = present
  const prefix = prefixOf(version)
  const request = { wanted: inputs.installLocation, prefix, entry, sha256 }
  const placed: Placed =
    entry === prefix ? { location: 'prefix', prefix, wasThere: true } : await place(request, world)
  const { environment } = world.run
  const [{ faults, notices, needsLibraryPath }, inJob] = await Promise.all([
    testInPlace(placed.prefix, version, world),
    findEnvironmentFaults(placed.prefix, version, { processes: world.processes, environment })
  ])
  if (placed.location === 'prefix' && !(await isPlaced(request))) {
    return entry === prefix
      ? { present, placed, needsLibraryPath, faults: [`${prefix} was changed while it was tried`] }
      : tryElsewhere(present, { artifact, inputs }, world)
  }
  for (const notice of notices) world.log.info(notice)
  if (faults.length > 0) return { present, placed, needsLibraryPath, faults }
  if (needsLibraryPath) world.log.warning('LIBRARY_PATH_NEEDED', libraryPathWarning(placed.prefix, inputs))
  warnOfEnvironment(needsLibraryPath ? await withLibrary(placed.prefix, version, world) : inJob, world)
  return { present, placed, needsLibraryPath, faults }
}

/** Another build answers at the prefix by now: what was tried there says nothing of this one. */
function tryElsewhere(present: Present, { artifact, inputs }: Purpose, world: TryWorld): Promise<Tried> {
  const prefix = prefixOf(artifact.version)
  if (inputs.installLocation === 'prefix') {
    throw new Failure(
      'INSTALL_BROKEN',
      `Another job took ${prefix} for another build at the same time`,
      'Let jobs that demand the prefix run one after the other, or leave install-location at auto.'
    )
  }
  world.log.info(`another job took ${prefix} for another build at the same time`)
  return tryTree(present, { artifact, inputs: { ...inputs, installLocation: 'tool-cache' } }, world)
}

function libraryPathWarning(prefix: string, inputs: Pick<SetupInputs, 'updateEnvironment'>): string {
  const what = inputs.updateEnvironment
    ? 'LD_LIBRARY_PATH is set for this job'
    : `Set LD_LIBRARY_PATH=${prefix}/lib for the steps that run this interpreter`
  return (
    `${what}, since the interpreter does not find its own library otherwise. ` +
    'A build by scripts/build-cpython.sh needs no such variable.'
  )
}

/** What later steps get where the interpreter needs the way to its library. */
function withLibrary(prefix: string, version: PythonVersion, world: TryWorld): Promise<readonly string[]> {
  const { environment: inherited } = world.run
  const path = [`${prefix}/lib`, inherited['LD_LIBRARY_PATH'] ?? ''].filter(Boolean).join(':')
  const environment = { ...inherited, LD_LIBRARY_PATH: path }
  return findEnvironmentFaults(prefix, version, { processes: world.processes, environment })
}

/** What the interpreter can do alone it may not do in this job: an inherited LD_LIBRARY_PATH can load another libpython. */
function warnOfEnvironment(faults: readonly string[], world: TryWorld): void {
  const { environment: inherited } = world.run
  // The test leaves it out, the programs of later steps do not.
  if ((inherited['PYTHONHOME'] ?? '') !== '') {
    world.log.warning(
      'ENVIRONMENT_FOREIGN',
      `PYTHONHOME is ${JSON.stringify(inherited['PYTHONHOME'])}: with it no interpreter but that one starts. Unset it in the job.`
    )
  }
  if (faults.length > 0) {
    world.log.warning(
      'ENVIRONMENT_FOREIGN',
      `In the environment of this job the interpreter is not itself: ${faults.join('; ')}. ` +
        `LD_LIBRARY_PATH is ${JSON.stringify(inherited['LD_LIBRARY_PATH'] ?? '')}: unset it in the job.`
    )
  }
}
