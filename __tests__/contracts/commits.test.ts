import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { gitHubReleases } from '../../src/adapters/github/releases.ts'
import type { ReleaseStore } from '../../src/ports/release-store.ts'
import { connectTo } from '../support/connect.ts'
import { failureOf } from '../support/failing.ts'
import { makeTagObject } from '../support/git-objects.ts'
import type { LocalGitHub } from '../support/local-github.ts'
import { startLocalGitHub } from '../support/local-github.ts'
import { createOpenApiContract } from '../support/openapi-contract.ts'

const contract = createOpenApiContract()
const repository = 'coatl/iact'
const tag = 'cpython-3.12.6-build1'
let github: LocalGitHub

beforeEach(async () => {
  github = await startLocalGitHub()
  github.addRepository({ owner: 'coatl', name: 'iact', defaultBranch: 'trunk' })
})

afterEach(async () => {
  const complaints = github.requests.flatMap((exchange) => contract.checkExchange(exchange))
  await github.close()
  expect(complaints).toEqual([])
})

const store = (): ReleaseStore => gitHubReleases(connectTo(github))
const head = (): string => github.view(repository).branches['trunk'] ?? ''

describe('a commit', () => {
  test.each([false, true])('is what a tag leads to (annotated: %s)', async (annotatedTag) => {
    await github.addRelease(repository, { tag, annotatedTag })
    expect(await store().tagCommit(tag)).toBe(head())
  })

  test.each(['trunk', tag, 'short', 'full'])('is what %s is resolved to', async (name) => {
    await github.addRelease(repository, { tag })
    const reference = { short: head().slice(0, 12), full: head() }[name] ?? name
    expect(await store().resolveCommit(reference)).toBe(head())
  })

  test('that is not there is refused by GitHub', async () => {
    expect(await failureOf(store().resolveCommit('nowhere'))).toMatchObject({ code: 'GITHUB_REFUSED' })
  })

  test('is undefined for a tag that is not there', async () => {
    expect(await store().tagCommit(tag)).toBeUndefined()
  })

  test('is found behind a tag of a tag of a tag, and no deeper than that is looked for ever', async () => {
    const live = github.repository(repository)
    let target = head()
    for (let depth = 0; depth < 3; depth += 1) target = makeTagObject(live, tag, target).sha
    live.tags.set(tag, target)
    expect(await store().tagCommit(tag)).toBe(head())
    for (let depth = 0; depth < 20; depth += 1) target = makeTagObject(live, tag, target).sha
    live.tags.set(tag, target)
    expect(await store().tagCommit(tag)).not.toBe(head())
  })

  test('of the default branch is found by its name', async () => {
    expect(await store().defaultBranch()).toBe('trunk')
  })
})
