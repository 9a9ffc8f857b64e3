import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * A directory and those above it. Node's own never ends where the kernel says ENOENT although the parent is there
 * (below /proc, on an automounter), and says ENOENT for other reasons on a disk that can only be read. What is
 * made gets this mode, if there is one, whatever the umask; what was there keeps its own.
 */
export function makeDirectory(path: string, mode?: number): void {
  if (isDirectory(path)) return
  if (dirname(path) !== path) makeDirectory(dirname(path), mode)
  try {
    mkdirSync(path)
    if (mode !== undefined) chmodSync(path, mode)
  } catch (error) {
    // Another job may have been faster.
    if (!isDirectory(path)) throw error
  }
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
