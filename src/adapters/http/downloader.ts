import { rename, rm } from 'node:fs/promises'
import { describe, Failure } from '../../domain/failure.ts'
import type { Location } from '../../domain/sources.ts'
import type { Downloader, DownloadRule } from '../../ports/downloader.ts'
import { backOff } from './retry.ts'
import type { TransferWorld, Transferred } from './transfer.ts'
import { labelOf, transfer, TransferError } from './transfer.ts'
import type { TransferLimits } from './transfer-watch.ts'

/** Where an asset of the API is downloaded from: signed into the address, or with a token for the API itself. */
export type AssetAddress = { readonly url: string; readonly authorization: string | undefined }

export type DownloaderWorld = TransferWorld & {
  /** Undefined: the API has no such asset. */
  readonly findAsset: (apiUrl: string) => Promise<AssetAddress | undefined>
}

export type DownloadLimits = TransferLimits & {
  /** For one run: how long it waits, all in all, for servers that say nothing. */
  readonly silenceSeconds: number
}

const LIMITS = { bytesPerSecond: 1000, windowSeconds: 30, answerSeconds: 30, silenceSeconds: 70 }
const REDIRECTS = 10
const ATTEMPTS = 3
/** What is silent for half a minute, twice, is not going to answer. */
const STALLS = 2
const RUN_MILLISECONDS = 30 * 60_000
/** For each server that is left when the run has waited long enough for others. */
const LEAST_SECONDS = 5

/** The downloads of one run. They share 30 minutes, and the time to wait for servers that say nothing. */
export function httpDownloader(world: DownloaderWorld, limits: DownloadLimits = LIMITS): Downloader {
  const run = { end: world.clock.elapsed() + RUN_MILLISECONDS, silence: limits.silenceSeconds }
  const context = { world, limits, run }
  return {
    async download(location, destination, rule) {
      if (location.kind === 'absent') return 'absent'
      if (location.kind === 'file') throw new Error(`${location.path} is here already`)
      try {
        return await persist(location, { destination, rule, ...context })
      } catch (error) {
        if (!(error instanceof TransferError)) throw error
        throw undelivered(labelOf(location.url), error)
      }
    }
  }
}

type Task = {
  readonly destination: string
  readonly rule: DownloadRule
  readonly world: DownloaderWorld
  readonly limits: DownloadLimits
  readonly run: { readonly end: number; silence: number }
}

type Remote = Extract<Location, { kind: 'http' | 'api' }>

/** Throws the TransferError of the last attempt. */
async function persist(location: Remote, task: Task): Promise<'downloaded' | 'absent'> {
  const { world, run, limits } = task
  const label = labelOf(location.url)
  for (let attempt = 1, stalls = 0; ; attempt += 1) {
    // Each attempt has a file of its own: one that was given up writes to no other.
    const part = `${task.destination}.${attempt}`
    try {
      const outcome = await downloadTo(part, location, task)
      run.silence = limits.silenceSeconds
      if (outcome === 'downloaded') await rename(part, task.destination)
      return outcome
    } catch (error) {
      await rm(part, { force: true })
      if (!(error instanceof TransferError)) throw error
      if (error.isStall) stalls += 1
      const isEnough = stalls === STALLS || (stalls > 0 && run.silence <= 0)
      if (error.isFinal || isEnough || attempt === ATTEMPTS) throw error
      const wait = error.wait ?? backOff(attempt)
      if (world.clock.elapsed() + wait > run.end) throw error
      const seconds = (wait / 1000).toFixed(1)
      world.log.info(`${label}: ${error.message}; try ${attempt + 1} of ${ATTEMPTS} in ${seconds} s`)
      await world.clock.sleep(wait)
    }
  }
}

/** Follows redirects to anywhere. The token goes to the API alone, which is asked for the address of an asset anew. */
async function downloadTo(path: string, location: Remote, task: Task): Promise<'downloaded' | 'absent'> {
  const { world } = task
  const asset = location.kind === 'api' ? await world.findAsset(location.url) : undefined
  if (location.kind === 'api' && asset === undefined) return 'absent'
  let url = new URL(asset?.url ?? location.url)
  let authorization = asset?.authorization
  for (let redirects = 0; redirects <= REDIRECTS; redirects += 1) {
    const result = await transferWithin({ url, path, authorization }, location, task)
    if (result.kind === 'file') return 'downloaded'
    if (result.kind === 'absent') return 'absent'
    ;({ url } = result)
    authorization = undefined
  }
  throw new TransferError(`${labelOf(url)} redirects more than ${REDIRECTS} times`, { isFinal: true })
}

/** A server that says nothing takes from the time that there is for all of them. */
async function transferWithin(
  to: { readonly url: URL; readonly path: string; readonly authorization: string | undefined },
  { kind, size }: Remote,
  { rule, world, limits, run }: Task
): Promise<Transferred> {
  const windowSeconds = Math.min(limits.windowSeconds, Math.max(run.silence, LEAST_SECONDS))
  // What a release lists is there: nobody takes it away by forbidding it.
  const isOptional = rule.isOptional === true && kind === 'http'
  const whole = { ...rule, ...to, size, isOptional, end: run.end, limits: { ...limits, windowSeconds } }
  try {
    return await transfer(to.url, to.path, { rule: whole, world })
  } catch (error) {
    if (error instanceof TransferError && error.isStall) run.silence -= windowSeconds
    throw error
  }
}

function undelivered(label: string, cause: TransferError): Failure {
  return new Failure(
    'DOWNLOAD_FAILED',
    `${label} could not be downloaded: ${describe(cause)}`,
    "Run again when the network is well, or name another source with 'mirrors' or 'artifact-url'.",
    { cause }
  )
}
