import type { IncomingHttpHeaders } from 'node:http'

/** Which of the local GitHub's servers was asked: each has an origin of its own, as on github.com. */
export type OriginRole = 'api' | 'uploads' | 'web' | 'storage'

/** How an exchange ended on the wire. */
export type Outcome = 'pending' | 'answered' | 'reset' | 'stalled' | 'cut' | 'aborted'

export type LoggedAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The body when it was JSON. */
  readonly json: unknown
  /** Bytes of body that were meant to be sent. */
  readonly bytes: number
}

/** One request as the server saw it; `answer` and `outcome` are filled in as the exchange goes on. */
export type LoggedRequest = {
  /** 1 for the first request to any of the origins, in order of arrival. */
  readonly ordinal: number
  readonly origin: OriginRole
  readonly method: string
  /** Path with query, as sent. */
  readonly path: string
  readonly pathname: string
  /** The OpenAPI operation, like `GET /repos/{owner}/{repo}/releases`; undefined outside of the API. */
  readonly operation: string | undefined
  readonly headers: Readonly<Record<string, string>>
  /** The JSON body; undefined for uploads and for requests without one. */
  readonly body: unknown
  /** Bytes of body received. */
  readonly bodyBytes: number
  /** Milliseconds since the server started. */
  readonly startedAt: number
  readonly endedAt: number | undefined
  readonly answer: LoggedAnswer | undefined
  readonly outcome: Outcome
  /** Kinds of the faults that were applied. */
  readonly faults: readonly string[]
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }
export type LogEntry = Writable<LoggedRequest>

/** What a client sends without wanting to (agents, encodings) is left out of the log. */
const kept = new Set([
  'cache-control',
  'accept',
  'accept-encoding',
  'authorization',
  'content-length',
  'content-type',
  'cookie',
  'if-range',
  'range',
  'transfer-encoding',
  'user-agent',
  'x-github-api-version'
])

function selectedHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const pairs = Object.entries(headers).filter(([name]) => kept.has(name) || name.startsWith('x-'))
  return Object.fromEntries(pairs.map(([name, value]) => [name, [value ?? ''].flat().join(', ')]))
}

export class RequestLog {
  readonly entries: LogEntry[] = []
  readonly #startedAt = performance.now()

  open(origin: OriginRole, method: string, path: string, headers: IncomingHttpHeaders): LogEntry {
    const entry: LogEntry = {
      ordinal: this.entries.length + 1,
      origin,
      method,
      path,
      pathname: path.split('?')[0] ?? path,
      operation: undefined,
      headers: selectedHeaders(headers),
      body: undefined,
      bodyBytes: 0,
      startedAt: performance.now() - this.#startedAt,
      endedAt: undefined,
      answer: undefined,
      outcome: 'pending',
      faults: []
    }
    this.entries.push(entry)
    return entry
  }

  close(entry: LogEntry, outcome: Outcome): void {
    entry.outcome = outcome
    entry.endedAt = performance.now() - this.#startedAt
  }

  clear(): void {
    this.entries.length = 0
  }
}
