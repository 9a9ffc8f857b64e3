import type { CompressedTwin } from '../disk/compress-twin.ts'
import { compressTwin } from '../disk/compress-twin.ts'
import { readTwin } from '../disk/read-twin.ts'
import { twinNameOf } from '../domain/artifact.ts'
import { describe, Failure } from '../domain/failure.ts'
import { readableSize } from '../domain/readable-size.ts'
import type { Asset, Release } from '../domain/release.ts'
import { isOfBuild } from '../domain/release-marker.ts'
import type { Twin } from '../domain/twin.ts'
import type { PublishInputs } from '../inputs/publish-inputs.ts'
import type { Log } from '../ports/log.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { InspectedTarball } from './inspect.ts'

/** The `.tar.zst` of a tarball, on this machine. */
export type ZstdCopy = Twin & { readonly path: string }

/** `twin`: the zstd copy, when `compression` asks for one. */
export type CompressedTarball = InspectedTarball & { readonly twin: ZstdCopy | undefined }

type CompressWorld = { readonly releases: Pick<ReleaseStore, 'list' | 'save'>; readonly log: Log }

/**
 * Adds a zstd copy to each tarball when `compression` asks for it. They are made one after the other: a compressor needs
 * tens of megabytes of memory. Throws TARBALL_INVALID.
 */
export async function compressTarballs(
  tarballs: readonly InspectedTarball[],
  { compression, build }: Pick<PublishInputs, 'compression' | 'build'>,
  { directory, world }: { readonly directory: string; readonly world: CompressWorld }
): Promise<readonly CompressedTarball[]> {
  if (!compression.includes('zst')) return tarballs.map((tarball) => ({ ...tarball, twin: undefined }))
  const copies = await world.log.group('Compress the tarballs with zstd', async () => {
    const made: CompressedTarball[] = []
    for (const tarball of tarballs) {
      const twin = await makeCopy(tarball, directory)
      const percent = Math.round((100 * twin.digests.size) / tarball.digests.size)
      world.log.info(`made: ${twin.name} (${readableSize(twin.digests.size)}, ${percent} % of the .tgz)`)
      made.push({ ...tarball, twin })
    }
    return made
  })
  const standing: Release[] = []
  for await (const release of world.releases.list()) if (isOfBuild(release, build)) standing.push(release)
  const assets = standing.sort(publishedAndOldestFirst).flatMap((release) => release.assets)
  const adopted: CompressedTarball[] = []
  for (const { twin, ...tarball } of copies) {
    adopted.push({ ...tarball, twin: twin && (await adoptCopy(twin, assets, { directory, world })) })
  }
  return adopted
}

/** What was written is read again and must hold the same tar stream. */
async function makeCopy(tarball: InspectedTarball, directory: string): Promise<ZstdCopy> {
  const name = twinNameOf(tarball.artifact)
  const path = `${directory}/${name}`
  const { twin, stream, tarball: read } = await compress(tarball, path)
  if (read.sha256 !== tarball.digests.sha256) {
    throw uncompressed(
      tarball,
      'it has other bytes than the ones that were inspected',
      `Let no other step write to ${tarball.path} meanwhile, and run again.`
    )
  }
  const proven = await readTwin(path, stream)
  if (proven?.sha256 === twin.sha256) return { name, path, digests: twin, stream }
  throw uncompressed(
    tarball,
    'what was written does not hold the same',
    'Run again on a machine whose memory and disk work, or leave the copy out with compression: tgz.'
  )
}

async function compress(tarball: InspectedTarball, path: string): Promise<CompressedTwin> {
  try {
    return await compressTwin(tarball.path, path)
  } catch (cause) {
    throw uncompressed(
      tarball,
      describe(cause),
      `See that nothing writes to ${tarball.path} meanwhile, and that there is room in RUNNER_TEMP.`,
      cause
    )
  }
}

function uncompressed({ name }: InspectedTarball, complaint: string, hint: string, cause?: unknown): Failure {
  return new Failure(
    'TARBALL_INVALID',
    `${name} can't be compressed with zstd: ${complaint}`,
    `Nothing was published. ${hint}`,
    { cause }
  )
}

/** As the plan prefers them. */
function publishedAndOldestFirst(left: Release, right: Release): number {
  const rank = ({ state }: Release): number => (state === 'published' ? 0 : 1)
  return rank(left) - rank(right) || left.id - right.id
}

/**
 * Another version of Node may compress the same tree to other bytes. A copy of the same tar stream that is on a release
 * or draft of this build already takes the place of ours; any other asset of its name is left to the plan.
 */
async function adoptCopy(
  twin: ZstdCopy,
  assets: readonly Asset[],
  { directory, world }: { readonly directory: string; readonly world: CompressWorld }
): Promise<ZstdCopy> {
  for (const asset of assets) {
    if (asset.name !== twin.name || asset.state !== 'uploaded') continue
    if (asset.size === twin.digests.size && asset.digest === twin.digests.sha256) return twin
    const path = `${directory}/${asset.id}-${twin.name}`
    await world.releases.save(asset, path)
    const digests = await readTwin(path, twin.stream)
    if (digests === undefined) continue
    world.log.info(
      `${twin.name}: the release has a copy of the same tree with other bytes, which is used: ${digests.sha256}`
    )
    return { ...twin, path, digests }
  }
  return twin
}
