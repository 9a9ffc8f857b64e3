import { constants } from 'node:fs'
import { copyFile, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { makeScratch } from './scratch.ts'

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
  /** For the rest, when the cache directory turns out to be no place for them; undefined when they are not there. */
  readonly elsewhere: (problem: unknown) => Promise<Downloads | undefined>
}

export async function openDownloads(cacheDir: string | undefined, temp: string): Promise<Downloads> {
  if (cacheDir === undefined) return downloadsIn(temp, undefined, undefined)
  try {
    await requireOwn(cacheDir)
    return await downloadsInCache(cacheDir, temp)
  } catch (problem) {
    return downloadsIn(temp, cacheDir, problem)
  }
}

/** Where everybody may rename, a private directory is none. */
async function requireOwn(cacheDir: string): Promise<void> {
  const stats = await stat(cacheDir).catch(() => undefined)
  if (stats !== undefined && (stats.mode & 0o022) !== 0 && (stats.mode & 0o1000) === 0)
    throw new Error(`others than its owner may write to ${cacheDir}`)
}

async function downloadsIn(temp: string, cacheDir: string | undefined, problem: unknown): Promise<Downloads> {
  const { path: directory, ...scratch } = await makeScratch(temp)
  return { directory, ...scratch, cacheDir, problem, elsewhere: () => Promise.resolve(undefined) }
}

async function downloadsInCache(cacheDir: string, temp: string): Promise<Downloads> {
  const scratches: AsyncDisposable[] = []
  const { path: directory, ...scratch } = await makeScratch(cacheDir)
  return {
    ...{ directory, cacheDir, problem: undefined },
    elsewhere: async (problem) => {
      const downloads = await downloadsIn(temp, cacheDir, problem)
      scratches.push(downloads)
      return downloads
    },
    [Symbol.asyncDispose]: async () => {
      for (const one of [scratch, ...scratches]) await one[Symbol.asyncDispose]()
    }
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

/** Moves a verified download to where later runs look for it, and gives the path that it has then. */
export async function keepTarball(path: string, downloads: Downloads): Promise<string> {
  if (downloads.cacheDir === undefined || downloads.problem !== undefined) return path
  const kept = join(downloads.cacheDir, basename(path))
  await rename(path, kept)
  return kept
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
