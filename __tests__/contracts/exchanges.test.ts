import { expect, test } from '@jest/globals'
import { createOpenApiContract } from '../support/openapi-contract.ts'
import { openPublishCase } from '../support/publish-case.ts'
import type { LoggedRequest } from '../support/request-log.ts'
import { openSetup } from '../support/setup-sandbox.ts'

const contract = createOpenApiContract()

/** What GitHub's own description has against the requests of the action and the answers that it got. */
function complaintsAbout(requests: readonly LoggedRequest[]): readonly string[] {
  return requests.flatMap((request) =>
    contract.checkExchange(request).map((complaint) => `${request.method} ${request.path}: ${complaint}`)
  )
}

const operationsOf = (requests: readonly LoggedRequest[]): readonly string[] => [
  ...new Set(requests.flatMap(({ operation }) => (operation === undefined ? [] : [operation])))
]

test('a publish, its repetition and one with a given target say nothing that GitHub does not describe', async () => {
  await using one = await openPublishCase()
  await one.publish({ draft: 'true' })
  await one.publish({ target: 'main', checksums: 'sha256,sha512' })
  await one.publish({ checksums: 'sha256,sha512' })
  expect(complaintsAbout(one.github.requests)).toEqual([])
  expect(operationsOf(one.github.requests)).toEqual(
    expect.arrayContaining([
      'GET /repos/{owner}/{repo}/releases',
      'POST /repos/{owner}/{repo}/releases',
      'PATCH /repos/{owner}/{repo}/releases/{release_id}',
      'POST /repos/{owner}/{repo}/releases/{release_id}/assets',
      'DELETE /repos/{owner}/{repo}/releases/{release_id}',
      'GET /repos/{owner}/{repo}/git/ref/{ref}',
      'PUT /repos/{owner}/{repo}/contents/{path}'
    ])
  )
})

test('a setup, of an exact build and of the newest one, says nothing that GitHub does not describe', async () => {
  await using sandbox = await openSetup()
  await sandbox.publish()
  expect((await sandbox.run({ version: '3.12.6', build: '1' })).code).toBe('OK')
  expect((await sandbox.run({ version: '3.12', 'check-latest': 'true' })).code).toBe('OK')
  expect((await sandbox.run({ version: '3.9.1', build: '1' })).code).toBe('ARTIFACT_UNKNOWN')
  expect(complaintsAbout(sandbox.github.requests)).toEqual([])
  expect(operationsOf(sandbox.github.requests)).toEqual(
    expect.arrayContaining([
      'GET /repos/{owner}/{repo}/releases/tags/{tag}',
      'GET /repos/{owner}/{repo}/releases/assets/{asset_id}',
      'GET /repos/{owner}/{repo}/releases'
    ])
  )
})
