import { findText } from '../disk/read-text.ts'
import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf, findArtifact, findTwin, tarballGrammar } from '../domain/artifact.ts'
import { describe, Failure, isUnavailable } from '../domain/failure.ts'
import type { TarballAddress } from '../domain/input-grammar.ts'
import type { InstallRecord } from '../domain/install-record.ts'
import { distroOf } from '../domain/platform.ts'
import type { Registry, RegistryRow } from '../domain/registry-row.ts'
import { findRow } from '../domain/registry-row.ts'
import type { Release } from '../domain/release.ts'
import type { ResolutionRequest } from '../domain/resolution.ts'
import { chooseCandidate } from '../domain/resolution.ts'
import { parseVersionFile, parseVersionFileName, versionFileNames } from '../domain/version-file.ts'
import type { VersionSpec } from '../domain/version-spec.ts'
import { formatVersionSpec, satisfies } from '../domain/version-spec.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { InstallRequest } from './install-request.ts'
import type { PublishedArtifact, PublishedWorld } from './published-artifacts.ts'
import { listPublished, unknownArtifact } from './published-artifacts.ts'
import { findRegistry, isWithdrawn, registeredOf } from './registry-file.ts'

export type ResolveWorld = Pick<PublishedWorld, 'releases' | 'host' | 'log'> & {
  readonly run: Pick<RunContext, 'workspace'>
}

/** What is to be installed: the artifact, what the registry in the workspace says of it, the release when it was asked for. */
export type ResolvedArtifact = {
  readonly artifact: Artifact
  readonly row: RegistryRow | undefined
  readonly release: Release | undefined
}

/** Found in the workspace when neither `version` nor `version-file` is set. */
const FOUND_FILES = ['.python-version', 'pyproject.toml'] as const

