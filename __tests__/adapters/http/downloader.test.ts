import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { gitHubDownloader } from '../../../src/adapters/github/asset-address.ts'
import { connectToGitHub } from '../../../src/adapters/github/client.ts'
import type { DownloadLimits } from '../../../src/adapters/http/downloader.ts'
import type { Location } from '../../../src/domain/sources.ts'
import type { Downloader } from '../../../src/ports/downloader.ts'
import { instantClock } from '../../support/instant-clock.ts'
import type { RecordedLog } from '../../support/recording-log.ts'
import { recordingLog } from '../../support/recording-log.ts'
import type { Peer } from '../../support/tls-peers.ts'
import { startProxy } from '../../support/tls-peers.ts'

const token = 'token-of-the-job'

let directory: string
let servers: Server[]
/** `<port> <path> <authorization>` of every request. */
let seen: string[]
let log: RecordedLog

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'http-downloader-'))
  servers = []
  seen = []
  log = recordingLog()
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

function downloaderFor(api: string, limits?: DownloadLimits): Downloader {
  const client = connectToGitHub(
    { repository: { owner: 'coatl', name: 'iact' }, token },
    { log, clock: instantClock() }
  )
  client.octokit.hook.before('request', (options) => {
    options.baseUrl = api
  })
  return gitHubDownloader(client, limits)
}

const destination = (): string => join(directory, 'file')
const rule = { limit: 1000, freshness: 'usual' } as const

const portOf = (origin: string): string => new URL(origin).port

