import { request as requestPlain } from 'node:http'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { request as requestSecure } from 'node:https'
import { text as readText } from 'node:stream/consumers'
import type { Log } from '../../ports/log.ts'
import type { Upload } from '../../ports/release-store.ts'
import { agentFor } from '../http/agent.ts'
import type { ApiAsset } from './client.ts'
import { traced } from '../http/request-trace.ts'
import { watchTransfer } from '../http/transfer-watch.ts'

/** GitHub's uploads go silent for minutes to hours without an error. */
const LIMITS = { bytesPerSecond: 100_000, windowSeconds: 60, answerSeconds: 90 }

/** Shaped like octokit's, so that one place reads them all. */
class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly response: {
    readonly status: number
    readonly headers: IncomingMessage['headers']
    readonly data: unknown
  }

  constructor(response: HttpError['response']) {
    super(`it answered with ${response.status}`)
    this.response = response
  }
}

/**
 * One attempt: the file is read anew and streamed. By Node's own client and not by octokit's fetch, whose buffers for
 * 100 MB took the process to 230 MB; this takes 110. Throws what `toGitHubFailure` understands.
 */
export async function uploadAsset(
  target: { readonly uploadUrl: string; readonly file: Upload; readonly authorization: string | undefined },
  log: Log
): Promise<ApiAsset> {
  const { name, size, contentType, open } = target.file
  const url = new URL(target.uploadUrl.replace(/\{.*\}$/, ''))
  url.searchParams.set('name', name)
  let taken = 0
  using watch = watchTransfer({
    size: () => size,
    bytes: () => taken,
    tell: (progress) => {
      log.info(`uploading ${name}: ${progress}`)
    },
    limits: LIMITS
  })
  const send = url.protocol === 'https:' ? requestSecure : requestPlain
  const request = send(url, {
    method: 'POST',
    agent: agentFor(url),
    signal: watch.signal,
    headers: {
      accept: 'application/vnd.github+json',
      'user-agent': 'iact-cpython-action',
      'content-type': contentType,
      'content-length': size,
      ...(target.authorization === undefined ? {} : { authorization: target.authorization })
    }
  })
  const answer = await traced(
    {
      method: 'POST',
      url,
      log
    },
    () =>
      exchange(
        request,
        counted(open(), (count) => {
          taken += count
        })
      ).catch((error: unknown) => {
        throw watch.signal.aborted ? watch.signal.reason : error
      }),
    ({ status }) => status
  )
  // Stored or not, who knows: the answer broke off, or is the page of a proxy.
  if (answer.status === 200 || (answer.status === 201 && answer.data === undefined)) {
    throw new TypeError('terminated')
  }
  if (answer.status !== 201) throw new HttpError(answer)
  return answer.data as ApiAsset
}

async function* counted(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  count: (bytes: number) => void
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length)
    yield chunk
  }
}

/** An answer may come before the last byte: it counts, and the sending is over. */
async function exchange(
  request: ClientRequest,
  bytes: AsyncIterable<Uint8Array>
): Promise<HttpError['response']> {
  try {
    return await new Promise<HttpError['response']>((resolve, reject) => {
      request.on('error', reject)
      request.once('response', (message) => {
        const { statusCode = 0, headers } = message
        readText(message).then((text) => {
          resolve({ status: statusCode, headers, data: parse(text) })
        }, reject)
      })
      writeAll(request, bytes).catch(reject)
    })
  } finally {
    request.destroy()
  }
}

/** One chunk is with the kernel before the next one is taken. When the connection ends, the request says so itself. */
async function writeAll(request: ClientRequest, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of bytes) {
    const isSent = await new Promise<boolean>((resolve) => {
      request.write(chunk, (error) => {
        resolve(error == null)
      })
    })
    if (!isSent) return
  }
  request.end()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
