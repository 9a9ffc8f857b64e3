import { fileNameOf } from '../domain/artifact.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { Source } from '../domain/sources.ts'
import { fetchFrom, isNoDelivery } from './fetch-source.ts'
import type { Fetched, FetchRequest, FetchWorld } from './fetched.ts'
import { findInCache } from './find-in-cache.ts'

/**
 * From the cache, else from the first source that delivers. A source that can't be reached gives way to the next one;
 * bytes that are not what they must be end it all. Throws DOWNLOAD_FAILED, CHECKSUM_MISSING, CHECKSUM_MISMATCH and what
 * demands throw.
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
      if (!isNoDelivery(error)) throw error
      problems.push(error)
      world.log.info(`not from there: ${describe(error)}`)
    }
  }
  // A source that was reached and vouches for nothing is what has to be mended.
  const unvouched = problems.find(({ code }) => code !== 'DOWNLOAD_FAILED')
  if (unvouched !== undefined) throw unvouched
  throw new Failure(
    'DOWNLOAD_FAILED',
    `${fileNameOf(request.artifact)} could not be had: ${problems.map(describe).join('; ')}`,
    "Run again when the network is well, or name another source with 'mirrors' or 'artifact-url'.",
    { cause: problems.at(-1) }
  )
}
