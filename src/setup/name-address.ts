import type { Artifact } from '../domain/artifact.ts'
import { findArtifact, findTwin, tarballGrammar } from '../domain/artifact.ts'
import { Failure } from '../domain/failure.ts'
import { satisfies } from '../domain/version-spec.ts'
import type { SetupInputs } from '../inputs/setup-inputs.ts'
import { readWish } from './request.ts'
import type { ResolveWorld } from './resolve-world.ts'

/** A tarball given by its address still says by its name what it is. */
export async function nameAddress(
  inputs: SetupInputs,
  address: { readonly url: string } | { readonly path: string },
  world: ResolveWorld
): Promise<Artifact> {
  const name = nameIn(address)
  const artifact = findArtifact(name) ?? findTwin(name)
  if (artifact === undefined) {
    throw new Failure(
      'INPUT_INVALID',
      `'artifact-url' ends in ${JSON.stringify(name)}, which names no build`,
      `Keep the name that the tarball was published under: ${tarballGrammar}.`
    )
  }
  const wish =
    inputs.version === undefined && inputs.versionFile === undefined
      ? undefined
      : await readWish(inputs, world.run.workspace)
  const isVersion =
    wish?.specs.some((spec) => satisfies(spec, artifact.version, { allowPrereleases: true })) ?? true
  const isBuild = inputs.build === 'latest' || inputs.build === artifact.build
  const isPlatform =
    (inputs.distro ?? artifact.distro) === artifact.distro &&
    (inputs.architecture ?? artifact.architecture) === artifact.architecture
  if (isVersion && isBuild && isPlatform) return artifact
  throw new Failure(
    'INPUT_INVALID',
    `'artifact-url' names ${name}, which is not what the other inputs ask for`,
    "Leave 'version', 'build', 'distro' and 'architecture' out, or make them agree with the file."
  )
}

function nameIn(address: { readonly url: string } | { readonly path: string }): string {
  const path = 'url' in address ? new URL(address.url).pathname : address.path
  const name = path.split('/').at(-1) ?? ''
  try {
    return 'url' in address ? decodeURIComponent(name) : name
  } catch {
    return name
  }
}
