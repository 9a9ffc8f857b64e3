import { hashFile } from '../disk/hash-file.ts'
import { findText } from '../disk/read-text.ts'
import { dropTarball, findFile, keepTarball } from '../disk/tarball-cache.ts'
import { fileNameOf } from '../domain/artifact.ts'
import { checksumFileLimit, findSha256, parseChecksumFile } from '../domain/checksum.ts'
import type { Evidence } from '../domain/evidence.ts'
import { requireAgreement } from '../domain/evidence.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { Location, Source } from '../domain/sources.ts'
import type { Fetched, FetchRequest, FetchWorld } from './fetched.ts'

/** The sidecar first: without any evidence there is no point in a tarball. */
export async function fetchFrom(source: Source, request: FetchRequest, world: FetchWorld): Promise<Fetched> {
  const { artifact, downloads } = request
  const name = fileNameOf(artifact)
  const start = world.clock.elapsed()
  world.log.info(`source: ${source.label}`)
  if (source.tarball.kind === 'file' && (await findFile(source.tarball.path)) === undefined)
    throw undelivered(name, source)
  const sidecar = await bring(source.sidecar, `${downloads.directory}/${name}.sha256`, world)
  const evidence = [...request.evidence, ...(await readSidecar(sidecar, name))]
  if (evidence.length === 0) throw unvouched(name, source)
  const path = await bring(source.tarball, `${downloads.directory}/${name}`, world)
  if (path === undefined) throw undelivered(name, source)
  const seconds = (world.clock.elapsed() - start) / 1000
  const digests = await hashFile(path)
  const verifiedBy = requireAgreement({ name, from: source.label, digests }, evidence)
  if (source.tarball.kind !== 'file') {
    await keepTarball(path, downloads).catch((problem: unknown) => {
      world.log.info(`it is not kept in the cache directory: ${describe(problem)}`)
    })
  }
  return { path, digests, source: source.kind, from: source.label, verifiedBy, seconds }
}

/** Where the file is on this machine afterwards; undefined when the source has none. */
async function bring(
  location: Location,
  destination: string,
  world: FetchWorld
): Promise<string | undefined> {
  switch (location.kind) {
    case 'absent':
      return undefined
    case 'file':
      return findFile(location.path)
    case 'http':
    case 'api':
      // An earlier source may have delivered as much.
      await dropTarball(destination)
      return (await world.downloader.download(location, destination)) === 'fetched' ? destination : undefined
  }
}

async function readSidecar(path: string | undefined, name: string): Promise<readonly Evidence[]> {
  if (path === undefined) return []
  const text = await findText(path, checksumFileLimit).catch((cause: unknown) => {
    throw new Failure(
      'CHECKSUM_MISSING',
      `The checksum file of ${name} can't be read: ${describe(cause)}`,
      `It must hold the line "<checksum>  ${name}", as sha256sum writes it in the directory of the tarball.`,
      { cause }
    )
  })
  const sha256 = findSha256(parseChecksumFile(text ?? '', name, 'sha256'))
  return sha256 === undefined ? [] : [{ from: 'sidecar', sha256 }]
}

function unvouched(name: string, source: Source): Failure {
  return new Failure(
    'CHECKSUM_MISSING',
    `Nothing says what the bytes of ${name} must be: no pin, no registry row, no release digest, and no ${name}.sha256 at ${source.label}`,
    `Check the address, publish ${name}.sha256 beside the tarball, or give the input 'sha256'. Without a checksum nothing is installed.`
  )
}

function undelivered(name: string, source: Source): Failure {
  return new Failure(
    'DOWNLOAD_FAILED',
    `${source.label} has no ${name}`,
    'Check the address, or leave that source out.'
  )
}
