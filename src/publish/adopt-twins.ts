import { readTwin } from '../disk/read-twin.ts'
import type { Build } from '../domain/artifact.ts'
import type { Asset, Release } from '../domain/release.ts'
import type { Log } from '../ports/log.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { PreparedTarball } from './make-twins.ts'
import { isOurs } from './observe.ts'

type Adoption = { readonly build: Build; readonly directory: string }
type AdoptWorld = { readonly releases: Pick<ReleaseStore, 'list' | 'save'>; readonly log: Log }

/**
 * Another version of Node may compress the same tree to other bytes. Where a release of this build, or a draft of it,
 * has a twin whose content is that of our tarball, that one is ours from here on: its checksums, its signature and its
 * facts are those of the bytes that stand. What holds anything else is left for the plan to judge.
 */
export async function adoptTwins(
  tarballs: readonly PreparedTarball[],
  { build, directory }: Adoption,
  world: AdoptWorld
): Promise<readonly PreparedTarball[]> {
  if (tarballs.every(({ twin }) => twin === undefined)) return tarballs
  const standing: Release[] = []
  for await (const release of world.releases.list()) if (isOurs(release, build)) standing.push(release)
  standing.sort(publishedAndOldestFirst)
  const adopted: PreparedTarball[] = []
  for (const tarball of tarballs) adopted.push(await adopt(tarball, { standing, directory }, world))
  return adopted
}

/** As the plan prefers them. */
function publishedAndOldestFirst(left: Release, right: Release): number {
  const rank = ({ state }: Release): number => (state === 'published' ? 0 : 1)
  return rank(left) - rank(right) || left.id - right.id
}

async function adopt(
  tarball: PreparedTarball,
  { standing, directory }: { readonly standing: readonly Release[]; readonly directory: string },
  { releases, log }: AdoptWorld
): Promise<PreparedTarball> {
  const { twin } = tarball
  if (twin === undefined) return tarball
  for (const asset of standing.flatMap(({ assets }) => assets)) {
    if (asset.name !== twin.name || asset.state !== 'uploaded') continue
    if (isSame(asset, twin.digests)) return tarball
    const path = `${directory}/${asset.id}-${twin.name}`
    await releases.save(asset, path)
    const digests = await readTwin(path, twin.stream)
    if (digests !== undefined) {
      log.info(
        `${twin.name}: another zstd made other bytes of the same tree, and they stand: ${digests.sha256}`
      )
      return { ...tarball, twin: { ...twin, path, digests } }
    }
  }
  return tarball
}

function isSame({ size, digest }: Asset, own: { readonly size: number; readonly sha256: string }): boolean {
  return size === own.size && digest === own.sha256
}
