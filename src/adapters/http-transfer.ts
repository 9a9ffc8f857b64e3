import { HttpClient } from '@actions/http-client'
import type { IncomingMessage } from 'node:http'
import { describe } from '../domain/failure.ts'
import type { TransferLimits } from './transfer-watch.ts'
import { watchTransfer } from './transfer-watch.ts'

/** Of one answer, what a later attempt has to know to carry on where it broke off. */
export type Part = { readonly from: number; readonly validator: string }

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
  /** Milliseconds that the server wants to be left alone. */
  readonly wait: number | undefined

  constructor(
    message: string,
    options: { readonly isFinal?: boolean; readonly wait?: number | undefined; readonly cause?: unknown } = {}
  ) {
    super(message, { cause: options.cause })
    this.isFinal = options.isFinal ?? false
    this.wait = options.wait
  }
}

const REDIRECTS = 10
const ANSWER_MILLISECONDS = 30_000
/** Slower than that for so long, a transfer is dead. */
const LIMITS = { bytesPerSecond: 1000, windowSeconds: 30, answerSeconds: 30 }
const LONGEST_WAIT_MILLISECONDS = 60_000

export type Request = {
  /** Carried on from there. */
  readonly part: Part | undefined
  /** Gets a line now and then while it takes long. */
  readonly tell: (progress: string) => void
}

/** One GET, through the proxy of the runner and redirects to anywhere; nothing secret is sent. Throws TransferError. */
export async function get(url: string, { part, tell }: Request): Promise<Answer> {
  let at = new URL(url)
  for (let redirects = 0; redirects <= REDIRECTS; redirects += 1) {
    const message = await ask(at, part)
    const { location } = message.headers
    if (location === undefined || ![301, 302, 303, 307, 308].includes(message.statusCode ?? 0)) {
      return toAnswer(message, { part, tell, label: labelOf(at) })
    }
    message.destroy()
    const next = new URL(location, at)
    if (at.protocol === 'https:' && next.protocol !== 'https:') {
      throw new TransferError(`${labelOf(at)} redirects to ${labelOf(next)}, which is not encrypted`, {
        isFinal: true
      })
    }
    at = next
  }
  throw new TransferError(`${labelOf(at)} redirects more than ${REDIRECTS} times`, { isFinal: true })
}

/** Signed addresses are long, and open what they name: what says where a file came from is the origin and the path. */
export function labelOf(url: string | URL): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}

async function ask(url: URL, part: Part | undefined): Promise<IncomingMessage> {
  const client = new HttpClient('iact-cpython-action', [], {
    allowRedirects: false,
    allowRetries: false,
    socketTimeout: ANSWER_MILLISECONDS
  })
  const headers = {
    'accept-encoding': 'identity',
    ...(part === undefined ? {} : { range: `bytes=${part.from}-`, 'if-range': part.validator })
  }
  try {
    return (await client.get(url.href, headers)).message
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
  { part, tell, label }: Request & { readonly label: string }
): Answer {
  const { statusCode = 0, headers } = message
  const etag = headers.etag?.startsWith('W/') === false ? headers.etag : undefined
  const validator = etag ?? headers['last-modified']
  if (statusCode === 200) return { kind: 'bytes', from: 0, validator, chunks: whole(message, tell) }
  const [, start] = /^bytes (\d+)-/.exec(headers['content-range'] ?? '') ?? []
  if (statusCode === 206 && part !== undefined && Number(start) === part.from) {
    return { kind: 'bytes', from: part.from, validator: part.validator, chunks: whole(message, tell) }
  }
  message.destroy()
  if (statusCode === 404 || statusCode === 410) return { kind: 'absent' }
  const after = Number(headers['retry-after']) * 1000
  const isTurnedAway = statusCode === 408 || statusCode === 429 || statusCode >= 500 || after > 0
  // A range that is not to be had is no reason to give up the file: it is begun anew.
  const isRange = statusCode === 206 || statusCode === 416
  throw new TransferError(`${label} answered with ${statusCode}`, {
    isFinal: !isTurnedAway && !isRange,
    wait: after > 0 ? Math.min(after, LONGEST_WAIT_MILLISECONDS) : undefined
  })
}

/** All bytes that the head promises, or an error: a body that ends too early is none. */
function whole(message: IncomingMessage, tell: Request['tell']): AsyncIterable<Uint8Array> {
  const length = message.headers['content-length']
  return watched(message, {
    size: length === undefined ? undefined : Number(length),
    tell,
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
    readonly limits?: TransferLimits
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
      yield chunk
    }
  } catch (cause) {
    const why: unknown = watch.signal.aborted ? watch.signal.reason : cause
    throw new TransferError(`the transfer broke off after ${bytes} bytes: ${describe(why)}`, { cause })
  }
  if (size !== Infinity && bytes !== size)
    throw new TransferError(`the transfer ended after ${bytes} of ${size} bytes`)
}
