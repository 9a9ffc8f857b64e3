import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { askedFor, expectNothingLeft, ofTarball } from '../support/setup-ending.ts'
import { openSetup, release } from '../support/setup-sandbox.ts'
import type { Outcome, SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }

let sandbox: SetupSandbox

beforeEach(async () => {
  sandbox = await openSetup()
  sandbox.github.addRepository({ owner: 'coatl', name: 'mirror' })
})

afterEach(() => sandbox[Symbol.asyncDispose]())

const expectFailure = (outcome: Outcome, code: string): Promise<void> =>
  expectNothingLeft(sandbox, outcome, code)
const tries = (path: RegExp): number => askedFor(sandbox, path)

describe('mirrors', () => {
  const base = (name: string): string => `${sandbox.github.serverUrl}/${name}/releases/download`
  const mirrored = async (bad = false): Promise<void> => {
    const tarball = await sandbox.make(bad ? { extra: [{ path: 'opt/python-3.12.6/x', content: 'x' }] } : {})
    await release(sandbox.github, tarball, { repository: 'coatl/mirror' })
  }

  test('come before the release, which still says what the bytes must be', async () => {
    await sandbox.publish()
    await mirrored()
    const { outputs, summary } = await sandbox.run({ ...exact, mirrors: `${base('coatl/mirror')}/` })
    expect(outputs).toMatchObject({ source: 'mirror', 'cache-hit': 'false' })
    expect(summary).toContain('| verified by | release digest, sidecar |')
    expect(summary).toContain(
      `| source | mirror: ${base('coatl/mirror')}/cpython-3.12.6-build1/cpython-3.12.6-debian12-build1.tgz |`
    )
    expect(tries(/\/releases\/assets\//)).toBe(0)
  })

  test('are tried in their order; one without the file gives way to the next', async () => {
    await sandbox.publish()
    await mirrored()
    const { outputs } = await sandbox.run({
      ...exact,
      mirrors: `${base('coatl/none')}\n${base('coatl/mirror')}`
    })
    expect(outputs?.source).toBe('mirror')
    expect(
      sandbox.github.requests.filter(({ origin }) => origin === 'web').map(({ answer }) => answer?.status)
    ).toEqual([404, 404, 404, 302, 404, 302])
  })

  test('that have nothing give way to the release', async () => {
    await sandbox.publish()
    const { outputs } = await sandbox.run({ ...exact, mirrors: base('coatl/none') })
    expect(outputs?.source).toBe('release')
  })

  test('that have nothing give way to a release whose only checksum is its sidecar', async () => {
    await release(sandbox.github, await sandbox.make(), { digest: null })
    const { code, outputs } = await sandbox.run({ ...exact, mirrors: base('coatl/none') })
    expect({ code, source: outputs?.source }).toEqual({ code: 'OK', source: 'release' })
  })

  test('that have the sidecar and not the tarball give way to the next one', async () => {
    await sandbox.publish()
    await mirrored()
    sandbox.github.repository('coatl/mirror').releases[0]?.assets.splice(0, 1)
    const { code, outputs, log } = await sandbox.run({ ...exact, mirrors: base('coatl/mirror') })
    expect({ code, source: outputs?.source }).toEqual({ code: 'OK', source: 'release' })
    expect(log.lines.filter((line) => line.startsWith('not from there: '))).toHaveLength(1)
  })

  test('that can’t be reached give way to the release', async () => {
    await sandbox.publish()
    // Port 9 (discard) is nobody's here.
    const { outputs, log } = await sandbox.run({ ...exact, mirrors: 'http://127.0.0.1:9/python' })
    expect(outputs?.source).toBe('release')
    expect(log.lines.filter((line) => line.startsWith('not from there: '))).toHaveLength(1)
  })

  test('that have other bytes end it: nobody is asked after a mismatch', async () => {
    await sandbox.publish()
    await mirrored(true)
    const outcome = await sandbox.run({ ...exact, mirrors: base('coatl/mirror') })
    await expectFailure(outcome, 'CHECKSUM_MISMATCH')
    expect(tries(/\/releases\/assets\//)).toBe(0)
  })

  test('serve alone where GitHub can’t be asked, by their own sidecar', async () => {
    await sandbox.publish()
    await mirrored()
    sandbox.github.faults.add({
      match: { origin: 'api', times: 1000 },
      action: { kind: 'answer', when: 'before', status: 502 }
    })
    const { outputs, summary, log } = await sandbox.run({ ...exact, mirrors: base('coatl/mirror') })
    expect(outputs?.source).toBe('mirror')
    expect(summary).toContain('| verified by | sidecar |')
    expect(log.warnings).toEqual([
      'GitHub could not be asked; the mirrors are tried without what it knows of the tarball.'
    ])
  })

  test('may have what no release has', async () => {
    await mirrored()
    const { outputs } = await sandbox.run({ ...exact, mirrors: base('coatl/mirror') })
    expect(outputs?.source).toBe('mirror')
  })

  test('that all fail are all named', async () => {
    await sandbox.publish()
    sandbox.github.faults.add({
      match: { ...ofTarball, times: 1000 },
      action: { kind: 'answer', when: 'before', status: 503 }
    })
    const first = `${base('coatl/none')}/a`
    const outcome = await sandbox.run({ ...exact, mirrors: `${first}\n${base('coatl/none')}/b` })
    await expectFailure(outcome, 'DOWNLOAD_FAILED')
    for (const address of [first, `${base('coatl/none')}/b`, `${sandbox.github.storageUrl}/release-asset/`])
      expect(outcome.message).toContain(address)
  })
})
