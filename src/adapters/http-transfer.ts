import type { IncomingMessage } from 'node:http'
import { describe } from '../domain/failure.ts'
import { isLoopback } from '../domain/input-grammar.ts'
import type { Log } from '../ports/log.ts'
import { ask } from './http-connection.ts'
import type { Part } from './http-part.ts'
import { isRestOf } from './http-part.ts'
import { traced } from './http/request-trace.ts'
import type { TransferLimits } from './transfer-watch.ts'
import { watchTransfer } from './transfer-watch.ts'

export type Answer =
  | { readonly kind: 'absent' }
  /** `from`: the first byte of `chunks` in the file. */
  | {
      readonly kind: 'bytes'
      readonly from: number
      readonly validator: string | undefined
      readonly chunks: AsyncIterable<Uint8Array>
    }

/** Why an attempt ended, and whether another one may end better. */
export class TransferError extends Error {
  override readonly name = 'TransferError'
  readonly isFinal: boolean
  /** The server has no such rest: the file is begun anew. */
  readonly isRange: boolean
  /** Milliseconds that the server wants to be left alone. */
  readonly wait: number | undefined

  constructor(
    message: string,
    options: {
      readonly isFinal?: boolean
      readonly isRange?: boolean
      readonly wait?: number | undefined
      readonly cause?: unknown
    } = {}
  ) {
    super(message, { cause: options.cause })
    this.isFinal = options.isFinal ?? false
    this.isRange = options.isRange ?? false
    this.wait = options.wait
  }
}

const REDIRECTS = 10
const ANSWER_MILLISECONDS = 30_000
/** Slower than that for so long, a transfer is dead. */
const LIMITS = { bytesPerSecond: 1000, windowSeconds: 30, answerSeconds: 30 }
const LONGEST_WAIT_MILLISECONDS = 60_000

export type Request = {
  /** Whether caches on the way may answer. */
  readonly freshness?: 'usual' | 'fresh'
  /** What is forbidden may as well not be there. */
  readonly isOptional?: boolean | undefined
  /** Carried on from there. */
  readonly part: Part | undefined
  /** How many bytes the file has by what somebody else says: it counts where the server says nothing. */
  readonly size?: number | undefined
  /** Gets a line now and then while it takes long. */
  readonly tell: (progress: string) => void
  /** Told of each request. */
  readonly log: Pick<Log, 'debug'>
  readonly limits?: TransferLimits | undefined
}

/** One GET, through the proxy of the runner and redirects to anywhere; nothing secret is sent. Throws TransferError. */
export async function get(url: string, request: Request): Promise<Answer> {
  let at = new URL(url)
  for (let redirects = 0; redirects <= REDIRECTS; redirects += 1) {
    const message = await askFor(at, request)
    const { location } = message.headers
    if (location === undefined || ![301, 302, 303, 307, 308].includes(message.statusCode ?? 0)) {
      return toAnswer(message, { ...request, label: labelOf(at) })
    }
    message.destroy()
    at = nextOf(location, at)
  }
  throw new TransferError(`${labelOf(at)} redirects more than ${REDIRECTS} times`, { isFinal: true })
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

async function askFor(url: URL, { part, freshness, log }: Request): Promise<IncomingMessage> {
  const headers = {
    'accept-encoding': 'identity',
    ...(freshness === 'fresh' ? { 'cache-control': 'no-cache' } : {}),
    ...(part === undefined ? {} : { range: `bytes=${part.from}-`, 'if-range': part.validator })
  }
  try {
    return await traced(
      { method: 'GET', url, log },
      () => ask(url, headers, ANSWER_MILLISECONDS),
      ({ statusCode }) => statusCode
    )
  } catch (cause) {
    throw new TransferError(`${labelOf(url)}: ${describe(cause)}`, {
      cause,
      isFinal: isCertificateError(cause)
    })
  }
}

/** Somebody else answers in that name: asking again would not make it right. */
function isCertificateError(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ERR_TLS/.test(code)
}

function toAnswer(
  message: IncomingMessage,
  { part, label, isOptional, size, ...how }: Request & { readonly label: string }
): Answer {
  const { statusCode = 0, headers } = message
  const etag = headers.etag?.startsWith('W/') === false ? headers.etag : undefined
  const validator = etag ?? headers['last-modified']
  if (statusCode === 200)
    return { kind: 'bytes', from: 0, validator, chunks: whole(message, { ...how, size }) }
  if (statusCode === 206 && part !== undefined && isRestOf(part, headers)) {
    const left = size === undefined ? undefined : size - part.from
    const chunks = whole(message, { ...how, size: left })
    return { kind: 'bytes', from: part.from, validator: part.validator, chunks }
  }
  message.destroy()
  if (statusCode === 404 || statusCode === 410) return { kind: 'absent' }
  const after = waitOf(headers['retry-after'] ?? '')
  const isForbidden = statusCode === 401 || statusCode === 403
  if (isOptional === true && isForbidden && after === undefined) return { kind: 'absent' }
  const isTurnedAway = statusCode === 408 || statusCode === 429 || statusCode >= 500 || after !== undefined
  // A range that is not to be had is no reason to give up the file: it is begun anew.
  const isRange = statusCode === 206 || statusCode === 416
  throw new TransferError(`${label} answered with ${statusCode}`, {
    isFinal: !isTurnedAway && !isRange,
    isRange,
    // A date that is over by the clock of this machine is a wish all the same.
    wait: after === undefined || after <= 0 ? undefined : Math.min(after, LONGEST_WAIT_MILLISECONDS)
  })
}

/** Milliseconds: it may be said in seconds, or as a date. Undefined: it is not said. */
function waitOf(retryAfter: string): number | undefined {
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000
  const date = Date.parse(retryAfter)
  return Number.isNaN(date) ? undefined : date - Date.now()
}

/** All bytes that the head promises, or an error: a body that ends too early is none. */
function whole(
  message: IncomingMessage,
  { tell, limits, size }: Pick<Request, 'tell' | 'limits' | 'size'>
): AsyncIterable<Uint8Array> {
  const length = message.headers['content-length']
  return watched(message, {
    size: length === undefined ? size : Number(length),
    tell,
    limits,
    stop: (reason) => {
      message.destroy(reason)
    }
  })
}

/** The same bytes; throws TransferError when they stop coming, come too slowly, or are fewer or more than `size`. */
export async function* watched(
  body: AsyncIterable<Uint8Array>,
  {
    size = Infinity,
    tell,
    stop,
    limits = LIMITS
  }: {
    readonly size: number | undefined
    readonly tell: Request['tell']
    readonly stop: (reason: Error) => void
    readonly limits?: TransferLimits | undefined
  }
): AsyncGenerator<Uint8Array> {
  using watch = watchTransfer(size, tell, limits)
  const abort = (): void => {
    stop(watch.signal.reason as Error)
  }
  watch.signal.addEventListener('abort', abort, { once: true })
  let bytes = 0
  try {
    for await (const chunk of watch.count(body)) {
      bytes += chunk.length
      if (bytes > size) break
      yield chunk
    }
  } catch (cause) {
    const why: unknown = watch.signal.aborted ? watch.signal.reason : cause
    throw new TransferError(`the transfer broke off after ${bytes} bytes: ${describe(why)}`, { cause })
  }
  if (size !== Infinity && bytes !== size)
    throw new TransferError(`the transfer ended after ${bytes} of ${size} bytes`)
}
