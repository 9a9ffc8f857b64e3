import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { gitHubContents } from '../../src/adapters/github/contents.ts'
import { gitHubProposals } from '../../src/adapters/github/pull-requests.ts'
import type { Proposals } from '../../src/ports/proposals.ts'
import { connectTo } from '../support/connect.ts'
import { failureOf } from '../support/failing.ts'
import type { LocalGitHub } from '../support/local-github.ts'
import { readToken, startLocalGitHub } from '../support/local-github.ts'
import { createOpenApiContract } from '../support/openapi-contract.ts'

const contract = createOpenApiContract()
const repository = 'coatl/iact'
let github: LocalGitHub

beforeEach(async () => {
  github = await startLocalGitHub()
  github.addRepository({ owner: 'coatl', name: 'iact', files: { 'a.md': 'one\n' } })
})

afterEach(async () => {
  const complaints = github.requests.flatMap((exchange) =>
    // What is turned away has not been read.
    exchange.faults.length > 0 ? contract.checkAnswer(exchange) : contract.checkExchange(exchange)
  )
  await github.close()
  expect(complaints).toEqual([])
})

const proposals = (token?: string): Proposals => gitHubProposals(connectTo(github, token))
const makes = { method: 'POST', path: /\/git\/refs$/ } as const
const opens = { method: 'POST', path: /\/pulls$/ } as const
const request = { head: 'registry/x', base: 'main', title: 'Register x', body: 'Rows' }

async function change(branch: string): Promise<void> {
  const texts = gitHubContents(connectTo(github))
  const stored = await texts.read('a.md', branch)
  await texts.write({ path: 'a.md', branch, text: 'two\n', over: stored?.version, message: 'Change' })
}

describe('a branch', () => {
  test('is made at the head of the other one, and left where it is when it is there', async () => {
    await proposals().ensureBranch('registry/x', 'main')
    const { branches } = github.view(repository)
    expect(branches['registry/x']).toBe(branches['main'])
    await change('registry/x')
    const moved = github.view(repository).branches['registry/x']
    await proposals().ensureBranch('registry/x', 'main')
    expect(github.view(repository).branches['registry/x']).toBe(moved)
    expect(moved).not.toBe(branches['main'])
  })

  test('that two make at once is made once', async () => {
    await Promise.all([1, 2, 3].map(() => proposals().ensureBranch('registry/x', 'main')))
    expect(Object.keys(github.view(repository).branches).sort()).toEqual(['main', 'registry/x'])
  })

  test('of a branch that is not there is GITHUB_REFUSED', async () => {
    expect(await failureOf(proposals().ensureBranch('registry/x', 'nowhere'))).toMatchObject({
      code: 'GITHUB_REFUSED'
    })
  })

  test.each(['before', 'after'] as const)(
    'whose answer was lost, %s its effect, is made or found by whoever tries again',
    async (when) => {
      github.faults.add({ match: makes, action: { kind: 'answer', when, status: 502 } })
      const failure = await failureOf(proposals().ensureBranch('registry/x', 'main'))
      expect(failure).toMatchObject({ code: 'GITHUB_UNAVAILABLE', mayHaveHappened: true })
      await proposals().ensureBranch('registry/x', 'main')
      expect(Object.keys(github.view(repository).branches).sort()).toEqual(['main', 'registry/x'])
    }
  )

  test('that a rule forbids is PERMISSION_DENIED, and named', async () => {
    const message =
      'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n'
    const body = { message, documentation_url: 'https://docs.github.com/rest' }
    github.faults.add({ match: makes, action: { kind: 'answer', when: 'before', status: 422, body } })
    const failure = await failureOf(proposals().ensureBranch('registry/x', 'main'))
    expect(failure.code).toBe('PERMISSION_DENIED')
    expect(failure.message).toContain('registry/x')
    expect(failure.message).toContain('creations being restricted')
  })

  test('that the token may not make is PERMISSION_DENIED', async () => {
    expect(await failureOf(proposals(readToken).ensureBranch('registry/x', 'main'))).toMatchObject({
      code: 'PERMISSION_DENIED'
    })
  })
})

describe('a pull request', () => {
  beforeEach(async () => {
    await proposals().ensureBranch('registry/x', 'main')
    await change('registry/x')
  })

  test('is opened once: later runs get its address', async () => {
    const first = await proposals().open(request)
    expect(await proposals().open({ ...request, title: 'Other words' })).toBe(first)
    expect(github.view(repository).pulls).toMatchObject([
      { head: 'registry/x', base: 'main', title: 'Register x', body: 'Rows' }
    ])
  })

  test('that two open at once is one', async () => {
    const pages = await Promise.all([1, 2].map(() => proposals().open(request)))
    expect(new Set(pages).size).toBe(1)
    expect(github.view(repository).pulls).toHaveLength(1)
  })

  test.each([403, 429] as const)(
    'that is turned away for its rate (%i) is sent again: that is no missing permission',
    async (status) => {
      const action = { kind: 'secondary-limit', status, retryAfterSeconds: 5 } as const
      github.faults.add({ match: opens, action })
      expect(await proposals().open(request)).toMatch(/\/pull\/1$/)
      expect(github.view(repository).pulls).toHaveLength(1)
    }
  )

  test('whose answer was lost is found', async () => {
    github.faults.add({
      match: opens,
      action: { kind: 'answer', when: 'after', status: 502 }
    })
    expect((await failureOf(proposals().open(request))).mayHaveHappened).toBe(true)
    await proposals().open(request)
    expect(github.view(repository).pulls).toHaveLength(1)
  })

  test.each(['refused', 'none'] as const)(
    'that may not be opened names both switches (%s)',
    async (pullRequests) => {
      github.addToken('no-pulls', { contents: 'write', pullRequests })
      const failure = await failureOf(proposals('no-pulls').open(request))
      expect(failure.code).toBe('PERMISSION_DENIED')
      expect(failure.hint).toContain('pull-requests: write')
      expect(failure.hint).toContain('Allow GitHub Actions to create and approve pull requests')
    }
  )

  test('without a change is GITHUB_REFUSED', async () => {
    await proposals().ensureBranch('registry/y', 'main')
    expect(await failureOf(proposals().open({ ...request, head: 'registry/y' }))).toMatchObject({
      code: 'GITHUB_REFUSED'
    })
  })
})
