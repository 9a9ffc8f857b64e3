import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { httpDownloader } from '../../src/adapters/http-downloader.ts'
import { nextOf, watched } from '../../src/adapters/http-transfer.ts'
import { connectToGitHub } from '../../src/adapters/github/client.ts'
import { instantClock } from '../support/instant-clock.ts'
import type { RecordedLog } from '../support/recording-log.ts'
import { recordingLog } from '../support/recording-log.ts'

const bytes = randomBytes(300_000)
const validator = '"one"'

let directory = ''
let server: Server | undefined
let log: RecordedLog
/** Range and If-Range of each request. */
let asked: (readonly [string | undefined, string | string[] | undefined])[] = []

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'http-transfer-'))
  log = recordingLog()
  asked = []
})

afterEach(async () => {
  server?.closeAllConnections()
  server?.close()
  await rm(directory, { recursive: true })
})

type Reply = (request: IncomingMessage, response: ServerResponse) => void

/** Answers with one reply after the other; the last one serves for the rest. */
async function serve(...replies: readonly Reply[]): Promise<string> {
  server = createServer((request, response) => {
    asked.push([request.headers.range, request.headers['if-range']])
    replies[Math.min(asked.length, replies.length) - 1]?.(request, response)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/file?sig=secret`
}

const all: Reply = (_, response) => {
  response.writeHead(200, { 'content-length': bytes.length, etag: validator }).end(bytes)
}

/** Of bytes that wait to be read, a connection that ends takes some along. */
async function whenStored(count: number): Promise<void> {
  const sizeNow = (): Promise<number> =>
    stat(join(directory, 'file')).then(
      ({ size }) => size,
      () => 0
    )
  while ((await sizeNow()) < count) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** Ends the connection when so many bytes of the file have arrived. */
const breakAt = (response: ServerResponse, count: number) => (): void => {
  void whenStored(count).then(() => response.destroy())
}

/** The head promises everything, the connection ends after so many bytes. */
const broken =
  (count: number, headers: Readonly<Record<string, string>> = { etag: validator }): Reply =>
  (_, response) => {
    response.writeHead(200, { 'content-length': bytes.length, ...headers })
    response.write(bytes.subarray(0, count), breakAt(response, count))
  }

const rest =
  (status: number, range: (from: number) => string, shift = 0): Reply =>
  (request, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1])
    const body = bytes.subarray(from + shift)
    response
      .writeHead(status, { 'content-range': range(from), 'content-length': body.length, etag: validator })
      .end(body)
  }

/** Of a server that does not know If-Range. */
const restOfAnother: Reply = (request, response) => {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1])
  const body = Buffer.alloc(bytes.length - from)
  response.writeHead(206, { 'content-range': rangeFrom(from), 'content-length': body.length, etag: '"two"' })
  response.end(body)
}

/** As a server may that gives no more than so much at once. */
const piece: Reply = (request, response) => {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1])
  const range = `bytes ${from}-${from + 9}/${bytes.length}`
  response.writeHead(206, { 'content-range': range, 'content-length': 10, etag: validator })
  response.end(bytes.subarray(from, from + 10))
}

const rangeFrom = (from: number): string => `bytes ${from}-${bytes.length - 1}/${bytes.length}`

async function download(url: string): Promise<string> {
  const world = { clock: instantClock(), log }
  const client = connectToGitHub({ repository: { owner: 'coatl', name: 'iact' }, token: 'x' }, world)
  const path = join(directory, 'file')
  await httpDownloader(client).download({ kind: 'http', url }, path, { limit: 1e9, freshness: 'usual' })
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

const right = createHash('sha256').update(bytes).digest('hex')

describe('a transfer that breaks off', () => {
  test('is carried on from where it was, when the server can tell that its file is the same', async () => {
    const url = await serve(broken(100_000), rest(206, rangeFrom))
    expect(await download(url)).toBe(right)
    expect(asked).toEqual([
      [undefined, undefined],
      ['bytes=100000-', validator]
    ])
  })

  test('again and again is carried on each time', async () => {
    const again: Reply = (request, response) => {
      const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1])
      response.writeHead(206, { 'content-range': rangeFrom(from), 'content-length': bytes.length - from })
      response.write(bytes.subarray(from, from + 80_000), breakAt(response, from + 80_000))
    }
    const url = await serve(broken(80_000), again, again, rest(206, rangeFrom))
    expect(await download(url)).toBe(right)
    expect(asked.map(([range]) => range)).toEqual([
      undefined,
      'bytes=80000-',
      'bytes=160000-',
      'bytes=240000-'
    ])
  })

  test.each<readonly [string, Reply]>([
    ['sends everything all the same', all],
    ['has no such range', (_, response) => response.writeHead(416).end()],
    ['sends another range', rest(206, () => 'bytes 5-9/10')],
    ['sends only a piece of the rest', piece],
    ['sends the rest of another file', restOfAnother],
    ['sends a range that it does not name', rest(206, () => '')]
  ])('is begun anew where the server %s', async (_, reply) => {
    const url = await serve(broken(100_000), reply, all)
    expect(await download(url)).toBe(right)
  })

  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['has no validator', {}],
    ['has a weak one', { etag: 'W/"one"' }]
  ])('is begun anew where the file %s: nobody could tell whether it is the same', async (_, headers) => {
    const url = await serve(broken(100_000, headers), all)
    expect(await download(url)).toBe(right)
    expect(asked).toEqual([
      [undefined, undefined],
      [undefined, undefined]
    ])
  })

  test('for good is DOWNLOAD_FAILED after five tries, says why, and leaves nothing', async () => {
    const url = await serve(broken(0))
    await expect(download(url)).rejects.toMatchObject({
      code: 'DOWNLOAD_FAILED',
      message: expect.stringContaining('/file could not be downloaded: the transfer broke off after 0 bytes')
    })
    expect(asked).toHaveLength(5)
    expect(await readdir(directory)).toEqual([])
    expect(log.lines.join('\n')).toContain('try 5 of 5')
    expect(log.lines.join('\n')).not.toContain('secret')
  })
})

describe('a redirect from where nobody listens leads to nowhere else', () => {
  const to = (from: string, next: string) => (): URL => nextOf(next, new URL(from))

  test.each([
    ['https://mirror.example/x', 'http://mirror.example/x'],
    ['https://mirror.example/x', 'http://127.0.0.1/x'],
    ['http://127.0.0.1:8080/x', 'http://mirror.example/x'],
    ['http://localhost/x', '//mirror.example/x'],
    ['http://[::1]/x', 'http://127.0.0.1.example/x']
  ])('%s to %s', (from, next) => {
    expect(to(from, next)).toThrow(/redirects to http:.*, which is not encrypted/)
  })

  test.each([
    ['http://127.0.0.1:8080/x', 'http://localhost/x'],
    ['http://127.0.0.1:8080/x', 'https://mirror.example/x'],
    // Allowed only with something to hold it to.
    ['http://mirror.example/x', 'http://other.example/x'],
    ['https://mirror.example/x', 'https://other.example/x']
  ])('but %s to %s', (from, next) => {
    expect(to(from, next)().href).toBe(next)
  })
})

test('an answer that asks for patience gets it', async () => {
  const url = await serve((_, response) => response.writeHead(429, { 'retry-after': '7' }).end(), all)
  expect(await download(url)).toBe(right)
  expect(log.lines.join('\n')).toContain('answered with 429; try 2 of 5 in 7.0 s')
})

test('bytes that stop coming, or crawl, end the attempt', async () => {
  async function* crawl(): AsyncGenerator<Uint8Array> {
    for (;;) {
      yield Buffer.alloc(10)
      await new Promise((resolve) => setTimeout(resolve, 50))
      if (stopped !== undefined) throw stopped
    }
  }
  let stopped: Error | undefined
  const stop = (reason: Error): void => {
    stopped = reason
  }
  const limits = { bytesPerSecond: 1000, windowSeconds: 0.4, answerSeconds: 1 }
  const read = async (): Promise<void> => {
    for await (const chunk of watched(crawl(), { size: 1e6, tell: () => undefined, stop, limits }))
      expect(chunk.length).toBe(10)
  }
  await expect(read()).rejects.toThrow(/broke off after \d+ bytes: only 0 KB\/s/)
})
