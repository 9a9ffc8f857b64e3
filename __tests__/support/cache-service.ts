import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

export const runtimeToken = 'runtime-token-of-the-job'

type Entry = { readonly key: string; readonly version: string; readonly id: string; blob: Buffer | undefined }
type Fields = Readonly<Record<string, unknown>>

/** `refusing`: answers every call as a service that is closed to this job. */
export type CacheService = AsyncDisposable & {
  /** What a runner sets for the jobs that may use it. */
  readonly env: Readonly<Record<string, string>>
  /** Keys of what is stored whole, in their order. */
  readonly keys: () => readonly string[]
  /** `<method> <path>` of every request. */
  readonly requests: readonly string[]
  /** Requests for stored bytes that carried the token: there is none for them. */
  readonly tokensAtStorage: () => number
  refusing: boolean
}

/**
 * A stand-in for the cache service of GitHub's runners, as much of it as its client uses: the calls of the second
 * version (Twirp, in JSON), and storage that takes a blob in one PUT and gives ranges of it. docs/dependency-cache.md
 */
export async function startCacheService(): Promise<CacheService> {
  const entries: Entry[] = []
  const requests: string[] = []
  let leaked = 0
  let origin = ''
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    requests.push(`${request.method} ${pathname}`)
    const call = /^\/twirp\/github\.actions\.results\.api\.v1\.CacheService\/(\w+)$/.exec(pathname)?.[1]
    if (call === undefined) {
      if (request.headers.authorization !== undefined) leaked += 1
      void serveBlob(entries, request, response)
    } else if (service.refusing || request.headers.authorization !== `Bearer ${runtimeToken}`) {
      json(response, 403, { code: 'permission_denied', msg: 'not for this job' })
    } else {
      void buffer(request).then((body) => {
        json(response, 200, answer(call, JSON.parse(body.toString()) as Fields, { entries, origin }))
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`
  const service: CacheService = {
    env: {
      ACTIONS_RESULTS_URL: `${origin}/`,
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RUNTIME_TOKEN: runtimeToken,
      // The client takes every other server for one that has only the first version.
      GITHUB_SERVER_URL: 'https://github.com'
    },
    keys: () => entries.filter(({ blob }) => blob !== undefined).map(({ key }) => key),
    requests,
    tokensAtStorage: () => leaked,
    refusing: false,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
  return service
}

function answer(
  call: string,
  fields: Fields,
  { entries, origin }: { readonly entries: Entry[]; readonly origin: string }
): Fields {
  const { key, version } = { key: String(fields['key']), version: String(fields['version']) }
  const mine = entries.filter((entry) => entry.version === version)
  const same = mine.find((entry) => entry.key === key)
  const addressOf = ({ id }: Entry): string => `${origin}/account/caches/${id}?sig=${randomUUID()}`
  switch (call) {
    case 'CreateCacheEntry': {
      if (same !== undefined) return { ok: false, message: 'there is one of this key' }
      const entry: Entry = { key, version, id: randomUUID(), blob: undefined }
      entries.push(entry)
      return { ok: true, signed_upload_url: addressOf(entry) }
    }
    case 'FinalizeCacheEntryUpload':
      return String(fields['size_bytes']) === String(same?.blob?.length)
        ? { ok: true, entry_id: '1' }
        : { ok: false, message: 'it is not whole' }
    case 'GetCacheEntryDownloadURL': {
      const prefixes = (fields['restore_keys'] ?? []) as readonly string[]
      const whole = mine.filter(({ blob }) => blob !== undefined)
      const found =
        whole.find((entry) => entry.key === key) ??
        whole.findLast((entry) => prefixes.some((prefix) => entry.key.startsWith(prefix)))
      return found === undefined
        ? { ok: false }
        : { ok: true, signed_download_url: addressOf(found), matched_key: found.key }
    }
    default:
      return { ok: false, message: `nobody knows ${call}` }
  }
}

async function serveBlob(
  entries: readonly Entry[],
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const entry = entries.find(({ id }) => pathname === `/account/caches/${id}`)
  const facts = { etag: '"1"', 'last-modified': new Date(0).toUTCString(), 'x-ms-request-id': randomUUID() }
  if (entry === undefined || !searchParams.has('sig')) {
    response.writeHead(404, facts).end()
  } else if (request.method === 'PUT') {
    entry.blob = await buffer(request)
    response.writeHead(201, facts).end()
  } else {
    const blob = entry.blob ?? Buffer.alloc(0)
    const range = String(request.headers['x-ms-range'] ?? request.headers['range'] ?? '')
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? []
    const part = from === undefined ? blob : blob.subarray(Number(from), Number(to) + 1)
    const told = { ...facts, 'content-length': part.length, 'x-ms-blob-type': 'BlockBlob' }
    const span = from === undefined ? {} : { 'content-range': `bytes ${from}-${to}/${blob.length}` }
    response.writeHead(from === undefined ? 200 : 206, { ...told, ...span })
    response.end(request.method === 'HEAD' ? undefined : part)
  }
}

function json(response: ServerResponse, status: number, body: Fields): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
