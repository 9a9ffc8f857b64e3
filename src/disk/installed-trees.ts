import { access, readdir, rename, rm, stat } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
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
  await writeWhole(`${entry}.json`, formatInstallRecord(record))
  const winner = await renameUnlessThere(tree, entry)
  // The tool cache's own sign of a complete tree.
  await writeWhole(`${entry}.complete`, '')
  return winner
}

/** Which tree lies at an entry: another job may put a new one in its place, under the same name. */
export async function identityOf(entry: string): Promise<string | undefined> {
  return stat(entry).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => undefined
  )
}

/** Takes an entry out of everybody's sight without deleting what a running job may still use. */
export async function setAside(entry: string): Promise<string> {
  const aside = join(dirname(entry), `.broken-${randomUUID()}`)
  await rm(`${entry}.complete`, { force: true })
  await rm(`${entry}.json`, { force: true })
  await rename(entry, aside).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
  return aside
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
