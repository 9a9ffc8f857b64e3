import { statSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { setSecret } from '@actions/core'
import { describe } from '../../domain/failure.ts'
import { isLoopback } from '../../domain/input-grammar.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { traced } from './request-trace.ts'
import type { Ending } from './followed-download.ts'
import { ConnectionError, followedDownload } from './followed-download.ts'
import type { TransferLimits } from './transfer-watch.ts'
import { watchTransfer } from './transfer-watch.ts'

export type Transferred =
  { readonly kind: 'file' } | { readonly kind: 'absent' } | { readonly kind: 'redirect'; readonly url: URL }

/** Why a transfer ended, and whether another one may end better. */
export class TransferError extends Error {
  override readonly name = 'TransferError'
  readonly isFinal: boolean
  /** All the time for it went by, and nothing came, or next to nothing. */
  readonly isStall: boolean
  readonly isTooLarge: boolean
  /** Milliseconds that the server wants to be left alone. */
  readonly wait: number | undefined

  constructor(
    message: string,
    options: {
      readonly isFinal?: boolean
      readonly isStall?: boolean
      readonly isTooLarge?: boolean
      readonly wait?: number | undefined
      readonly cause?: unknown
    } = {}
  ) {
    super(message, { cause: options.cause })
    this.isFinal = options.isFinal ?? options.isTooLarge ?? false
    this.isStall = options.isStall ?? false
    this.isTooLarge = options.isTooLarge ?? false
    this.wait = options.wait
  }
}

export type TransferRule = {
  readonly authorization: string | undefined
  /** `fresh`: past what caches on the way may hold. */
  readonly freshness: 'usual' | 'fresh'
  /** A server that forbids the file does not have it. */
  readonly isOptional: boolean
  /** How many bytes the file has; undefined where nobody says it. */
  readonly size: number | undefined
  /** The most bytes that it may have. */
  readonly limit: number
  /** When it is given up, in milliseconds of the clock. */
  readonly end: number
  readonly limits: TransferLimits
}

export type TransferWorld = { readonly clock: Clock; readonly log: Log }

/** What is shorter opens nothing, and would mask parts of other words. */
const LEAST_SECRET = 8
const LONGEST_WAIT_MILLISECONDS = 60_000
const REDIRECTS: readonly unknown[] = [301, 302, 303, 307, 308]

/**
 * One GET of one address into a new file, through the runner's proxy. A redirect is not followed. Throws TransferError,
 * and what the file system throws.
 */
export async function transfer(
  url: URL,
  path: string,
  { rule, world }: { readonly rule: TransferRule; readonly world: TransferWorld }
): Promise<Transferred> {
  const { authorization, freshness, size, limits } = rule
  const { log } = world
  const headers = {
    'accept-encoding': 'identity',
    ...(authorization === undefined ? {} : { accept: 'application/octet-stream' }),
    ...(freshness === 'fresh' ? { 'cache-control': 'no-cache' } : {})
  }
  // The query may be what opens the file, and `downloadTool` writes whole addresses to the debug log.
  if (url.search.length > LEAST_SECRET) setSecret(url.search.slice(1))
  let status: number | undefined
  let promised: number | undefined
  const download = followedDownload<Transferred>({ url, path, authorization, headers }, (response) => {
    status = response.statusCode
    promised = lengthOf(response)
    return readHead(response, url, rule)
  })
  using watch = watchTransfer({
    size: () => promised ?? size ?? Infinity,
    bytes: () => measure(path, { rule, world, end: download.end }),
    tell: (progress) => {
      log.info(`downloading ${labelOf(url)}: ${progress}`)
    },
    limits
  })
  watch.signal.addEventListener('abort', () => {
    const why = status === undefined ? 'no answer in time' : describe(watch.signal.reason)
    download.end({ error: brokenOff(url, status, { why, isStall: true }) })
  })
  try {
    const result = await traced(
      { method: 'GET', url, log },
      () => download.result,
      () => status
    )
    if (result !== undefined) return result
    requireWhole(sizeOf(path), { ...rule, promised })
    return { kind: 'file' }
  } catch (error) {
    if (!(error instanceof ConnectionError)) throw error
    const { message: why, cause } = error
    throw brokenOff(url, status, { why, cause, isFinal: isUntrusted(cause) })
  }
}

function brokenOff(
  url: URL,
  status: number | undefined,
  {
    why,
    ...how
  }: {
    readonly why: string
    readonly cause?: unknown
    readonly isFinal?: boolean
    readonly isStall?: boolean
  }
): TransferError {
  return new TransferError(
    status === undefined ? `${labelOf(url)}: ${why}` : `the transfer broke off: ${why}`,
    how
  )
}

/** Somebody else answers in that name: asking again would not make it right. */
function isUntrusted(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ERR_TLS/.test(code)
}

/** Where a redirect leads; never from https, or from this machine, to where others can listen. Throws TransferError. */
export function nextOf(location: string, at: URL): URL {
  const next = URL.parse(location, at.href)
  if (next === null || !/^https?:$/.test(next.protocol))
    throw new TransferError(`${labelOf(at)} redirects to what is no address`, { isFinal: true })
  const isOpen = next.protocol === 'http:' && !isLoopback(next.hostname)
  if ((at.protocol === 'https:' && next.protocol !== 'https:') || (isLoopback(at.hostname) && isOpen)) {
    throw new TransferError(`${labelOf(at)} redirects to ${labelOf(next)}, which is not encrypted`, {
      isFinal: true
    })
  }
  return next
}

/** Signed addresses are long, and open what they name: what says where a file came from is the origin and the path. */
export function labelOf(url: string | URL): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}

