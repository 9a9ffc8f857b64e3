import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { uploadAsset } from '../../../src/adapters/github/asset-upload.ts'
import type { GitHubClient } from '../../../src/adapters/github/client.ts'
import { connectToGitHub } from '../../../src/adapters/github/client.ts'
import { gitHubDownloader } from '../../../src/adapters/github/asset-address.ts'
import { traced } from '../../../src/adapters/http/request-trace.ts'
import { webhookNotifier } from '../../../src/adapters/http/webhook.ts'
import { instantClock } from '../../support/instant-clock.ts'
import type { RecordedLog } from '../../support/recording-log.ts'
import { recordingLog } from '../../support/recording-log.ts'
import { textUpload } from '../../support/upload-of.ts'

const token = 'token-of-the-job'

let directory = ''
let log: RecordedLog
const servers: Server[] = []

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'request-trace-'))
  log = recordingLog()
})

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
  await rm(directory, { recursive: true })
})

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

function clientOf(api: string): GitHubClient {
  const target = { repository: { owner: 'coatl', name: 'iact' }, token }
  const client = connectToGitHub(target, { log, clock: instantClock() })
  client.octokit.hook.before('request', (options) => {
    options.baseUrl = api
  })
  return client
}

/** Times differ from run to run. */
const told = (): readonly string[] => log.debugs.map((line) => line.replace(/, \d+ ms$/, ', T ms'))

test('A request to the API and each one of the transfer behind it is told of, without what opens the storage', async () => {
  const storage = await serve((_, response) => response.end('bytes'))
  const location = `${storage}/files/7?sig=secret-signature&se=2026#secret-end`
  const api = await serve((_, response) => response.writeHead(302, { location }).end())
  const path = '/repos/coatl/iact/releases/assets/7'
  const downloader = gitHubDownloader(clientOf(api))
  const rule = { limit: 1000, freshness: 'usual' as const }
  await downloader.download({ kind: 'api', url: `${api}${path}` }, join(directory, 'file'), rule)
  expect(told()).toEqual([`GET ${api}${path}: 302, T ms`, `GET ${storage}/files/7: 200, T ms`])
})

test('Every step of a redirect is told of, and a user in an address is not', async () => {
  const last = await serve((_, response) => response.writeHead(404).end())
  const first = await serve((_, response) => response.writeHead(302, { location: `${last}/b?token=x` }).end())
  const url = first.replace('http://', 'http://user:secret@')
  const downloader = gitHubDownloader(clientOf(first))
  const rule = { limit: 1000, freshness: 'usual' as const }
  await downloader.download({ kind: 'http', url: `${url}/a?key=x` }, join(directory, 'file'), rule)
  expect(told()).toEqual([`GET ${first}/a: 302, T ms`, `GET ${last}/b: 404, T ms`])
})

test('An upload is told of, with its time', async () => {
  const api = await serve((request, response) => {
    request.resume().on('end', () => response.writeHead(201).end('{"id":7}'))
  })
  const file = textUpload('a.txt', 'a')
  const target = { uploadUrl: `${api}/assets{?name,label}`, file, authorization: `token ${token}` }
  await uploadAsset(target, log)
  expect(told()).toEqual([`POST ${api}/assets: 201, T ms`])
})

test('Of a webhook only the server is told: for some its path is all that it takes to use it', async () => {
  const server = await serve((_, response) => response.writeHead(204).end())
  const notifier = webhookNotifier({ log, clock: instantClock() })
  await notifier.notify({ url: `${server}/services/secret`, secret: 'secret' }, '{}')
  expect(told()).toEqual([`POST ${server}/: 204, T ms`])
})

test('A request that nobody answers is told of with the reason', async () => {
  const send = (): Promise<never> => Promise.reject(new Error('connection refused'))
  const request = { method: 'GET', url: 'https://example.org/a?b=c', log }
  await expect(traced(request, send, () => 0)).rejects.toThrow('connection refused')
  expect(told()).toEqual(['GET https://example.org/a: no answer (connection refused), T ms'])
})

test('No line ever holds the token', async () => {
  const api = await serve((_, response) => response.writeHead(404).end('{}'))
  await clientOf(api)
    .read('look', (octokit) => octokit.request(`GET /repos?access_token=${token}`))
    .catch(() => undefined)
  expect(log.debugs).toHaveLength(1)
  expect(log.debugs.join('\n')).not.toContain(token)
})
