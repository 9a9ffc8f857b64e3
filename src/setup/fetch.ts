import { describe, Failure } from '../domain/failure.ts'
import { fetchFrom, isNoDelivery } from './fetch-source.ts'
import type { Fetched, FetchRequest, FetchWorld, Offer } from './fetched.ts'
import { findInCache } from './find-in-cache.ts'

/**
 * From the cache, else from the first source that delivers. A source that can't be reached gives way to the next one;
 * bytes that are not what they must be end it all. Throws DOWNLOAD_FAILED, CHECKSUM_MISSING, CHECKSUM_MISMATCH and what
 * demands throw.
 */
export async function fetchTarball(request: FetchRequest, world: FetchWorld): Promise<Fetched> {
  const cached = await findInCache(request, world)
  if (cached !== undefined) return cached
  const problems: Failure[] = []
  for (const offer of await request.findOffers()) {
    const fetched = await fetchOffer(offer, { request, problems, world })
    if (fetched !== undefined) return fetched
  }
  throw undelivered(request.name, problems)
}

/** Undefined when no source of it delivers: why is added to `problems`. */
async function fetchOffer(
  { name, sources, evidence }: Offer,
  {
    request,
    problems,
    world
  }: { readonly request: FetchRequest; readonly problems: Failure[]; readonly world: FetchWorld }
): Promise<Fetched | undefined> {
  const informed = { ...request, name, evidence: [...request.evidence, ...evidence] }
  // What was not known a moment ago may be what the cache holds.
  const confirmed = evidence.length === 0 ? undefined : await findInCache(informed, world)
  if (confirmed !== undefined) return confirmed
  for (const source of sources) {
    try {
      return await fetchFrom(source, informed, world)
    } catch (error) {
      if (!isNoDelivery(error)) throw error
      problems.push(error)
      world.log.info(`not from there: ${describe(error)}`)
    }
  }
  return undefined
}

function undelivered(name: string, problems: readonly Failure[]): Failure {
  // A source that was reached and vouches for nothing is what has to be mended.
  const unvouched = problems.find(({ code }) => code !== 'DOWNLOAD_FAILED')
  if (unvouched !== undefined) return unvouched
  return new Failure(
    'DOWNLOAD_FAILED',
    `${name} could not be had: ${problems.map(describe).join('; ')}`,
    "Run again when the network is well, or name another source with 'mirrors' or 'artifact-url'.",
    { cause: problems.at(-1) }
  )
}
