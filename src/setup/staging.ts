import { makeDirectory } from '../disk/make-directory.ts'
import { makeScratch } from '../disk/scratch.ts'
import { sweepStore } from '../disk/sweep.ts'
import type { Artifact } from '../domain/artifact.ts'
import { shelfOf } from '../domain/store-key.ts'

/** Where tarballs are unpacked: beside the place of their tree, so that one rename brings it there. */
export type Staging = AsyncDisposable & {
  /** A new, empty directory for the next one. */
  readonly next: () => string
}

/** Other users of the machine may use what this one installed, whatever the umask of the job. */
const SHARED = 0o755

/** Private, below a root of the store; throws what the system says where that takes none. */
export async function openStaging(root: string, artifact: Artifact): Promise<Staging> {
  await sweepStore(root)
  const { path, ...scratch } = await makeScratch(`${root}/${shelfOf(artifact)}`, 'staging', SHARED)
  let count = 0
  const next = (): string => {
    count += 1
    makeDirectory(`${path}/${count}`, 0o700)
    return `${path}/${count}`
  }
  return { next, ...scratch }
}
