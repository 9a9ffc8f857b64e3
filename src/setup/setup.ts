import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf } from '../domain/artifact.ts'
import { activationOf } from '../domain/environment.ts'
import type { Evidence } from '../domain/evidence.ts'
import { Failure } from '../domain/failure.ts'
import { describeHost, requireSupportedHost } from '../domain/platform.ts'
import type { SetupInputs } from '../inputs/setup-inputs.ts'
import type { Runner } from '../ports/runner.ts'
import type { BringWorld, Present, WantedTree } from './bring-tree.ts'
import { bringTree, findOwnDigest } from './bring-tree.ts'
import { namesOfDemands } from './demands.ts'
import { findInstalled, listInstalled } from './find-installed.ts'
import type { Placed } from './place.ts'
import type { Resolved } from './resolve.ts'
import { resolve } from './resolve.ts'
import type { DependencyWorld } from './restore-dependencies.ts'
import { restoreDependencies } from './restore-dependencies.ts'
import type { ResolveWorld } from './resolve-world.ts'
import type { Tried, TryWorld } from './try-tree.ts'
import { tryInstalled } from './try-installed.ts'
import { tryTree } from './try-tree.ts'

export type SetupWorld = BringWorld & ResolveWorld & TryWorld & DependencyWorld & { readonly runner: Runner }

export type SetupResult = {
  readonly artifact: Artifact
  readonly present: Present
  readonly placed: Placed
  /** Undefined: nobody asked for a cache. */
  readonly dependencies: 'hit' | 'miss' | undefined
  readonly seconds: number
}

/** Gives the job the interpreter that was asked for, verified and tried, or throws a `Failure`. */
export async function setup(inputs: SetupInputs, world: SetupWorld): Promise<SetupResult> {
  const start = world.clock.elapsed()
  const { log } = world
  requireSupportedHost(world.host)
  const installed = await listInstalled(inputs, world.store)
  const resolved = await log.group('Resolve the version', async () => {
    log.info(`runner: ${describeHost(world.host)}`)
    const records = installed.map(({ record }) => record)
    const found = await resolve(inputs, records, world)
    log.info(`artifact: ${fileNameOf(found.artifact)}`)
    return found
  })
  const wanted = { ...resolved, evidence: pinsOf(inputs, resolved) }
  const digest = await findOwnDigest(inputs, world)
  const demands = await namesOfDemands(inputs, world)
  const candidates = findInstalled({ ...wanted, demands, digest }, installed, log)
  const { artifact } = wanted
  const { fit, broken, installLocation } = await tryInstalled(candidates, { artifact, inputs }, world)
  const { present, placed, needsLibraryPath } =
    fit ?? (await installAnew({ ...inputs, installLocation }, { ...wanted, broken }, world))
  if (inputs.updateEnvironment) {
    const { PKG_CONFIG_PATH: pkgConfigPath, LD_LIBRARY_PATH: libraryPath } = world.run.environment
    world.runner.activate(activationOf(placed.prefix, { pkgConfigPath, libraryPath }, needsLibraryPath))
  }
  if (inputs.problemMatcher) world.runner.showTracebacks()
  const dependencies = await dependenciesOf(inputs, { artifact, present, placed }, world)
  return { artifact, present, placed, dependencies, seconds: (world.clock.elapsed() - start) / 1000 }
}

async function dependenciesOf(
  { cache: tool, cacheDependencyPath: lockFiles }: SetupInputs,
  { artifact, present, placed }: Pick<SetupResult, 'artifact' | 'present' | 'placed'>,
  world: SetupWorld
): Promise<SetupResult['dependencies']> {
  if (tool === undefined) return undefined
  const { osRelease } = world.host
  const cachedFor = { artifact, sha256: present.sha256, osRelease, prefix: placed.prefix }
  return (await restoreDependencies({ tool, lockFiles }, cachedFor, world)) ? 'hit' : 'miss'
}

/** Who says beforehand what the bytes must be. */
function pinsOf({ sha256, sha512 }: SetupInputs, { row }: Resolved): readonly Evidence[] {
  return [
    ...(sha256 === undefined ? [] : [{ from: 'sha256 input' as const, sha256 }]),
    ...(sha512 === undefined ? [] : [{ from: 'sha512 input' as const, sha512 }]),
    ...(row === undefined ? [] : [{ from: 'registry' as const, sha256: row.sha256 }])
  ]
}

async function installAnew(inputs: SetupInputs, wanted: WantedTree, world: SetupWorld): Promise<Tried> {
  const { artifact } = wanted
  const present = await bringTree(inputs, wanted, world)
  const tried = await world.log.group('Try it in its place', () =>
    tryTree(present, { artifact, inputs }, world)
  )
  if (tried.faults.length === 0) return tried
  throw new Failure(
    'SMOKE_TEST_FAILED',
    `The interpreter worked where it was unpacked, but not at ${tried.placed.prefix}: ${tried.faults.join('; ')}`,
    'Another job may be changing that place. Run again, or set install-location: tool-cache.'
  )
}
