import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, lstat, readlink, rename, rm, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describe } from '../domain/failure.ts'
import type { PrefixState } from '../domain/placement.ts'
import { findPrefixRecord } from './prefix-tree.ts'
import { isMissing } from './read-text.ts'

/**
 * What lies at a prefix; a link is ours when it leads to an entry of a store of this tool, wherever that is mounted,
 * a directory when it holds our record.
 */
export async function lookAtPrefix(prefix: string, tool: string): Promise<PrefixState> {
  try {
    const stats = await lstat(prefix)
    if (stats.isDirectory()) {
      const record = await findPrefixRecord(prefix)
      return record === undefined
        ? { kind: 'foreign', what: 'a directory' }
        : { kind: 'tree', sha256: record.sha256 }
    }
    if (!stats.isSymbolicLink()) return { kind: 'foreign', what: 'a file' }
    const target = await readlink(prefix)
    const isOurs = new RegExp(`^/(?:.*/)?${tool}/[0-9][^/]*/[^/]+-build[0-9]+-[0-9a-f]{12}$`).test(target)
    return isOurs
      ? { kind: 'ours', target, isDangling: await isMissingAt(target) }
      : { kind: 'foreign', what: `a link to ${target}` }
  } catch (error) {
    if (isMissing(error)) return { kind: 'absent' }
    // Where this user may not look, there may be anything.
    return { kind: 'foreign', what: `out of sight (${describe(error)}), and may be something` }
  }
}

/** A name in the same directory that nobody else has. */
export function nameBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}`)
}

/** Whether a name in the directory of a prefix is one of those. */
export function isNameBeside(name: string): boolean {
  return /^\.python-[^/]+\.[0-9a-f-]{36}$/.test(name)
}

/** Makes the link unless something has the name: of several at once, one does. */
export async function makeLink(path: string, target: string): Promise<'made' | 'taken'> {
  try {
    await symlink(target, path)
    return 'made'
  } catch (error) {
    if (isObstacle(error)) return 'taken'
    throw error
  }
}

/** Points `path` to `target` in one step: readers see the old link or the new one, and a directory is never replaced. */
export async function replaceLink(path: string, target: string): Promise<void> {
  const beside = nameBeside(path)
  try {
    await symlink(target, beside)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

export async function mayWrite(directory: string): Promise<boolean> {
  return access(directory, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false
  )
}

function isObstacle(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST'
}

/** What this user may not look at may be there: it can be another user's. */
async function isMissingAt(path: string): Promise<boolean> {
  return stat(path).then(() => false, isMissing)
}
