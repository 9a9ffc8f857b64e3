import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf } from '../domain/artifact.ts'
import { factsNameOf, findBuildFacts } from '../domain/build-facts.ts'
import { toCompatibilityFailure } from '../domain/compatibility.ts'
import { findMachine } from '../domain/elf-machine.ts'
import { describe } from '../domain/failure.ts'
import type { HostNeeds } from '../domain/host-needs.ts'
import { distroOf } from '../domain/platform.ts'
import type { Asset, Release } from '../domain/release.ts'
import { judgeHost } from '../interpreter/judge-host.ts'
import type { ResolveWorld } from './resolve-world.ts'

/**
 * Holds a build for another platform than this host's against what its release says of it, before it is fetched for
 * nothing. Facts can refuse, never admit: the files themselves are asked before anything is installed.
 * Throws PLATFORM_UNSUPPORTED.
 */
export async function refuseUnfit(release: Release, artifact: Artifact, world: ResolveWorld): Promise<void> {
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

function isOwnDistro({ distro }: Artifact, { host }: ResolveWorld): boolean {
  try {
    return distroOf(host) === distro
  } catch {
    return false
  }
}

async function readNeeds(
  { facts, tarball }: { readonly facts: Asset | undefined; readonly tarball: Asset | undefined },
  world: ResolveWorld
): Promise<HostNeeds | undefined> {
  if (facts === undefined || tarball === undefined) return undefined
  try {
    const found = findBuildFacts(await world.releases.readText(facts))
    // Of another tarball they would say nothing about this one.
    return tarball.digest === undefined || found?.about === tarball.digest ? found?.needs : undefined
  } catch (error) {
    world.log.info(`${facts.name} could not be read: ${describe(error)}`)
    return undefined
  }
}
