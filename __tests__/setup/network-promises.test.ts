import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { withFastTimeouts } from '../support/fast-timeouts.ts'
import type { FaultAction } from '../support/github-faults.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { openNetworkJob } from '../support/network-job.ts'
import type { NetworkJob } from '../support/network-job.ts'
import { impatient } from '../support/network-scene.ts'
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

describe('R1 the bytes are as many as were promised, or they are asked for again', () => {
  test.each<readonly [string, FaultAction]>([
    ['cut with their length said', { kind: 'cut', framing: 'length' }],
    ['cut in the middle of chunks', { kind: 'cut', framing: 'chunked' }],
    ['cut where nobody said how many', { kind: 'cut', framing: 'close' }],
    ['all there are, and more were said', { kind: 'wrong-length', by: 1000 }],
    ['more than was said', { kind: 'wrong-length', by: -1000 }]
  ])('%s', async (_, action) => {
    job.plant(action)
    // The rest of what is all there already is not to be had: it is begun anew.
    const isWhole = action.kind === 'wrong-length' && action.by > 0
    await job.expectRecovered(sandbox.run(exact), isWhole ? 3 : 2)
  })
})

test('R1 where nobody says it, GitHub has counted them: what ends too early again and again is carried on', async () => {
  job.plant({ kind: 'cut', framing: 'close' }, 3)
  const { log } = await job.expectRecovered(sandbox.run(exact), 4)
  expect(log.warnings).toEqual([])
  expect(log.lines.join('\n')).toMatch(/the transfer ended after \d+ of \d+ bytes; try 2 of 5/)
})

test('R2 another file is asked for once more, is told with both digests, and is not taken elsewhere', async () => {
  job.plant({ kind: 'html', when: 'before' }, 1000)
  const outcome = await sandbox.run(exact)
  await expectNothingLeft(sandbox, outcome, 'CHECKSUM_MISMATCH')
  expect(outcome.message).toMatch(new RegExp(`has the SHA-256 [0-9a-f]{64} .* says ${tarball.sha256}`))
  expect(askedFor(sandbox, ofTarball.path)).toBe(2)
})

describe('R3 what may pass is tried again, what stays is not', () => {
  const answer = (status: number, headers: Readonly<Record<string, string>> = {}): FaultAction => ({
    kind: 'answer',
    when: 'before',
    status,
    headers
  })
  test.each<readonly [string, FaultAction]>([
    ['408', answer(408)],
    ['429', answer(429)],
    ['500', answer(500)],
    ['502', answer(502)],
    ['503 with Retry-After', answer(503, { 'retry-after': '3' })],
    ['504', answer(504)],
    ['403 with Retry-After', answer(403, { 'retry-after': '3' })],
    [
      '403 with Retry-After as a date',
      answer(403, { 'retry-after': new Date(Date.now() + 9000).toUTCString() })
    ],
    [
      '403 with Retry-After as a date that is over by the clock of this machine',
      answer(403, { 'retry-after': new Date(Date.now() - 9000).toUTCString() })
    ],
    ['a reset before an answer', { kind: 'reset', when: 'before' }]
  ])('again: %s', async (_, action) => {
    job.plant(action)
    await job.expectRecovered(sandbox.run(exact))
  })

  test.each([400, 401, 403, 451])('not: %d', async (status) => {
    job.plant(answer(status), 1000)
    await expectNothingLeft(sandbox, await sandbox.run(exact), 'DOWNLOAD_FAILED')
    expect(askedFor(sandbox, ofTarball.path)).toBe(1)
  })

  test('no wait is longer than a minute, whatever a server wishes', async () => {
    job.plant(answer(503, { 'retry-after': '86400' }))
    const { log } = await job.expectRecovered(sandbox.run(exact))
    expect(log.lines.join('\n')).toContain('try 2 of 5 in 60.0 s')
  })

  test('again: the API that turns a download away for its rate', async () => {
    sandbox.github.faults.add({
      match: { origin: 'api', path: /\/releases\/assets\// },
      action: { kind: 'secondary-limit', retryAfterSeconds: 2 }
    })
    await job.expectRecovered(sandbox.run(exact), 1)
  })
})

describe('R4 what does not move is given up', () => {
  test('an answer that does not come', async () => {
    job.plant({ kind: 'stall', when: 'before' })
    const { log } = await job.expectRecovered(withFastTimeouts(100, () => sandbox.run(exact)))
    expect(log.lines.join('\n')).toContain('no answer in time; try 2 of 5')
  })

  test('a head that comes letter by letter, for ever', async () => {
    const url = await job.serveTcp((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nx: ')
      const drip = setInterval(() => socket.write('x'), 20)
      socket.once('close', () => {
        clearInterval(drip)
      })
    })
    const inputs = { 'artifact-url': url, sha256: tarball.sha256 }
    const outcome = await withFastTimeouts(100, () => sandbox.run(inputs))
    await expectNothingLeft(sandbox, outcome, 'DOWNLOAD_FAILED')
    expect(outcome.message).toContain('no answer in time')
  })

  test.each<readonly [string, FaultAction]>([
    ['a body that stops', { kind: 'stall-body', bytes: 9000 }],
    ['a body that crawls', { kind: 'drip', bytes: 10, everyMs: 40 }]
  ])('%s, and is carried on', async (_, action) => {
    job.plant(action)
    const { log } = await job.expectRecovered(sandbox.run(exact, impatient(sandbox)))
    expect(log.lines.join('\n')).toMatch(/the transfer broke off after \d+ bytes: only 0 KB\/s/)
  })

  test('a body that crawls for good ends in DOWNLOAD_FAILED', async () => {
    job.plant({ kind: 'drip', bytes: 1, everyMs: 50 }, 1000)
    const outcome = await sandbox.run(exact, impatient(sandbox))
    await expectNothingLeft(sandbox, outcome, 'DOWNLOAD_FAILED')
    expect(askedFor(sandbox, ofTarball.path)).toBe(5)
  })
})

test('R14 the log says which try it is, of how many, why, and how long it waits', async () => {
  job.plant({ kind: 'answer', when: 'before', status: 503 }, 2)
  const { log } = await job.expectRecovered(sandbox.run(exact), 3)
  expect(log.lines.filter((line) => line.includes('; try '))).toEqual([
    expect.stringMatching(/answered with 503; try 2 of 5 in [0-9.]+ s$/),
    expect.stringMatching(/answered with 503; try 3 of 5 in [0-9.]+ s$/)
  ])
})
