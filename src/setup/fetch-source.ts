import { hashFile } from '../disk/hash-file.ts'
import { findText } from '../disk/read-text.ts'
import { findFile, keepTarball } from '../disk/tarball-cache.ts'
import { fileNameOf } from '../domain/artifact.ts'
import { checksumFileLimit, findSha256, parseChecksumFile } from '../domain/checksum.ts'
import type { Evidence } from '../domain/evidence.ts'
import { requireAgreement, requireEvidence } from '../domain/evidence.ts'
import { Failure } from '../domain/failure.ts'
import type { Location, Source } from '../domain/sources.ts'
import type { Fetched, FetchRequest, FetchWorld } from './fetched.ts'

/** The sidecar first: without any evidence there is no point in a tarball. */
export async function fetchFrom(source: Source, request: FetchRequest, world: FetchWorld): Promise<Fetched> {
  const { artifact, downloads } = request
  const name = fileNameOf(artifact)
  const start = world.clock.elapsed()
  world.log.info(`source: ${source.label}`)
  const sidecar = await bring(source.sidecar, `${downloads.directory}/${name}.sha256`, world)
  const evidence = [...request.evidence, ...(await readSidecar(sidecar, name))]
  requireEvidence(name, evidence)
  const path = await bring(source.tarball, `${downloads.directory}/${name}`, world)
  if (path === undefined) throw undelivered(name, source)
  const seconds = (world.clock.elapsed() - start) / 1000
  const digests = await hashFile(path)
  const verifiedBy = requireAgreement({ name, from: source.label, digests }, evidence)
  const kept = source.tarball.kind === 'file' ? path : await keepTarball(path, downloads, name)
  return { path: kept, digests, source: source.kind, from: source.label, verifiedBy, seconds }
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
      return (await world.downloader.download(location, destination)) === 'fetched' ? destination : undefined
  }
}

async function readSidecar(path: string | undefined, name: string): Promise<readonly Evidence[]> {
  if (path === undefined) return []
  const text = (await findText(path, checksumFileLimit)) ?? ''
  const sha256 = findSha256(parseChecksumFile(text, name, 'sha256'))
  return sha256 === undefined ? [] : [{ from: 'sidecar', sha256 }]
}

function undelivered(name: string, source: Source): Failure {
  return new Failure(
    'DOWNLOAD_FAILED',
    `${source.label} has no ${name}`,
    'Check the address, or leave that source out.'
  )
}
