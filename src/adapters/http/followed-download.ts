import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { downloadTool, HTTPError } from '@actions/tool-cache'
import { describe } from '../../domain/failure.ts'

export type Download = {
  readonly url: URL
  readonly path: string
  readonly authorization: string | undefined
  readonly headers: Readonly<Record<string, string>>
}

/** What a download ends with before its body is in the file. */
export type Ending<T> = { readonly outcome: T } | { readonly error: unknown }

/** What a head means; undefined: its body is the file. */
export type ReadHead<T> = (response: IncomingMessage) => Ending<T> | undefined

export type FollowedDownload<T> = {
  /** Undefined: the whole body is in the file. Throws ConnectionError, what ended it, and errors of the file system. */
  readonly result: Promise<T | undefined>
  /** Ends it at once: nothing of it is written, or holds the process, afterwards. */
  readonly end: (ending: Ending<T>) => void
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
  readonly ending: Ending<unknown>

  constructor(ending: Ending<unknown>) {
    super(400)
    this.ending = ending
  }
}

/** Node publishes each request of its HTTP client here, before it is sent. */
const CREATED = 'http.client.request.created'

const follower = new AsyncLocalStorage<(request: ClientRequest) => void>()

/**
 * One GET by `downloadTool`, which tells nothing of headers and can't be stopped: so its requests are followed, and the
 * first thing that is no body ends it. Of all who listen for an error this is the first: the others, and with them
 * `downloadTool`, get `Ended` instead.
 */
export function followedDownload<T>(download: Download, readHead: ReadHead<T>): FollowedDownload<T> {
  const requests: ClientRequest[] = []
  let body: IncomingMessage | undefined
  let ended: Ended | undefined
  const end = (ending: Ending<T>): void => {
    if (ended !== undefined) return
    ended = new Ended(ending)
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
    response.prependListener('error', (error) => {
      end({ error: new ConnectionError(error) })
    })
    // The file is known only to `downloadTool`, which waits and tries again where it can't be written.
    const pipe = response.pipe.bind(response)
    response.pipe = (file, options) => {
      file.prependListener('error', (error) => {
        end({ error })
      })
      return pipe(file, options)
    }
  }
  const follow = (request: ClientRequest): void => {
    requests.push(request)
    if (ended !== undefined) request.destroy(ended)
    if (isOfProxy(request)) return
    request.prependListener('error', (error) => {
      end({ error: new ConnectionError(error) })
    })
    request.prependListener('response', (response: IncomingMessage) => {
      const ending = readHead(response)
      if (ending === undefined) followBody(response)
      else end(ending)
    })
  }
  const result = called(download, follow).catch((error: unknown) => {
    if (!(error instanceof Ended)) throw error
    const { ending } = error
    if ('error' in ending) throw ending.error
    return ending.outcome as T
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
