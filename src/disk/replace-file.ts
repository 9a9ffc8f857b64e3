import { randomUUID } from 'node:crypto'
import { chmod, rename, rm, stat, writeFile } from 'node:fs/promises'

/**
 * New content for a file, whole or not at all, with the mode that it had. Another name of the same file (a hard
 * link) keeps the old content.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const { mode } = await stat(path)
  const beside = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(beside, bytes, { flag: 'wx' })
    await chmod(beside, mode & 0o7777)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
