import type { Build } from '../domain/artifact.ts'
import { findBuildOfTag, tagOf } from '../domain/artifact.ts'
import { describe, isUnavailable } from '../domain/failure.ts'
import { comparePythonVersions } from '../domain/python-version.ts'
import type { ReleaseFile } from '../domain/release-file.ts'
import { isOfBuild } from '../domain/release-marker.ts'
import type { Observed, Wanted } from '../domain/release-steps.ts'
import type { Asset, Release } from '../domain/release.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { ReleaseStore } from '../ports/release-store.ts'

/** The part of an observation that GitHub shows; the rest is the run's own memory. */
export type Shown = Pick<Observed, 'releases' | 'tagCommit' | 'takenBuilds'>

export type ObserveWorld = { readonly releases: ReleaseStore; readonly clock: Clock; readonly log: Log }

/** GitHub's views lag behind its answers by seconds: what is absent is looked for again, and not for long. */
export const PATIENCE_SECONDS = [1, 2, 4, 8, 16]
const ROUNDS_UNTIL_GONE = 2

/**
 * What GitHub shows of this build. The list says which releases there are; each is then read by its id, which is not
 * cached. `known` are releases that this run made or published: until they are listed, other ones may be missing too.
 */
export async function observeReleases(
  wanted: Wanted,
  known: ReadonlySet<number>,
  world: ObserveWorld
): Promise<Shown> {
  const { listed, takenBuilds } = await listAll(wanted.build, known, world)
  const found = [...listed.values()]
  const unlisted = await Promise.all(
    [...known].filter((id) => !listed.has(id)).map((id) => world.releases.read(id))
  )
  const read = await Promise.all(
    // A release that is listed exists, whatever a read by its id says.
    found.map(async (release) => (await world.releases.read(release.id)) ?? release)
  )
  const releases = await Promise.all(
    [...read, ...unlisted.filter((release) => release !== undefined)].map((release) =>
      readContents(release, wanted, world)
    )
  )
  const isPublished = releases.some(({ state }) => state === 'published')
  return { releases, takenBuilds, tagCommit: await findTag(tagOf(wanted.build), isPublished, world) }
}

type Listing = { readonly listed: ReadonlyMap<number, Release>; readonly takenBuilds: readonly number[] }

/** Lists until all known releases are listed, or can't be read by their id either: somebody removed those. */
async function listAll(build: Build, known: ReadonlySet<number>, world: ObserveWorld): Promise<Listing> {
  for (const [round, seconds] of PATIENCE_SECONDS.entries()) {
    const listing = await listOnce(build, world)
    const unlisted = [...known].filter((id) => !listing.listed.has(id))
    if (unlisted.length === 0) return listing
    if (round >= ROUNDS_UNTIL_GONE) {
      const read = await Promise.all(unlisted.map((id) => world.releases.read(id)))
      if (read.every((release) => release === undefined)) return listing
    }
    await world.clock.sleep(seconds * 1000)
  }
  return listOnce(build, world)
}

async function listOnce(build: Build, { releases }: ObserveWorld): Promise<Listing> {
  const listed = new Map<number, Release>()
  const takenBuilds: number[] = []
  for await (const release of releases.list()) {
    if (isOfBuild(release, build)) listed.set(release.id, release)
    const other = findBuildOfTag(release.tag)
    if (other !== undefined && comparePythonVersions(other.version, build.version) === 0)
      takenBuilds.push(other.build)
  }
  return { listed, takenBuilds }
}

/** Completes what the plan compares: digests that GitHub has not computed, and the subjects of facts and signatures. */
async function readContents(release: Release, wanted: Wanted, world: ObserveWorld): Promise<Release> {
  const fileOf = ({ name }: Asset): ReleaseFile | undefined => wanted.files.find((file) => file.name === name)
  const lacksDigest = (asset: Asset): boolean => {
    const file = fileOf(asset)
    // Of another size, the bytes are others in any case; but facts may be in other words.
    const mayBeRight = asset.size === file?.size || file?.subject !== undefined
    return asset.state === 'uploaded' && asset.digest === undefined && mayBeRight
  }
  let current = release
  for (const seconds of PATIENCE_SECONDS) {
    if (!current.assets.some(lacksDigest)) break
    await world.clock.sleep(seconds * 1000)
    current = (await world.releases.read(release.id)) ?? current
  }
  const assets = await Promise.all(
    current.assets.map(async (asset) => {
      const hashed = lacksDigest(asset) ? await withDigest(asset, current, world) : asset
      const file = fileOf(hashed)
      return file === undefined ? hashed : withSubject(hashed, file, world)
    })
  )
  return { ...current, assets }
}

async function withDigest(asset: Asset, { state }: Release, { releases, log }: ObserveWorld): Promise<Asset> {
  try {
    return { ...asset, digest: await releases.hashAsset(asset) }
  } catch (error) {
    // A draft can be made anew; a published release is not wrong because its bytes can't be read now.
    if (state === 'published' && isUnavailable(error)) throw error
    log.info(`${asset.name} could not be read back: ${describe(error)}`)
    return asset
  }
}

/** Facts and signatures with other bytes than ours are read: they may be about the same tarball. */
async function withSubject(
  asset: Asset,
  { subject, sha256 }: ReleaseFile,
  { releases, log }: ObserveWorld
): Promise<Asset> {
  const { state, digest } = asset
  if (subject === undefined || state !== 'uploaded' || digest === undefined || digest === sha256) return asset
  try {
    return { ...asset, about: await subject.read(await releases.readText(asset)) }
  } catch (error) {
    // Not known is not wrong.
    if (isUnavailable(error)) throw error
    log.info(`${asset.name} could not be read back: ${describe(error)}`)
    return asset
  }
}

async function findTag(
  tag: string,
  isExpected: boolean,
  { releases, clock }: ObserveWorld
): Promise<string | undefined> {
  for (const seconds of PATIENCE_SECONDS) {
    const commit = await releases.tagCommit(tag)
    if (commit !== undefined || !isExpected) return commit
    await clock.sleep(seconds * 1000)
  }
  return undefined
}
