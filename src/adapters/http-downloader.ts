import { open, rm, stat } from 'node:fs/promises'
import { describe, Failure } from '../domain/failure.ts'
import type { Location } from '../domain/sources.ts'
import type { Clock } from '../ports/clock.ts'
import type { Downloader, DownloadRule } from '../ports/downloader.ts'
import { findAsset } from './github/asset-address.ts'
import type { GitHubClient } from './github/client.ts'
import type { Part } from './http-part.ts'
import type { Answer } from './http-transfer.ts'
import { get, labelOf, TransferError } from './http-transfer.ts'
import { backOff } from './http/retry.ts'
import type { TransferLimits } from './transfer-watch.ts'

const TRIES = 5
/** For one file, tries and waits included: longer is no use to a job. */
const MOST_MILLISECONDS = 30 * 60_000

/**
 * Fetches with patience, but not with too much: what stalls or crawls is broken off, and carried on from where it
 * was. The token never comes near the files' own servers: the API is asked for their addresses, anew for each try.
 */
export function httpDownloader(client: GitHubClient, limits?: TransferLimits): Downloader {
  return {
    async download(location, destination, rule) {
      if (location.kind === 'absent') return 'absent'
      if (location.kind === 'file') throw new Error(`${location.path} is here already`)
      const end = client.clock.elapsed() + MOST_MILLISECONDS
      try {
        return await persist({ location, destination, rule, end, limits }, client)
      } catch (error) {
        if (!(error instanceof TransferError)) throw error
        await rm(destination, { force: true })
        throw undelivered(labelOf(location.url), error)
      }
    }
  }
}

type Task = {
  readonly location: Extract<Location, { kind: 'http' | 'api' }>
  readonly destination: string
  readonly rule: DownloadRule
  /** On the clock of the run. */
  readonly end: number
  readonly limits: TransferLimits | undefined
}

/** Throws the TransferError of the last try. */
async function persist(task: Task, client: GitHubClient): Promise<'fetched' | 'absent'> {
  const { location, destination, rule, end, limits } = task
  const { clock, log } = client
  const label = labelOf(location.url)
  let part: Part | undefined
  const tell = (progress: string): void => {
    log.info(`downloading ${label}: ${progress}`)
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { freshness } = rule
      // What a release lists is there: nobody takes it away by forbidding it.
      const isOptional = rule.isOptional === true && location.kind === 'http'
      const request = { part, tell, log, limits, freshness, isOptional, size: location.size }
      const answer =
        location.kind === 'api'
          ? await findAsset(client, location.url, request)
          : await get(location.url, request)
      if (answer.kind === 'absent') {
        await rm(destination, { force: true })
        return 'absent'
      }
      // What an attempt can't carry on from, the next one begins anew.
      part = undefined
      await write(answer, task, clock).catch(async (error: unknown) => {
        part = await partOf(answer, destination)
        throw error
      })
      return 'fetched'
    } catch (error) {
      if (!(error instanceof TransferError) || error.isFinal || attempt === TRIES) throw error
      const wait = error.wait ?? backOff(attempt)
      if (clock.elapsed() + wait > end) throw error
      if (error.isRange) part = undefined
      log.info(`${label}: ${error.message}; try ${attempt + 1} of ${TRIES} in ${(wait / 1000).toFixed(1)} s`)
      await clock.sleep(wait)
    }
  }
}

async function write(
  { from, chunks }: Extract<Answer, { kind: 'bytes' }>,
  { destination, rule, end }: Task,
  clock: Clock
): Promise<void> {
  const { follower } = rule
  if (from === 0) await follower?.restart()
  await using file = await open(destination, from === 0 ? 'w' : 'r+')
  let at = from
  // One chunk is on its way to the disk while the next one comes.
  let writing: Promise<unknown> = Promise.resolve()
  try {
    for await (const chunk of chunks) {
      if (at + chunk.length > rule.limit) {
        throw new TransferError(`it has more than the ${rule.limit} bytes that it may have`, {
          isFinal: true
        })
      }
      if (clock.elapsed() > end) {
        throw new TransferError(`it took more than ${MOST_MILLISECONDS / 60_000} minutes`, { isFinal: true })
      }
      await writing
      writing = Promise.all([file.writev([chunk], at), follower?.write(chunk)])
      // Where it fails while the next one is waited for, it is told when that is there.
      writing.catch(() => undefined)
      at += chunk.length
    }
    await writing
  } finally {
    // What ended the transfer is told; a later try begins where the file ends.
    await writing.catch(() => undefined)
  }
  await file.truncate(at)
}

/** What is there already, where the server can tell whether its file is still the same. */
async function partOf(
  { validator }: Extract<Answer, { kind: 'bytes' }>,
  destination: string
): Promise<Part | undefined> {
  // Where it could not even be made, that is why the attempt ended.
  const { size } = await stat(destination).catch(() => ({ size: 0 }))
  return validator === undefined || size === 0 ? undefined : { from: size, validator }
}

function undelivered(label: string, cause: TransferError): Failure {
  return new Failure(
    'DOWNLOAD_FAILED',
    `${label} could not be downloaded: ${describe(cause)}`,
    "Run again when the network is well, or name another source with 'mirrors' or 'artifact-url'.",
    { cause }
  )
}
