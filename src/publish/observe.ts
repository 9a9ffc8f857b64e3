import type { Build } from '../domain/artifact.ts'
import { findBuildOfTag, tagOf } from '../domain/artifact.ts'
import { findMarker } from '../domain/release-marker.ts'
import type { Observed, Wanted } from '../domain/release-steps.ts'
import type { Asset, Release } from '../domain/release.ts'
import { describe, isUnavailable } from '../domain/failure.ts'
import { comparePythonVersions } from '../domain/python-version.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { ReadSubject } from './sign.ts'

/** Of an observation, what GitHub tells; the rest is the run's own memory. */
export type Seen = Pick<Observed, 'releases' | 'tagCommit' | 'takenBuilds'>

export type ObserveWorld = {
  readonly releases: ReleaseStore
  readonly clock: Clock
  readonly log: Log
  readonly readSubject: ReadSubject
}

/** GitHub's views lag behind its answers by seconds: absence alone is worth waiting for, and not for long. */
export const PATIENCE_SECONDS = [1, 2, 4, 8, 16]
const ROUNDS_TO_BELIEVE = 2

/**
 * What GitHub holds of this build now. The list says which releases there are, each is then read by id: that is right
 * at once. `known` are those that this run knows to be there; they must show in the list before the list is believed.
 */
export async function observe(
  wanted: Wanted,
  known: ReadonlySet<number>,
  world: ObserveWorld
): Promise<Seen> {
  const { ours, takenBuilds } = await listOurs(wanted.build, known, world)
  const ids = [...new Set([...ours, ...known])]
  const read = await Promise.all(ids.map((id) => world.releases.read(id)))
  const standing = read.flatMap((release) => (release === undefined ? [] : [release]))
  const releases = await Promise.all(
    standing.map(async (release) => withSubjects(await withDigests(release, wanted, world), wanted, world))
  )
  const isPublished = releases.some(({ state }) => state === 'published')
  return { releases, takenBuilds, tagCommit: await findTag(tagOf(wanted.build), isPublished, world) }
}

type Listed = { readonly ours: readonly number[]; readonly takenBuilds: readonly number[] }

/**
 * Until every release that must be there is listed, so that an older twin of it would be too. What can't be read by
 * its id either, and that for some seconds, was removed by somebody: it is not waited for.
 */
async function listOurs(build: Build, known: ReadonlySet<number>, world: ObserveWorld): Promise<Listed> {
  for (const [round, seconds] of PATIENCE_SECONDS.entries()) {
    const listed = await listOnce(build, world)
    const unlisted = [...known].filter((id) => !listed.ours.includes(id))
    if (unlisted.length === 0) return listed
    if (round >= ROUNDS_TO_BELIEVE && (await areGone(unlisted, world))) return listed
    await world.clock.sleep(seconds * 1000)
  }
  return listOnce(build, world)
}

async function areGone(ids: readonly number[], world: ObserveWorld): Promise<boolean> {
  const read = await Promise.all(ids.map((id) => world.releases.read(id)))
  return read.every((release) => release === undefined)
}

async function listOnce(build: Build, world: ObserveWorld): Promise<Listed> {
  const ours: number[] = []
  const takenBuilds: number[] = []
  for await (const release of world.releases.list()) {
    if (isOurs(release, build)) ours.push(release.id)
    const other = findBuildOfTag(release.tag)
    if (other !== undefined && comparePythonVersions(other.version, build.version) === 0)
      takenBuilds.push(other.build)
  }
  return { ours, takenBuilds }
}

/** A draft that lost its tag is known by its marker; under another tag the marker came with copied notes. */
export function isOurs(release: Release, build: Build): boolean {
  const tag = tagOf(build)
  if (release.tag === tag) return true
  const isLost = release.state === 'published' || release.tag.startsWith('untagged-')
  return isLost && findMarker(release.body)?.tag === tag
}

/** Fills in what the server has not computed: waits for it first, then reads the bytes back. */
async function withDigests(release: Release, wanted: Wanted, world: ObserveWorld): Promise<Release> {
  let current = release
  for (const seconds of PATIENCE_SECONDS) {
    if (!current.assets.some((asset) => lacksDigest(asset, wanted))) return current
    await world.clock.sleep(seconds * 1000)
    current = (await world.releases.read(release.id)) ?? current
  }
  const assets = await Promise.all(
    current.assets.map(async (asset) => (lacksDigest(asset, wanted) ? hashed(asset, current, world) : asset))
  )
  return { ...current, assets }
}

function lacksDigest(asset: Asset, wanted: Wanted): boolean {
  const meant = wanted.assets.find(({ name }) => name === asset.name)
  // Bytes of another size are others already; but facts may be in other words.
  const mayBeRight = asset.size === meant?.size || meant?.about !== undefined
  return asset.state === 'uploaded' && asset.digest === undefined && mayBeRight
}

async function hashed(asset: Asset, { state }: Release, world: ObserveWorld): Promise<Asset> {
  try {
    return { ...asset, digest: await world.releases.hashAsset(asset) }
  } catch (error) {
    // A draft can be made anew; a published release whose bytes can't be had now is not a wrong one.
    if (state === 'published' && isUnavailable(error)) throw error
    world.log.info(`${asset.name} could not be read back: ${describe(error)}`)
    return asset
  }
}

/** Facts and signatures are read where they are not ours to the byte: what they are about is what counts. */
async function withSubjects(release: Release, wanted: Wanted, world: ObserveWorld): Promise<Release> {
  const isOther = ({ name, state, digest }: Asset): boolean =>
    state === 'uploaded' &&
    digest !== undefined &&
    wanted.assets.some((meant) => meant.name === name && meant.about !== undefined && meant.sha256 !== digest)
  const assets = await Promise.all(
    release.assets.map(async (asset) => (isOther(asset) ? withSubject(asset, world) : asset))
  )
  return { ...release, assets }
}

async function withSubject(asset: Asset, world: ObserveWorld): Promise<Asset> {
  try {
    return { ...asset, about: await world.readSubject(asset.name, await world.releases.readText(asset)) }
  } catch (error) {
    // What they tell of is not known: that is no reason to call them wrong.
    if (isUnavailable(error)) throw error
    world.log.info(`${asset.name} could not be read back: ${describe(error)}`)
    return asset
  }
}

async function findTag(tag: string, isExpected: boolean, world: ObserveWorld): Promise<string | undefined> {
  for (const seconds of PATIENCE_SECONDS) {
    const commit = await world.releases.tagCommit(tag)
    if (commit !== undefined || !isExpected) return commit
    await world.clock.sleep(seconds * 1000)
  }
  return undefined
}
