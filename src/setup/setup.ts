import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf } from '../domain/artifact.ts'
import type { Evidence } from '../domain/evidence.ts'
import { formatRepository } from '../domain/input-grammar.ts'
import { describeHost, requireSupportedHost } from '../domain/platform.ts'
import type { SetupInputs } from '../inputs/setup-inputs.ts'
import type { Runner } from '../ports/runner.ts'
import type { Store } from '../ports/store.ts'
import type { ActivateWorld, Placed } from './activate.ts'
import { activate } from './activate.ts'
import type { DependencyWorld } from './dependency-cache.ts'
import { restoreDependencies } from './dependency-cache.ts'
import type { DownloadWorld } from './download.ts'
import { download } from './download.ts'
import type { InstallRequest } from './install-request.ts'
import { pinsOf, toInstallRequest } from './install-request.ts'
import type { InstallWorld } from './install.ts'
import { install } from './install.ts'
import type { BrokenTree, InstalledTree, InstalledWorld } from './installed.ts'
import { findInstalled, listInstalled } from './installed.ts'
import type { PublishedWorld } from './published-artifacts.ts'
import type { ResolvedArtifact, ResolveWorld } from './resolve.ts'
import { resolve } from './resolve.ts'
import { findOwnDigest, listSources, wantedName } from './sources.ts'

export type SetupWorld = PublishedWorld &
  ResolveWorld &
  DownloadWorld &
  InstallWorld &
  InstalledWorld &
  ActivateWorld &
  DependencyWorld & { readonly runner: Runner; readonly store: Store }

export type SetupResult = {
  readonly artifact: Artifact
  readonly tree: InstalledTree
  readonly placed: Placed
  /** Undefined: no cache of packages was asked for. */
  readonly dependencies: 'hit' | 'miss' | undefined
  readonly seconds: number
}

/** Gives the job the interpreter that was asked for, verified and tested, or throws a `Failure`. */
export async function setup(inputs: SetupInputs, world: SetupWorld): Promise<SetupResult> {
  const start = world.clock.elapsed()
  const { log } = world
  requireSupportedHost(world.host)
  const request = await toInstallRequest(inputs, world.run)
  const installed = await listInstalled(request, world.store)
  const resolved = await log.group('Resolve the version', async () => {
    log.info(`runner: ${describeHost(world.host)}`)
    const records = installed.map(({ record }) => record)
    const found = await resolve(request, records, world)
    log.info(`artifact: ${fileNameOf(found.artifact)}`)
    return found
  })
  const { artifact } = resolved
  const wanted = { ...resolved, evidence: [...pinsOf(request), ...registryPin(resolved)] }
  const demands = request.requirements.map(({ name }) => name)
  const digest = await findOwnDigest(request)
  const { installLocation: asked } = request
  const query = { ...wanted, demands, digest, installLocation: asked }
  const { tree: found, broken, installLocation } = await findInstalled(query, installed, world)
  const tree = found ?? (await downloadAndInstall(request, { ...wanted, broken }, world))
  const placed = await log.group('Activate the interpreter', () => {
    const { updateEnvironment } = inputs
    return activate(tree, { version: artifact.version, installLocation, updateEnvironment }, world)
  })
  if (inputs.problemMatcher) world.runner.showTracebacks()
  const dependencies = await dependenciesOf(inputs, { artifact, tree, placed }, world)
  return { artifact, tree, placed, dependencies, seconds: (world.clock.elapsed() - start) / 1000 }
}

function registryPin({ row }: ResolvedArtifact): readonly Evidence[] {
  return row === undefined ? [] : [{ from: 'registry', sha256: row.sha256 }]
}

async function downloadAndInstall(
  request: InstallRequest,
  wanted: ResolvedArtifact & {
    readonly evidence: readonly Evidence[]
    readonly broken: readonly BrokenTree[]
  },
  world: SetupWorld
): Promise<InstalledTree> {
  const { artifact, broken } = wanted
  const { requirements, cacheDir } = request
  const name = wantedName(request, artifact)
  await using tarball = await world.log.group(`Download and verify ${name}`, () =>
    download({ name, artifact, requirements, cacheDir }, listSources(request, wanted, world), world)
  )
  const repository = request.artifact === undefined ? formatRepository(request.repository) : undefined
  return await world.log.group(`Install ${name}`, () =>
    install(tarball, { artifact, repository, broken }, world)
  )
}

async function dependenciesOf(
  { cache: tool, cacheDependencyPath: lockFiles }: SetupInputs,
  { artifact, tree, placed }: Pick<SetupResult, 'artifact' | 'tree' | 'placed'>,
  world: SetupWorld
): Promise<SetupResult['dependencies']> {
  if (tool === undefined) return undefined
  const { osRelease } = world.host
  const cachedFor = { artifact, sha256: tree.sha256, osRelease, prefix: placed.prefix }
  return (await restoreDependencies({ tool, lockFiles }, cachedFor, world)) ? 'hit' : 'miss'
}
