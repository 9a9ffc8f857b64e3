import { describe, expect, test } from '@jest/globals'
import { failureOf } from '../support/failing.ts'
import { instantClock } from '../support/instant-clock.ts'
import type { FaultAction, FaultMatch } from '../support/github-faults.ts'
import { readToken } from '../support/local-github.ts'
import { openPublishCase, registryPath, repository } from '../support/publish-case.ts'
import { finished, stateOf, tag } from '../support/publish-state.ts'
import { watchPublished } from '../support/publish-watch.ts'

const nothing = { releases: [], tags: {}, registry: undefined }
const always = Number.MAX_SAFE_INTEGER
const creates: FaultMatch = { method: 'POST', path: /\/releases$/ }

/** The limit is over so many seconds after the start of the run. */
function primaryLimit(seconds: number): FaultAction {
  const reset = String(instantClock().now().getTime() / 1000 + seconds)
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
  return {
    kind: 'answer',
    when: 'before',
    status: 403,
    headers,
    body: { message: 'API rate limit exceeded.' }
  }
}

describe('a token', () => {
  test.each([
    ['that may only read', { token: readToken }, 'contents: write'],
    ['that GitHub does not know', { token: 'expired' }, "input 'token'"]
  ])('%s ends the run with what to give it, and nothing is written', async (_, inputs, hint) => {
    await using one = await openPublishCase()
    const failure = await failureOf(one.publish(inputs))
    expect(failure.code).toBe('PERMISSION_DENIED')
    expect(failure.hint).toContain(hint)
    expect(stateOf(one)).toEqual(nothing)
  })

  test('that is not there ends the run as well', async () => {
    await using one = await openPublishCase()
    expect(await failureOf(one.publish({ token: '' }))).toMatchObject({ code: 'PERMISSION_DENIED' })
    expect(stateOf(one)).toEqual(nothing)
  })

  test('that may not see a private repository is told so', async () => {
    await using one = await openPublishCase({ repository: { private: true } })
    one.github.addToken('elsewhere', { contents: 'write', repositories: ['coatl/other'] })
    const failure = await failureOf(one.publish({ token: 'elsewhere' }))
    expect(failure.code).toBe('PERMISSION_DENIED')
    expect(failure.hint).toContain("input 'repository'")
    expect(stateOf(one)).toEqual(nothing)
  })

  test.each([403, 404] as const)(
    'that meets the workflow-file rule (%i) is told of it: the tag would be at a commit that changes workflows',
    async (workflowFiles) => {
      await using one = await openPublishCase({
        repository: { files: { '.github/workflows/ci.yml': 'on: push' } }
      })
      one.github.commit(repository, { '.github/workflows/ci.yml': 'on: pull_request' })
      one.github.addToken('job', { contents: 'write', workflowFiles })
      const failure = await failureOf(one.publish({ token: 'job' }))
      expect(failure.code).toBe('PERMISSION_DENIED')
      expect(failure.hint).toContain('.github/workflows/')
      expect(stateOf(one)).toEqual(nothing)
    }
  )

  test('goes to the API and the uploads, and to nobody else', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({ match: { origin: 'uploads', times: 2 }, action: { kind: 'digest', as: 'null' } })
    await one.publish()
    const bearing = one.github.requests.filter(({ headers }) => headers['authorization'] !== undefined)
    expect(new Set(bearing.map(({ origin }) => origin))).toEqual(new Set(['api', 'uploads']))
  })
})

describe('a rate limit', () => {
  type Limit = readonly [string, FaultAction, number]
  const limits: readonly [Limit, ...Limit[]] = [
    ['secondary, with retry-after', { kind: 'secondary-limit', retryAfterSeconds: 7 }, 7],
    ['secondary, without retry-after', { kind: 'secondary-limit' }, 60],
    ['secondary, as a 429', { kind: 'secondary-limit', status: 429 }, 60],
    ['primary', primaryLimit(120), 120],
    ['primary, of a time that has passed', primaryLimit(-5), 1]
  ]
  const [first] = limits
  const targets: readonly (readonly [string, FaultMatch])[] = [
    ['the create', creates],
    ['an upload', { origin: 'uploads' }],
    ['the publish', { method: 'PATCH' }],
    ['the registry', { method: 'PUT' }]
  ]
  const cases = [
    ...limits.map((limit) => ({ limit, target: 'a read', match: { method: 'GET' } })),
    ...targets.map(([target, match]) => ({ limit: first, target, match }))
  ].map(({ limit: [name, action, seconds], ...others }) => ({ name, action, seconds, ...others }))

  test.each(cases)(
    '($name) on $target is waited for as long as was asked',
    async ({ action, seconds, match }) => {
      await using one = await openPublishCase()
      const watch = watchPublished(one)
      one.github.faults.add({ match, action })
      await one.publish()
      expect(stateOf(one)).toEqual(finished(one))
      expect(one.clock.elapsed()).toBeGreaterThanOrEqual(seconds * 1000)
      expect(watch.complaints()).toEqual([])
    }
  )

  test('that lasts longer than a runner is worth ends the run within minutes, and the hint says why', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({ match: { ...creates, times: always }, action: primaryLimit(3600) })
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('GITHUB_UNAVAILABLE')
    expect(failure.hint).toContain('rate limit')
    expect(one.clock.elapsed() / 60_000).toBeLessThan(5)
    expect(stateOf(one)).toEqual(nothing)
  })
})

