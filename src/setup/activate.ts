import { isNameBeside, lookAtPrefix, makeLink, mayWrite, replaceLink } from '../disk/link.ts'
import { sweep } from '../disk/sweep.ts'
import { prefixOf } from '../domain/artifact.ts'
import { activationOf } from '../domain/environment.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { InstallLocation, Placement, PlacementRequest } from '../domain/placement.ts'
import { choosePlacement, withoutLink } from '../domain/placement.ts'
import type { PythonVersion } from '../domain/python-version.ts'
import { lastLineOf } from '../domain/quoted-output.ts'
import { toolName } from '../domain/store-key.ts'
import { scrubbed } from '../interpreter/ask-interpreter.ts'
import type { SmokeTest } from '../interpreter/smoke-test.ts'
import { smokeTest } from '../interpreter/smoke-test.ts'
import type { Log } from '../ports/log.ts'
import type { Processes } from '../ports/processes.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { Runner } from '../ports/runner.ts'
import type { InstalledTree } from './installed.ts'

export type LinkWorld = {
  readonly processes: Processes
  readonly run: Pick<RunContext, 'isHosted'>
  readonly log: Log
}

export type ActivateWorld = LinkWorld & {
  readonly run: Pick<RunContext, 'isHosted' | 'environment'>
  readonly runner: Pick<Runner, 'activate'>
}

/** Where the job uses the interpreter. */
export type Placed = {
  readonly location: 'prefix' | 'tool-cache'
  /** The true prefix, or the tool cache entry. */
  readonly prefix: string
  /** Whether it was there before this run. */
  readonly wasThere: boolean
}

export type ActivateRequest = {
  readonly version: PythonVersion
  readonly installLocation: InstallLocation
  readonly updateEnvironment: boolean
}

/**
 * Links the tree at its true prefix where that is allowed, runs the smoke test if it has not run at that path yet, and
 * sets PATH and the variables of the job. Throws INSTALL_BROKEN, SMOKE_TEST_FAILED.
 */
export async function activate(
  tree: InstalledTree,
  { version, installLocation, updateEnvironment }: ActivateRequest,
  world: ActivateWorld
): Promise<Placed> {
  const { entry, sha256 } = tree
  const prefix = prefixOf(version)
  const placed: Placed =
    entry === prefix
      ? { location: 'prefix', prefix, wasThere: true }
      : await linkPrefix({ wanted: installLocation, prefix, entry, sha256 }, world)
  const tested =
    tree.tested.path === placed.prefix ? tree.tested : await smokeTest(placed.prefix, version, world)
  requirePassed(tested, entry)
  report(tested, { updateEnvironment }, world)
  if (updateEnvironment) {
    const { PKG_CONFIG_PATH: pkgConfigPath, LD_LIBRARY_PATH: libraryPath } = world.run.environment
    const current = { pkgConfigPath, libraryPath }
    world.runner.activate(activationOf(placed.prefix, current, tested.needsLibraryPath))
  }
  return placed
}

function requirePassed({ path, faults }: SmokeTest, entry: string): void {
  if (faults.length === 0) return
  throw new Failure(
    'SMOKE_TEST_FAILED',
    `The interpreter works at ${entry}, but not at ${path}: ${faults.join('; ')}`,
    'Another job may be changing that link. Run again, or set install-location: tool-cache.'
  )
}

/**
 * Makes the true prefix a link to the tree, or says why the tree is used in the tool cache. Throws INSTALL_BROKEN when
 * the prefix was asked for and can't be had.
 */
export async function linkPrefix(request: PlacementRequest, world: LinkWorld): Promise<Placed> {
  const { wanted, prefix, entry } = request
  const choice = choosePlacement(request, await lookAtPrefix(prefix, toolName))
  if (choice.kind === 'there') return { location: 'prefix', prefix, wasThere: true }
  const outcome = choice.kind === 'tool-cache' ? choice : await makePrefixLink(choice, request, world)
  // Of several jobs that find nothing there, one makes the link; the others look at it again.
  if (outcome === 'taken') return linkPrefix(request, world)
  if (outcome === 'linked') {
    reportReplaced(choice, request, world)
    world.log.info(`linked: ${prefix} -> ${entry}`)
    return { location: 'prefix', prefix, wasThere: false }
  }
  const line = `It runs from the tool cache: ${outcome.why}. ${limitsWithoutPrefix(prefix)}`
  if (wanted === 'tool-cache') world.log.info(line)
  else world.log.warning('BEHIND_PREFIX', line)
  return { location: 'tool-cache', prefix: entry, wasThere: true }
}

