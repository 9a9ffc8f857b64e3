import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { DownloadLimits } from '../../src/adapters/http/downloader.ts'
import { withFastTimeouts } from '../support/fast-timeouts.ts'
import type { FaultAction } from '../support/github-faults.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { openNetworkJob } from '../support/network-job.ts'
import type { NetworkJob } from '../support/network-job.ts'
import { askedFor, expectNothingLeft, ofTarball } from '../support/setup-ending.ts'
import { repository } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }
/** Half a minute is a third of a second here. */
const limits: DownloadLimits = {
  ...{ bytesPerSecond: 1000, windowSeconds: 0.3, answerSeconds: 1, silenceSeconds: 80 }
}

let job: NetworkJob
let sandbox: SetupSandbox
let tarball: MadeTarball

beforeEach(async () => {
  job = await openNetworkJob()
  ;({ sandbox, tarball } = job)
})

afterEach(() => job[Symbol.asyncDispose]())

const answer = (status: number, headers: Readonly<Record<string, string>> = {}): FaultAction => ({
  ...{ kind: 'answer', when: 'before', status, headers }
})
const addressOf = (name: string): string =>
  `${sandbox.github.serverUrl}/${repository}/releases/download/cpython-3.12.6-build1/${name}`

describe('what may pass is tried again', () => {
  test.each<readonly [string, FaultAction]>([
    ['408', answer(408)],
    ['429', answer(429)],
    ['500', answer(500)],
    ['503', answer(503)],
    ['a connection that is reset', { kind: 'reset', when: 'before' }],
    ['a body that is cut, with its length said', { kind: 'cut', framing: 'length' }],
    ['a body that is cut in the middle of its chunks', { kind: 'cut', framing: 'chunked' }],
    ['a body that is cut where only GitHub said how long it is', { kind: 'cut', framing: 'close' }],
    ['a body that is shorter than was said', { kind: 'wrong-length', by: 1000 }],
    ['a body that is longer than was said', { kind: 'wrong-length', by: -1000 }]
  ])('%s', async (_, action) => {
    job.plant(action)
    await job.expectRecovered(sandbox.run(exact))
  })

  test('a body that is cut where nobody says how long it is: by its digest, past all caches', async () => {
    job.plant({ kind: 'cut', framing: 'close' })
    const { log } = await job.expectRecovered(sandbox.run({ 'artifact-url': addressOf(tarball.name) }))
    expect(log.warnings).toEqual([expect.stringMatching(/has the SHA-256 .* It is downloaded once more\.$/)])
  })

  test.each<readonly [string, FaultAction, string]>([
    ['403 with Retry-After', answer(403, { 'retry-after': '3' }), '3.0 s'],
    ['429 with Retry-After', answer(429, { 'retry-after': '7' }), '7.0 s'],
    [
      '403 with Retry-After as a date',
      answer(403, { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() }),
      '60.0 s'
    ],
    ['503 with a Retry-After of a day, after a minute', answer(503, { 'retry-after': '86400' }), '60.0 s']
  ])('when the server wants it: %s', async (_, action, wait) => {
    job.plant(action)
    const { log } = await job.expectRecovered(sandbox.run(exact))
    expect(log.lines.join('\n')).toContain(`; try 2 of 3 in ${wait}`)
  })

  test('soon, where Retry-After is a date that is over by the clock of this machine', async () => {
    job.plant(answer(403, { 'retry-after': new Date(Date.now() - 9000).toUTCString() }))
    await job.expectRecovered(sandbox.run(exact))
  })

  test('three times in all, and the log says which try it is, of how many, why, and when', async () => {
    job.plant(answer(503), 2)
    const { log } = await job.expectRecovered(sandbox.run(exact), 3)
    expect(log.lines.filter((line) => line.includes('; try '))).toEqual([
      expect.stringMatching(/answered with 503; try 2 of 3 in [0-9.]+ s$/),
      expect.stringMatching(/answered with 503; try 3 of 3 in [0-9.]+ s$/)
    ])
  })

  test.each<readonly [string, FaultAction]>([
    ['answers 503', answer(503)],
    ['cut bodies', { kind: 'cut', framing: 'length' }],
    ['bodies that are cut where only GitHub said how long they are', { kind: 'cut', framing: 'close' }]
  ])('and when it stays is DOWNLOAD_FAILED: %s', async (_, action) => {
    job.plant(action, 1000)
    await expectNothingLeft(sandbox, await sandbox.run(exact), 'DOWNLOAD_FAILED')
    expect(askedFor(sandbox, ofTarball.path)).toBe(3)
  })
})

