import { hashFile } from '../disk/hash-file.ts'
import { dropTarball, findFile } from '../disk/tarball-cache.ts'
import { algorithmsIn, isAgreed, requireAgreement } from '../domain/evidence.ts'
import { describe, Failure } from '../domain/failure.ts'
import { proveAll } from './demands.ts'
import { pathToProve } from './fetch-source.ts'
import type { Fetched, FetchRequest, FetchWorld } from './fetched.ts'
import { openIntake, readInto } from './intake.ts'
import { isRefusal } from './on-disk.ts'
import { readArmored } from './read-sidecars.ts'

/**
 * What an earlier run kept, when all that is known and demanded says that it is right: its place proves nothing. What
 * is wrong is thrown away, and the sources are asked.
 */
export async function findInCache(request: FetchRequest, world: FetchWorld): Promise<Fetched | undefined> {
  const { downloads, name, evidence } = request
  if (downloads.cacheDir === undefined || evidence.length === 0) return undefined
  const kept = `${downloads.cacheDir}/${name}`
  const from = await findFile(kept)
  const isSignatureThere = !request.isSigned || (await findFile(`${kept}.asc`)) !== undefined
  if (from === undefined || !isSignatureThere) return undefined
  try {
    return await takeFromCache(from, request, world)
  } catch (error) {
    if (isRefusal(error)) {
      world.log.info(`what the cache holds can't be used: ${describe(error)}`)
      return undefined
    }
    // What is said of these bytes elsewhere would be said of them again, wherever they came from.
    if (!isOfCache(error)) throw error
    if (!(await isSpoilt(from, request))) {
      world.log.info(`what the cache holds is passed over: ${describe(error)}`)
      return undefined
    }
    world.log.warning('CACHE_UNUSABLE', `What the cache holds is thrown away: ${describe(error)}`)
    for (const file of [from, `${from}.asc`]) {
      await dropTarball(file).catch((problem: unknown) => {
        world.log.info(`it could not be removed: ${describe(problem)}`)
      })
    }
    return undefined
  }
}

function isOfCache(error: unknown): boolean {
  return (
    error instanceof Failure && (error.code === 'CHECKSUM_MISMATCH' || error.code === 'SIGNATURE_INVALID')
  )
}

/** An input may be what is wrong: then the tarball is a good one, for others. */
async function isSpoilt(from: string, { evidence }: FetchRequest): Promise<boolean> {
  const others = evidence.filter((item) => !item.from.endsWith(' input'))
  return others.length > 0 && !isAgreed(await hashFile(from), others)
}

async function takeFromCache(from: string, request: FetchRequest, world: FetchWorld): Promise<Fetched> {
  const { name, evidence, demands, isSigned, staging } = request
  const start = world.clock.elapsed()
  const signature = isSigned ? await readArmored(`${from}.asc`) : undefined
  const path = await pathToProve(from, request)
  await using intake = openIntake({ name, algorithms: algorithmsIn(evidence), staging }, world)
  await readInto(intake, path)
  const { digests, unpacked } = await intake.end()
  const agreed = requireAgreement({ name, from, digests }, evidence)
  const proofs = await proveAll(demands, { path, name, sha256: digests.sha256, signature })
  const seconds = (world.clock.elapsed() - start) / 1000
  world.log.info(`source: ${from}`)
  const verifiedBy = [...agreed, ...proofs.map(({ words }) => words)]
  return { name, path, digests, unpacked, source: 'cache', from, verifiedBy, proofs, seconds }
}
