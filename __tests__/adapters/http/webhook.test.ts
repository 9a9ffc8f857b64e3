import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from '@jest/globals'
import { webhookNotifier } from '../../../src/adapters/http/webhook.ts'
import { withFastTimeouts } from '../../support/fast-timeouts.ts'
import { instantClock } from '../../support/instant-clock.ts'
import { recordingLog } from '../../support/recording-log.ts'
import { startProxy } from '../../support/tls-peers.ts'

type Delivery = { readonly headers: IncomingMessage['headers']; readonly body: string }

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

/** Keeps what it gets, and answers as told. */
async function listen(
  answer: (response: ServerResponse, count: number) => void
): Promise<{ readonly url: string; readonly deliveries: readonly Delivery[] }> {
  const deliveries: Delivery[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      deliveries.push({ headers: request.headers, body })
      answer(response, deliveries.length)
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { url: `http://127.0.0.1:${port ?? 0}/hook`, deliveries }
}

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(code, headers).end('thanks')
  }

const notifier = (): ReturnType<typeof webhookNotifier> =>
  webhookNotifier({ clock: instantClock(), log: recordingLog() })

test('a message is signed as GitHub signs its own, over the bytes that are sent', async () => {
  const { url, deliveries } = await listen(status(204))
  const body = '{"tag":"cpython-3.12.6-build1","name":"Año"}'
  await notifier().notify({ url, secret: 'secret' }, body)
  expect(deliveries).toHaveLength(1)
  expect(deliveries[0]?.body).toBe(body)
  expect(deliveries[0]?.headers).toMatchObject({
    'content-type': 'application/json',
    'x-hub-signature-256': `sha256=${createHmac('sha256', 'secret').update(body).digest('hex')}`
  })
})

test('without a secret there is no signature', async () => {
  const { url, deliveries } = await listen(status(200))
  await notifier().notify({ url, secret: undefined }, '{}')
  expect(deliveries[0]?.headers).not.toHaveProperty('x-hub-signature-256')
})

test('what fails is delivered again, and once it arrived not any more', async () => {
  const { url, deliveries } = await listen((response, count) => {
    status(count < 3 ? 503 : 200)(response)
  })
  await notifier().notify({ url, secret: undefined }, '{}')
  expect(deliveries.map(({ body }) => body)).toEqual(['{}', '{}', '{}'])
})

test('what fails three times is an error that says how', async () => {
  const { url, deliveries } = await listen(status(500))
  await expect(notifier().notify({ url, secret: undefined }, '{}')).rejects.toThrow('it answered with 500')
  expect(deliveries).toHaveLength(3)
})

test('a redirect is not followed: nobody but the one who was named gets the message', async () => {
  const other = await listen(status(200))
  const { url } = await listen(status(307, { location: other.url }))
  await expect(notifier().notify({ url, secret: 'secret' }, '{}')).rejects.toThrow(/./)
  expect(other.deliveries).toEqual([])
})

test("a message goes through the runner's proxy, but to those that NO_PROXY names", async () => {
  const before = { http_proxy: process.env['http_proxy'], no_proxy: process.env['no_proxy'] }
  await using proxy = await startProxy()
  const { url, deliveries } = await listen(status(200))
  try {
    process.env['http_proxy'] = `http://127.0.0.1:${proxy.port}`
    // Every host is this one to the proxy.
    await notifier().notify({ url: url.replace('127.0.0.1', 'hook.test'), secret: 'secret' }, '{}')
    process.env['no_proxy'] = '127.0.0.1'
    await notifier().notify({ url, secret: undefined }, '{"direct":1}')
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
  }
  expect(deliveries.map(({ body }) => body)).toEqual(['{}', '{"direct":1}'])
  expect(proxy.seen).toEqual([expect.stringMatching(/^CONNECT hook\.test:\d+ -$/)])
})

test('through a proxy the Host header names no default port', async () => {
  const before = process.env['http_proxy']
  let head = ''
  await using proxy = await startProxy((socket) => {
    socket.once('data', (chunk) => {
      head = chunk.toString()
      socket.end('HTTP/1.1 204 No Content\r\n\r\n')
    })
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
  })
  try {
    process.env['http_proxy'] = `http://127.0.0.1:${proxy.port}`
    await notifier().notify({ url: 'http://hook.test/', secret: undefined }, '{}')
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, 'http_proxy')
    else process.env['http_proxy'] = before
  }
  expect(head).toMatch(/^host: hook\.test\r$/im)
})

test('an address where nobody listens is an error', async () => {
  const { url } = await listen(status(200))
  const [server] = servers.splice(0)
  await new Promise((resolve) => server?.close(resolve))
  await expect(notifier().notify({ url, secret: undefined }, '{}')).rejects.toThrow(/./)
})

test('a receiver that never answers is given up', async () => {
  const { url } = await listen(() => undefined)
  const delivery = withFastTimeouts(200, () => notifier().notify({ url, secret: undefined }, '{}'))
  await expect(delivery).rejects.toThrow('no answer in time')
})