/** Throws INPUT_INVALID, ARTIFACT_UNKNOWN, ARTIFACT_WITHDRAWN, REGISTRY_CONFLICT, and what the release store throws. */
export async function resolve(
  request: InstallRequest,
  installed: readonly InstallRecord[],
  world: ResolveWorld
): Promise<ResolvedArtifact> {
  const registry = await findRegistry(request, world)
  const found = await findArtifactFor(request, { installed, registry, world })
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

type Found = Omit<ResolvedArtifact, 'row'>

async function findArtifactFor(request: InstallRequest, known: Known): Promise<Found> {
  const { world } = known
  if (request.artifact !== undefined)
    return { artifact: await nameAddress(request, request.artifact, world), release: undefined }
  const wanted = await toResolutionRequest(request, world)
  const [spec] = wanted.specs
  if (wanted.specs.length === 1 && spec?.kind === 'exact' && wanted.build !== 'latest') {
    const { distro, architecture, build } = wanted
    return { artifact: { version: spec.version, build, distro, architecture }, release: undefined }
  }
  return chooseFrom(request.checkLatest ? [] : artifactsHere(request, known), wanted, known)
}

/** What is installed, and what the registry names: nobody has to be asked for them. */
function artifactsHere(
  { repository }: InstallRequest,
  { installed, registry }: Known
): readonly (readonly Artifact[])[] {
  const artifacts = installed.map((record) => record.artifact)
  return [
    artifacts.filter((artifact) => !isWithdrawn(registry, artifact)),
    registeredOf(registry, repository)
  ]
}

/**
 * The releases are asked before a later spec is satisfied from what is here: what a job gets does not depend on what
 * others installed. Only when they can't be asked a later spec has to do.
 */
async function chooseFrom(
  here: readonly (readonly Artifact[])[],
  wanted: ResolutionRequest,
  { registry, world }: Known
): Promise<Found> {
  let published: readonly PublishedArtifact[] | undefined
  for (const [index, spec] of wanted.specs.entries()) {
    const one = { ...wanted, specs: [spec] }
    const known = findIn(here, one)
    if (known !== undefined) return { artifact: known, release: undefined }
    try {
      published ??= await listPublished(world)
    } catch (error) {
      const fallback = findIn(here, { ...wanted, specs: wanted.specs.slice(index + 1) })
      if (fallback === undefined || !isUnavailable(error)) throw error
      world.log.warning(
        'GITHUB_UNASKED',
        `Whether there is a CPython ${formatVersionSpec(spec)} could not be asked (${describe(error)}); a fallback is taken.`
      )
      return { artifact: fallback, release: undefined }
    }
    const chosen = chooseCandidate(
      one,
      published.filter((artifact) => !isWithdrawn(registry, artifact))
    )
    if (chosen !== undefined) {
      const { release, ...artifact } = chosen
      return { artifact, release }
    }
  }
  throw unknownArtifact(wanted, published ?? [])
}

function findIn(here: readonly (readonly Artifact[])[], wanted: ResolutionRequest): Artifact | undefined {
  return here
    .map((artifacts) => chooseCandidate(wanted, artifacts))
    .find((artifact) => artifact !== undefined)
}

async function toResolutionRequest(request: InstallRequest, world: ResolveWorld): Promise<ResolutionRequest> {
  const { specs, requestedBy } = await readVersions(request, world.run.workspace)
  const { osRelease, architecture } = world.host
  const wanted = {
    specs,
    build: request.build,
    distro: request.distro ?? distroOf(world.host),
    architecture: request.architecture ?? architecture,
    allowPrereleases: request.allowPrereleases
  }
  world.log.info(`asked by: ${requestedBy}`)
  const { base, prettyName } = osRelease
  const reason = request.distro === undefined && base !== undefined ? ` (${prettyName} is made from it)` : ''
  world.log.info(`platform: ${wanted.distro} ${wanted.architecture}${reason}`)
  return wanted
}

/** The preferred spec first, and which input or file they are from. */
type Versions = { readonly specs: readonly VersionSpec[]; readonly requestedBy: string }

/** Throws INPUT_INVALID when no version is requested: the PATH's Python is never the answer. */
async function readVersions(
  { version, versionFile }: Pick<InstallRequest, 'version' | 'versionFile'>,
  workspace: string
): Promise<Versions> {
  if (version !== undefined)
    return { specs: [version], requestedBy: `input version: ${formatVersionSpec(version)}` }
  for (const path of versionFile === undefined ? FOUND_FILES : [versionFile]) {
    const name = parseVersionFileName(path)
    const text = await findText(path.startsWith('/') ? path : `${workspace}/${path}`)
    if (text === undefined) continue
    const requests = parseVersionFile(name, text)
    const spelled = requests.map(({ key, spelling }) => `${key}: ${spelling}`).join(', else ')
    return { specs: requests.map(({ spec }) => spec), requestedBy: `${path} (${spelled})` }
  }
  throw new Failure(
    'INPUT_INVALID',
    versionFile === undefined
      ? `No version is asked for: the input 'version' is not set, and the workspace has no ${FOUND_FILES.join(' and no ')}`
      : `'version-file': ${versionFile} is not there`,
    `Set 'version', or name one of ${versionFileNames.join(', ')} with 'version-file' (after actions/checkout).`
  )
}

/** A tarball at an address says by its name what it is; the other inputs may confirm it. Throws INPUT_INVALID. */
async function nameAddress(
  request: InstallRequest,
  address: TarballAddress,
  { run }: ResolveWorld
): Promise<Artifact> {
  const name = nameIn(address)
  const artifact = findArtifact(name) ?? findTwin(name)
  if (artifact === undefined) {
    throw new Failure(
      'INPUT_INVALID',
      `'artifact-url' ends in ${JSON.stringify(name)}, which names no build`,
      `Keep the name that the tarball was published under: ${tarballGrammar}.`
    )
  }
  const isRequested = request.version !== undefined || request.versionFile !== undefined
  const specs = isRequested ? (await readVersions(request, run.workspace)).specs : undefined
  const isVersion =
    specs?.some((spec) => satisfies(spec, artifact.version, { allowPrereleases: true })) ?? true
  const isBuild = request.build === 'latest' || request.build === artifact.build
  const isPlatform =
    (request.distro ?? artifact.distro) === artifact.distro &&
    (request.architecture ?? artifact.architecture) === artifact.architecture
  if (isVersion && isBuild && isPlatform) return artifact
  throw new Failure(
    'INPUT_INVALID',
    `'artifact-url' names ${name}, which is not what the other inputs ask for`,
    "Leave 'version', 'build', 'distro' and 'architecture' out, or make them agree with the file."
  )
}

function nameIn(address: TarballAddress): string {
  const path = 'url' in address ? new URL(address.url).pathname : address.path
  const name = path.split('/').at(-1) ?? ''
  try {
    return 'url' in address ? decodeURIComponent(name) : name
  } catch {
    return name
  }
}

function withdrawn(artifact: Artifact): Failure {
  return new Failure(
    'ARTIFACT_WITHDRAWN',
    `${fileNameOf(artifact)} is marked Retirado in the registry`,
    'Its publisher wants nobody to install it. Ask for another build.'
  )
}
