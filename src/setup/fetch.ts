import { hashFile } from '../disk/hash-file.ts'
import { dropTarball, findFile, takePrivately } from '../disk/tarball-cache.ts'
import { fileNameOf } from '../domain/artifact.ts'
import { knownSha256, requireAgreement } from '../domain/evidence.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { Source } from '../domain/sources.ts'
import { fetchFrom } from './fetch-source.ts'
import type { Fetched, FetchRequest, FetchWorld } from './fetched.ts'
import { isRefusal } from './on-disk.ts'

/**
 * From the cache, else from the first source that delivers. A source that can't be reached gives way to the next one;
 * bytes that are not what they must be end it all. Throws DOWNLOAD_FAILED, CHECKSUM_MISSING, CHECKSUM_MISMATCH.
 */
export async function fetchTarball(request: FetchRequest, world: FetchWorld): Promise<Fetched> {
  const cached = await findInCache(request, world)
  if (cached !== undefined) return cached
  const offers = await request.findSources()
  const informed = { ...request, evidence: [...request.evidence, ...offers.evidence] }
  // What was not known a moment ago may be what the cache holds.
  const confirmed = offers.evidence.length === 0 ? undefined : await findInCache(informed, world)
  return confirmed ?? fetchFromFirst(offers.sources, informed, world)
}

async function fetchFromFirst(
  sources: readonly Source[],
  request: FetchRequest,
  world: FetchWorld
): Promise<Fetched> {
  const problems: Failure[] = []
  for (const source of sources) {
    try {
      return await fetchFrom(source, request, world)
    } catch (error) {
      if (!(error instanceof Failure) || !isNoDelivery(error)) throw error
      problems.push(error)
      world.log.info(`not from there: ${describe(error)}`)
    }
  }
  // A source that was reached and vouches for nothing is what has to be mended.
  const unvouched = problems.find(({ code }) => code === 'CHECKSUM_MISSING')
  if (unvouched !== undefined) throw unvouched
  throw new Failure(
    'DOWNLOAD_FAILED',
    `${fileNameOf(request.artifact)} could not be had: ${problems.map(describe).join('; ')}`,
    "Run again when the network is well, or name another source with 'mirrors' or 'artifact-url'.",
    { cause: problems.at(-1) }
  )
}

/** Not there, or without a checksum: the next source may have both. */
function isNoDelivery({ code }: Failure): boolean {
  return code === 'DOWNLOAD_FAILED' || code === 'CHECKSUM_MISSING'
}

async function findInCache(request: FetchRequest, world: FetchWorld): Promise<Fetched | undefined> {
  const { downloads, artifact, evidence } = request
  if (downloads.cacheDir === undefined || knownSha256(evidence) === undefined) return undefined
  const start = world.clock.elapsed()
  const from = await findFile(`${downloads.cacheDir}/${fileNameOf(artifact)}`)
  if (from === undefined) return undefined
  try {
    const path = await takePrivately(from, downloads)
    const digests = await hashFile(path)
    const verifiedBy = requireAgreement({ name: fileNameOf(artifact), from, digests }, evidence)
    const seconds = (world.clock.elapsed() - start) / 1000
    world.log.info(`source: ${from}`)
    return { path, digests, source: 'cache', from, verifiedBy, seconds }
  } catch (error) {
    if (isRefusal(error)) {
      world.log.info(`what the cache holds can't be used: ${describe(error)}`)
      return undefined
    }
    world.log.info(`what the cache holds is thrown away: ${describe(error)}`)
    await dropTarball(from).catch((problem: unknown) => {
      world.log.info(`it could not be removed: ${describe(problem)}`)
    })
    return undefined
  }
}
