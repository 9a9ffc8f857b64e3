import { mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFile } from '../../src/disk/hash-file.ts'
import { writeWhole } from '../../src/disk/write-file.ts'
import type { Artifact } from '../../src/domain/artifact.ts'
import { fileNameOf } from '../../src/domain/artifact.ts'
import type { Digests } from '../../src/domain/checksum.ts'
import { formatChecksumFile } from '../../src/domain/checksum.ts'
import type { Evidence } from '../../src/domain/evidence.ts'
import { isAgreed, requireAgreement, requireEvidence } from '../../src/domain/evidence.ts'
import { Failure } from '../../src/domain/failure.ts'
import type { Release } from '../../src/domain/release.ts'
import type { Source } from '../../src/domain/sources.ts'
import { sourcesOf } from '../../src/domain/sources.ts'
import type { Downloader } from '../../src/ports/downloader.ts'
import type { Log } from '../../src/ports/log.ts'
import type { Bring } from '../../src/setup/download.ts'
import { readChecksums } from '../../src/setup/download.ts'

export type MirrorWorld = { readonly downloader: Downloader; readonly log: Log }

export type Published = { readonly artifact: Artifact; readonly release: Release }
export type MirrorPlace = { readonly directory: string; readonly scratch: string }

const TARBALL_LIMIT = 2 * 1024 ** 3
const SIDECAR_LIMIT = 4 * 1024 ** 2
/** What lies beside a tarball and is given out with it, when the release has it. */
const beside = ['.sha512', '.asc', '.json'] as const

/**
 * The tarball first and its checksum last: who comes in the meantime finds no checksum, and takes another source.
 * Throws a Failure; what was in the mirror then stays.
 */
export async function mirrorTarball(
  { artifact, release }: Published,
  { directory, scratch }: MirrorPlace,
  { downloader, log }: MirrorWorld
): Promise<'fetched' | 'kept'> {
  const name = fileNameOf(artifact)
  const bring: Bring = async (location, file, rule) => {
    const path = join(scratch, file)
    const answer = await downloader.download(location, path, { ...rule, freshness: 'usual' })
    return answer === 'downloaded' ? path : undefined
  }
  const [source] = sourcesOf(artifact, { mirrors: [], release })
  if (source === undefined) throw new Error(`${release.tag} is no source`)
  const evidence = [
    ...digestOf(release, name),
    ...(await readChecksums({ name, sidecars: source.sidecars }, bring))
  ]
  requireEvidence(name, evidence)
  await mkdir(directory, { recursive: true })
  const target = join(directory, name)
  const kept = await findAgreed(target, evidence)
  const digests = kept ?? (await fetchTarball({ name, source, target, evidence }, bring))
  for (const ending of beside) await bringBeside({ name: `${name}${ending}`, release, directory }, bring)
  await writeWhole(`${target}.sha256`, formatChecksumFile(digests.sha256, name), 0o644)
  const outcome = kept === undefined ? 'fetched' : 'kept'
  log.info(`${outcome}: ${release.tag}/${name} ${digests.sha256}`)
  return outcome
}

/** What is there already is hashed at every run: it may be half, or another one. */
async function findAgreed(path: string, evidence: readonly Evidence[]): Promise<Digests | undefined> {
  if (!(await stat(path).catch(() => undefined))?.isFile()) return undefined
  const digests = await hashFile(path)
  return isAgreed(digests, evidence) ? digests : undefined
}

type Wanted = {
  readonly name: string
  readonly source: Source
  readonly target: string
  readonly evidence: readonly Evidence[]
}

async function fetchTarball({ name, source, target, evidence }: Wanted, bring: Bring): Promise<Digests> {
  const path = await bring(source.tarball, name, { limit: TARBALL_LIMIT })
  if (path === undefined) {
    throw new Failure(
      'DOWNLOAD_FAILED',
      `${source.label} has no ${name}`,
      'It was removed meanwhile. Run again.'
    )
  }
  const digests = await hashFile(path)
  requireAgreement({ name, from: source.label, digests }, evidence)
  await rename(path, target)
  return digests
}

async function bringBeside(
  wanted: { readonly name: string; readonly release: Release; readonly directory: string },
  bring: Bring
): Promise<void> {
  const { name, release, directory } = wanted
  const asset = release.assets.find((one) => one.name === name && one.state === 'uploaded')
  if (asset === undefined) return
  const path = await bring({ kind: 'api', url: asset.apiUrl }, name, { limit: SIDECAR_LIMIT })
  if (path !== undefined) await rename(path, join(directory, name))
}

function digestOf({ assets }: Release, name: string): readonly Evidence[] {
  const digest = assets.find((asset) => asset.name === name)?.digest
  return digest === undefined ? [] : [{ from: 'release digest', sha256: digest }]
}
