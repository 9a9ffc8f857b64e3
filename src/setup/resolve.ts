import { findText } from '../disk/read-text.ts'
import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf, findArtifact, tagOf } from '../domain/artifact.ts'
import { Failure, isUnavailable } from '../domain/failure.ts'
import type { InstallRecord } from '../domain/install-record.ts'
import type { Host } from '../domain/platform.ts'
import { distroOf } from '../domain/platform.ts'
import type { RegistryRow } from '../domain/registry.ts'
import { findRow } from '../domain/registry.ts'
import type { Release } from '../domain/release.ts'
import type { ResolutionRequest } from '../domain/resolution.ts'
import { chooseCandidate, explainMiss } from '../domain/resolution.ts'
import { satisfies } from '../domain/version-spec.ts'
import type { SetupInputs } from '../inputs.ts'
import type { Log } from '../ports/log.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { RunContext } from '../ports/run-context.ts'
import { readWish } from './request.ts'

/** What is to be installed: the artifact, what the registry in the workspace says of it, the release when it was asked for. */
export type Resolved = {
  readonly artifact: Artifact
  readonly row: RegistryRow | undefined
  readonly release: Release | undefined
}

export type ResolveWorld = {
  readonly releases: Pick<ReleaseStore, 'list' | 'readByTag'>
  readonly host: Host
  readonly run: RunContext
  readonly log: Log
}

type Candidate = Artifact & { readonly release: Release | undefined }

/** Throws INPUT_INVALID, ARTIFACT_UNKNOWN, ARTIFACT_WITHDRAWN, PLATFORM_UNSUPPORTED, and what the release store throws. */
export async function resolve(
  inputs: SetupInputs,
  installed: readonly InstallRecord[],
  world: ResolveWorld
): Promise<Resolved> {
  const registry = await readRegistry(inputs, world)
  const found = await findArtifactFor(inputs, { installed, registry, world })
  const row = registry === undefined ? undefined : findRow(registry, found.artifact)
  if (row?.status === 'Retirado') throw withdrawn(found.artifact)
  if (row?.status === 'Obsoleto') {
    world.log.warning(
      `${fileNameOf(found.artifact)} is marked Obsoleto in the registry: plan to move to a newer build.`
    )
  }
  return { ...found, row }
}

async function readRegistry({ registry }: SetupInputs, { run }: ResolveWorld): Promise<string | undefined> {
  return registry === undefined ? undefined : findText(`${run.workspace}/${registry}`, 16 * 1024 * 1024)
}

async function findArtifactFor(
  inputs: SetupInputs,
  known: {
    readonly installed: readonly InstallRecord[]
    readonly registry: string | undefined
    readonly world: ResolveWorld
  }
): Promise<Omit<Resolved, 'row'>> {
  const { world, registry } = known
  if (inputs.artifact !== undefined)
    return { artifact: await nameOfAddress(inputs, inputs.artifact, world), release: undefined }
  const request = await requestOf(inputs, world)
  const [spec] = request.specs
  if (request.specs.length === 1 && spec?.kind === 'exact' && request.build !== 'latest') {
    const { distro, architecture, build } = request
    const artifact = { version: spec.version, build, distro, architecture }
    return { artifact, release: undefined }
  }
  const isOffered = (candidate: Artifact): boolean =>
    registry === undefined || findRow(registry, candidate)?.status !== 'Retirado'
  if (!inputs.checkLatest) {
    const artifact = chooseCandidate(
      request,
      known.installed.map((record) => record.artifact).filter(isOffered)
    )
    if (artifact !== undefined) return { artifact, release: undefined }
  }
  const candidates = await listCandidates(world)
  const chosen = chooseCandidate(request, candidates.filter(isOffered))
  if (chosen === undefined) throw unknown(request, candidates)
  const { release, ...artifact } = chosen
  return { artifact, release }
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
  world.log.info(`platform: ${request.distro} ${request.architecture}`)
  return request
}

/** A tarball given by its address still says by its name what it is. */
async function nameOfAddress(
  inputs: SetupInputs,
  address: { readonly url: string } | { readonly path: string },
  world: ResolveWorld
): Promise<Artifact> {
  const path = 'url' in address ? new URL(address.url).pathname : address.path
  const name = decodeURIComponent(path.split('/').at(-1) ?? '')
  const artifact = findArtifact(name)
  if (artifact === undefined) {
    throw new Failure(
      'INPUT_INVALID',
      `'artifact-url' ends in ${JSON.stringify(name)}, which names no build`,
      'Keep the name that the tarball was published under: cpython-<version>-<distro>[-<arch>]-build<build>.tgz.'
    )
  }
  const wish =
    inputs.version === undefined && inputs.versionFile === undefined
      ? undefined
      : await readWish(inputs, world.run.workspace)
  const isVersion =
    wish?.specs.some((spec) => satisfies(spec, artifact.version, { allowPrereleases: true })) ?? true
  const isBuild = inputs.build === 'latest' || inputs.build === artifact.build
  const isPlatform =
    (inputs.distro ?? artifact.distro) === artifact.distro &&
    (inputs.architecture ?? artifact.architecture) === artifact.architecture
  if (isVersion && isBuild && isPlatform) return artifact
  throw new Failure(
    'INPUT_INVALID',
    `'artifact-url' names ${name}, which is not what the other inputs ask for`,
    "Leave 'version', 'build', 'distro' and 'architecture' out, or make them agree with the file."
  )
}

/** Every tarball of every published release. */
async function listCandidates(world: ResolveWorld): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = []
  for await (const release of world.releases.list()) {
    if (release.state !== 'published') continue
    for (const { name } of release.assets) {
      const artifact = findArtifact(name)
      if (artifact !== undefined && tagOf(artifact) === release.tag) candidates.push({ ...artifact, release })
    }
  }
  return candidates
}

/** The release of an exact build. Undefined when GitHub can't be asked and somebody else may have the tarball. */
export async function findRelease(
  artifact: Artifact,
  mirrors: readonly string[],
  world: ResolveWorld
): Promise<Release | undefined> {
  try {
    const release = await world.releases.readByTag(tagOf(artifact))
    if (release?.assets.some(({ name }) => name === fileNameOf(artifact)) === true) return release
  } catch (error) {
    if (mirrors.length === 0 || !isUnavailable(error)) throw error
    world.log.warning(
      'GitHub could not be asked; the mirrors are tried without what it knows of the tarball.'
    )
    return undefined
  }
  if (mirrors.length > 0) return undefined
  const { version, build, distro, architecture } = artifact
  const request = {
    specs: [{ kind: 'exact' as const, version }],
    build,
    distro,
    architecture,
    allowPrereleases: true
  }
  throw unknown(request, await listCandidates(world))
}

function unknown(request: ResolutionRequest, candidates: readonly Artifact[]): Failure {
  return new Failure(
    'ARTIFACT_UNKNOWN',
    explainMiss(request, candidates),
    "Ask for one that exists, or publish it first with mode: publish. For another repository set 'repository'."
  )
}

function withdrawn(artifact: Artifact): Failure {
  return new Failure(
    'ARTIFACT_WITHDRAWN',
    `${fileNameOf(artifact)} is marked Retirado in the registry`,
    'Its publisher wants nobody to install it. Ask for another build.'
  )
}
