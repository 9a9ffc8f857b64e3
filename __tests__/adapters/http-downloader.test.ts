import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { connectToGitHub } from '../../src/adapters/github/client.ts'
import { httpDownloader } from '../../src/adapters/http-downloader.ts'
import type { Location } from '../../src/domain/sources.ts'
import type { Downloader } from '../../src/ports/downloader.ts'
import { instantClock } from '../support/instant-clock.ts'
import { recordingLog } from '../support/recording-log.ts'

const token = 'token-of-the-job'

let directory: string
let servers: Server[]
/** `<port> <path> <authorization>` of every request. */
let seen: string[]

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'http-downloader-'))
  servers = []
  seen = []
})

afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
  await rm(directory, { recursive: true })
})

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    const { port = 0 } = request.socket.address() as { readonly port?: number }
    seen.push(`${port} ${request.url} ${request.headers.authorization ?? '-'}`)
    answer(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

const storage = (): Promise<string> => serve((_, response) => response.end('bytes'))

function downloaderFor(api: string): Downloader {
  const client = connectToGitHub(
    { repository: { owner: 'coatl', name: 'iact' }, token },
    { log: recordingLog(), clock: instantClock() }
  )
  client.octokit.hook.before('request', (options) => {
    options.baseUrl = api
  })
  return httpDownloader(client)
}

const destination = (): string => join(directory, 'file')
const rule = { limit: 1000, freshness: 'usual' } as const

const portOf = (origin: string): string => new URL(origin).port

describe('an asset of the API', () => {
  const asset = (origin: string): Location => ({
    kind: 'api',
    url: `${origin}/repos/coatl/iact/releases/assets/7`
  })

  test('is fetched from where the API sends to; only the API sees the token', async () => {
    const there = await storage()
    const api = await serve((_, response) =>
      response.writeHead(302, { location: `${there}/blob?sig=x` }).end()
    )
    expect(await downloaderFor(api).download(asset(api), destination(), rule)).toBe('fetched')
    expect(await readFile(destination(), 'utf8')).toBe('bytes')
    expect(seen).toEqual([
      `${portOf(api)} /repos/coatl/iact/releases/assets/7 token ${token}`,
      `${portOf(there)} /blob?sig=x -`
    ])
  })

  test('may be a redirect without an origin', async () => {
    const api = await serve(({ url }, response) => {
      if (url === '/blob') response.end('bytes')
      else response.writeHead(302, { location: '/blob' }).end()
    })
    expect(await downloaderFor(api).download(asset(api), destination(), rule)).toBe('fetched')
    expect(seen.at(-1)).toBe(`${portOf(api)} /blob -`)
  })

  test('is asked of the API, whatever origin its address names', async () => {
    const [there, elsewhere] = [await storage(), await storage()]
    const api = await serve((_, response) => response.writeHead(302, { location: there }).end())
    expect(await downloaderFor(api).download(asset(elsewhere), destination(), rule)).toBe('fetched')
    expect(seen.filter((line) => line.includes(token))).toEqual([
      `${portOf(api)} /repos/coatl/iact/releases/assets/7 token ${token}`
    ])
  })

  test('is absent when the API does not know it, and when its address is no asset’s', async () => {
    const api = await serve((_, response) => response.writeHead(404).end('{}'))
    expect(await downloaderFor(api).download(asset(api), destination(), rule)).toBe('absent')
    expect(await downloaderFor(api).download({ kind: 'api', url: `${api}/user` }, destination(), rule)).toBe(
      'absent'
    )
    expect(seen).toHaveLength(1)
  })

  test('that the API serves itself, as old servers may, is fetched all the same', async () => {
    const api = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('bytes')
    )
    expect(await downloaderFor(api).download(asset(api), destination(), rule)).toBe('fetched')
    expect(await readFile(destination(), 'utf8')).toBe('bytes')
  })

  test('that nobody asked for is there all the same: where it is kept, it can not be forbidden away', async () => {
    const there = await serve((_, response) => response.writeHead(403).end('no'))
    const api = await serve((_, response) => response.writeHead(302, { location: `${there}/blob` }).end())
    const optional = { ...rule, isOptional: true }
    await expect(downloaderFor(api).download(asset(api), destination(), optional)).rejects.toMatchObject({
      code: 'DOWNLOAD_FAILED'
    })
    const at = { kind: 'http', url: `${there}/x.sha256` } as const
    expect(await downloaderFor(api).download(at, destination(), optional)).toBe('absent')
  })

  test('is asked for again when the API stumbles', async () => {
    const there = await storage()
    const api = await serve((_, response) => {
      if (seen.length === 1) response.writeHead(502).end()
      else response.writeHead(302, { location: there }).end()
    })
    expect(await downloaderFor(api).download(asset(api), destination(), rule)).toBe('fetched')
    expect(seen).toHaveLength(3)
  })
})

describe('an address', () => {
  const at = (url: string): Location => ({ kind: 'http', url })

  test('is fetched without the token, through redirects to other ports', async () => {
    const there = await storage()
    const first = await serve((_, response) => response.writeHead(302, { location: `${there}/x` }).end())
    expect(await downloaderFor(first).download(at(`${first}/y`), destination(), rule)).toBe('fetched')
    expect(seen).toEqual([`${portOf(first)} /y -`, `${portOf(there)} /x -`])
  })

  test.each([404, 410])('that answers %d has nothing', async (status) => {
    const origin = await serve((_, response) => response.writeHead(status).end('gone'))
    expect(await downloaderFor(origin).download(at(origin), destination(), rule)).toBe('absent')
    expect(await readdir(directory)).toEqual([])
    expect(seen).toHaveLength(1)
  })

  test.each([400, 401, 403, 500, 503])('that answers %d fails, and leaves nothing', async (status) => {
    const origin = await serve((_, response) => response.writeHead(status).end('no'))
    await expect(
      downloaderFor(origin).download(at(`${origin}/path?secret=1#x`), destination(), rule)
    ).rejects.toMatchObject({
      code: 'DOWNLOAD_FAILED',
      message: expect.stringContaining(`${origin}/path could not`)
    })
    expect(await readdir(directory)).toEqual([])
    expect(seen).toHaveLength(status < 500 ? 1 : 5)
  })

  test('that redirects to itself forever ends', async () => {
    const origin = await serve((_, response) =>
      response.writeHead(302, { location: `${origin}/again` }).end()
    )
    await expect(downloaderFor(origin).download(at(origin), destination(), rule)).rejects.toMatchObject({
      code: 'DOWNLOAD_FAILED'
    })
  })
})

test('what is absent is not asked for; what is here already is nobody’s to download', async () => {
  const downloader = downloaderFor('http://127.0.0.1:9')
  expect(await downloader.download({ kind: 'absent' }, destination(), rule)).toBe('absent')
  await expect(downloader.download({ kind: 'file', path: '/x' }, destination(), rule)).rejects.toThrow(
    '/x is here already'
  )
})
