import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

export type Scratch = AsyncDisposable & { readonly path: string }

/** A new private directory (mode 0700) in `parent`, gone at the end of the block that holds it. */
export async function makeScratch(parent: string, name = 'iact-cpython'): Promise<Scratch> {
  await mkdir(parent, { recursive: true })
  const path = await mkdtemp(join(parent, `.${name}-`))
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true })
  }
}
