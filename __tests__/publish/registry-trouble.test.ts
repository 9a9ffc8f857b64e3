import { describe, expect, test } from '@jest/globals'
import { failureOf } from '../support/failing.ts'
import type { FaultAction } from '../support/github-faults.ts'
import { openPublishCase, registryPath, tarballName } from '../support/publish-case.ts'
import type { CaseWish, PublishCase } from '../support/publish-case.ts'
import { finished, registryHead, rowOf, stateOf, tag } from '../support/publish-state.ts'

const proposing = { 'registry-pull-request': 'true' }
const branch = `registry/${tag}`
const pulls = { method: 'POST', path: /\/pulls$/ } as const

function protectedMain(text?: string, names?: readonly string[]): CaseWish {
  const files = text === undefined ? {} : { files: { [registryPath]: text } }
  return { repository: { protectedBranches: ['main'], ...files }, ...(names === undefined ? {} : { names }) }
}

const rowsOf = (one: PublishCase): string => one.tarballs.map((tarball) => rowOf(one, tarball)).join('')

/** One branch with one commit that adds the rows, one pull request, and main as it was. */
function expectProposed(one: PublishCase): void {
  const { branches, commits } = one.github.repository('coatl/iact')
  const head = commits.get(branches.get(branch) ?? '')
  expect([...branches.keys()].sort()).toEqual(['main', branch])
  expect(head?.parents).toEqual([one.commit])
  expect(head?.files.get(registryPath)?.toString()).toBe(registryHead + rowsOf(one))
  expect(one.view().pulls).toMatchObject([{ head: branch, base: 'main' }])
  expect(stateOf(one)).toEqual({ ...finished(one), registry: undefined })
}

describe('on its way to the pull request', () => {
  const targets = [
    ['the branch is made', { method: 'POST', path: /\/git\/refs$/ }],
    ['main refuses the rows', { method: 'PUT' }],
    ['the branch gets the rows', { method: 'PUT', nth: 2 }],
    ['the pull request is opened', pulls]
  ] as const
  const losses: readonly (readonly [string, FaultAction])[] = [
    ['a reset before its effect', { kind: 'reset', when: 'before' }],
    ['a reset after its effect', { kind: 'reset', when: 'after' }]
  ]
  const cases = targets.flatMap(([when, match]) =>
    losses.map(([what, action]) => ({ when, what, match, action }))
  )

  test.each(cases)(
    'an answer that is lost when $when ($what) ends with one of each',
    async ({ match, action }) => {
      await using one = await openPublishCase(protectedMain())
      const fault = one.github.faults.add({ match, action })
      await one.publish(proposing)
      expect(fault.hits).toBe(1)
      expectProposed(one)
    }
  )

  test.each(targets)('a secondary rate limit when %s is waited for', async (_, match) => {
    await using one = await openPublishCase(protectedMain())
    one.github.faults.add({ match, action: { kind: 'secondary-limit', retryAfterSeconds: 7 } })
    await one.publish(proposing)
    expectProposed(one)
    expect(one.clock.elapsed()).toBeGreaterThanOrEqual(7000)
  })

  test('answers that are lost for ever end the run, which shows the row', async () => {
    await using one = await openPublishCase(protectedMain())
    const action = { kind: 'answer', when: 'before', status: 502 } as const
    one.github.faults.add({ match: { ...pulls, times: Number.MAX_SAFE_INTEGER }, action })
    const failure = await failureOf(one.publish(proposing))
    expect(failure.code).toBe('GITHUB_UNAVAILABLE')
    expect(failure.hint).toContain(rowsOf(one).trim())
    one.github.faults.clear()
    await one.publish(proposing)
    expectProposed(one)
  })

  test('a rule about new branches is named with the branch and the row', async () => {
    await using one = await openPublishCase(protectedMain())
    const message =
      'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n'
    one.github.faults.add({
      match: { method: 'POST', path: /\/git\/refs$/ },
      action: { kind: 'answer', when: 'before', status: 422, body: { message } }
    })
    const failure = await failureOf(one.publish(proposing))
    expect(failure.code).toBe('PERMISSION_DENIED')
    expect(failure.message).toContain(branch)
    expect(failure.message).toContain('creations being restricted')
    expect(failure.hint).toContain(rowsOf(one).trim())
    expect(stateOf(one)).toEqual({ ...finished(one), registry: undefined })
  })
})

describe('a row that people have to add by hand', () => {
  const head =
    '| Estado | Versión | Build | Distro | Nota | Fecha | SHA256 | Release URL |\n|--|--|--|--|--|--|--|--|\n'

  /** A line of that table; the column for remarks is for people. */
  function lineOf(one: PublishCase, index = 0): string {
    const { name, sha256 } = one.tarballs[index] ?? { name: '', sha256: '' }
    const distro = name.split('-')[2] ?? ''
    const url = `${one.github.serverUrl}/coatl/iact/releases/download/${tag}`
    return `| Activo | 3.12.6 | 1 | ${distro} |  | 2026-03-04 | ${sha256} | ${url} |`
  }

  test('has the columns of the table that is there, in their order', async () => {
    await using one = await openPublishCase(protectedMain(head))
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('PERMISSION_DENIED')
    expect(failure.hint.split('\n').slice(1)).toEqual([lineOf(one)])
  })

  test('is what the run itself adds, where it may', async () => {
    await using one = await openPublishCase({ repository: { files: { [registryPath]: head } } })
    await one.publish()
    expect(stateOf(one).registry).toBe(`${head}${lineOf(one)}\n`)
  })

  const names = ['cpython-3.12.6-debian12-build1.tgz', tarballName]

  test('is shown when it is missing, and only then', async () => {
    await using one = await openPublishCase(protectedMain(undefined, names))
    const { commits, branches } = one.github.repository('coatl/iact')
    const main = commits.get(branches.get('main') ?? '')
    const files = new Map([...(main?.files ?? []), [registryPath, Buffer.from(`${head}${lineOf(one)}\n`)]])
    if (main !== undefined) commits.set(main.sha, { ...main, files })
    const failure = await failureOf(one.publish())
    expect(failure.hint.split('\n').slice(1)).toEqual([lineOf(one, 1)])
    await one.publish(proposing)
    expect(one.view().pulls[0]?.body).toContain(lineOf(one, 1))
    expect(one.view().pulls[0]?.body).not.toContain(lineOf(one))
  })
})
