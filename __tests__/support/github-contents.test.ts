import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ask, at, textAt } from './github-client.ts'
import type { Reply } from './github-client.ts'
import { startLocalGitHub } from './local-github.ts'
import type { LocalGitHub } from './local-github.ts'
import { createOpenApiContract } from './openapi-contract.ts'

const contract = createOpenApiContract()
const name = 'coatl/iact'
const repository = `/repos/${name}`
let github: LocalGitHub

beforeEach(async () => {
  github = await startLocalGitHub()
  github.addRepository({ owner: 'coatl', name: 'iact', files: { 'docs/a.md': 'uno\n' } })
})

afterEach(async () => {
  const complaints = github.requests.flatMap((request) => contract.checkAnswer(request))
  await github.close()
  expect(complaints).toEqual([])
})

const read = (path: string): Promise<Reply> => ask(github, 'GET', `${repository}/contents/${path}`)
const write = (path: string, text: string, more: object = {}): Promise<Reply> => {
  const body = { message: `Write ${path}`, content: Buffer.from(text).toString('base64'), ...more }
  return ask(github, 'PUT', `${repository}/contents/${path}`, { body })
}

describe('a file', () => {
  test('comes as base64 with the name that git gives to its bytes', async () => {
    const reply = await read('docs/a.md')
    // git hash-object says the same of these four bytes.
    expect(textAt(reply.body, 'sha')).toBe('e43848767ec2d4a55daa5e73115631ee1b651ef7')
    expect(Buffer.from(textAt(reply.body, 'content'), 'base64').toString()).toBe('uno\n')
    expect((await read('docs')).body).toMatchObject([{ path: 'docs/a.md' }])
    expect((await read('nothing')).status).toBe(404)
    expect((await read('docs/a.md?ref=nowhere')).status).toBe(404)
  })

  test('of more than a megabyte comes without its content, unless it is asked for raw', async () => {
    github.commit(name, { big: 'x'.repeat(1024 * 1024 + 1) })
    expect((await read('big')).body).toMatchObject({ content: '', encoding: 'none' })
    const headers = { accept: 'application/vnd.github.raw+json' }
    const raw = await fetch(`${github.apiUrl}${repository}/contents/big`, { headers })
    expect((await raw.text()).length).toBe(1024 * 1024 + 1)
  })

  test('is made, then changed over the version that was read, commit by commit', async () => {
    const made = await write('new.md', 'first')
    expect(made.status).toBe(201)
    const changed = await write('new.md', 'second', { sha: at(made.body, 'content.sha') })
    expect(changed.status).toBe(200)
    const { files, commits, branches } = github.view(name)
    expect(files['new.md']).toBe('second')
    expect(commits).toHaveLength(3)
    expect(at(changed.body, 'commit.sha')).toBe(branches['main'])
  })

  test('is not written over a version that somebody else wrote', async () => {
    const stale = textAt((await read('docs/a.md')).body, 'sha')
    github.commit(name, { 'docs/a.md': 'dos\n' })
    const reply = await write('docs/a.md', 'tres\n', { sha: stale })
    const message = `docs/a.md does not match ${stale}`
    expect(reply).toMatchObject({ status: 409, body: { message } })
    expect(github.view(name).files['docs/a.md']).toBe('dos\n')
  })

  test('that somebody else removed is made again, whatever version was said', async () => {
    const stale = textAt((await read('docs/a.md')).body, 'sha')
    github.commit(name, { 'docs/a.md': undefined })
    expect((await write('docs/a.md', 'tres\n', { sha: stale })).status).toBe(201)
    expect(github.view(name).files['docs/a.md']).toBe('tres\n')
  })

  test('that exists is not written without its version', async () => {
    const reply = await write('docs/a.md', 'dos\n')
    expect([reply.status, textAt(reply.body, 'message')]).toEqual([
      422,
      expect.stringContaining('"sha" wasn\'t supplied')
    ])
  })

  test('on a protected branch is not written', async () => {
    github.repository(name).protectedBranches.add('main')
    const reply = await write('new.md', 'text')
    expect([reply.status, textAt(reply.body, 'message')]).toEqual([
      409,
      'Could not update file: Changes must be made through a pull request.'
    ])
  })

  test('goes to the branch that is named, and by a pull request to another', async () => {
    const sha = github.view(name).branches['main']
    const body = { ref: 'refs/heads/topic', sha }
    expect((await ask(github, 'POST', `${repository}/git/refs`, { body })).status).toBe(201)
    expect((await ask(github, 'POST', `${repository}/git/refs`, { body })).status).toBe(422)
    expect((await write('new.md', 'text', { branch: 'nowhere' })).status).toBe(404)
    expect((await write('new.md', 'text', { branch: 'topic' })).status).toBe(201)
    const pull = { title: 'New', head: 'topic', base: 'main' }
    expect((await ask(github, 'POST', `${repository}/pulls`, { body: pull })).status).toBe(201)
    expect((await ask(github, 'POST', `${repository}/pulls`, { body: pull })).status).toBe(422)
    const found = await ask(github, 'GET', `${repository}/pulls?head=coatl:topic`)
    expect(found.body).toMatchObject([{ number: 1, head: { ref: 'topic' } }])
    expect(github.view(name).files['new.md']).toBeUndefined()
  })
})

describe('a commit', () => {
  test('is found by branch, tag, annotated tag, full and short sha', async () => {
    const sha = github.view(name).branches['main'] ?? ''
    await github.addRelease(name, { tag: 'v1' })
    await github.addRelease(name, { tag: 'v2', annotatedTag: true })
    for (const reference of ['main', 'heads/main', 'v1', 'v2', sha, sha.slice(0, 8)]) {
      expect(at((await ask(github, 'GET', `${repository}/commits/${reference}`)).body, 'sha')).toBe(sha)
    }
  })

  test('that is not there is said so', async () => {
    const reply = await ask(github, 'GET', `${repository}/commits/nowhere`)
    expect(reply).toMatchObject({ status: 422, body: { message: 'No commit found for SHA: nowhere' } })
  })

  test('is what an annotated tag leads to, by way of a tag object', async () => {
    await github.addRelease(name, { tag: 'v1', annotatedTag: true })
    const reference = await ask(github, 'GET', `${repository}/git/ref/tags/v1`)
    expect(at(reference.body, 'object.type')).toBe('tag')
    const object = await ask(github, 'GET', textAt(reference.body, 'object.url'))
    const commit = github.view(name).branches['main']
    expect(object.body).toMatchObject({ tag: 'v1', object: { type: 'commit', sha: commit } })
  })
})
