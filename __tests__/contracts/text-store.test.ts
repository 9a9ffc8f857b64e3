import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { gitHubContents } from '../../src/adapters/github/contents.ts'
import type { TextStore } from '../../src/ports/text-store.ts'
import { connectTo } from '../support/connect.ts'
import { failureOf } from '../support/failing.ts'
import { commitFiles } from '../support/git-objects.ts'
import type { LocalGitHub } from '../support/local-github.ts'
import { readToken, startLocalGitHub, writeToken } from '../support/local-github.ts'
import { createOpenApiContract } from '../support/openapi-contract.ts'

const contract = createOpenApiContract()
const repository = 'coatl/iact'
const path = 'docs/Año.md'
let github: LocalGitHub

beforeEach(async () => {
  github = await startLocalGitHub()
  const seed = { owner: 'coatl', name: 'iact', protectedBranches: ['protected'] }
  github.addRepository({ ...seed, files: { [path]: 'uno\r\n', 'docs/b.md': 'b' } })
  const { branches } = github.repository(repository)
  for (const name of ['other', 'protected']) branches.set(name, branches.get('main') ?? '')
})

afterEach(async () => {
  const complaints = github.requests.flatMap((exchange) => contract.checkExchange(exchange))
  await github.close()
  expect(complaints).toEqual([])
})

const store = (token?: string): TextStore => gitHubContents(connectTo(github, token))

const change = { path, branch: 'main', text: 'dos\n', over: undefined, message: 'Write' }
const versionOf = async (branch = 'main'): Promise<string> =>
  (await store().read(path, branch))?.version ?? ''

describe('a text', () => {
  test('is read as it was written, with its version', async () => {
    expect(await store().read(path, 'main')).toEqual({ text: 'uno\r\n', version: await versionOf() })
  })

  test.each(['\ufeffuno', '', 'Año\u0000\u{1f600}', 'x'.repeat(300_000)])(
    'keeps all of its bytes (%#)',
    async (text) => {
      await store().write({ ...change, text, over: await versionOf() })
      expect((await store().read(path, 'main'))?.text).toBe(text)
    }
  )

  test.each(['docs/nothing.md', 'nothing/at/all.md'])('that is not there is undefined: %s', async (name) => {
    expect(await store().read(name, 'main')).toBeUndefined()
  })

  test('on a branch that is not there is undefined', async () => {
    expect(await store().read(path, 'nowhere')).toBeUndefined()
  })

  test('that is a directory is REGISTRY_CONFLICT', async () => {
    expect(await failureOf(store().read('docs', 'main'))).toMatchObject({ code: 'REGISTRY_CONFLICT' })
  })

  test.each([
    ['has more than 1 MB', Buffer.alloc(1024 * 1024 + 1, 'x')],
    ['is not UTF-8', Buffer.from('Versi\xf3n', 'latin1')]
  ])('that %s is REGISTRY_CONFLICT: it could not be written back as it was', async (_, bytes) => {
    commitFiles(github.repository(repository), 'main', new Map([[path, bytes]]), {
      message: 'x',
      author: 'x'
    })
    expect(await failureOf(store().read(path, 'main'))).toMatchObject({ code: 'REGISTRY_CONFLICT' })
  })
})

describe('a write', () => {
  test('over the version that was read is a commit on the branch, with its message', async () => {
    const commit = await store().write({ ...change, over: await versionOf() })
    const { branches, commits, files } = github.view(repository)
    expect(commit).toBe(branches['main'])
    expect(commits[0]).toMatchObject({ sha: commit, message: 'Write' })
    expect(files).toEqual({ [path]: 'dos\n', 'docs/b.md': 'b' })
  })

  test('of a new text makes it', async () => {
    const commit = await store().write({ ...change, path: 'new/a.md' })
    expect(commit).toBe(github.view(repository).branches['main'])
    expect(github.view(repository).files['new/a.md']).toBe('dos\n')
  })

  test('goes to its branch, and no other', async () => {
    await store().write({ ...change, branch: 'other', over: await versionOf('other') })
    expect((await store().read(path, 'other'))?.text).toBe('dos\n')
    expect((await store().read(path, 'main'))?.text).toBe('uno\r\n')
  })

  test.each([
    ['a version that is no more', 'a'.repeat(40)],
    ['nothing, where something is', undefined]
  ])('over %s is no write, and gives no commit', async (_, over) => {
    expect(await store().write({ ...change, over })).toBeUndefined()
    expect(github.view(repository).files[path]).toBe('uno\r\n')
  })

  test.each([
    ['protected', writeToken, 'PERMISSION_DENIED', 'registry-branch'],
    ['nowhere', writeToken, 'GITHUB_REFUSED', 'registry-branch'],
    ['main', readToken, 'PERMISSION_DENIED', 'contents: write']
  ])('to %s with %s fails, and says what to do', async (branch, token, code, hint) => {
    const over = branch === 'nowhere' ? undefined : await versionOf(branch)
    const failure = await failureOf(store(token).write({ ...change, branch, over }))
    expect(failure.code).toBe(code)
    expect(failure.hint).toContain(hint)
    expect(github.view(repository).commits).toHaveLength(1)
  })

  test('whose answer is lost is GITHUB_UNAVAILABLE, and may have happened', async () => {
    github.faults.add({ match: { method: 'PUT' }, action: { kind: 'reset', when: 'after' } })
    const write = store().write({ ...change, over: await versionOf() })
    expect(await failureOf(write)).toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
    expect(github.view(repository).files[path]).toBe('dos\n')
    github.clearRequests()
  })
})
