import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Emulator } from './emulate-server.ts'
import { startEmulator } from './emulate-server.ts'
import { at } from './github-client.ts'
import { sha256Of } from './publish-state.ts'

/** Bytes by the number of their asset. */
type Memory = Map<number, Buffer>
type Exchange = {
  readonly method: string
  readonly path: string
  readonly sent: Buffer
  readonly got: unknown
}

/**
 * An emulator with what it lacks put before it: uploaded bytes are kept, answers have their digests, and publishing
 * makes the tag. All else is its own: what is there, what is refused, and in which order things are told.
 */
export async function startCompleteEmulator(): Promise<Emulator> {
  const memory: Memory = new Map()
  const started = Promise.withResolvers<Emulator>()
  const server = createServer((request, response) => {
    started.promise
      .then((emulator) => pass(request, response, { memory, emulator }))
      .catch((error: unknown) => {
        response.writeHead(500).end(String(error))
      })
  })
  const close = (): void => {
    server.close()
    server.closeAllConnections()
  }
  const url = await listen(server)
  const emulator = await startEmulator(url).catch((error: unknown) => {
    close()
    throw error
  })
  started.resolve(emulator)
  return {
    ...emulator,
    apiUrl: url,
    serverUrl: url,
    [Symbol.asyncDispose]: async () => {
      close()
      await emulator[Symbol.asyncDispose]()
    }
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return `http://127.0.0.1:${address.port}`
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  { memory, emulator }: { readonly memory: Memory; readonly emulator: Emulator }
): Promise<void> {
  const { method = '', url: path = '', headers } = request
  const stored = memory.get(Number(/\/releases\/assets\/(\d+)$/.exec(path)?.[1]))
  if (method === 'GET' && stored !== undefined && headers.accept === 'application/octet-stream') {
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(stored)
    return
  }
  const sent = await buffer(request)
  const answer = await fetch(`${emulator.apiUrl}${path}`, {
    method,
    headers: {
      authorization: headers.authorization ?? '',
      'content-type': headers['content-type'] ?? 'application/json'
    },
    ...(sent.length === 0 ? {} : { body: sent })
  })
  const text = await answer.text()
  const got: unknown = text === '' ? undefined : JSON.parse(text)
  if (answer.ok) await takeEffect({ method, path, sent, got }, memory, emulator)
  response.writeHead(answer.status, { 'content-type': 'application/json' })
  response.end(got === undefined ? '' : JSON.stringify(withDigests(got, memory)))
}

async function takeEffect(
  { method, path, sent, got }: Exchange,
  memory: Memory,
  emulator: Emulator
): Promise<void> {
  const [, repository, rest = ''] = /^(\/repos\/[^/]+\/[^/]+)\/releases\/(.*)$/.exec(path) ?? []
  if (repository === undefined) return
  if (method === 'POST' && /^\d+\/assets\?/.test(rest)) memory.set(Number(at(got, 'id')), sent)
  if (method !== 'PATCH' || at(JSON.parse(sent.toString()), 'draft') !== false) return
  const tag = { ref: `refs/tags/${String(at(got, 'tag_name'))}`, sha: at(got, 'target_commitish') }
  // A second publishing finds it made.
  await emulator.send('POST', `${repository}/git/refs`, tag).catch(() => undefined)
}

function withDigests(value: unknown, memory: Memory): unknown {
  if (Array.isArray(value)) return value.map((item) => withDigests(item, memory))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, withDigests(item, memory)] as const)
  const bytes = 'browser_download_url' in value ? memory.get(Number(at(value, 'id'))) : undefined
  return Object.fromEntries([
    ...entries,
    ...(bytes === undefined ? [] : [['digest', `sha256:${sha256Of(bytes)}`]])
  ])
}
