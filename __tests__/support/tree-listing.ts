import { createHash } from 'node:crypto'
import { lstat, readFile, readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Kind, mode and content of everything in an installed tree, its install record left out. */
export async function listingOf(top: string): Promise<readonly string[]> {
  const lines: string[] = []
  const visit = async (path: string): Promise<void> => {
    const full = join(top, path)
    const stats = await lstat(full)
    const content = stats.isSymbolicLink()
      ? `-> ${await readlink(full)}`
      : stats.isFile()
        ? createHash('sha256')
            .update(await readFile(full))
            .digest('hex')
        : '/'
    if (path !== '') lines.push(`${path} ${(stats.mode & 0o7777).toString(8)} ${content}`)
    if (stats.isDirectory()) for (const name of (await readdir(full)).sort()) await visit(join(path, name))
  }
  await visit('')
  return lines.filter((line) => !line.startsWith('.iact-cpython.json '))
}
