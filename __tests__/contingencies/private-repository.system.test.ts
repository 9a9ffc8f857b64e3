import { expect, test } from '@jest/globals'
import { makeBuild, release, repository } from '../support/feature-builds.ts'
import { openFeatureRoom } from '../support/feature-room.ts'
import { readToken } from '../support/local-github.ts'
import { runAction } from '../support/run-action.ts'

/** The same of the Feature: feature/token.test.ts. */
test('a private release is set up by the API, and its storage never sees the token', async () => {
  await using room = await openFeatureRoom()
  const tarball = await makeBuild(room.directory)
  await release(room.github, tarball, { private: true })
  const inputs = { repository, version: '3.12.6', build: '1', 'install-location': 'tool-cache' }
  const job = { inputs, github: room.github, directory: `${room.directory}/job` }
  const step = await runAction({ ...job, token: readToken })
  expect([step.exitCode, step.outputs['sha256']]).toEqual([0, tarball.sha256])
  const storage = room.github.requests.filter(({ origin }) => origin === 'storage')
  expect(storage.map(({ headers }) => headers['authorization'])).toEqual([undefined, undefined])
  for (const { origin, headers } of room.github.requests) {
    expect(headers['authorization'] === undefined).toBe(origin !== 'api')
  }
  expect(step.stdout.replace(`::add-mask::${readToken}\n`, '')).not.toContain(readToken)
  const without = await runAction({ ...job, directory: `${room.directory}/other` })
  expect([without.exitCode, without.outputs]).toEqual([1, {}])
})
