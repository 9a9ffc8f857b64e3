import { randomUUID } from 'node:crypto'
import { chmod, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeDirectory } from './make-directory.ts'

/** Whole or not at all: readers see the old file or the new one. With a mode the umask has no say. */
export async function writeWhole(path: string, text: string, mode?: number): Promise<void> {
  makeDirectory(dirname(path))
  const beside = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(beside, text, { flag: 'wx' })
    if (mode !== undefined) await chmod(beside, mode)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
