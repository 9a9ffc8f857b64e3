import { findText } from '../disk/read-text.ts'
import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf } from '../domain/artifact.ts'
import { Failure } from '../domain/failure.ts'
import type { Repository } from '../domain/input-grammar.ts'
import type { InstallRecord } from '../domain/install-record.ts'
import { distroOf } from '../domain/platform.ts'
import type { Registry, RegistryRow } from '../domain/registry.ts'
import { parseRegistry } from '../domain/registry.ts'
import type { Release } from '../domain/release.ts'
import type { ResolutionRequest } from '../domain/resolution.ts'
import { chooseCandidate } from '../domain/resolution.ts'
import type { SetupInputs } from '../inputs/setup-inputs.ts'
import { nameAddress } from './name-address.ts'
import { listOffered, unknownArtifact } from './offered.ts'
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
  const registry = await readRegistry(inputs, world)
  const found = await findArtifactFor(inputs, { installed, registry, world })
  const row = registry?.find(found.artifact)
  if (row?.status === 'Retirado') throw withdrawn(found.artifact)
  if (row?.status === 'Obsoleto') {
    world.log.warning(
      `${fileNameOf(found.artifact)} is marked Obsoleto in the registry: plan to move to a newer build.`
    )
  }
  return { ...found, row }
}

async function readRegistry(
  { registry }: SetupInputs,
  { run, log }: ResolveWorld
): Promise<Registry | undefined> {
  if (registry === undefined) return undefined
  const text = await findText(`${run.workspace}/${registry}`, 16 * 1024 * 1024)
  if (text === undefined) return undefined
  const parsed = parseRegistry(text)
  if (parsed.artifacts.length === 0) {
    log.warning(`${registry} has no table that names a build: no SHA-256 and no Estado is taken from it.`)
  }
  return parsed
}

async function findArtifactFor(
  inputs: SetupInputs,
  known: {
    readonly installed: readonly InstallRecord[]
    readonly registry: Registry | undefined
    readonly world: ResolveWorld
  }
): Promise<Omit<Resolved, 'row'>> {
  const { world, registry } = known
  if (inputs.artifact !== undefined)
    return { artifact: await nameAddress(inputs, inputs.artifact, world), release: undefined }
  const request = await requestOf(inputs, world)
  const [spec] = request.specs
  if (request.specs.length === 1 && spec?.kind === 'exact' && request.build !== 'latest') {
    const { distro, architecture, build } = request
    const artifact = { version: spec.version, build, distro, architecture }
    return { artifact, release: undefined }
  }
  const isOffered = (candidate: Artifact): boolean => registry?.find(candidate)?.status !== 'Retirado'
  if (!inputs.checkLatest) {
    const installed = known.installed.map((record) => record.artifact).filter(isOffered)
    const found =
      chooseCandidate(request, installed) ??
      chooseCandidate(request, registeredIn(registry, inputs.repository))
    if (found !== undefined) return { artifact: found, release: undefined }
  }
  const candidates = await listOffered(world)
  const chosen = chooseCandidate(request, candidates.filter(isOffered))
  if (chosen === undefined) throw unknownArtifact(request, candidates)
  const { release, ...artifact } = chosen
  return { artifact, release }
}

/**
 * What of this repository the registry in the workspace names, and does not withdraw: the same commit gets the same
 * build, and nobody has to be asked. A row that can't be trusted offers nothing.
 */
function registeredIn(registry: Registry | undefined, { owner, name }: Repository): readonly Artifact[] {
  if (registry === undefined) return []
  const page = `/${owner}/${name}/releases/`.toLowerCase()
  return registry.artifacts.filter((artifact) => {
    try {
      const row = registry.find(artifact)
      return row !== undefined && row.status !== 'Retirado' && row.url.toLowerCase().includes(page)
    } catch {
      return false
    }
  })
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