function readHead(
  { statusCode = 0, headers }: IncomingMessage,
  url: URL,
  { isOptional }: TransferRule
): Ending<Transferred> | undefined {
  if (statusCode === 200) return undefined
  if (headers.location !== undefined && REDIRECTS.includes(statusCode)) {
    try {
      return { outcome: { kind: 'redirect', url: nextOf(headers.location, url) } }
    } catch (error) {
      return { error }
    }
  }
  if (statusCode === 404 || statusCode === 410) return { outcome: { kind: 'absent' } }
  const after = waitOf(headers['retry-after'] ?? '')
  const isForbidden = statusCode === 401 || statusCode === 403
  if (isOptional && isForbidden && after === undefined) return { outcome: { kind: 'absent' } }
  const isTurnedAway = statusCode === 408 || statusCode === 429 || statusCode >= 500 || after !== undefined
  const error = new TransferError(`${labelOf(url)} answered with ${statusCode}`, {
    isFinal: !isTurnedAway,
    // A date that is over by the clock of this machine is a wish all the same.
    wait: after === undefined || after <= 0 ? undefined : Math.min(after, LONGEST_WAIT_MILLISECONDS)
  })
  return { error }
}

/** Milliseconds: it may be said in seconds, or as a date. Undefined: it is not said. */
function waitOf(retryAfter: string): number | undefined {
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000
  const date = Date.parse(retryAfter)
  return Number.isNaN(date) ? undefined : date - Date.now()
}

/** How many bytes came by now. Ends a transfer that has had enough of them, or of time. */
function measure(
  path: string,
  how: {
    readonly rule: TransferRule
    readonly world: TransferWorld
    readonly end: (ending: { readonly error: TransferError }) => void
  }
): number {
  const { rule, world, end } = how
  const bytes = sizeOf(path)
  if (bytes > rule.limit) end({ error: tooLarge(rule) })
  if (world.clock.elapsed() > rule.end)
    end({ error: new TransferError('the time for all downloads of this run is over', { isFinal: true }) })
  return bytes
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** What the server promised has come, or Node has thrown. Where it promised nothing, the known size is the promise. */
function requireWhole(
  bytes: number,
  { promised, size, limit }: TransferRule & { readonly promised: number | undefined }
): void {
  if (bytes > limit) throw tooLarge({ limit })
  if (promised === undefined && size !== undefined && bytes !== size)
    throw new TransferError(`the transfer ended after ${bytes} of ${size} bytes`)
}

function lengthOf({ headers: { 'content-length': length } }: IncomingMessage): number | undefined {
  return length === undefined ? undefined : Number(length)
}

function tooLarge({ limit }: Pick<TransferRule, 'limit'>): TransferError {
  return new TransferError(`it has more than the ${limit} bytes that it may have`, { isTooLarge: true })
}
