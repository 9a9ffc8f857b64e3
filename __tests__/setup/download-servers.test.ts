import type { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { FaultAction } from '../support/github-faults.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { openNetworkJob } from '../support/network-job.ts'
import type { NetworkJob } from '../support/network-job.ts'
import { askedFor, expectNothingLeft, ofTarball } from '../support/setup-ending.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }

let job: NetworkJob
let sandbox: SetupSandbox
let tarball: MadeTarball

beforeEach(async () => {
  job = await openNetworkJob()
  ;({ sandbox, tarball } = job)
})

afterEach(() => job[Symbol.asyncDispose]())

test.each<readonly [string, FaultAction]>([
  ['in the middle', { kind: 'cut', framing: 'length' }],
  ['where nobody said how long it is', { kind: 'cut', framing: 'close' }],
  ['before it began', { kind: 'answer', when: 'before', status: 200, body: '' }],
  ['as a web page', { kind: 'html', when: 'before' }]
])('an answer of the API that ends %s is a failure', async (_, action) => {
  sandbox.github.faults.add({ match: { origin: 'api', times: 1000 }, action })
  await expectNothingLeft(sandbox, await sandbox.run(exact), 'GITHUB_UNAVAILABLE')
})

describe('redirects', () => {
  test('without an origin are followed', async () => {
    job.plant({ kind: 'relative-redirect' })
    await job.expectRecovered(sandbox.run(exact))
  })

  test.each<readonly [string, FaultAction]>([
    ['in a circle', { kind: 'redirect-loop' }],
    ...['', 'ftp://127.0.0.1/x', 'file:///etc/passwd', 'http://[', 'javascript:x'].map(
      (location) =>
        [
          `to ${JSON.stringify(location)}`,
          { kind: 'answer', when: 'before', status: 302, headers: { location } } as const
        ] as const
    )
  ])('%s end in DOWNLOAD_FAILED', async (_, action) => {
    job.plant(action, 1000)
    await expectNothingLeft(sandbox, await sandbox.run(exact), 'DOWNLOAD_FAILED')
    expect(askedFor(sandbox, ofTarball.path)).toBeLessThan(20)
  })
})

test.each<readonly [string, (socket: Socket) => void]>([
  ['closes', (socket) => socket.end()],
  ['speaks another language', (socket) => socket.end('220 mail ready\r\n')],
  ['never ends its head', (socket) => socket.end(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}`)],
  [
    'says two lengths',
    (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx')
  ],
  ['says a length below zero', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\nx')],
  ['says that it is compressed', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\nx')]
])('a server that %s ends in a failure', async (_, answer) => {
  const url = await job.serveTcp(answer)
  const outcome = await sandbox.run({ 'artifact-url': url, sha256: tarball.sha256 })
  expect(['DOWNLOAD_FAILED', 'CHECKSUM_MISSING', 'CHECKSUM_MISMATCH']).toContain(outcome.code)
  await expectNothingLeft(sandbox, outcome, outcome.code)
})

test('a port where nobody listens ends in DOWNLOAD_FAILED', async () => {
  const url = await job.serveTcp(() => undefined)
  await job.stopServing()
  const outcome = await sandbox.run({ 'artifact-url': url, sha256: tarball.sha256 })
  await expectNothingLeft(sandbox, outcome, 'DOWNLOAD_FAILED')
  expect(outcome.message).toContain('ECONNREFUSED')
})
