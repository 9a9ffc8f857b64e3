import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { FaultAction } from '../support/github-faults.ts'
import { askedFor, expectNothingLeft, ofTarball } from '../support/setup-ending.ts'
import { openSetup } from '../support/setup-sandbox.ts'
import type { Outcome, SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }

let sandbox: SetupSandbox

beforeEach(async () => {
  sandbox = await openSetup()
})

afterEach(() => sandbox[Symbol.asyncDispose]())

const expectFailure = (outcome: Outcome, code: string): Promise<void> =>
  expectNothingLeft(sandbox, outcome, code)
const tries = (path: RegExp): number => askedFor(sandbox, path)

describe('a fault of the network', () => {
  test.each<readonly [string, FaultAction]>([
    ['an answer 503', { kind: 'answer', when: 'before', status: 503 }],
    ['a connection that is reset', { kind: 'reset', when: 'before' }],
    ['a body that is shorter than it was said to be', { kind: 'cut', framing: 'length' }],
    ['a chunked body without its end', { kind: 'cut', framing: 'chunked' }]
  ])('%s is tried again', async (_, action) => {
    await sandbox.publish()
    sandbox.github.faults.add({ match: ofTarball, action })
    const { code, outputs } = await sandbox.run(exact)
    expect(code).toBe('OK')
    expect(outputs?.source).toBe('release')
    expect(tries(ofTarball.path)).toBe(2)
  })

  test.each<readonly [string, FaultAction]>([
    ['answers 503', { kind: 'answer', when: 'before', status: 503 }],
    ['cut bodies', { kind: 'cut', framing: 'length' }],
    // GitHub has counted them.
    ['bodies that are cut where nothing says how long they are', { kind: 'cut', framing: 'close' }]
  ])('that stays ends in DOWNLOAD_FAILED: %s', async (_, action) => {
    await sandbox.publish()
    sandbox.github.faults.add({ match: { ...ofTarball, times: 1000 }, action })
    await expectFailure(await sandbox.run(exact), 'DOWNLOAD_FAILED')
  })

  test.each<readonly [string, Readonly<Record<string, string>>, FaultAction]>([
    ['a web page in place of the tarball', exact, { kind: 'html', when: 'before' }],
    [
      'a body that is cut where nobody knows how long it is',
      {
        'artifact-url':
          'coatl/iact/releases/download/cpython-3.12.6-build1/cpython-3.12.6-debian12-build1.tgz'
      },
      { kind: 'cut', framing: 'close' }
    ]
  ])('that looks like success is found by the checksum: %s', async (_, inputs, action) => {
    await sandbox.publish()
    sandbox.github.faults.add({ match: { ...ofTarball, times: 1000 }, action })
    const address = inputs['artifact-url']
    const whole =
      address === undefined ? inputs : { 'artifact-url': `${sandbox.github.serverUrl}/${address}` }
    await expectFailure(await sandbox.run(whole), 'CHECKSUM_MISMATCH')
  })

  test('a refusal is told with the address, without what was signed into it', async () => {
    await sandbox.publish()
    sandbox.github.faults.add({
      match: { ...ofTarball, times: 1000 },
      action: { kind: 'answer', when: 'before', status: 403 }
    })
    const outcome = await sandbox.run(exact)
    await expectFailure(outcome, 'DOWNLOAD_FAILED')
    expect(outcome.message).toContain(`${sandbox.github.storageUrl}/release-asset/`)
    expect([outcome.message, ...outcome.log.lines].join('\n')).not.toContain('sig=')
  })

  test('a file that is gone from the storage is not there', async () => {
    await sandbox.publish()
    sandbox.github.faults.add({
      match: { ...ofTarball, times: 1000 },
      action: { kind: 'answer', when: 'before', status: 404 }
    })
    const outcome = await sandbox.run(exact)
    await expectFailure(outcome, 'DOWNLOAD_FAILED')
    expect(outcome.message).toContain(
      '/releases/tag/cpython-3.12.6-build1 has no cpython-3.12.6-debian12-build1.tgz'
    )
  })

  test('an asset that was removed since the release was read is not there', async () => {
    await sandbox.publish()
    sandbox.github.faults.add({
      match: { origin: 'api', path: /\/releases\/assets\//, times: 1000 },
      action: { kind: 'answer', when: 'before', status: 404 }
    })
    await expectFailure(await sandbox.run(exact), 'DOWNLOAD_FAILED')
  })
})

describe('GitHub', () => {
  test('that is out of reach without a mirror ends it', async () => {
    await sandbox.publish()
    sandbox.github.faults.add({
      match: { origin: 'api', times: 1000 },
      action: { kind: 'answer', when: 'before', status: 502 }
    })
    await expectFailure(await sandbox.run(exact), 'GITHUB_UNAVAILABLE')
  })

  test.each<readonly [string, FaultAction]>([
    ['cut in the middle of its JSON', { kind: 'cut', framing: 'length' }],
    ['cut where nothing says how long it is', { kind: 'cut', framing: 'close' }],
    ['empty', { kind: 'answer', when: 'before', status: 200, body: '' }],
    ['a web page with status 200', { kind: 'html', when: 'before' }],
    ['reset', { kind: 'reset', when: 'before' }],
    ['turned away for its rate', { kind: 'secondary-limit', retryAfterSeconds: 1 }]
  ])('is asked again: %s', async (_, action) => {
    await sandbox.publish()
    sandbox.github.faults.add({ match: { origin: 'api', path: /\/releases\/tags\// }, action })
    const { code } = await sandbox.run(exact)
    expect(code).toBe('OK')
    expect(tries(/\/releases\/tags\//)).toBe(2)
  })
})
