import { describe, expect, test } from '@jest/globals'
import { outputsOf, summaryOf } from '../../src/publish/report.ts'
import { failureOf } from '../support/failing.ts'
import { openPublishCase, registryPath } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { finished, registryHead, rowOf, stateOf, tag } from '../support/publish-state.ts'

const protection = { repository: { protectedBranches: ['main'] } }
const proposing = { 'registry-pull-request': 'true' }

function rowsOf(one: PublishCase): string {
  return one.tarballs.map((tarball) => rowOf(one, tarball)).join('')
}

function registryOn(one: PublishCase, branch: string): string | undefined {
  const { commits, branches } = one.github.repository('coatl/iact')
  return commits
    .get(branches.get(branch) ?? '')
    ?.files.get(registryPath)
    ?.toString()
}

describe('with a registry branch that is protected', () => {
  test('the release stands, and the failure shows the row to add', async () => {
    await using one = await openPublishCase(protection)
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('PERMISSION_DENIED')
    expect(failure.message).toContain(`The release is published, but ${registryPath} does not name it`)
    expect(failure.hint).toContain("'registry-pull-request: true'")
    expect(failure.hint).toContain(rowsOf(one).trim())
    expect(stateOf(one)).toEqual({ ...finished(one), registry: undefined })
    expect(one.view().pulls).toEqual([])
  })

  test('a pull request gets the row when it may', async () => {
    await using one = await openPublishCase(protection)
    const result = await one.publish(proposing)
    const { pulls, branches } = one.view()
    expect(pulls).toMatchObject([{ head: `registry/${tag}`, base: 'main', title: `Register ${tag}` }])
    expect(pulls[0]?.body).toContain(rowsOf(one).trim())
    expect(registryOn(one, `registry/${tag}`)).toBe(registryHead + rowsOf(one))
    expect(stateOf(one)).toEqual({ ...finished(one), registry: undefined })
    expect(outputsOf(result)['registry-commit']).toBe(branches[`registry/${tag}`])
    expect(summaryOf(result, [])).toMatch(/waits in http\S+\/pull\/1\./)
  })

  test('a re-run opens no second one and writes nothing', async () => {
    await using one = await openPublishCase(protection)
    await one.publish(proposing)
    const before = one.view()
    const again = await one.publish(proposing)
    expect(one.view()).toEqual(before)
    expect(outputsOf(again)['registry-commit']).toBe('')
  })

  test('every build has a branch and a pull request of its own', async () => {
    await using one = await openPublishCase(protection)
    await one.publish(proposing)
    const next = await one.add('cpython-3.12.6-debian12-build2.tgz')
    await one.publish({ ...proposing, build: '2' })
    expect(one.view().pulls).toHaveLength(2)
    expect(registryOn(one, 'registry/cpython-3.12.6-build2')).toContain(next.sha256)
    expect(registryOn(one, `registry/${tag}`)).not.toContain(next.sha256)
  })

  test('a token that may open none is told so, with the row', async () => {
    await using one = await openPublishCase(protection)
    one.github.addToken('no-pulls', { contents: 'write', pullRequests: 'none' })
    const failure = await failureOf(one.publish({ ...proposing, token: 'no-pulls' }))
    expect(failure.code).toBe('PERMISSION_DENIED')
    expect(failure.hint).toContain('pull-requests: write')
    expect(failure.hint).toContain(rowsOf(one).trim())
    const allowed = await one.publish(proposing)
    expect(one.view().pulls).toHaveLength(1)
    expect(summaryOf(allowed, [])).toMatch(/Registry: row waits in http\S+\/pull\/1\./)
  })
})

test('without protection no pull request is opened, whatever is permitted', async () => {
  await using one = await openPublishCase()
  await one.publish(proposing)
  expect(stateOf(one)).toEqual(finished(one))
  expect(one.view().pulls).toEqual([])
})

describe('before anything is visible', () => {
  test('a row with another SHA-256 ends the run', async () => {
    const row = `| 3.12.6 | 1 | ubuntu22.04 | 2026-01-01 | ${'ab'.repeat(32)} | https://example.org | Activo |\n`
    await using one = await openPublishCase({
      repository: { files: { [registryPath]: registryHead + row } }
    })
    expect(await failureOf(one.publish())).toMatchObject({ code: 'REGISTRY_CONFLICT' })
    expect(await failureOf(one.publish({ 'dry-run': 'true' }))).toMatchObject({ code: 'REGISTRY_CONFLICT' })
    expect(one.view().releases).toEqual([])
    expect(one.view().tags).toEqual({})
  })

  test('a branch for the registry that is not there ends the run', async () => {
    await using one = await openPublishCase()
    const failure = await failureOf(one.publish({ 'registry-branch': 'nowhere' }))
    expect(failure.code).toBe('GITHUB_REFUSED')
    expect(failure.message).toContain('There is no branch nowhere')
    expect(one.view().releases).toEqual([])
  })
})