type LinkChoice = Extract<Placement, { kind: 'link' }>

async function makePrefixLink(
  { replaced }: LinkChoice,
  request: PlacementRequest,
  world: LinkWorld
): Promise<'linked' | 'taken' | Extract<Placement, { kind: 'tool-cache' }>> {
  const { prefix, entry } = request
  const directory = prefix.slice(0, prefix.lastIndexOf('/'))
  try {
    if (await mayWrite(directory)) {
      await sweep(directory, isNameBeside)
      if (replaced === undefined) return (await makeLink(prefix, entry)) === 'made' ? 'linked' : 'taken'
      await replaceLink(prefix, entry)
      return 'linked'
    }
    // On a machine that lives on, a link that root follows would lead to what every later job may write to.
    if (!world.run.isHosted) return withoutLink(request, `this job may not write to ${directory}`)
    if (!(await maySudo(world)))
      return withoutLink(request, `this job may not write to ${directory}, and has no password-less sudo`)
    await sudo(['ln', replaced === undefined ? '-sT' : '-sfT', entry, prefix], world)
    return 'linked'
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    return withoutLink(request, describe(cause))
  }
}

const SUDO = '/usr/bin/sudo'
const SECONDS = 30

async function maySudo({ processes }: LinkWorld): Promise<boolean> {
  const { exitCode } = await processes.run({ argv: [SUDO, '-n', 'true'], env: scrubbed, seconds: SECONDS })
  return exitCode === 0
}

async function sudo([program, ...words]: readonly [string, ...string[]], { processes }: LinkWorld) {
  const argv = [SUDO, '-n', program, ...words] as const
  const { exitCode, stderr } = await processes.run({ argv, env: scrubbed, seconds: SECONDS })
  if (exitCode !== 0)
    throw new Error(`sudo ${program} ended with exit code ${exitCode}: ${lastLineOf(stderr)}`)
}

function reportReplaced(choice: Placement, { prefix }: PlacementRequest, { log }: LinkWorld): void {
  const replaced = choice.kind === 'link' ? choice.replaced : undefined
  if (replaced === undefined) return
  if (replaced.isDangling) log.info(`${prefix} was a link to what is no longer there: ${replaced.target}`)
  else
    log.warning(
      'PREFIX_TAKEN',
      `${prefix} was taken from another build, which a job may be using: ${replaced.target}`
    )
}

/** What no edit of a relocated tree cures (docs/setup.md). */
function limitsWithoutPrefix(prefix: string): string {
  return `All works there but venv --copies and programs that embed Python without a run path, which look for it at ${prefix}.`
}

function report(
  { path, notices, needsLibraryPath, environmentFaults }: SmokeTest,
  { updateEnvironment }: Pick<ActivateRequest, 'updateEnvironment'>,
  { log, run: { environment } }: ActivateWorld
): void {
  for (const notice of notices) log.info(notice)
  if (needsLibraryPath) {
    const what = updateEnvironment
      ? 'LD_LIBRARY_PATH is set for this job'
      : `Set LD_LIBRARY_PATH=${path}/lib for the steps that run this interpreter`
    const why =
      'since the interpreter does not find its own library otherwise. ' +
      'A build by scripts/build-cpython.sh needs no such variable.'
    log.warning('LIBRARY_PATH_NEEDED', `${what}, ${why}`)
  }
  const inherited = (name: string): string => JSON.stringify(environment[name] ?? '')
  // The smoke test ignores it; the programs of later steps do not.
  if ((environment['PYTHONHOME'] ?? '') !== '') {
    log.warning(
      'ENVIRONMENT_FOREIGN',
      `PYTHONHOME is ${inherited('PYTHONHOME')}: with it no interpreter but that one starts. Unset it in the job.`
    )
  }
  if (environmentFaults.length > 0) {
    log.warning(
      'ENVIRONMENT_FOREIGN',
      `In the environment of this job the interpreter is not itself: ${environmentFaults.join('; ')}. ` +
        `LD_LIBRARY_PATH is ${inherited('LD_LIBRARY_PATH')}: unset it in the job.`
    )
  }
}
