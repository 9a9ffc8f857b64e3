import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf, findArtifact, tagOf } from '../domain/artifact.ts'
import { Failure, isUnavailable } from '../domain/failure.ts'
import type { Release } from '../domain/release.ts'
import type { ResolutionRequest } from '../domain/resolution.ts'
import { explainMiss } from '../domain/resolution.ts'
import type { ResolveWorld } from './resolve-world.ts'

export type OfferedArtifact = Artifact & { readonly release: Release | undefined }

/** Every tarball of every published release. */
export async function listOffered(world: ResolveWorld): Promise<readonly OfferedArtifact[]> {
  const candidates: OfferedArtifact[] = []
  for await (const release of world.releases.list()) {
    if (release.state !== 'published') continue
    for (const { name } of release.assets) {
      const artifact = findArtifact(name)
      if (artifact !== undefined && tagOf(artifact) === release.tag) candidates.push({ ...artifact, release })
    }
  }
  return candidates
}

/** The release of an exact build. Undefined when GitHub can't be asked and somebody else may have the tarball. */
export async function findRelease(
  artifact: Artifact,
  mirrors: readonly string[],
  world: ResolveWorld
): Promise<Release | undefined> {
  try {
    const release = await world.releases.readByTag(tagOf(artifact))
    if (release?.assets.some(({ name }) => name === fileNameOf(artifact)) === true) return release
  } catch (error) {
    if (mirrors.length === 0 || !isUnavailable(error)) throw error
    world.log.warning(
      'GITHUB_UNASKED',
      'GitHub could not be asked; the mirrors are tried without what it knows of the tarball.'
    )
    return undefined
  }
  if (mirrors.length > 0) return undefined
  const { version, build, distro, architecture } = artifact
  const request = {
    specs: [{ kind: 'exact' as const, version }],
    build,
    distro,
    architecture,
    allowPrereleases: true
  }
  throw unknownArtifact(request, await listOffered(world))
}

export function unknownArtifact(request: ResolutionRequest, candidates: readonly Artifact[]): Failure {
  return new Failure(
    'ARTIFACT_UNKNOWN',
    explainMiss(request, candidates),
    "Ask for one that exists, or publish it first with mode: publish. For another repository set 'repository'."
  )
}
