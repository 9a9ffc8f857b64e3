import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Longer than any run works on what is its own. */
const STALE_DAYS = 1
/** Longer than any job lasts: one may still run from a tree that did not work for another. */
const BROKEN_DAYS = 7

/**
 * Runs that were cancelled or killed could not clean up; on a runner that lives on, somebody has to. What can't be
 * removed stays: it is in nobody's way.
 */
export async function sweep(
  directory: string,
  isLeft: (name: string) => boolean,
  days = STALE_DAYS
): Promise<void> {
  for (const name of (await listNames(directory)).filter(isLeft)) {
    const path = join(directory, name)
    const stats = await lstat(path).catch(() => undefined)
    if (stats === undefined || Date.now() - stats.mtimeMs < days * 24 * 60 * 60 * 1000) continue
    await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Below every version, that of the run or not: half trees, files on their way to their names, broken trees. */
export async function sweepStore(root: string): Promise<void> {
  for (const version of await listNames(root)) {
    const shelf = join(root, version)
    await sweep(shelf, (name) => name.startsWith('.staging-') || /\.[0-9a-f-]{36}\.tmp$/.test(name))
    await sweep(shelf, (name) => name.startsWith('.broken-'), BROKEN_DAYS)
  }
}

async function listNames(directory: string): Promise<readonly string[]> {
  return readdir(directory).catch(() => [])
}
