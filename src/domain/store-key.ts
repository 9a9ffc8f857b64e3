import type { Artifact } from './artifact.ts'
import type { Sha256 } from './checksum.ts'
import { toSemver } from './python-version.ts'

/** Not `Python`: setup-python would take ours for its own, and we its. */
export const toolName = 'iact-cpython'

/** The directory of all trees of a version, below that of the tool. */
export function shelfOf({ version }: Artifact): string {
  return toSemver(version)
}

/**
 * Where a tree lies in the tool cache, below the directory of the tool. The tool cache's own key has no distro in it,
 * so that a build for another glibc would be taken; ours has, and the digest of the tarball as well.
 */
export function storeKeyOf(
  artifact: Artifact,
  sha256: Sha256
): { readonly version: string; readonly name: string } {
  const { version, architecture, distro, build } = artifact
  const threading = version.freeThreaded ? '-freethreaded' : ''
  return {
    version: shelfOf(artifact),
    name: `${architecture}${threading}-${distro}-build${build}-${sha256.slice(0, 12)}`
  }
}
