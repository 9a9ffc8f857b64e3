import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { FaultAction } from '../support/github-faults.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { askedFor, expectNothingLeft, ofTarball } from '../support/setup-ending.ts'
import { openSetup, release } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }

let sandbox: SetupSandbox

beforeEach(async () => {
  sandbox = await openSetup()
})

afterEach(() => sandbox[Symbol.asyncDispose]())

describe('bytes that are not what they must be', () => {
  const spoilt: FaultAction = { kind: 'html', when: 'before' }

  test('are asked for once more, past all caches, and said aloud with both digests', async () => {
    const { sha256, path, name } = await sandbox.publish()
    sandbox.github.faults.add({ match: ofTarball, action: spoilt })
    const { code, outputs, log } = await sandbox.run(exact)
    expect([code, outputs?.sha256]).toEqual(['OK', sha256])
    expect(await readFile(join(sandbox.cacheDir, name))).toEqual(await readFile(path))
    expect(log.warnings).toEqual([
      expect.stringMatching(
        new RegExp(`has the SHA-256 (?!${sha256})[0-9a-f]{64} .*, but the release digest says ${sha256}`)
      )
    ])
    const asked = sandbox.github.requests.filter((request) => ofTarball.path.test(request.path))
    expect(asked.map(({ headers }) => headers['cache-control'])).toEqual([undefined, 'no-cache'])
  })

  test('are not asked for a third time', async () => {
    await sandbox.publish()
    sandbox.github.faults.add({ match: { ...ofTarball, times: 1000 }, action: spoilt })
    await expectNothingLeft(sandbox, await sandbox.run(exact), 'CHECKSUM_MISMATCH')
    expect(askedFor(sandbox, ofTarball.path)).toBe(2)
  })

  test.each<readonly [string, FaultAction]>([
    ['is not there any more', { kind: 'answer', when: 'before', status: 404 }],
    ['can not be had any more', { kind: 'answer', when: 'before', status: 503 }]
  ])('are a mismatch all the same when the file %s: no other source is asked', async (_, action) => {
    await sandbox.publish()
    const tarball = await sandbox.make()
    sandbox.github.addRepository({ owner: 'coatl', name: 'mirror' })
    await release(sandbox.github, tarball, { repository: 'coatl/mirror' })
    sandbox.github.faults.add({ match: ofTarball, action: spoilt })
    sandbox.github.faults.add({ match: { ...ofTarball, nth: 2, times: 1000 }, action })
    const mirrors = `${sandbox.github.serverUrl}/coatl/mirror/releases/download`
    const outcome = await sandbox.run({ ...exact, mirrors })
    await expectNothingLeft(sandbox, outcome, 'CHECKSUM_MISMATCH')
    expect(askedFor(sandbox, /\/releases\/assets\//)).toBe(0)
  })

  test('of a file on this machine are what they are', async () => {
    const { path } = await sandbox.make()
    const outcome = await sandbox.run({ 'artifact-url': path, sha256: 'ab'.repeat(32) })
    await expectNothingLeft(sandbox, outcome, 'CHECKSUM_MISMATCH')
    expect(outcome.log.warnings).toEqual([])
  })
})

describe('a .sha512 beside the tarball', () => {
  async function publish(sidecar: (sha512: string, tarball: MadeTarball) => string): Promise<void> {
    const tarball = await sandbox.make()
    const sha512 = createHash('sha512')
      .update(await readFile(tarball.path))
      .digest('hex')
    await release(sandbox.github, tarball, { beside: { '.sha512': sidecar(sha512, tarball) } })
  }

  test('that agrees is named', async () => {
    await publish((sha512, { name }) => `${sha512}  ${name}\n`)
    expect((await sandbox.run(exact)).outputs?.['verified-by']).toBe(
      'release digest, sidecar, SHA-512 sidecar'
    )
  })

  test('that disagrees ends it, whatever SHA-256 says', async () => {
    await publish((_, { name }) => `${'0'.repeat(128)}  ${name}\n`)
    const outcome = await sandbox.run(exact)
    await expectNothingLeft(sandbox, outcome, 'CHECKSUM_MISMATCH')
    expect(outcome.message).toContain(`but the SHA-512 sidecar says ${'0'.repeat(128)}`)
  })

  test.each([
    ['is a SHA-256', (_: string, { sha256, name }: MadeTarball) => `${sha256}  ${name}\n`],
    ['is of another file', (sha512: string) => `${sha512}  other.tgz\n`],
    ['is empty', () => '']
  ])('that %s is none: nothing is installed', async (_, sidecar) => {
    await publish(sidecar)
    await expectNothingLeft(sandbox, await sandbox.run(exact), 'CHECKSUM_MISSING')
  })

  test('lets a tree be found by a SHA-512 pin later, without a request', async () => {
    let pin = ''
    await publish((sha512, { name }) => {
      pin = sha512
      return `${sha512}  ${name}\n`
    })
    await sandbox.run(exact)
    const before = sandbox.github.requests.length
    const { outputs } = await sandbox.run({ ...exact, sha512: pin })
    expect(outputs).toMatchObject({
      source: 'tool-cache',
      'verified-by': 'install record, release digest, sidecar, SHA-512 sidecar, sha512 input'
    })
    expect(sandbox.github.requests).toHaveLength(before)
    expect((await sandbox.run({ ...exact, sha512: '0'.repeat(128) })).code).toBe('CHECKSUM_MISMATCH')
  })
})
