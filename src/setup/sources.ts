import { hashFile } from '../disk/hash-file.ts'
import { findFile } from '../disk/tarball-cache.ts'
import type { Artifact, FileName } from '../domain/artifact.ts'
import { fileNameOf, isTwinName, twinNameOf } from '../domain/artifact.ts'
import type { Sha256 } from '../domain/checksum.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Source } from '../domain/sources.ts'
import { cacheSource, filesOf, fileSource, sourcesOf, urlSource } from '../domain/sources.ts'
import type { InstallRequest } from './install-request.ts'
import type { PublishedWorld } from './published-artifacts.ts'
import { findRelease, refuseUnfit } from './published-artifacts.ts'
import type { ResolvedArtifact } from './resolve.ts'

/** A tarball that may be installed, where it is, and what its bytes must be. */
export type TarballSource = Source & { readonly name: FileName; readonly evidence: readonly Evidence[] }

type Wanted = Pick<ResolvedArtifact, 'artifact' | 'release'> & { readonly evidence: readonly Evidence[] }

/**
 * In the order of trying: the cache directory as soon as a digest is known, then the address, or the mirrors and the
 * release. The release is asked only when the cache directory does not have the tarball. Throws what the release store
 * throws, ARTIFACT_UNKNOWN and PLATFORM_UNSUPPORTED.
 */
export async function* listSources(
  request: InstallRequest,
  { artifact, release: known, evidence }: Wanted,
  world: PublishedWorld
): AsyncGenerator<TarballSource> {
  const { artifact: address, mirrors, cacheDir } = request
  const wanted = wantedName(request, artifact)
  const fromCache = (name: FileName, agreed: readonly Evidence[]): readonly TarballSource[] =>
    cacheDir === undefined || agreed.length === 0
      ? []
      : [{ ...cacheSource(cacheDir, name), name, evidence: agreed }]
  yield* fromCache(wanted, evidence)
  if (address !== undefined) {
    const source = 'url' in address ? urlSource('url', address.url) : fileSource(address.path)
    yield { ...source, name: wanted, evidence }
    return
  }
  const release = known ?? (await findRelease(artifact, mirrors, world))
  if (release !== undefined) await refuseUnfit(release, artifact, world)
  for (const name of filesOf(artifact, { release, pins: evidence })) {
    const digest = release?.assets.find((asset) => asset.name === name)?.digest
    const published = digest === undefined ? [] : [{ from: 'release digest' as const, sha256: digest }]
    const all = [...evidence, ...published]
    if (published.length > 0 && (name !== wanted || evidence.length === 0)) yield* fromCache(name, all)
    for (const source of sourcesOf(artifact, { mirrors, release }, name))
      yield { ...source, name, evidence: all }
  }
}

/** The file that is looked for first: an address may be that of a `.tar.zst`. */
export function wantedName(
  { artifact: address }: Pick<InstallRequest, 'artifact'>,
  artifact: Artifact
): FileName {
  const spelled = address === undefined ? '' : 'url' in address ? new URL(address.url).pathname : address.path
  return isTwinName(spelled) ? twinNameOf(artifact) : fileNameOf(artifact)
}

/** The digest of a tarball on this machine: an installed tree of its name may be of an older one. */
export async function findOwnDigest({
  artifact
}: Pick<InstallRequest, 'artifact'>): Promise<Sha256 | undefined> {
  if (artifact === undefined || 'url' in artifact) return undefined
  const path = await findFile(artifact.path)
  return path === undefined ? undefined : (await hashFile(path)).sha256
}
