import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { prefixOf } from '../domain/artifact.ts'
import type { InstallRecord } from '../domain/install-record.ts'
import { findInstallRecord, prefixRecordName } from '../domain/install-record.ts'
import { findText, isMissing } from './read-text.ts'

/** Of a directory that only root or this user can have filled or named; undefined for every other one. */
export async function findPrefixRecord(prefix: string): Promise<InstallRecord | undefined> {
  const path = join(prefix, prefixRecordName)
  const [directory, file] = await Promise.all([lstat(prefix), lstat(path)].map(orNothing))
  if (directory?.isDirectory() !== true || file?.isFile() !== true) return undefined
  if (![directory, file].every(isOurs) || !(await isClosed(prefix))) return undefined
  const record = findInstallRecord((await orNothing(findText(path))) ?? '')
  return record !== undefined && basename(prefixOf(record.artifact.version)) === basename(prefix)
    ? record
    : undefined
}

/** Of all trees that lie at a true prefix. */
export async function listPrefixRecords(directory = '/opt'): Promise<readonly InstallRecord[]> {
  const names = await readdir(directory).catch(() => [])
  const prefixes = names.filter((name) => name.startsWith('python-')).map((name) => join(directory, name))
  const records = await Promise.all(prefixes.map(findPrefixRecord))
  return records.filter((record) => record !== undefined)
}

type Ownership = { readonly uid: number; readonly mode: number }

const STICKY = 0o1000
const WRITE_BY_OTHERS = 0o022

function isOurs({ uid, mode }: Ownership): boolean {
  return isOwn(uid) && (mode & WRITE_BY_OTHERS) === 0
}

function isOwn(uid: number): boolean {
  return uid === 0 || uid === process.getuid?.()
}

/** Whether others can neither exchange the tree nor put into it what an interpreter starts with. */
async function isClosed(prefix: string): Promise<boolean> {
  try {
    const { uid, mode } = await stat(dirname(prefix))
    // Where that is set, a name can be taken away by its owner alone.
    if (!isOwn(uid) || ((mode & WRITE_BY_OTHERS) !== 0 && (mode & STICKY) === 0)) return false
    const libraries = await readdir(join(prefix, 'lib')).catch(ignoreMissing)
    const loaded = libraries.filter((name) => /^(?:lib)?python/.test(name)).map((name) => join('lib', name))
    const started = ['bin', 'lib', 'bin/python3', ...loaded]
    const answers = await Promise.all(started.map((name) => isOursBehind(prefix, join(prefix, name))))
    return answers.every((answer) => answer)
  } catch {
    return false
  }
}

/** Of the file that a path leads to and of each directory on the way; what is not there, nobody else can add. */
async function isOursBehind(prefix: string, path: string): Promise<boolean> {
  if (!(await isNamed(path))) return true
  const top = await realpath(prefix)
  let real = await realpath(path)
  while (real !== top) {
    if (!real.startsWith(`${top}/`) || !isOurs(await lstat(real))) return false
    real = dirname(real)
  }
  return true
}

async function isNamed(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false
      throw error
    }
  )
}

function ignoreMissing(error: unknown): readonly string[] {
  if (isMissing(error)) return []
  throw error
}

async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch(() => undefined)
}
