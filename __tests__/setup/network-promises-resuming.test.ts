import { mkdir, readFile, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { FaultAction } from '../support/github-faults.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { openNetworkJob } from '../support/network-job.ts'
import type { NetworkJob } from '../support/network-job.ts'
import { impatient } from '../support/network-scene.ts'
import { askedFor, expectNothingLeft, ofTarball } from '../support/setup-ending.ts'
import { repository, thingsBelow } from '../support/setup-sandbox.ts'
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

describe('R5 what broke off is carried on', () => {
  const ranges = (): readonly unknown[] =>
    sandbox.github.requests
      .filter(({ path }) => ofTarball.path.test(path))
      .map(({ headers, answer }) => [headers['range'], answer?.status])

  test('where the server still has the file', async () => {
    job.plant({ kind: 'cut', framing: 'length', bytes: 5000 })
    await job.expectRecovered(sandbox.run(exact))
    expect(ranges()).toEqual([
      [undefined, 200],
      ['bytes=5000-', 206]
    ])
  })

  test('from the start where it has another one by now, whose bytes are then refused', async () => {
    const other = await sandbox.make({ extra: [{ path: 'opt/python-3.12.6/other', content: 'x' }] })
    const exchange = async (): Promise<void> => {
      const [asset] = sandbox.github.repository(repository).releases[0]?.assets ?? []
      const { size } = await readFile(other.path).then(({ length }) => ({ size: length }))
      Object.assign(asset ?? {}, { path: other.path, sha256: other.sha256, size })
    }
    sandbox.github.faults.add({
      match: { ...ofTarball, nth: 2 },
      action: { kind: 'meanwhile', run: exchange }
    })
    job.plant({ kind: 'cut', framing: 'length', bytes: 5000 })
    const outcome = await sandbox.run(exact)
    await expectNothingLeft(sandbox, outcome, 'CHECKSUM_MISMATCH')
    expect(ranges().slice(0, 2)).toEqual([
      [undefined, 200],
      ['bytes=5000-', 200]
    ])
  })

  test.each<readonly [string, FaultAction]>([
    ['416', { kind: 'answer', when: 'before', status: 416 }],
    ['everything all the same', { kind: 'ignore-range' }]
  ])('from the start where the server answers with %s', async (_, action) => {
    job.plant({ kind: 'cut', framing: 'length', bytes: 5000 })
    sandbox.github.faults.add({ match: { ...ofTarball, nth: 2 }, action })
    const tries = action.kind === 'answer' ? 3 : 2
    await job.expectRecovered(sandbox.run(exact), tries)
  })
})

test('R6 a file that is on its way lies in a private place, and is seen whole or not at all', async () => {
  const seen: (readonly string[])[] = []
  const look = async (): Promise<void> => {
    seen.push(await readdir(sandbox.cacheDir))
  }
  job.plant([
    { kind: 'meanwhile', run: look },
    { kind: 'cut', framing: 'length', bytes: 5000 }
  ])
  sandbox.github.faults.add({ match: { ...ofTarball, nth: 2 }, action: { kind: 'meanwhile', run: look } })
  await job.expectRecovered(sandbox.run(exact))
  expect(seen).toEqual(Array(2).fill([expect.stringMatching(/^\.iact-cpython-/)]))
  expect(await thingsBelow(sandbox.cacheDir)).toEqual([tarball.name])
})

test('R7 nobody waits for another, not even for one that hangs: there is no lock', async () => {
  job.plant({ kind: 'stall-body', bytes: 100 })
  const slow = sandbox.run(exact, impatient(sandbox))
  while (askedFor(sandbox, ofTarball.path) === 0) await new Promise((resolve) => setImmediate(resolve))
  const start = performance.now()
  const fast = await sandbox.run(exact)
  expect(fast.code).toBe('OK')
  expect(performance.now() - start).toBeLessThan(5000)
  expect((await slow).code).toBe('OK')
})

test('R8 eight at once make one tree, and all have it', async () => {
  const runs = await Promise.all(Array.from({ length: 8 }, () => sandbox.run(exact)))
  expect(runs.map(({ code }) => code)).toEqual(Array(8).fill('OK'))
  expect(new Set(runs.map(({ outputs }) => outputs?.['python-prefix'])).size).toBe(1)
  const shelf = join(sandbox.toolCache, 'iact-cpython/3.12.6')
  expect((await readdir(shelf)).map((name) => name.replace(/^.*-[0-9a-f]{12}/, '')).sort()).toEqual([
    ...['', '.complete', '.json']
  ])
  expect(await thingsBelow(sandbox.cacheDir)).toEqual([tarball.name])
})

test('R9 a cache directory that can’t be is no failure', async () => {
  const { code, log } = await sandbox.run({ ...exact, 'cache-dir': '/proc/iact-cpython' })
  expect([code, log.warnings]).toEqual(['OK', [expect.stringMatching(/^Nothing is cached/)]])
})

describe('R12 a clock that is wrong', () => {
  test('makes no cached file good or bad', async () => {
    await mkdir(sandbox.cacheDir, { recursive: true })
    const kept = join(sandbox.cacheDir, tarball.name)
    await writeFile(kept, await readFile(tarball.path))
    await utimes(kept, 4e9, 4e9)
    expect((await sandbox.run(exact)).outputs?.source).toBe('cache')
  })

  test('makes no leftover of another job younger or older than it is to this one: nothing breaks', async () => {
    const leftover = join(sandbox.cacheDir, '.iact-cpython-future')
    await mkdir(leftover, { recursive: true })
    await utimes(leftover, 4e9, 4e9)
    await job.expectRecovered(sandbox.run(exact), 1)
  })
})
