import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf } from '../domain/artifact.ts'
import { describe, Failure, isUnavailable } from '../domain/failure.ts'
import type { InstallRecord } from '../domain/install-record.ts'
import { distroOf } from '../domain/platform.ts'
import type { Registry, RegistryRow } from '../domain/registry.ts'
import { findRow } from '../domain/registry.ts'
import type { Release } from '../domain/release.ts'
import type { ResolutionRequest } from '../domain/resolution.ts'
import { chooseCandidate } from '../domain/resolution.ts'
import { formatVersionSpec } from '../domain/version-spec.ts'
import type { SetupInputs } from '../inputs/setup-inputs.ts'
import { nameAddress } from './name-address.ts'
import type { OfferedArtifact } from './offered.ts'
import { listOffered, unknownArtifact } from './offered.ts'
import { findRegistry, isWithdrawn, registeredOf } from './registered.ts'
import { readWish } from './request.ts'
import type { ResolveWorld } from './resolve-world.ts'

/** What is to be installed: the artifact, what the registry in the workspace says of it, the release when it was asked for. */
export type Resolved = {
  readonly artifact: Artifact
  readonly row: RegistryRow | undefined
  readonly release: Release | undefined
}

/** Throws INPUT_INVALID, ARTIFACT_UNKNOWN, ARTIFACT_WITHDRAWN, PLATFORM_UNSUPPORTED, and what the release store throws. */
export async function resolve(
  inputs: SetupInputs,
  installed: readonly InstallRecord[],
  world: ResolveWorld
): Promise<Resolved> {
  const registry = await findRegistry(inputs, world)
  const found = await findArtifactFor(inputs, { installed, registry, world })
  const row = findRow(registry, found.artifact)
  if (row?.status === 'Retirado') throw withdrawn(found.artifact)
  if (row?.status === 'Obsoleto') {
    world.log.warning(
      'ARTIFACT_OBSOLETE',
      `${fileNameOf(found.artifact)} is marked Obsoleto in the registry: plan to move to a newer build.`
    )
  }
  return { ...found, row }
}

type Known = {
  readonly installed: readonly InstallRecord[]
  readonly registry: Registry
  readonly world: ResolveWorld
}

type Found = Omit<Resolved, 'row'>

async function findArtifactFor(inputs: SetupInputs, known: Known): Promise<Found> {
  const { world } = known
  if (inputs.artifact !== undefined)
    return { artifact: await nameAddress(inputs, inputs.artifact, world), release: undefined }
  const request = await requestOf(inputs, world)
  const [spec] = request.specs
  if (request.specs.length === 1 && spec?.kind === 'exact' && request.build !== 'latest') {
    const { distro, architecture, build } = request
    const artifact = { version: spec.version, build, distro, architecture }
    return { artifact, release: undefined }
  }
  return chooseFrom(inputs.checkLatest ? [] : storesOf(inputs, known), request, known)
}

/** What is to be had without asking anybody, the preferred first. */
function storesOf(inputs: SetupInputs, { installed, registry }: Known): readonly (readonly Artifact[])[] {
  const artifacts = installed.map((record) => record.artifact)
  return [
    artifacts.filter((artifact) => !isWithdrawn(registry, artifact)),
    registeredOf(registry, inputs.repository)
  ]
}

/**
 * The releases are asked before a fallback is taken from what is at hand: what a job gets does not depend on what
 * others installed. Only where they can't be asked the fallback has to do.
 */
async function chooseFrom(
  stores: readonly (readonly Artifact[])[],
  request: ResolutionRequest,
  { registry, world }: Known
): Promise<Found> {
  let offered: readonly OfferedArtifact[] | undefined
  for (const [index, spec] of request.specs.entries()) {
    const one = { ...request, specs: [spec] }
    const atHand = findIn(stores, one)
    if (atHand !== undefined) return { artifact: atHand, release: undefined }
    try {
      offered ??= await listOffered(world)
    } catch (error) {
      const fallback = findIn(stores, { ...request, specs: request.specs.slice(index + 1) })
      if (fallback === undefined || !isUnavailable(error)) throw error
      world.log.warning(
        'GITHUB_UNASKED',
        `Whether there is a CPython ${formatVersionSpec(spec)} could not be asked (${describe(error)}); a fallback is taken.`
      )
      return { artifact: fallback, release: undefined }
    }
    const chosen = chooseCandidate(
      one,
      offered.filter((artifact) => !isWithdrawn(registry, artifact))
    )
    if (chosen !== undefined) {
      const { release, ...artifact } = chosen
      return { artifact, release }
    }
  }
  throw unknownArtifact(request, offered ?? [])
}

function findIn(stores: readonly (readonly Artifact[])[], request: ResolutionRequest): Artifact | undefined {
  return stores
    .map((artifacts) => chooseCandidate(request, artifacts))
    .find((artifact) => artifact !== undefined)
}

async function requestOf(inputs: SetupInputs, world: ResolveWorld): Promise<ResolutionRequest> {
  const wish = await readWish(inputs, world.run.workspace)
  const request = {
    specs: wish.specs,
    build: inputs.build,
    distro: inputs.distro ?? distroOf(world.host),
    architecture: inputs.architecture ?? world.host.architecture,
    allowPrereleases: inputs.allowPrereleases
  }
  world.log.info(`asked by: ${wish.askedBy}`)
  const { base, prettyName } = world.host.osRelease
  const reason = inputs.distro === undefined && base !== undefined ? ` (${prettyName} is made from it)` : ''
  world.log.info(`platform: ${request.distro} ${request.architecture}${reason}`)
  return request
}

function withdrawn(artifact: Artifact): Failure {
  return new Failure(
    'ARTIFACT_WITHDRAWN',
    `${fileNameOf(artifact)} is marked Retirado in the registry`,
    'Its publisher wants nobody to install it. Ask for another build.'
  )
}
