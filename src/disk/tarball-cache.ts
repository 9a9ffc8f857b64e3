import { constants } from 'node:fs'
import { copyFile, rename, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { makeScratch } from './scratch.ts'

/**
 * Where tarballs are downloaded to: a private directory, gone when this is disposed. In a cache directory it lies beside
 * the verified tarballs of earlier runs, so that keeping one is a rename. What lies there is hashed at every use.
 */
export type DownloadDirectory = AsyncDisposable & {
  readonly path: string
  /** Undefined: nothing is kept. */
  readonly cacheDir: string | undefined
}

export async function openTemporary(temp: string): Promise<DownloadDirectory> {
  return { ...(await makeScratch(temp)), cacheDir: undefined }
}

/** Throws where nothing can be downloaded to, or others may rename what is downloaded. */
export async function openInCache(cacheDir: string): Promise<DownloadDirectory> {
  const stats = await stat(cacheDir).catch(() => undefined)
  if (stats !== undefined && (stats.mode & 0o022) !== 0 && (stats.mode & 0o1000) === 0)
    throw new Error(`others than its owner may write to ${cacheDir}`)
  return { ...(await makeScratch(cacheDir)), cacheDir }
}

/** A private copy: whoever writes to the file afterwards does not write to this one. */
export async function copyPrivately(path: string, { path: directory }: DownloadDirectory): Promise<string> {
  const copy = join(directory, `${basename(path)}.copy`)
  await copyFile(path, copy, constants.COPYFILE_FICLONE)
  return copy
}

/** Moves a verified file to where later runs look for it, in place of what is there. */
export async function keepFile(path: string, { cacheDir }: DownloadDirectory): Promise<void> {
  if (cacheDir !== undefined) await rename(path, join(cacheDir, basename(path)))
}

/** The path, if there is a regular file. */
export async function findFile(path: string): Promise<string | undefined> {
  return stat(path).then(
    (stats) => (stats.isFile() ? path : undefined),
    () => undefined
  )
}
