import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { gunzipSync, zstdCompressSync } from 'node:zlib'
import type { MadeTarball } from './make-tarball.ts'

export type MadeTwin = { readonly path: string; readonly name: string; readonly sha256: string }

/** The same tar stream as `.tar.zst`, beside the tarball. */
export async function twinOf(tarball: Pick<MadeTarball, 'path' | 'name'>): Promise<MadeTwin> {
  const bytes = zstdCompressSync(gunzipSync(await readFile(tarball.path)))
  const path = tarball.path.replace(/tgz$/, 'tar.zst')
  await writeFile(path, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { path, name: tarball.name.replace(/tgz$/, 'tar.zst'), sha256 }
}