describe('an immutable release', () => {
  test('is filled before it is sealed, and a second run changes nothing', async () => {
    await using one = await openPublishCase({ repository: { immutableReleases: true } })
    await one.publish()
    const before = one.view()
    expect(before.releases).toMatchObject([{ immutable: true, draft: false }])
    expect(stateOf(one)).toEqual(finished(one))
    await one.publish()
    expect(one.view()).toEqual(before)
  })

  test('with other bytes ends the run, which names the next build', async () => {
    await using one = await openPublishCase({ repository: { immutableReleases: true } })
    await one.publish()
    const before = one.view()
    await one.add('cpython-3.12.6-debian12-build1.tgz')
    const failure = await failureOf(one.publish())
    expect(failure).toMatchObject({ code: 'RELEASE_CONFLICT' })
    expect(failure.hint).toContain('immutable')
    expect(failure.hint).toContain('cpython-3.12.6-build2')
    expect(one.view()).toEqual(before)
  })
})

describe('a tag that can not be made', () => {
  test.each([
    ['because an immutable release had it', { burnedTags: [tag] }],
    ['because a ruleset forbids it', { restrictedTags: /^cpython-/ }]
  ])('%s leaves no release and no row, and the hint says both', async (_, rules) => {
    await using one = await openPublishCase({ repository: rules })
    const failure = await failureOf(one.publish())
    expect(failure).toMatchObject({ code: 'RELEASE_CONFLICT' })
    expect(failure.hint).toMatch(/build number/)
    expect(stateOf(one)).toMatchObject({ tags: {}, registry: undefined })
    expect(one.view().releases.filter(({ draft }) => !draft)).toEqual([])
  })
})

describe('a protected branch', () => {
  const rule = { repository: { protectedBranches: ['main'] } }

  test('ends the run with what to do; the release stands, and a run without the registry is content', async () => {
    await using one = await openPublishCase(rule)
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('PERMISSION_DENIED')
    expect(failure.hint).toContain('registry-branch')
    expect(stateOf(one)).toEqual({ ...finished(one), registry: undefined })
    await one.publish({ registry: 'none' })
    expect(stateOf(one)).toEqual({ ...finished(one), registry: undefined })
  })

  test('is no obstacle when the registry lives on another branch', async () => {
    await using one = await openPublishCase(rule)
    one.github.repository(repository).branches.set('registry', one.commit)
    await one.publish({ 'registry-branch': 'registry' })
    const { commits, branches } = one.github.repository(repository)
    const head = commits.get(branches.get('registry') ?? '')
    expect(head?.files.get(registryPath)?.toString()).toBe(finished(one).registry)
  })

  test('that does not exist ends the run before anything is written, and the branch is named', async () => {
    await using one = await openPublishCase()
    const failure = await failureOf(one.publish({ 'registry-branch': 'nowhere' }))
    expect(failure.message).toContain('nowhere')
    expect(failure.hint).toContain('registry-branch')
    expect(stateOf(one)).toEqual(nothing)
  })
})

test('a target that is no commit of the repository ends the run before anything is written', async () => {
  await using one = await openPublishCase()
  const failure = await failureOf(one.publish({ target: 'nowhere' }))
  expect(failure).toMatchObject({ code: 'GITHUB_REFUSED' })
  expect(failure.message).toContain('nowhere')
  expect(stateOf(one)).toEqual(nothing)
})

test('what GitHub does not accept is told in its own words', async () => {
  await using one = await openPublishCase()
  const body = {
    message: 'Validation Failed',
    errors: [{ resource: 'Release', code: 'custom', message: 'no thanks' }]
  }
  one.github.faults.add({ match: creates, action: { kind: 'answer', when: 'before', status: 422, body } })
  const failure = await failureOf(one.publish())
  expect(failure.code).toBe('GITHUB_REFUSED')
  expect(failure.message).toContain('no thanks')
  expect(stateOf(one)).toEqual(nothing)
})
