import { readdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openBundleJob } from '../support/bundle-job.ts'
import type { BundleJob } from '../support/bundle-job.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { expectFailedRun, hastily } from '../support/private-network.ts'
import { placesIn } from '../support/run-action.ts'
import { thingsBelow } from '../support/setup-sandbox.ts'
import type { Peer } from '../support/tls-peers.ts'

let job: BundleJob
let tarball: MadeTarball
let silent: Peer | undefined

beforeEach(async () => {
  job = await openBundleJob()
  tarball = await job.publishTalking()
})

afterEach(async () => {
  await silent?.[Symbol.asyncDispose]()
  silent = undefined
  await job[Symbol.asyncDispose]()
})

describe('SIGTERM', () => {
  test('in the middle of a body leaves nothing behind', async () => {
    const stop = new AbortController()
    const later = (): void => {
      setTimeout(() => {
        stop.abort('SIGTERM')
      }, 300)
    }
    job.github.faults.add({
      match: { origin: 'storage', path: /\.tgz&/ },
      action: [
        { kind: 'meanwhile', run: later },
        { kind: 'stall-body', bytes: 100 }
      ]
    })
    const run = await job.setup({ version: '3.12.6', build: '1' }, { signal: stop.signal })
    expect([run.exitCode, run.outputs, run.path]).toEqual([143, {}, []])
    const { home, temp, toolCache } = placesIn(job.directory)
    expect(await readdir(`${home}/.cache/iact-cpython`)).toEqual([])
    expect(await readdir(temp)).toEqual([])
    expect(await thingsBelow(toolCache)).toEqual([])
  })
})

test('eight setups at once, in processes of their own, are eight good ones', async () => {
  const runs = await Promise.all(Array.from({ length: 8 }, () => job.setup({ version: '3.12' })))
  expect(runs.map(({ exitCode }) => exitCode)).toEqual(Array(8).fill(0))
  expect(new Set(runs.map(({ outputs }) => outputs['python-prefix'])).size).toBe(1)
  const { home, temp, toolCache } = placesIn(job.directory)
  expect(await thingsBelow(`${home}/.cache/iact-cpython`)).toEqual([tarball.name])
  expect(await thingsBelow(temp)).toEqual([])
  const hidden = (await thingsBelow(toolCache)).filter((path) => /(?:^|\/)\./.test(path))
  expect(hidden).toEqual([])
})

test('a server that takes no connection ends in a failure in time, and does not hold the process', async () => {
  const { port } = await startSilent()
  const inputs = { 'artifact-url': `http://127.0.0.1:${port}/${tarball.name}`, sha256: tarball.sha256 }
  const run = await job.setup(inputs, { env: hastily })
  await expectFailedRun(job, run, ['DOWNLOAD_FAILED', /no answer in time; try 2 of 3/])
  expect(run.seconds).toBeLessThan(20)
})

/** Takes whatever comes, says nothing, and hangs up on nobody, not even on those who do. */
async function startSilent(): Promise<Peer> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).resume()
  })
  const sockets = new Set<{ destroy: () => unknown }>()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  silent = {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    seen: [],
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        for (const socket of sockets) socket.destroy()
      })
  }
  return silent
}
