import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { makeBuild, release, repository } from '../support/feature-builds.ts'
import { openFeatureRoom } from '../support/feature-room.ts'
import type { FeatureRoom } from '../support/feature-room.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { readToken } from '../support/local-github.ts'
import { runAction } from '../support/run-action.ts'
import type { ActionRun } from '../support/run-action.ts'

let room: FeatureRoom
let tarball: MadeTarball

beforeEach(async () => {
  room = await openFeatureRoom()
  tarball = await makeBuild(room.directory)
  await release(room.github, tarball)
})

afterEach(async () => {
  await room[Symbol.asyncDispose]()
})

const exact = { version: '3.12.6', build: '1' }

/** Each job has a tool cache of its own; the home, and with it the cache directory, is that of the first. */
const setUp = (job: string, inputs: Readonly<Record<string, string>>): Promise<ActionRun> =>
  runAction({
    inputs: {
      repository,
      'install-location': 'tool-cache',
      'cache-dir': join(room.directory, 'cache'),
      ...inputs
    },
    github: room.github,
    directory: join(room.directory, job)
  })

const asked = (origin: string): number =>
  room.github.requests.filter((request) => request.origin === origin).length

test('a cold setup asks the API no more than four times, a pinned one with a warm cache directory nobody at all', async () => {
  const cold = await setUp('cold', exact)
  expect([cold.exitCode, cold.outputs['source']]).toEqual([0, 'release'])
  expect(asked('api')).toBe(3)
  room.github.clearRequests()
  const warm = await setUp('warm', { ...exact, sha256: tarball.sha256 })
  expect([warm.exitCode, warm.outputs['source'], room.github.requests]).toEqual([0, 'cache', []])
})

test('a container asks the API only with a token, three times, and with a pin and a warm cache directory nobody', async () => {
  const remove = (): Promise<unknown> => room.run(['rm', '-rf', '/opt/python-3.12.6'])
  expect((await room.install({ repository })).exitCode).toBe(0)
  expect([asked('api'), asked('web'), asked('storage')]).toEqual([0, 2, 2])
  await remove()
  room.github.clearRequests()
  const cacheDir = join(room.directory, 'cache')
  expect((await room.install({ repository, cacheDir }, { env: { GITHUB_TOKEN: readToken } })).exitCode).toBe(
    0
  )
  expect([asked('api'), asked('web'), asked('storage')]).toEqual([3, 0, 2])
  await remove()
  room.github.clearRequests()
  expect((await room.install({ repository, cacheDir, sha256: tarball.sha256 })).exitCode).toBe(0)
  expect(room.github.requests).toEqual([])
})

test('an API that wants no more requests does not stop who comes with a pin and has the tarball', async () => {
  room.github.faults.add({
    match: { origin: 'api', times: 100 },
    action: { kind: 'primary-limit', resetInSeconds: 3600 }
  })
  const address = await setUp('address', { 'artifact-url': tarball.path, sha256: tarball.sha256 })
  expect([address.exitCode, address.outputs['source']]).toEqual([0, 'url'])
  expect((await room.install({ repository })).exitCode).toBe(0)
  expect(asked('api')).toBe(0)
})
