import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { startEnterprise, enterpriseNames } from '../support/enterprise-front.ts'
import type { Enterprise } from '../support/enterprise-front.ts'
import { makeBuild, release, repository } from '../support/feature-builds.ts'
import { openFeatureRoom } from '../support/feature-room.ts'
import type { FeatureRoom } from '../support/feature-room.ts'
import { readToken } from '../support/local-github.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { runAction } from '../support/run-action.ts'
import type { ActionRequest } from '../support/run-action.ts'
import { startTinyproxy } from '../support/static-server.ts'
import type { RealServer } from '../support/static-server.ts'
import { makeAuthority, startTlsServer } from '../support/tls-peers.ts'
import type { Certificate } from '../support/tls-peers.ts'

let room: FeatureRoom
let enterprise: Enterprise
let proxy: RealServer
let authority: string
let certificate: Certificate
let tarball: MadeTarball

beforeEach(async () => {
  room = await openFeatureRoom()
  tarball = await makeBuild(room.directory)
  await release(room.github, tarball, { private: true })
  const tls = join(room.directory, 'tls')
  await mkdir(tls)
  const { path, certify } = await makeAuthority(tls)
  authority = path
  const names = [...enterpriseNames.map((name) => `DNS:${name}`), 'IP:127.0.0.1'].join(',')
  certificate = await certify('ghe', names)
  enterprise = await startEnterprise(room.github, certificate)
  proxy = await startTinyproxy(join(room.directory, 'proxy'), enterpriseNames)
})

afterEach(async () => {
  await proxy[Symbol.asyncDispose]()
  await enterprise[Symbol.asyncDispose]()
  await room[Symbol.asyncDispose]()
})

const job = (): ActionRequest => ({
  inputs: { repository, version: '3.12.6', build: '1', 'install-location': 'tool-cache' },
  github: enterprise,
  token: readToken,
  directory: join(room.directory, 'job'),
  seconds: 60
})

function expectOnlyApiSawToken(): void {
  const seen = room.github.requests.filter(({ headers }) => headers['authorization'] !== undefined)
  expect(new Set(seen.map(({ origin }) => origin))).toEqual(new Set(['api']))
}

test('a workflow sets up from an enterprise server behind a proxy, by the authority of the house', async () => {
  const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`, NODE_EXTRA_CA_CERTS: authority }
  const step = await runAction({ ...job(), env })
  expect([step.exitCode, step.outputs['sha256']]).toEqual([0, tarball.sha256])
  expectOnlyApiSawToken()
  const log = await proxy.log()
  for (const name of enterpriseNames) expect(log).toContain(`CONNECT ${name}:${enterprise.port}`)
})

test('a container installs from there as well', async () => {
  const env = {
    GITHUB_API_URL: enterprise.apiUrl,
    GITHUB_SERVER_URL: enterprise.serverUrl,
    GITHUB_TOKEN: readToken,
    https_proxy: `http://127.0.0.1:${proxy.port}`,
    CURL_CA_BUNDLE: authority
  }
  const run = await room.install({ repository }, { env })
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  expectOnlyApiSawToken()
  expect(await proxy.log()).toContain(`CONNECT ${enterpriseNames[1]}:${enterprise.port}`)
})

test('who is named in NO_PROXY is asked directly', async () => {
  const bytes = await readFile(tarball.path)
  await using mirror = await startTlsServer(certificate, ({ url = '' }, response) => {
    if (url.endsWith('.tgz')) response.end(bytes)
    else response.writeHead(404).end()
  })
  const env = {
    HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
    NO_PROXY: '127.0.0.1',
    NODE_EXTRA_CA_CERTS: authority
  }
  const address = `https://127.0.0.1:${mirror.port}/${tarball.name}`
  const inputs = { 'artifact-url': address, sha256: tarball.sha256, 'install-location': 'tool-cache' }
  const step = await runAction({ ...job(), inputs, env })
  expect([step.exitCode, step.outputs['source']]).toEqual([0, 'url'])
  expect(await proxy.log()).not.toContain('Request (file descriptor')
})

test('without the authority nothing is believed', async () => {
  const step = await runAction({ ...job(), env: { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` } })
  expect([step.exitCode, step.outputs]).toEqual([1, {}])
  expect(room.github.requests).toEqual([])
})
