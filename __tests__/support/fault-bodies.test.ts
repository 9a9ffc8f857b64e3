import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ask, textAt } from './github-client.ts'
import type { FaultAction, FaultMatch } from './github-faults.ts'
import { startLocalGitHub } from './local-github.ts'
import type { LocalGitHub } from './local-github.ts'

const name = 'coatl/iact'
const bytes = randomBytes(1_000_000)
let github: LocalGitHub
let address: string

beforeEach(async () => {
  github = await startLocalGitHub()
  github.addRepository({ owner: 'coatl', name: 'iact' })
  await github.addRelease(name, { tag: 'v1', assets: [{ name: 'a.tgz', content: bytes }] })
  address = `${github.serverUrl}/${name}/releases/download/v1/a.tgz`
})

afterEach(() => github.close())

const plant = (action: FaultAction, match: FaultMatch = { origin: 'storage' }): void => {
  github.faults.add({ match, action })
}

type Received = {
  readonly status: number | undefined
  readonly length: string | undefined
  readonly bytes: number
  /** Whether the body ended as its framing says. */
  readonly complete: boolean
  readonly milliseconds: number
}

/** What a plain HTTP client gets from the storage; it waits for silence no longer than `patience`. */
async function receive(patience = 5000): Promise<Received> {
  const location = (await ask(github, 'GET', address, { token: null })).headers.get('location') ?? ''
  const begun = performance.now()
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(location, { agent: false }, resolve).on('error', reject).end()
  })
  const timer = setTimeout(() => response.destroy(), patience)
  let received = 0
  response.on('data', (chunk: Buffer) => (received += chunk.length))
  await new Promise((resolve) => response.on('error', () => undefined).on('close', resolve))
  clearTimeout(timer)
  return {
    status: response.statusCode,
    length: response.headers['content-length'],
    bytes: received,
    complete: response.complete,
    milliseconds: performance.now() - begun
  }
}

test('without a fault everything arrives', async () => {
  expect(await receive()).toMatchObject({ status: 200, length: '1000000', bytes: 1_000_000, complete: true })
})

describe('a cut', () => {
  test('after half of an announced length is noticed by the client', async () => {
    plant({ kind: 'cut', framing: 'length' })
    expect(await receive()).toMatchObject({ length: '1000000', bytes: 500_000, complete: false })
    expect(github.requests.at(-1)?.outcome).toBe('cut')
  })

  test('of a chunked body is noticed by the client', async () => {
    plant({ kind: 'cut', framing: 'chunked', bytes: 123_456 })
    expect(await receive()).toMatchObject({ length: undefined, bytes: 123_456, complete: false })
  })

  test('of a body that ends with the connection looks like its end', async () => {
    plant({ kind: 'cut', framing: 'close', bytes: 10 })
    expect(await receive()).toMatchObject({ length: undefined, bytes: 10, complete: true })
  })

  test('of JSON is what a client of the API gets, too', async () => {
    plant({ kind: 'cut', framing: 'length' }, { origin: 'api' })
    await expect(ask(github, 'GET', `/repos/${name}`)).rejects.toMatchObject({ message: 'terminated' })
  })

  test('of an answer without a body is a reset', async () => {
    plant({ kind: 'cut', framing: 'length' }, { method: 'DELETE' })
    const { url } = { url: `/repos/${name}/releases/${github.view(name).releases[0]?.id ?? 0}` }
    await expect(ask(github, 'DELETE', url)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
    expect(github.view(name).releases).toEqual([])
  })
})

describe('a length', () => {
  test('that is too large leaves the client waiting for the rest, which does not come', async () => {
    plant({ kind: 'wrong-length', by: 7 })
    expect(await receive()).toMatchObject({ length: '1000007', bytes: 1_000_000, complete: false })
  })

  test('that is too small makes the client stop early', async () => {
    plant({ kind: 'wrong-length', by: -7 })
    expect(await receive()).toMatchObject({ length: '999993', bytes: 999_993, complete: true })
  })
})

describe('slowness', () => {
  test('can be silence after some bytes', async () => {
    plant({ kind: 'stall-body', bytes: 1000 })
    expect(await receive(300)).toMatchObject({ status: 200, bytes: 1000, complete: false })
    expect(github.requests.at(-1)?.outcome).toBe('stalled')
  })

  test('can be silence after the headers', async () => {
    plant({ kind: 'stall-body', bytes: 0 })
    expect(await receive(300)).toMatchObject({ status: 200, bytes: 0, complete: false })
  })

  test('can be a drip that gets there in the end', async () => {
    plant({ kind: 'drip', bytes: 250_000, everyMs: 40 })
    const received = await receive()
    expect(received).toMatchObject({ bytes: 1_000_000, complete: true })
    expect(received.milliseconds).toBeGreaterThan(150)
  })
})

describe('redirects', () => {
  test('can lead around for ever', async () => {
    plant({ kind: 'redirect-loop' }, { origin: 'web' })
    await expect(fetch(address)).rejects.toMatchObject({ cause: { message: 'redirect count exceeded' } })
    expect(github.requests.length).toBeGreaterThan(20)
  })

  test('can name no origin', async () => {
    plant({ kind: 'relative-redirect' }, { origin: 'web' })
    const reply = await ask(github, 'GET', address, { token: null })
    expect(reply.headers.get('location')).toBe(`/${name}/releases/download/v1/a.tgz?hop=1`)
    expect((await (await fetch(address)).bytes()).length).toBe(1_000_000)
  })

  test('of a signed address keep it good', async () => {
    plant({ kind: 'relative-redirect' }, { origin: 'storage' })
    expect((await (await fetch(address)).bytes()).length).toBe(1_000_000)
    expect(github.requests.filter(({ origin }) => origin === 'storage')).toHaveLength(2)
  })
})

test('a range can be ignored', async () => {
  plant({ kind: 'ignore-range' })
  const response = await fetch(address, { headers: { range: 'bytes=0-9' } })
  expect([response.status, (await response.bytes()).length]).toEqual([200, 1_000_000])
})

test('every request of a conversation can be struck by its number', async () => {
  const path = `/repos/${name}/releases`
  const talk = async (): Promise<unknown[]> => {
    const list = await ask(github, 'GET', path).catch(() => 'failed')
    const body = { tag_name: 'v2', draft: true }
    const made = await ask(github, 'POST', path, { body }).catch(() => 'failed')
    return [list, made].map((reply) => (typeof reply === 'string' ? reply : reply.status))
  }
  expect(await talk()).toEqual([200, 201])
  const ordinals = github.requests.map(({ ordinal }) => ordinal)
  const actions: FaultAction[] = [
    { kind: 'answer', when: 'before', status: 500 },
    { kind: 'reset', when: 'after' }
  ]
  const outcomes: unknown[] = []
  for (const ordinal of ordinals) {
    for (const action of actions) {
      github.clearRequests()
      github.faults.clear()
      plant(action, { ordinal })
      outcomes.push(await talk())
    }
  }
  expect(outcomes).toEqual([
    [500, 201],
    ['failed', 201],
    [200, 500],
    [200, 'failed']
  ])
  expect(textAt(github.view(name), 'releases.1.tagName')).toBe('v2')
})
