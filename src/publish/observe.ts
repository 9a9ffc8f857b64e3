import type { Build } from '../domain/artifact.ts'
import { tagOf } from '../domain/artifact.ts'
import { findMarker } from '../domain/release-marker.ts'
import type { Observed, Wanted } from '../domain/release-plan.ts'
import type { Asset, Release } from '../domain/release.ts'
import { describe } from '../domain/failure.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { ReleaseStore } from '../ports/release-store.ts'

export type ObserveWorld = { readonly releases: ReleaseStore; readonly clock: Clock; readonly log: Log }

/** GitHub's views lag behind its answers by seconds: absence alone is worth waiting for, and not for long. */
const PATIENCE_SECONDS = [1, 2, 4, 8, 16]

/**
 * What GitHub holds of this build now. The list says which releases there are, each is then read by id: that is right
 * at once. `made` are those that this run knows it made; they must show in the list before the list is believed.
 */
export async function observe(
  wanted: Wanted,
  made: ReadonlySet<number>,
  world: ObserveWorld
): Promise<Observed> {
  const listed = await listOurs(wanted.build, made, world)
  const ids = [...new Set([...listed, ...made])]
  const known = await Promise.all(ids.map((id) => world.releases.read(id)))
  const standing = known.flatMap((release) => (release === undefined ? [] : [release]))
  const releases = await Promise.all(standing.map((release) => withDigests(release, wanted, world)))
  const isPublished = releases.some(({ state }) => state === 'published')
  return { releases, tagCommit: await findTag(tagOf(wanted.build), isPublished, world) }
}

/** Until every release that this run made is listed, so that an older twin of it would be too. */
async function listOurs(
  build: Build,
  made: ReadonlySet<number>,
  world: ObserveWorld
): Promise<readonly number[]> {
  for (const seconds of [...PATIENCE_SECONDS, 0]) {
    const ours: number[] = []
    for await (const { id, tag, body } of world.releases.list()) {
      if (tag === tagOf(build) || findMarker(body)?.tag === tagOf(build)) ours.push(id)
    }
    if (seconds === 0 || [...made].every((id) => ours.includes(id))) return ours
    await world.clock.sleep(seconds * 1000)
  }
  return []
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
    current.assets.map(async (asset) => (lacksDigest(asset, wanted) ? hashed(asset, world) : asset))
  )
  return { ...current, assets }
}

function lacksDigest(asset: Asset, wanted: Wanted): boolean {
  const meant = wanted.assets.find(({ name }) => name === asset.name)
  return asset.state === 'uploaded' && asset.digest === undefined && asset.size === meant?.size
}

async function hashed(asset: Asset, world: ObserveWorld): Promise<Asset> {
  try {
    return { ...asset, digest: await world.releases.hashAsset(asset) }
  } catch (error) {
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
