import { lstat, readFile, readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Kind, mode, owner, time and content of everything below a directory, and of itself. */
export async function snapshotOf(top: string): Promise<readonly string[]> {
  const lines: string[] = []
  const visit = async (path: string): Promise<void> => {
    const stats = await lstat(path)
    const content = stats.isSymbolicLink()
      ? await readlink(path)
      : stats.isFile()
        ? await readFile(path, 'base64')
        : ''
    lines.push(
      [path, stats.mode.toString(8), stats.uid, stats.gid, stats.nlink, stats.mtimeMs, content].join(' ')
    )
    if (stats.isDirectory()) for (const name of (await readdir(path)).sort()) await visit(join(path, name))
  }
  await visit(top)
  return lines
}
