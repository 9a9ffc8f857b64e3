import { findSharedLibraries } from '../disk/find-shared-libraries.ts'
import { readElfTree } from '../disk/read-elf-tree.ts'
import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf } from '../domain/artifact.ts'
import type { Complaint } from '../domain/compatibility.ts'
import { checkCompatibility } from '../domain/compatibility.ts'
import { hostNeedsOf, runPathsOf } from '../domain/elf-tree.ts'
import type { Host } from '../domain/platform.ts'

/** Why a tree would not do all that it should on this host, told from its ELF files: nothing is run. */
export async function judgeHost(
  tree: string,
  artifact: Artifact,
  host: Host & { readonly libraryPath: string | undefined }
): Promise<readonly Complaint[]> {
  const files = await readElfTree(tree)
  const present = await findSharedLibraries(hostNeedsOf(files), {
    architecture: host.architecture,
    libraryPath: host.libraryPath,
    runPaths: runPathsOf(files)
  })
  return checkCompatibility({ name: fileNameOf(artifact).replace(/\.tgz$/, ''), tree: files, host, present })
}
