import { mkdir, readFile, readdir, rename, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { MadeTarball } from '../support/make-tarball.ts'
import { openNetworkJob } from '../support/network-job.ts'
import type { NetworkJob } from '../support/network-job.ts'
import { askedFor, extractingNothing, ofTarball } from '../support/setup-ending.ts'
import { thingsBelow } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

/** Half a minute is a third of a second here. */
const limits = { bytesPerSecond: 1000, windowSeconds: 0.3, answerSeconds: 1, silenceSeconds: 80 }
const exact = { version: '3.12.6', build: '1' }

let job: NetworkJob
let sandbox: SetupSandbox
let tarball: MadeTarball

beforeEach(async () => {
  job = await openNetworkJob()
  ;({ sandbox, tarball } = job)
})

afterEach(() => job[Symbol.asyncDispose]())

test('a file that is on its way lies in a private place, and is seen whole or not at all', async () => {
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

test('nobody waits for another, not even for one that hangs: there is no lock', async () => {
  job.plant({ kind: 'stall-body', bytes: 100 })
  const slow = sandbox.run(exact, { limits })
  while (askedFor(sandbox, ofTarball.path) === 0) await new Promise((resolve) => setImmediate(resolve))
  let isSlowOver = false
  const noted = slow.then(() => {
    isSlowOver = true
  })
  const fast = await sandbox.run(exact)
  expect(fast.code).toBe('OK')
  expect(isSlowOver).toBe(false)
  await noted
  expect((await slow).code).toBe('OK')
})

test('eight at once make one tree, and all have it', async () => {
  const runs = await Promise.all(Array.from({ length: 8 }, () => sandbox.run(exact)))
  expect(runs.map(({ code }) => code)).toEqual(Array(8).fill('OK'))
  expect(new Set(runs.map(({ outputs }) => outputs?.['python-prefix'])).size).toBe(1)
  const shelf = join(sandbox.toolCache, 'iact-cpython/3.12.6')
  expect((await readdir(shelf)).map((name) => name.replace(/^.*-[0-9a-f]{12}/, '')).sort()).toEqual([
    ...['', '.complete', '.json']
  ])
  expect(await thingsBelow(sandbox.cacheDir)).toEqual([tarball.name])
})

test('a cache directory that can’t be is no failure', async () => {
  const { code, log } = await sandbox.run({ ...exact, 'cache-dir': '/proc/iact-cpython' })
  expect([code, log.warnings]).toEqual(['OK', [expect.stringMatching(/^Nothing is cached/)]])
})

describe('a clock that is wrong', () => {
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

describe('what is extracted', () => {
  test('is the file that was verified, whatever its name leads to by then', async () => {
    const other = await sandbox.make({ extra: [{ path: 'opt/python-3.12.6/evil', content: 'x' }] })
    const { code, outputs } = await sandbox.run(exact, {
      world: ({ unpacker }) => ({
        unpacker: {
          unpack: async (archive, directory) => {
            await rename(other.path, join(sandbox.cacheDir, tarball.name))
            await unpacker.unpack(archive, directory)
          }
        }
      })
    })
    expect(code).toBe('OK')
    expect(await thingsBelow(outputs?.['python-prefix'] ?? '')).not.toContain('evil')
  })

  test('is nothing before the digest is proven', async () => {
    const outcome = await sandbox.run({ ...exact, sha256: 'ab'.repeat(32) }, extractingNothing)
    expect(outcome.code).toBe('CHECKSUM_MISMATCH')
  })
})
