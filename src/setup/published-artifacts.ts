import { findText } from '../disk/read-text.ts'
import { openTemporary } from '../disk/tarball-cache.ts'
import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf, findArtifact, tagOf } from '../domain/artifact.ts'
import { factsNameOf, findBuildFacts } from '../domain/build-facts.ts'
import { toCompatibilityFailure } from '../domain/compatibility.ts'
import { findMachine } from '../domain/elf-machine.ts'
import { describe, Failure, isUnavailable } from '../domain/failure.ts'
import type { HostNeeds } from '../domain/host-needs.ts'
import type { Host } from '../domain/platform.ts'
import { distroOf } from '../domain/platform.ts'
import type { Asset, Release } from '../domain/release.ts'
import type { ResolutionRequest } from '../domain/resolution.ts'
import { explainMiss } from '../domain/resolution.ts'
import { judgeHost } from '../interpreter/judge-host.ts'
import type { Downloader } from '../ports/downloader.ts'
import type { Log } from '../ports/log.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { RunContext } from '../ports/run-context.ts'

export type PublishedWorld = {
  readonly releases: Pick<ReleaseStore, 'list' | 'readByTag'>
  readonly downloader: Downloader
  readonly host: Host
  readonly run: Pick<RunContext, 'temp' | 'environment'>
  readonly log: Log
}

const FACTS_LIMIT = 1024 * 1024

export type PublishedArtifact = Artifact & { readonly release: Release | undefined }

/** Every tarball of every published release. */
export async function listPublished({
  releases
}: Pick<PublishedWorld, 'releases'>): Promise<readonly PublishedArtifact[]> {
  const candidates: PublishedArtifact[] = []
  for await (const release of releases.list()) {
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
  world: PublishedWorld
): Promise<Release | undefined> {
  try {
    const release = await world.releases.readByTag(tagOf(artifact))
    if (release?.assets.some(({ name }) => name === fileNameOf(artifact)) === true) return release
  } catch (error) {
    if (mirrors.length === 0 || !isUnavailable(error)) throw error
    world.log.warning(
      'GITHUB_UNASKED',
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
  throw unknownArtifact(request, await listPublished(world))
}

export function unknownArtifact(request: ResolutionRequest, candidates: readonly Artifact[]): Failure {
  return new Failure(
    'ARTIFACT_UNKNOWN',
    explainMiss(request, candidates),
    "Ask for one that exists, or publish it first with mode: publish. For another repository set 'repository'."
  )
}

/**
 * Compares a build for another platform than this host's with the facts that its release has of it, before it is
 * downloaded. Facts can refuse, never admit: the installed files are judged again. Throws PLATFORM_UNSUPPORTED.
 */
export async function refuseUnfit(
  release: Release,
  artifact: Artifact,
  world: PublishedWorld
): Promise<void> {
  // For its own platform a build is fit as a rule: one more request would gain nothing.
  if (artifact.architecture === world.host.architecture && isOwnDistro(artifact, world)) return
  const name = fileNameOf(artifact)
  const find = (wanted: string): Asset | undefined =>
    release.assets.find((asset) => asset.name === wanted && asset.state === 'uploaded')
  const needs = await readNeeds({ facts: find(factsNameOf(name)), tarball: find(name) }, world)
  if (needs === undefined) return
  const libraryPath = world.run.environment['LD_LIBRARY_PATH']
  const machine = findMachine(artifact.architecture)
  const machines = machine === undefined ? [] : [{ code: machine.code, path: 'as its name says' }]
  const complaints = await judgeHost({ ...needs, machines }, artifact, { ...world.host, libraryPath })
  const obstacle = toCompatibilityFailure(complaints)
  if (obstacle !== undefined) throw obstacle
}

function isOwnDistro({ distro }: Artifact, { host }: PublishedWorld): boolean {
  try {
    return distroOf(host) === distro
  } catch {
    return false
  }
}

async function readNeeds(
  { facts, tarball }: { readonly facts: Asset | undefined; readonly tarball: Asset | undefined },
  world: PublishedWorld
): Promise<HostNeeds | undefined> {
  if (facts === undefined || tarball === undefined) return undefined
  try {
    const found = findBuildFacts((await readAsset(facts, world)) ?? '')
    // Of another tarball they would say nothing about this one.
    return tarball.digest === undefined || found?.about === tarball.digest ? found?.needs : undefined
  } catch (error) {
    world.log.info(`${facts.name} could not be read: ${describe(error)}`)
    return undefined
  }
}

async function readAsset(
  { apiUrl, name, size }: Asset,
  { downloader, run }: PublishedWorld
): Promise<string | undefined> {
  await using directory = await openTemporary(run.temp)
  const path = `${directory.path}/${name}`
  const rule = { limit: FACTS_LIMIT, freshness: 'usual' } as const
  await downloader.download({ kind: 'api', url: apiUrl, size }, path, rule)
  return await findText(path, FACTS_LIMIT)
}
