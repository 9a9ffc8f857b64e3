import { constants } from 'node:fs'
import { copyFile, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { makeScratch } from './scratch.ts'
import type { Scratch } from './scratch.ts'

/**
 * Where downloads land, and where verified ones are kept by file name: beside each other, so that keeping is one
 * rename. What lies there is not trusted: it is hashed at every use.
 */
export type Downloads = AsyncDisposable & {
  /** A private directory, gone when this is disposed. */
  readonly directory: string
  /** Undefined: there is none. */
  readonly cacheDir: string | undefined
  /** Why nothing can be kept there; what lies there already may serve. */
  readonly problem: unknown
}

export async function openDownloads(cacheDir: string | undefined, temp: string): Promise<Downloads> {
  if (cacheDir === undefined) return toDownloads(await makeScratch(temp), undefined, undefined)
  try {
    return toDownloads(await makeScratch(cacheDir), cacheDir, undefined)
  } catch (problem) {
    return toDownloads(await makeScratch(temp), cacheDir, problem)
  }
}

function toDownloads(scratch: Scratch, cacheDir: string | undefined, problem: unknown): Downloads {
  return {
    directory: scratch.path,
    cacheDir,
    problem,
    [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose]()
  }
}

/**
 * A private copy: what is hashed under its path is what is used, whoever exchanges or removes the other file in the
 * meantime.
 */
export async function takePrivately(path: string, { directory }: Downloads): Promise<string> {
  const taken = join(directory, `${basename(path)}.taken`)
  await copyFile(path, taken, constants.COPYFILE_FICLONE)
  return taken
}

/** Keeps a copy of a verified download, for later runs. */
export async function keepTarball(path: string, downloads: Downloads): Promise<void> {
  if (downloads.cacheDir === undefined || downloads.problem !== undefined) return
  const copy = await takePrivately(path, downloads)
  await rename(copy, join(downloads.cacheDir, basename(path)))
}

export async function dropTarball(path: string): Promise<void> {
  await rm(path, { force: true })
}

export async function findFile(path: string): Promise<string | undefined> {
  return stat(path).then(
    (stats) => (stats.isFile() ? path : undefined),
    () => undefined
  )
}
