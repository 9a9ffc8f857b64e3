import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeDirectory } from './make-directory.ts'
import { sweep } from './sweep.ts'

export type Scratch = AsyncDisposable & { readonly path: string }

/**
 * A new private directory (mode 0700) in `parent`, gone at the end of the block that holds it, or of the process. A
 * parent that has to be made gets `parentMode`, else what the umask leaves.
 */
export async function makeScratch(
  parent: string,
  name = 'iact-cpython',
  parentMode?: number
): Promise<Scratch> {
  makeDirectory(parent, parentMode)
  await sweep(parent, (other) => other.startsWith(`.${name}-`))
  const path = await mkdtemp(join(parent, `.${name}-`))
  const drop = (): void => {
    // What this process started may still write there for a moment.
    rmSync(path, { recursive: true, force: true, maxRetries: 3 })
  }
  process.once('exit', drop)
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      await rm(path, { recursive: true, force: true })
      process.off('exit', drop)
    }
  }
}
