import { createHash } from 'node:crypto'
import { access, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { InstallRecord } from '../domain/install-record.ts'
import { findInstallRecord, formatInstallRecord } from '../domain/install-record.ts'
import { findText, isMissing } from './read-text.ts'
import { writeWhole } from './write-file.ts'

/** Every install record below the root of a store. Records prove nothing about the trees beside them. */
export async function listInstallRecords(root: string): Promise<readonly InstallRecord[]> {
  const records: InstallRecord[] = []
  for (const version of await listNames(root)) {
    for (const name of await listNames(join(root, version))) {
      if (!name.endsWith('.json')) continue
      // What can't be read is no record of this action.
      const text = await findText(join(root, version, name)).catch(() => undefined)
      const record = findInstallRecord(text ?? '')
      if (record !== undefined) records.push(record)
    }
  }
  return records
}

/**
 * Makes a finished tree the entry of a store by one rename. When another job was first its tree stays, and ours
 * is for its caller to throw away: both came from the same bytes.
 */
export async function publishTree(
  tree: string,
  entry: string,
  record: InstallRecord
): Promise<'ours' | 'theirs'> {
  // The tool cache's own sign of a complete tree; made first, for the disk may be full at any moment.
  const mark = `${tree}.complete`
  await writeWhole(mark, '')
  await writeWhole(`${entry}.json`, formatInstallRecord(record))
  const winner = await renameUnlessThere(tree, entry)
  await rename(mark, `${entry}.complete`)
  return winner
}

/** Which tree lies at an entry: another job may put a new one in its place, under the same name. */
export async function identityOf(entry: string): Promise<string | undefined> {
  return stat(entry).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => undefined
  )
}

/**
 * Takes a tree out of everybody's sight without deleting what a running job may still use. Its new name says which
 * tree it is: a job that is late finds that name taken, and leaves the tree alone that lies at the entry by then.
 * The mark goes last: a tree that has lost it, and nothing else, would be taken for a finished one.
 */
export async function setAside(entry: string, identity?: string): Promise<string> {
  const tree = identity ?? (await identityOf(entry)) ?? ''
  const aside = join(
    dirname(entry),
    `.broken-${createHash('sha256').update(tree).digest('hex').slice(0, 36)}`
  )
  try {
    await rename(entry, aside)
  } catch (error) {
    if (isMissing(error) || (await isThere(aside))) return aside
    throw error
  }
  // From now on it is a left-over: its age counts from here.
  await utimes(aside, new Date(), new Date())
  await rm(`${entry}.complete`, { force: true })
  await rm(`${entry}.json`, { force: true })
  return aside
}

/** A week: no job lasts longer than five days. */
const USE_MILLISECONDS = 7 * 24 * 60 * 60 * 1000

/** Before an entry is given to a job. Where the store may only be read, nobody is told. */
export async function noteUse(entry: string): Promise<void> {
  await utimes(`${entry}.complete`, new Date(), new Date()).catch(() => undefined)
}

/** Whether a job that still runs may have been given this entry. One that is gone, or no whole one, is of no use. */
export async function isInUse(entry: string): Promise<boolean> {
  if (!(await isThere(`${entry}/bin`))) return false
  const mark = await stat(`${entry}.complete`).catch(() => undefined)
  return mark !== undefined && Date.now() - mark.mtimeMs < USE_MILLISECONDS
}

async function renameUnlessThere(tree: string, entry: string): Promise<'ours' | 'theirs'> {
  try {
    await rename(tree, entry)
    return 'ours'
  } catch (error) {
    if (await isThere(entry)) return 'theirs'
    throw error
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  )
}

/** Nothing where it is no directory, or one that may not be read: what is to be written there will say so. */
async function listNames(directory: string): Promise<readonly string[]> {
  return (await readdir(directory).catch(() => [])).sort()
}
