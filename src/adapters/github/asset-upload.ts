import { open } from 'node:fs/promises'
import { request as requestPlain } from 'node:http'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { request as requestSecure } from 'node:https'
import { text as readText } from 'node:stream/consumers'
import { describe, Failure } from '../../domain/failure.ts'
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
  const { name, size, contentType, content } = target.file
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
  const bytes = 'path' in content ? readInOneBuffer(content.path, size) : [Buffer.from(content.text)]
  const answer = await traced(
    {
      method: 'POST',
      url,
      log
    },
    () =>
      exchange(
        request,
        counted(bytes, (count) => {
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

/** Each chunk lies in the same memory: it is good until the next one is asked for. Gives `size` bytes, or throws. */
async function* readInOneBuffer(path: string, size: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(1024 * 1024)
  try {
    await using file = await open(path, 'r')
    for (let left = size; left > 0;) {
      const { bytesRead } = await file.read(buffer, 0, Math.min(left, buffer.length))
      if (bytesRead === 0) throw new Error(`it ends ${left} bytes too early`)
      left -= bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } catch (cause) {
    throw new Failure(
      'TARBALL_INVALID',
      `${path} changed since it was inspected: ${describe(cause)}`,
      'Let no other step write there while this one runs, and run again.',
      { cause }
    )
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
