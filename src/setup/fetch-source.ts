import type { Downloads } from '../disk/tarball-cache.ts'
import { dropTarball, findFile, keepTarball, takePrivately } from '../disk/tarball-cache.ts'
import { algorithmsIn, requireAgreement } from '../domain/evidence.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { Location, Source } from '../domain/sources.ts'
import type { DownloadRule } from '../ports/downloader.ts'
import { proveAll, Unsigned } from './demands.ts'
import type { Fetched, FetchRequest, FetchWorld } from './fetched.ts'
import { openIntake, readInto } from './intake.ts'
import type { Intake } from './intake.ts'
import type { Bring } from './read-sidecars.ts'
import { algorithmsBefore, beginVouching } from './vouching.ts'

/** GitHub takes no larger ones. */
const TARBALL_LIMIT = 2 * 1024 ** 3

/**
 * Bytes that are not what they must be are asked for once more, past what caches on the way may hold: then it is said,
 * and no other source is asked. Throws DOWNLOAD_FAILED, CHECKSUM_MISSING, CHECKSUM_MISMATCH and what demands throw.
 */
export async function fetchFrom(source: Source, request: FetchRequest, world: FetchWorld): Promise<Fetched> {
  world.log.info(`source: ${source.label}`)
  try {
    return await fetchOnce(source, request, world, 'usual')
  } catch (error) {
    const isOther = error instanceof Failure && error.code === 'CHECKSUM_MISMATCH'
    if (!isOther || source.tarball.kind === 'file') throw error
    world.log.warning('DOWNLOAD_REPEATED', `${error.message}. It is downloaded once more.`)
    return fetchOnce(source, request, world, 'fresh').catch((again: unknown) => {
      // A source that gave other bytes does not become one that is out of reach: nobody else is asked.
      throw isNoDelivery(again) ? error : again
    })
  }
}

/** Not there, or without what vouches for it: another source may have both. */
export function isNoDelivery(error: unknown): error is Failure {
  if (!(error instanceof Failure)) return false
  return error instanceof Unsigned || error.code === 'DOWNLOAD_FAILED' || error.code === 'CHECKSUM_MISSING'
}

/**
 * What vouches for it first: without any evidence there is no point in a tarball. Where GitHub has said already what the
 * bytes must be, its checksum files come beside them.
 */
async function fetchOnce(
  source: Source,
  request: FetchRequest,
  world: FetchWorld,
  freshness: DownloadRule['freshness']
): Promise<Fetched> {
  const { name, downloads, demands, staging } = request
  const start = world.clock.elapsed()
  if (source.tarball.kind === 'file' && (await findFile(source.tarball.path)) === undefined)
    throw undelivered(name, source)
  const bring: Bring = (location, file, rule) =>
    bringTo(`${downloads.directory}/${file}`, location, { rule: { ...rule, freshness }, world })
  await using vouching = beginVouching(source, request, bring)
  const algorithms = algorithmsBefore(source, request) ?? algorithmsIn((await vouching.end()).evidence)
  await using intake = openIntake({ name, algorithms, staging }, world)
  const path = await takeIn(
    source,
    { ...intake, write: vouching.unlessRefused((chunk) => intake.write(chunk)) },
    { request, bring }
  )
  if (path === undefined) throw undelivered(name, source)
  const { evidence, signature } = await vouching.end()
  const seconds = (world.clock.elapsed() - start) / 1000
  const { digests, unpacked } = await intake.end()
  const agreed = requireAgreement({ name, from: source.label, digests }, evidence)
  const proofs = await proveAll(demands, { path, name, sha256: digests.sha256, signature })
  const kept = source.tarball.kind === 'file' ? path : await keep(path, { signature, downloads }, world)
  const verifiedBy = [...agreed, ...proofs.map(({ words }) => words)]
  const how = { source: source.kind, from: source.label, verifiedBy, proofs, seconds }
  return { name, path: kept, digests, unpacked, ...how }
}

/** Where the tarball is afterwards, all its bytes taken in; undefined when the source has none. */
async function takeIn(
  { tarball }: Source,
  intake: Intake,
  { request, bring }: { readonly request: FetchRequest; readonly bring: Bring }
): Promise<string | undefined> {
  const brought = await bring(tarball, request.name, { limit: TARBALL_LIMIT, follower: intake })
  if (brought === undefined || tarball.kind !== 'file') return brought
  const path = await pathToProve(brought, request)
  await readInto(intake, path)
  return path
}

/**
 * What is demanded is shown of the file, not of the bytes that went by: whoever exchanges it in the meantime exchanges
 * another one than the copy.
 */
export async function pathToProve(path: string, { demands, downloads }: FetchRequest): Promise<string> {
  return demands.length === 0 ? path : takePrivately(path, downloads)
}

async function keep(
  path: string,
  { signature, downloads }: { readonly signature: string | undefined; readonly downloads: Downloads },
  { log }: FetchWorld
): Promise<string> {
  try {
    if (signature !== undefined) await keepTarball(`${path}.asc`, downloads)
    return await keepTarball(path, downloads)
  } catch (problem) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    log.warning(
      'CACHE_UNUSABLE',
      `${name} is not kept in the cache directory: ${describe(problem)}. See 'cache-dir'.`
    )
    return path
  }
}

/** Where the file is on this machine afterwards; undefined when the source has none. */
async function bringTo(
  destination: string,
  location: Location,
  { rule, world }: { readonly rule: DownloadRule; readonly world: FetchWorld }
): Promise<string | undefined> {
  switch (location.kind) {
    case 'absent':
      return undefined
    case 'file':
      return findFile(location.path)
    case 'http':
    case 'api':
      // An earlier source, or attempt, may have delivered as much.
      await dropTarball(destination)
      return (await world.downloader.download(location, destination, rule)) === 'fetched'
        ? destination
        : undefined
  }
}

function undelivered(name: string, source: Source): Failure {
  return new Failure(
    'DOWNLOAD_FAILED',
    `${source.label} has no ${name}`,
    'Check the address, or leave that source out.'
  )
}
