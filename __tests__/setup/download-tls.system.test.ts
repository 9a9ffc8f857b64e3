import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { MadeTarball } from '../support/make-tarball.ts'
import { expectFailedRun, hastily, openAuthority, openPrivateNetwork } from '../support/private-network.ts'
import type { Authority, PrivateNetwork } from '../support/private-network.ts'
import type { ActionRun } from '../support/run-action.ts'
import { startTlsServer } from '../support/tls-peers.ts'

let authority: Authority
let network: PrivateNetwork
let tarball: MadeTarball

beforeAll(async () => {
  authority = await openAuthority()
})

afterAll(async () => {
  await authority[Symbol.asyncDispose]()
})

beforeEach(async () => {
  network = await openPrivateNetwork(authority)
  ;({ tarball } = network)
})

afterEach(() => network[Symbol.asyncDispose]())

const expectFailed = (run: ActionRun, code: string, reason: string | RegExp): Promise<void> =>
  expectFailedRun(network.job, run, [code, reason])

describe('a private authority', () => {
  test('is believed when the job names it', async () => {
    const { port, seen } = await network.mirror()
    const run = await network.setUp(port, { NODE_EXTRA_CA_CERTS: authority.path })
    expect([run.exitCode, run.outputs['sha256'], run.outputs['source']]).toEqual([0, tarball.sha256, 'url'])
    expect(seen).toContain(`GET /${tarball.name}`)
  })

  test('is not believed otherwise, and nobody asks a second time', async () => {
    const { port, seen } = await network.mirror()
    await expectFailed(
      await network.setUp(port, {}),
      'DOWNLOAD_FAILED',
      /unable to (?:verify|get)|self-signed/
    )
    expect(seen).toEqual([])
  })

  test('does not make up for another name', async () => {
    const { port, seen } = await network.mirror('DNS:example.invalid')
    const run = await network.setUp(port, { NODE_EXTRA_CA_CERTS: authority.path })
    await expectFailed(run, 'DOWNLOAD_FAILED', /does not match certificate/)
    expect(run.stdout).not.toContain('; try 2 of')
    expect(seen).toEqual([])
  })

  test('does not make up for a certificate whose time is over', async () => {
    const { port, seen } = await network.mirror('DNS:localhost', -1)
    const run = await network.setUp(port, { NODE_EXTRA_CA_CERTS: authority.path })
    await expectFailed(run, 'DOWNLOAD_FAILED', /certificate has expired/)
    expect(run.stdout).not.toContain('; try 2 of')
    expect(seen).toEqual([])
  })
})

describe('a proxy', () => {
  const far = 'mirror.test'
  const trusting = (): Readonly<Record<string, string>> => ({ NODE_EXTRA_CA_CERTS: authority.path })

  test('is asked for the connection, with its credentials; the server proves itself through it', async () => {
    const [{ port }, { port: door, seen }] = [await network.mirror(), await network.proxy()]
    const run = await network.setUp(
      port,
      { ...trusting(), HTTPS_PROXY: `http://me:p%40ss@127.0.0.1:${door}` },
      far
    )
    expect(run.exitCode).toBe(0)
    const credentials = Buffer.from('me:p@ss').toString('base64')
    expect([...new Set(seen)]).toEqual([`CONNECT mirror.test:${port} Basic ${credentials}`])
    expect(run.stdout).not.toContain('p%40ss')
  })

  test('does not make up for a name that is not the server’s', async () => {
    const [{ port }, { port: door, seen }] = [
      await network.mirror('DNS:example.invalid'),
      await network.proxy()
    ]
    const run = await network.setUp(port, { ...trusting(), HTTPS_PROXY: `http://127.0.0.1:${door}` }, far)
    await expectFailed(run, 'DOWNLOAD_FAILED', /does not match certificate/)
    expect(seen).toHaveLength(1)
  })

  test('knows servers by their number as well', async () => {
    const [{ port }, { port: door, seen }] = [await network.mirror(), await network.proxy()]
    const run = await network.setUp(
      port,
      { ...trusting(), https_proxy: `http://127.0.0.1:${door}` },
      '192.0.2.1'
    )
    expect([run.exitCode, [...new Set(seen)]]).toEqual([0, [`CONNECT 192.0.2.1:${port} -`]])
  })

  test('is left alone for what NO_PROXY names', async () => {
    const [{ port }, { port: door, seen }] = [await network.mirror(), await network.proxy()]
    const env = { ...trusting(), HTTPS_PROXY: `http://127.0.0.1:${door}`, NO_PROXY: `example.com,.test` }
    // Nobody but the proxy knows the name.
    await expectFailed(
      await network.setUp(port, { ...env, ...hastily }, far),
      'DOWNLOAD_FAILED',
      /ENOTFOUND|EAI_AGAIN/
    )
    expect(seen).toEqual([])
    expect((await network.setUp(port, env)).exitCode).toBe(0)
    expect(seen).toEqual([])
  })

  test('that wants to be asked otherwise ends in DOWNLOAD_FAILED', async () => {
    const { port } = await network.mirror()
    const { port: door } = await network.proxy((socket) => {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n')
    })
    const run = await network.setUp(
      port,
      { ...trusting(), ...hastily, HTTPS_PROXY: `http://127.0.0.1:${door}` },
      far
    )
    await expectFailed(run, 'DOWNLOAD_FAILED', /statusCode=407/)
  })

  test('that never answers ends in DOWNLOAD_FAILED, and does not hold the process', async () => {
    const { port } = await network.mirror()
    const { port: door, seen } = await network.proxy(() => undefined)
    const run = await network.setUp(
      port,
      { ...trusting(), ...hastily, HTTPS_PROXY: `http://127.0.0.1:${door}` },
      far
    )
    await expectFailed(run, 'DOWNLOAD_FAILED', /no answer in time/)
    expect(seen).toHaveLength(2)
    expect(run.seconds).toBeLessThan(20)
  })

  test('is asked for the API as well, and the token goes through it unread', async () => {
    const { apiUrl } = network.job.github
    const certificate = await authority.certify('api', 'DNS:api.test')
    const api = await startTlsServer(certificate, ({ url, headers }, response) => {
      const { authorization = '' } = headers
      void fetch(`${apiUrl}${url}`, { headers: { authorization } }).then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': 'application/json' })
        response.end(await answer.text())
      })
    })
    network.keep(api)
    const [{ port }, { port: door, seen }] = [await network.mirror(), await network.proxy()]
    const env = {
      ...trusting(),
      GITHUB_API_URL: `https://api.test:${api.port}`,
      HTTPS_PROXY: `http://127.0.0.1:${door}`
    }
    const inputs = { version: '3.12.6', build: '1', mirrors: `https://mirror.test:${port}` }
    const run = await network.job.setup(inputs, { env, token: 'local-read-token' })
    expect([run.exitCode, run.outputs['source'], run.outputs['verified-by']]).toEqual([
      ...[0, 'mirror', 'release digest']
    ])
    expect([...new Set(seen)].sort()).toEqual(
      [`CONNECT api.test:${api.port} -`, `CONNECT mirror.test:${port} -`].sort()
    )
  })
})
