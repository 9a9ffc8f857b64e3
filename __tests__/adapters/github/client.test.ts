import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHubClient } from '../../../src/adapters/github/client.ts'
import { connectTo } from '../../support/connect.ts'
import { failureOf } from '../../support/failing.ts'
import { withFastTimeouts } from '../../support/fast-timeouts.ts'
import type { FaultAction } from '../../support/github-faults.ts'
import type { LocalGitHub } from '../../support/local-github.ts'
import { startLocalGitHub } from '../../support/local-github.ts'

const always = Number.MAX_SAFE_INTEGER
let github: LocalGitHub

beforeEach(async () => {
  github = await startLocalGitHub()
  github.addRepository({ owner: 'coatl', name: 'iact' })
})

afterEach(() => github.close())

const connect = (token?: string | null): GitHubClient => connectTo(github, token)

const read = ({ at, read: attempt }: GitHubClient): Promise<string> =>
  attempt('read the repository', async ({ rest }) => (await rest.repos.get(at)).data.full_name)

const write = ({ at, write: attempt }: GitHubClient): Promise<number> =>
  attempt('create the draft', async ({ rest }) => {
    const request = { ...at, tag_name: 'v1', draft: true }
    return (await rest.repos.createRelease(request)).data.id
  })

const fail = (action: FaultAction, times = always): void => {
  github.faults.add({ match: { times }, action })
}

const uncertain: readonly (readonly [string, FaultAction])[] = [
  ['500', { kind: 'answer', when: 'before', status: 500 }],
  ['502', { kind: 'answer', when: 'after', status: 502 }],
  ['408', { kind: 'answer', when: 'before', status: 408 }],
  ['a reset', { kind: 'reset', when: 'before' }],
  ['half of an answer', { kind: 'cut', framing: 'length' }],
  ['half of an answer without a length', { kind: 'cut', framing: 'close' }],
  ['an empty answer', { kind: 'answer', when: 'after', status: 200, body: '' }],
  ['a page of a proxy', { kind: 'html', when: 'before' }]
]

describe('a read', () => {
  test.each(uncertain)('is tried again after %s', async (_, action) => {
    fail(action, 4)
    expect(await read(connect())).toBe('coatl/iact')
    expect(github.requests).toHaveLength(5)
  })

  test.each(uncertain)('that ends five times with %s is GITHUB_UNAVAILABLE', async (_, action) => {
    fail(action)
    const failure = await failureOf(read(connect()))
    expect(failure.code).toBe('GITHUB_UNAVAILABLE')
    expect(failure.message).toContain('GitHub could not read the repository')
    expect(github.requests).toHaveLength(5)
  })

  test('that nobody answers ends after half a minute, and the run after the second one', async () => {
    fail({ kind: 'stall', when: 'before' })
    expect(await failureOf(withFastTimeouts(1000, () => read(connect())))).toMatchObject({
      code: 'GITHUB_UNAVAILABLE'
    })
    expect(github.requests).toHaveLength(2)
  })

  test('whose answer falls silent in the middle ends as well', async () => {
    fail({ kind: 'stall-body', bytes: 100 })
    expect(await failureOf(withFastTimeouts(1000, () => read(connect())))).toMatchObject({
      code: 'GITHUB_UNAVAILABLE'
    })
    expect(github.requests).toHaveLength(5)
  })
})

describe('a write', () => {
  test.each(uncertain)('is sent once, whatever becomes of it: %s', async (_, action) => {
    fail(action)
    expect(await failureOf(write(connect()))).toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
    expect(github.requests).toHaveLength(1)
  })

  test('that was turned away for its rate is sent again', async () => {
    fail({ kind: 'secondary-limit', retryAfterSeconds: 3 }, 2)
    expect(await write(connect())).toBeGreaterThan(0)
    expect(github.view('coatl/iact').releases).toHaveLength(1)
  })
})

test.each([
  [400, 'GITHUB_REFUSED'],
  [401, 'PERMISSION_DENIED'],
  [403, 'PERMISSION_DENIED'],
  [404, 'PERMISSION_DENIED'],
  [409, 'GITHUB_REFUSED'],
  [422, 'GITHUB_REFUSED'],
  [451, 'GITHUB_REFUSED']
])('%i is said at once, and its words are kept (%s)', async (status, code) => {
  fail({ kind: 'answer', when: 'before', status, body: { message: 'This is why' } })
  for (const attempt of [read, write]) {
    const failure = await failureOf(attempt(connect()))
    expect(failure.code).toBe(code)
    expect(failure.message).toContain(`${status} This is why`)
  }
  expect(github.requests).toHaveLength(2)
})

test('a defect of ours is no failure of GitHub', async () => {
  const broken = connect().read('read it', () => Promise.reject(new TypeError('x is undefined')))
  await expect(broken).rejects.toThrow(TypeError)
})

test('without a token none is sent', async () => {
  await read(connect(null))
  expect(github.requests[0]?.headers).not.toHaveProperty('authorization')
})
