import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

export type Scratch = AsyncDisposable & { readonly path: string }

/** Longer than any run works on one. */
const STALE_MILLISECONDS = 24 * 60 * 60 * 1000

/** A new private directory (mode 0700) in `parent`, gone at the end of the block that holds it, or of the process. */
export async function makeScratch(parent: string, name = 'iact-cpython'): Promise<Scratch> {
  await mkdir(parent, { recursive: true })
  await sweep(parent, `.${name}-`).catch(() => undefined)
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

/** Runs that were cancelled or killed could not clean up; on a runner that lives on, somebody has to. */
async function sweep(parent: string, start: string): Promise<void> {
  const names = await readdir(parent)
  for (const path of names.filter((name) => name.startsWith(start)).map((name) => join(parent, name))) {
    const { mtimeMs } = await stat(path)
    if (Date.now() - mtimeMs > STALE_MILLISECONDS) await rm(path, { recursive: true, force: true })
  }
}
