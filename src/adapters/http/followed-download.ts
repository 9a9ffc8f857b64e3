import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { downloadTool, HTTPError } from '@actions/tool-cache'
import { describe } from '../../domain/failure.ts'

export type Download = {
  readonly url: URL
  readonly path: string
  readonly authorization: string | undefined
  readonly headers: Readonly<Record<string, string>>
}

/** What a head means; undefined: its body is the file. */
export type ReadHead<T> = (response: IncomingMessage) => T | Error | undefined

export type FollowedDownload<T> = {
  /** Undefined: the whole body is in the file. Throws ConnectionError, what ended it, and errors of the file system. */
  readonly result: Promise<T | undefined>
  /** Ends it at once: nothing of it is written, or holds the process, afterwards. */
  readonly end: (outcome: T | Error) => void
}

/** What the connection ended with. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'

  constructor(cause: unknown) {
    super(describe(cause), { cause })
  }
}

/**
 * `downloadTool` tries again after every error but an HTTP status below 500, and waits 10 to 20 seconds for that: as
 * this error it gives up at once.
 */
class Ended extends HTTPError {
  readonly outcome: unknown

  constructor(outcome: unknown) {
    super(400)
    this.outcome = outcome
  }
}

/** Node publishes each request of its HTTP client here, before it is sent. */
const CREATED = 'http.client.request.created'

const POLL_MILLISECONDS = 50
const PROBE_BYTES = 64 * 1024

const follower = new AsyncLocalStorage<(request: ClientRequest) => void>()

/**
 * One GET by `downloadTool`, which tells nothing of headers and can't be stopped: so its requests are followed, and the
 * first thing that is no body ends it.
 */
export function followedDownload<T>(download: Download, readHead: ReadHead<T>): FollowedDownload<T> {
  const requests: ClientRequest[] = []
  const trouble = Promise.withResolvers<never>()
  let body: IncomingMessage | undefined
  let ended: Ended | undefined
  const end = (outcome: T | Error): void => {
    if (ended !== undefined) return
    ended = new Ended(outcome)
    for (const request of requests) {
      // Who asked a proxy passes its end on to the request behind it.
      if (!isOfProxy(request)) request.emit('error', ended)
      request.destroy()
    }
    body?.emit('error', ended)
    body?.destroy()
  }
  const followBody = (response: IncomingMessage): void => {
    body = response
    let fileError: unknown
    // First of the listeners: the others get to know an error as what ends the download.
    response.prependListener('error', (error) => {
      if (isOfFile(error)) fileError = error
      else end(new ConnectionError(error))
    })
    response.once('close', () => {
      if (ended === undefined) rejectWhenRemoved(() => fileError)
    })
  }
  /** A file that can't be written is removed, and `downloadTool` waits: why, it says only after its last attempt. */
  const rejectWhenRemoved = (findError: () => unknown): void => {
    const timer = setInterval(() => {
      if (existsSync(download.path)) return
      const error = findError() ?? findWriteError(download.path)
      ended ??= new Ended(error)
      trouble.reject(error)
    }, POLL_MILLISECONDS)
    const stop = (): void => {
      clearInterval(timer)
    }
    result.then(stop, stop)
  }
  const follow = (request: ClientRequest): void => {
    requests.push(request)
    if (ended !== undefined) request.destroy(ended)
    if (isOfProxy(request)) return
    request.prependListener('error', (error) => {
      end(new ConnectionError(error))
    })
    request.prependListener('response', (response: IncomingMessage) => {
      const outcome = readHead(response)
      if (outcome === undefined) followBody(response)
      else end(outcome)
    })
  }
  const result = Promise.race([called(download, follow), trouble.promise]).catch((error: unknown) => {
    if (!(error instanceof Ended)) throw error
    if (error.outcome instanceof Error) throw error.outcome
    return error.outcome as T
  })
  return { result, end }
}

async function called(download: Download, follow: (request: ClientRequest) => void): Promise<undefined> {
  const { url, path, authorization, headers } = download
  const onCreated = (message: unknown): void => {
    if (follower.getStore() === follow) follow((message as { readonly request: ClientRequest }).request)
  }
  subscribe(CREATED, onCreated)
  try {
    await follower.run(follow, () => downloadTool(url.href, path, authorization, { ...headers }))
    return undefined
  } finally {
    unsubscribe(CREATED, onCreated)
  }
}

function isOfProxy({ method }: ClientRequest): boolean {
  return method === 'CONNECT'
}

/** The body is torn down with the error of the file that it is written to. */
function isOfFile(error: Error): boolean {
  return 'syscall' in error && ['open', 'write', 'close'].includes(String(error.syscall))
}

function findWriteError(path: string): unknown {
  try {
    writeFileSync(path, Buffer.alloc(PROBE_BYTES), { flag: 'wx' })
    return new Error(`${path} could not be written`)
  } catch (error) {
    return error
  } finally {
    rmSync(path, { force: true })
  }
}