describe('what does not move is given up, and tried a second time', () => {
  test.each<readonly [string, FaultAction, string]>([
    ['an answer that does not come', { kind: 'stall', when: 'before' }, 'no answer in time'],
    ['a body that stops', { kind: 'stall-body', bytes: 9000 }, 'the transfer broke off: only 0 KB/s'],
    ['a body that crawls', { kind: 'drip', bytes: 10, everyMs: 40 }, 'the transfer broke off: only 0 KB/s']
  ])('%s', async (_, action, why) => {
    job.plant(action)
    const { log } = await job.expectRecovered(sandbox.run(exact, { limits }))
    expect(log.lines.join('\n')).toContain(why)
  })

  test.each<readonly [string, FaultAction]>([
    ['crawls', { kind: 'drip', bytes: 1, everyMs: 50 }],
    ['says nothing', { kind: 'stall', when: 'before' }]
  ])('and not a third time: a server that %s', async (_, action) => {
    job.plant(action, 1000)
    const outcome = await sandbox.run(exact, { limits })
    await expectNothingLeft(sandbox, outcome, 'DOWNLOAD_FAILED')
    expect(askedFor(sandbox, ofTarball.path)).toBe(2)
  })

  test('a head that comes letter by letter, for ever', async () => {
    const url = await job.serveTcp((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nx: ')
      const drip = setInterval(() => socket.write('x'), 20)
      socket.once('close', () => {
        clearInterval(drip)
      })
    })
    const outcome = await sandbox.run({ 'artifact-url': url, sha256: tarball.sha256 }, { limits })
    await expectNothingLeft(sandbox, outcome, 'DOWNLOAD_FAILED')
    expect(outcome.message).toContain('no answer in time')
  })

  test('a run with nothing but dead sources: an API that never answers, and mirrors', async () => {
    sandbox.github.faults.add({
      match: { origin: 'api', times: 1000 },
      action: { kind: 'stall', when: 'before' }
    })
    const url = await job.serveTcp(() => undefined)
    const mirrors = ['a', 'b', 'c'].map((path) => new URL(path, url).href).join('\n')
    const short = { ...limits, silenceSeconds: 0.7 }
    const run = (): ReturnType<SetupSandbox['run']> => sandbox.run({ ...exact, mirrors }, { limits: short })
    const outcome = await withFastTimeouts(300, run)
    await expectNothingLeft(sandbox, outcome, 'DOWNLOAD_FAILED')
    expect(askedFor(sandbox, /\/releases\/tags\//)).toBe(2)
  })
})

describe('what does not pass', () => {
  test.each([400, 401, 403, 451])('is not tried again: %d', async (status) => {
    job.plant(answer(status), 1000)
    const outcome = await sandbox.run(exact)
    await expectNothingLeft(sandbox, outcome, 'DOWNLOAD_FAILED')
    expect(outcome.message).toContain(`${sandbox.github.storageUrl}/release-asset/`)
    expect([outcome.message, ...outcome.log.lines].join('\n')).not.toContain('sig=')
    expect(askedFor(sandbox, ofTarball.path)).toBe(1)
  })

  test.each<readonly [string, FaultAction, RegExp, 'api' | 'storage']>([
    ['a file that is gone from the storage', answer(404), ofTarball.path, 'storage'],
    ['an asset that was removed since the release was read', answer(404), /\/releases\/assets\//, 'api']
  ])('is no source: %s', async (_, action, path, origin) => {
    sandbox.github.faults.add({ match: { origin, path, times: 1000 }, action })
    const outcome = await sandbox.run(exact)
    await expectNothingLeft(sandbox, outcome, 'DOWNLOAD_FAILED')
  })

  test('is a mismatch after a second look, told with both digests: a web page in place of the tarball', async () => {
    job.plant({ kind: 'html', when: 'before' }, 1000)
    const outcome = await sandbox.run(exact)
    await expectNothingLeft(sandbox, outcome, 'CHECKSUM_MISMATCH')
    expect(outcome.message).toMatch(new RegExp(`has the SHA-256 [0-9a-f]{64} .* says ${tarball.sha256}`))
    expect(askedFor(sandbox, ofTarball.path)).toBe(2)
  })
})

describe('the API', () => {
  test('that is out of reach without a mirror ends it', async () => {
    sandbox.github.faults.add({ match: { origin: 'api', times: 1000 }, action: answer(502) })
    await expectNothingLeft(sandbox, await sandbox.run(exact), 'GITHUB_UNAVAILABLE')
  })

  test('that turns a download away for its rate is asked again', async () => {
    sandbox.github.faults.add({
      match: { origin: 'api', path: /\/releases\/assets\// },
      action: { kind: 'secondary-limit', retryAfterSeconds: 2 }
    })
    await job.expectRecovered(sandbox.run(exact), 1)
  })

  test.each<readonly [string, FaultAction]>([
    ['cut in the middle of its JSON', { kind: 'cut', framing: 'length' }],
    ['cut where nothing says how long it is', { kind: 'cut', framing: 'close' }],
    ['empty', { kind: 'answer', when: 'before', status: 200, body: '' }],
    ['a web page with status 200', { kind: 'html', when: 'before' }],
    ['reset', { kind: 'reset', when: 'before' }],
    ['turned away for its rate', { kind: 'secondary-limit', retryAfterSeconds: 1 }]
  ])('is asked again after an answer that is %s', async (_, action) => {
    sandbox.github.faults.add({ match: { origin: 'api', path: /\/releases\/tags\// }, action })
    await job.expectRecovered(sandbox.run(exact), 1)
    expect(askedFor(sandbox, /\/releases\/tags\//)).toBe(2)
  })
})