describe('an asset of the API', () => {
  const asset = (origin: string): Location => ({
    kind: 'api',
    url: `${origin}/repos/coatl/iact/releases/assets/7`
  })

  test('is downloaded from where the API sends to; only the API sees the token', async () => {
    const there = await storage()
    const api = await serve((_, response) =>
      response.writeHead(302, { location: `${there}/blob?sig=x` }).end()
    )
    expect(await downloaderFor(api).download(asset(api), destination(), rule)).toBe('downloaded')
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
    expect(await downloaderFor(api).download(asset(api), destination(), rule)).toBe('downloaded')
    expect(seen.at(-1)).toBe(`${portOf(api)} /blob -`)
  })

  test('is asked of the API, whatever origin its address names', async () => {
    const [there, elsewhere] = [await storage(), await storage()]
    const api = await serve((_, response) => response.writeHead(302, { location: there }).end())
    expect(await downloaderFor(api).download(asset(elsewhere), destination(), rule)).toBe('downloaded')
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

  test('that the API serves itself, as old servers may, is downloaded all the same', async () => {
    const api = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('bytes')
    )
    expect(await downloaderFor(api).download(asset(api), destination(), rule)).toBe('downloaded')
    expect(await readFile(destination(), 'utf8')).toBe('bytes')
    expect(seen.every((line) => line.endsWith(`token ${token}`))).toBe(true)
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
    expect(await downloaderFor(api).download(asset(api), destination(), rule)).toBe('downloaded')
    expect(seen).toHaveLength(3)
  })
})

describe('an address', () => {
  const at = (url: string): Location => ({ kind: 'http', url })

  test('is downloaded without the token, through redirects to other ports', async () => {
    const there = await storage()
    const first = await serve((_, response) => response.writeHead(302, { location: `${there}/x` }).end())
    expect(await downloaderFor(first).download(at(`${first}/y`), destination(), rule)).toBe('downloaded')
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
    expect(seen).toHaveLength(status < 500 ? 1 : 3)
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

/** What keeps this process alive. */
const held = (): readonly string[] =>
  process.getActiveResourcesInfo().filter((kind) => /^(?:Timeout|TCPSocketWrap)$/.test(kind))

describe('a download that is given up', () => {
  const limits = { bytesPerSecond: 1000, windowSeconds: 0.1, answerSeconds: 1, silenceSeconds: 80 }
  const at = (url: string): Location => ({ kind: 'http', url })

  test('is closed, writes to no file that is used afterwards, and the next attempt has one of its own', async () => {
    const closed: string[] = []
    const origin = await serve((request, response) => {
      request.socket.once('close', () => closed.push('closed'))
      const isFirst = seen.length === 1
      response.writeHead(200, { 'content-length': 5 })
      if (isFirst) response.write('by')
      else response.end('bytes')
    })
    expect(await downloaderFor(origin, limits).download(at(origin), destination(), rule)).toBe('downloaded')
    expect(await readFile(destination(), 'utf8')).toBe('bytes')
    expect(await readdir(directory)).toEqual(['file'])
    expect(closed).toHaveLength(2)
    expect(log.lines.join('\n')).toContain('the transfer broke off: only 0 KB/s over 0 s; try 2 of 3')
  })

  test('after two stalls is no third attempt; servers after it that say nothing get less time', async () => {
    const silent = await serve(() => undefined)
    const patience = { ...limits, silenceSeconds: 0.2 }
    const downloader = downloaderFor(silent, patience)
    for (const asked of [2, 3]) {
      const download = downloader.download(at(silent), destination(), rule)
      if (asked === 2) await expect(download).rejects.toMatchObject({ code: 'DOWNLOAD_FAILED' })
      else await download.catch(() => undefined)
      expect(seen).toHaveLength(asked)
    }
    expect(await readdir(directory)).toEqual([])
  })

  test('leaves no timer and no connection of downloadTool behind', async () => {
    const origin = await serve((_, response) => response.writeHead(503).end())
    const before = held()
    await expect(
      downloaderFor(origin, limits).download(at(origin), destination(), rule)
    ).rejects.toMatchObject({ code: 'DOWNLOAD_FAILED' })
    expect(held()).toEqual(before)
  })
})

describe('a proxy', () => {
  const patience = { bytesPerSecond: 1000, windowSeconds: 0.2, answerSeconds: 1, silenceSeconds: 80 }

  async function throughProxy<T>(proxy: Peer, use: () => Promise<T>): Promise<T> {
    process.env['http_proxy'] = `http://127.0.0.1:${proxy.port}`
    try {
      return await use()
    } finally {
      Reflect.deleteProperty(process.env, 'http_proxy')
    }
  }

  test('is asked for every file, one that is not there among them', async () => {
    await using proxy = await startProxy()
    const origin = await serve(({ url }, response) =>
      url === '/file' ? response.end('bytes') : response.writeHead(404).end()
    )
    const far = origin.replace('127.0.0.1', 'far.test')
    const outcomes = await throughProxy(proxy, async () => {
      const downloader = downloaderFor(origin, patience)
      const download = (name: string): Promise<string> =>
        downloader.download({ kind: 'http', url: `${far}/${name}` }, destination(), rule)
      return [await download('missing'), await download('file')]
    })
    expect([outcomes, await readFile(destination(), 'utf8')]).toEqual([['absent', 'downloaded'], 'bytes'])
    expect(proxy.seen).toEqual(Array(2).fill(`CONNECT far.test:${portOf(origin)} -`))
  })

  test.each<readonly [string, (socket: Socket) => void, number]>([
    ['that says nothing is given up after two attempts', () => undefined, 2],
    ['that refuses is an error', (socket) => socket.end('HTTP/1.1 407 No\r\ncontent-length: 0\r\n\r\n'), 3]
  ])('%s', async (_, refuse, attempts) => {
    await using proxy = await startProxy(refuse)
    const url = 'http://far.test/file'
    const download = throughProxy(proxy, () =>
      downloaderFor(url, patience).download({ kind: 'http', url }, destination(), rule)
    )
    await expect(download).rejects.toMatchObject({ code: 'DOWNLOAD_FAILED' })
    expect(proxy.seen).toHaveLength(attempts)
  })
})

test('a file that can not be written is the error of the system, and is not waited for', async () => {
  const origin = await storage()
  const before = held()
  const download = downloaderFor(origin).download({ kind: 'http', url: origin }, '/proc/file', rule)
  await expect(download).rejects.toMatchObject({ syscall: 'open', path: '/proc/file.1' })
  expect(held()).toEqual(before)
})

test('a file with more bytes than it may have is given up', async () => {
  const origin = await serve((_, response) => response.end('x'.repeat(1001)))
  const download = downloaderFor(origin).download({ kind: 'http', url: origin }, destination(), rule)
  await expect(download).rejects.toMatchObject({
    code: 'DOWNLOAD_FAILED',
    message: expect.stringContaining('it has more than the 1000 bytes that it may have')
  })
  expect(seen).toHaveLength(1)
})

test('the query of an address is masked before downloadTool writes it to the debug log', async () => {
  const origin = await storage()
  const lines: string[] = []
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = (line) => lines.push(String(line)) > 0
  try {
    const url = `${origin}/x?sig=secret`
    await downloaderFor(origin).download({ kind: 'http', url }, destination(), rule)
  } finally {
    process.stdout.write = write
  }
  expect(lines.filter((line) => line.includes('secret'))).toEqual([
    '::add-mask::sig=secret\n',
    `::debug::Downloading ${origin}/x?sig=secret\n`
  ])
})

test('what is absent is not asked for; what is here already is nobody’s to download', async () => {
  const downloader = downloaderFor('http://127.0.0.1:9')
  expect(await downloader.download({ kind: 'absent' }, destination(), rule)).toBe('absent')
  await expect(downloader.download({ kind: 'file', path: '/x' }, destination(), rule)).rejects.toThrow(
    '/x is here already'
  )
})
