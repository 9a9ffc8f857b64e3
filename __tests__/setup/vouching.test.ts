import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import type { MadeTarball } from '../support/make-tarball.ts'
import { askedFor, expectNothingLeft, ofTarball } from '../support/setup-ending.ts'
import { openSetup, release } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }
const wrong = 'ab'.repeat(32)
const ofSidecar = { path: /build1\.tgz\.sha256&/, origin: 'storage' } as const

let sandbox: SetupSandbox
let tarball: MadeTarball

beforeEach(async () => {
  sandbox = await openSetup()
  tarball = await sandbox.make({
    extra: [{ path: 'opt/python-3.12.6/lib/noise', content: randomBytes(4_000_000) }]
  })
})

afterEach(() => sandbox[Symbol.asyncDispose]())

test('a checksum file that comes after the tarball has its say all the same', async () => {
  await release(sandbox.github, tarball, { sidecar: `${wrong}  ${tarball.name}\n` })
  const late = sandbox.github.faults.add({
    match: { ...ofSidecar, times: 10 },
    action: { kind: 'delay', ms: 500 }
  })
  const outcome = await sandbox.run(exact)
  expect(late.hits).toBeGreaterThan(0)
  await expectNothingLeft(sandbox, outcome, 'CHECKSUM_MISMATCH')
  expect(outcome.message).toContain(`but the sidecar says ${wrong}`)
})

test('a checksum file that is none ends a tarball that comes beside it', async () => {
  await release(sandbox.github, tarball, { sidecar: '<html>' })
  // At this pace all of it would take minutes.
  const drip = { kind: 'drip', bytes: 1000, everyMs: 50 } as const
  const slow = sandbox.github.faults.add({ match: { ...ofTarball, times: 10 }, action: drip })
  const outcome = await sandbox.run(exact)
  expect(slow.hits).toBe(1)
  await expectNothingLeft(sandbox, outcome, 'CHECKSUM_MISSING')
})

test('where GitHub says nothing of the bytes the checksum file is waited for', async () => {
  await release(sandbox.github, tarball, { digest: null, sidecar: '<html>' })
  const outcome = await sandbox.run(exact)
  await expectNothingLeft(sandbox, outcome, 'CHECKSUM_MISSING')
  expect(askedFor(sandbox, ofTarball.path)).toBe(0)
})

test('a tarball that is not to be had is told when the checksum file is here, and nothing goes on after that', async () => {
  await release(sandbox.github, tarball, {})
  sandbox.github.faults.add({
    match: { ...ofTarball, times: 10 },
    action: { kind: 'answer', when: 'before', status: 404 }
  })
  const late = sandbox.github.faults.add({
    match: { ...ofSidecar, times: 10 },
    action: { kind: 'delay', ms: 500 }
  })
  const outcome = await sandbox.run(exact)
  expect(late.hits).toBeGreaterThan(0)
  await expectNothingLeft(sandbox, outcome, 'DOWNLOAD_FAILED')
})
