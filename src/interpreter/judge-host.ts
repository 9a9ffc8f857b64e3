import { findSharedLibraries } from '../disk/find-shared-libraries.ts'
import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf } from '../domain/artifact.ts'
import type { Complaint } from '../domain/compatibility.ts'
import { checkCompatibility } from '../domain/compatibility.ts'
import type { HostNeeds } from '../domain/host-needs.ts'
import { soughtNames } from '../domain/host-needs.ts'
import type { Host } from '../domain/platform.ts'

/** Why a build would not do all that it should on this host: nothing is run. */
export async function judgeHost(
  needs: HostNeeds,
  artifact: Artifact,
  host: Host & { readonly libraryPath: string | undefined }
): Promise<readonly Complaint[]> {
  const present = await findSharedLibraries(soughtNames(needs), {
    architecture: host.architecture,
    libraryPath: host.libraryPath,
    runPaths: needs.runPaths
  })
  return checkCompatibility({ name: fileNameOf(artifact).replace(/\.tgz$/, ''), needs, host, present })
}
