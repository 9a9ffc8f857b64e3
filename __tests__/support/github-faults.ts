import type { LoggedRequest, OriginRole } from './request-log.ts'

/** Whether the request has its effect on the server before things go wrong. */
export type When = 'before' | 'after'

export type FaultAction =
  /** Waits, then goes on as usual. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Something that happens in the world: between the request's arrival and its effect unless told, or before the answer. */
  | { readonly kind: 'meanwhile'; readonly when?: When; readonly run: () => void | Promise<void> }
  /** Another answer. A string body goes out as text; without a body the status has GitHub's usual one. */
  | {
      readonly kind: 'answer'
      readonly when: When
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: unknown
    }
  /** A refusal while the client still sends; the rest of the request is not waited for. */
  | { readonly kind: 'early-answer'; readonly status: number; readonly body?: unknown }
  | { readonly kind: 'secondary-limit'; readonly status?: 403 | 429; readonly retryAfterSeconds?: number }
  | { readonly kind: 'primary-limit'; readonly status?: 403 | 429; readonly resetInSeconds: number }
  /** An error page that comes with status 200. */
  | { readonly kind: 'html'; readonly when: When }
  /** RST instead of an answer. */
  | { readonly kind: 'reset'; readonly when: When }
  /** No answer, ever; the connection stays open. */
  | { readonly kind: 'stall'; readonly when: When }
  /** The answer's body ends too early (after half of it, unless told) and the connection with it. */
  | { readonly kind: 'cut'; readonly framing: Framing; readonly bytes?: number }
  /** Silence after so many bytes of the body; the connection stays open. */
  | { readonly kind: 'stall-body'; readonly bytes: number }
  | { readonly kind: 'drip'; readonly bytes: number; readonly everyMs: number }
  /** Content-Length is so much more (or less) than what is sent. */
  | { readonly kind: 'wrong-length'; readonly by: number }
  | { readonly kind: 'redirect-loop' }
  /** To the same address again, with a Location that names no origin. */
  | { readonly kind: 'relative-redirect' }
  /** On an upload: the bytes are taken, a `starter` asset stays, the answer is 502. */
  | { readonly kind: 'starter' }
  /** On an upload: what the asset's digest is from then on; `late`: null in the answer and `reads` more times. */
  | { readonly kind: 'digest'; readonly as: 'null' | 'wrong' }
  | { readonly kind: 'digest'; readonly as: 'late'; readonly reads: number }
  /** On an upload: lists of assets do not have it yet for so many reads. */
  | { readonly kind: 'lag-asset'; readonly reads: number }
  /** On a create or PATCH: the list and by-tag views show what was before for so many reads. */
  | { readonly kind: 'lag-release'; readonly reads: number }
  /** On a create or PATCH: `immutable` is false for so many reads, the answer included. */
  | { readonly kind: 'lag-immutable'; readonly reads: number }
  /** On a PATCH of a draft: the tag becomes `untagged-…` although it was sent. */
  | { readonly kind: 'detach-tag' }
  /** On a download: 200 and everything, whatever range was asked for. */
  | { readonly kind: 'ignore-range' }

/** `close`: no Content-Length and not chunked, so that the end of the connection is the end of the body. */
export type Framing = 'length' | 'chunked' | 'close'

/** Which requests. All that is given has to fit. */
export type FaultMatch = {
  readonly method?: string
  /** The path without its query; a regular expression sees the query as well. */
  readonly path?: string | RegExp
  readonly origin?: OriginRole
  /** Like `PATCH /repos/{owner}/{repo}/releases/{release_id}`. */
  readonly operation?: string
  /** The request's number in the log. */
  readonly ordinal?: number
  /** From the n-th request that fits on (1 unless told) ... */
  readonly nth?: number
  /** ... so many of them (1 unless told). */
  readonly times?: number
}

export type Fault = {
  readonly match: FaultMatch
  readonly action: FaultAction | readonly FaultAction[]
}

/** A planted fault: whether it has struck, and the way to take it out. */
export type FaultHandle = {
  readonly hits: number
  remove(): void
}

type Planted = { readonly fault: Fault; seen: number; hits: number }

/** The faults in waiting. Every fault that fits a request is applied to it, in the order of planting. */
export class FaultScript {
  #planted: readonly Planted[] = []

  add(fault: Fault): FaultHandle {
    const planted: Planted = { fault, seen: 0, hits: 0 }
    this.#planted = [...this.#planted, planted]
    return {
      get hits(): number {
        return planted.hits
      },
      remove: () => {
        this.#planted = this.#planted.filter((one) => one !== planted)
      }
    }
  }

  clear(): void {
    this.#planted = []
  }

  /** What is to be done to this request; counts it. */
  take(request: LoggedRequest): readonly FaultAction[] {
    return this.#planted.filter((planted) => strikes(planted, request)).flatMap(({ fault }) => fault.action)
  }
}

function strikes(planted: Planted, request: LoggedRequest): boolean {
  const { match } = planted.fault
  if (!fits(match, request)) return false
  planted.seen += 1
  const nth = match.nth ?? 1
  if (planted.seen < nth || planted.seen >= nth + (match.times ?? 1)) return false
  planted.hits += 1
  return true
}

function fits(match: FaultMatch, request: LoggedRequest): boolean {
  return (
    (match.method === undefined || match.method === request.method) &&
    (match.origin === undefined || match.origin === request.origin) &&
    (match.operation === undefined || match.operation === request.operation) &&
    (match.ordinal === undefined || match.ordinal === request.ordinal) &&
    (match.path === undefined || fitsPath(match.path, request))
  )
}

function fitsPath(path: string | RegExp, request: LoggedRequest): boolean {
  return typeof path === 'string' ? path === request.pathname : new RegExp(path).test(request.path)
}
