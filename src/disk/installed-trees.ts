import { createHash } from 'node:crypto'
import { access, cp, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { InstallRecord } from '../domain/install-record.ts'
import { findInstallRecord, formatInstallRecord } from '../domain/install-record.ts'
import { findText, isMissing } from './read-text.ts'
import { writeWhole } from './write-file.ts'

/** Other users of the machine may read what this one installed, whatever the umask of the job. */
const SHARED_FILE = 0o644

/** Every install record below the root of a store. Records prove nothing about the trees beside them. */
export async function listInstallRecords(root: string): Promise<readonly InstallRecord[]> {
  const records: InstallRecord[] = []
  for (const version of await listNames(root)) {
    for (const name of await listNames(join(root, version))) {
      if (!name.endsWith('.json')) continue
      const record = await findRecord(join(root, version, name.slice(0, -'.json'.length)))
      if (record !== undefined) records.push(record)
    }
  }
  return records
}

/**
 * Makes a finished tree the entry of a tool cache. Its record and its mark are written beside it and renamed first, so
 * that the tree appears, complete, by one rename; a disk that is full is noticed before anything changes. The unfit
 * tree that is at the entry is set aside just before; its identity says which one is meant. Where another job was
 * first, its tree stays, and ours is for the caller to remove: both came from the same bytes.
 */
export async function publishTree(
  tree: string,
  entry: string,
  { record, unfit }: { readonly record: InstallRecord; readonly unfit?: string | undefined }
): Promise<'ours' | 'theirs'> {
  await writeWhole(`${tree}.json`, formatInstallRecord(await joined(record, entry)), SHARED_FILE)
  await writeWhole(`${tree}.complete`, '', SHARED_FILE)
  if (unfit !== undefined) await setAside(entry, unfit)
  await rename(`${tree}.json`, `${entry}.json`)
  await rename(`${tree}.complete`, `${entry}.complete`)
  return renameUnlessThere(tree, entry)
}

/** Whether an entry has the mark without which the tool cache counts it as unfinished. */
export async function isMarked(entry: string): Promise<boolean> {
  return isThere(`${entry}.complete`)
}

/** What is said to lie at an entry; what can't be read is no record of this action. */
export async function findRecord(entry: string): Promise<InstallRecord | undefined> {
  return findInstallRecord((await findText(`${entry}.json`).catch(() => undefined)) ?? '')
}

/** What other jobs have shown of the same tarball stays shown. */
async function joined(record: InstallRecord, entry: string): Promise<InstallRecord> {
  const earlier = await findRecord(entry)
  if (earlier?.sha256 !== record.sha256) return record
  const proofs = new Map(
    [...(earlier.proofs ?? []), ...(record.proofs ?? [])].map((proof) => [proof.demand, proof])
  )
  const verifiedBy = [...new Set([...(record.verifiedBy ?? []), ...(earlier.verifiedBy ?? [])])]
  return { ...record, verifiedBy, proofs: [...proofs.values()] }
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
 * Mark and record stay for the tree that comes next, which has the same: without a tree they say nothing.
 */
export async function setAside(entry: string, identity: string): Promise<string> {
  const name = createHash('sha256').update(identity).digest('hex').slice(0, 36)
  const aside = join(dirname(entry), `.broken-${name}`)
  try {
    await rename(entry, aside)
  } catch (error) {
    if (isMissing(error) || (await isThere(aside))) return aside
    if (!isOfLowerLayer(error)) throw error
    await moveByHand(entry, aside)
  }
  // From now on it is a left-over: its age counts from here.
  await utimes(aside, new Date(), new Date())
  return aside
}

/** overlayfs renames no directory that an image brought along, and says that it lies on another file system. */
function isOfLowerLayer(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EXDEV'
}

/** In a container, whose layers nobody else changes: one of its jobs takes the new name, and with it the work. */
async function moveByHand(entry: string, aside: string): Promise<void> {
  await mkdir(aside)
  await cp(entry, aside, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  await rm(entry, { recursive: true })
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
