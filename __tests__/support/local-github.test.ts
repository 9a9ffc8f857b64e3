import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ask, at, textAt } from './github-client.ts'
import { readToken, startLocalGitHub, writeToken } from './local-github.ts'
import type { LocalGitHub } from './local-github.ts'
import { createOpenApiContract } from './openapi-contract.ts'

const contract = createOpenApiContract()
let github: LocalGitHub

beforeEach(async () => {
  github = await startLocalGitHub({
    tokens: {
      admin: { contents: 'write', administration: true },
      elsewhere: { contents: 'write', repositories: ['other/place'] },
      nothing: { contents: 'none' }
    }
  })
  github.addRepository({ owner: 'coatl', name: 'iact' })
  github.addRepository({ owner: 'coatl', name: 'secret', private: true })
})

afterEach(async () => {
  const complaints = github.requests.flatMap((request) => contract.checkAnswer(request))
  await github.close()
  expect(complaints).toEqual([])
})

describe('the four origins', () => {
  test('are different, and all on the loopback address', () => {
    const origins = [github.apiUrl, github.serverUrl, github.uploadsUrl, github.storageUrl]
    expect(new Set(origins).size).toBe(4)
    expect(origins.every((origin) => /^http:\/\/127\.0\.0\.1:\d+$/.test(origin))).toBe(true)
  })

  test('leave nothing on the disk when they are closed', async () => {
    const other = await startLocalGitHub()
    other.addRepository({ owner: 'a', name: 'b' })
    const release = await other.addRelease('a/b', { tag: 'v1', assets: [{ name: 'f', content: 'x' }] })
    const path = release.assets[0]?.path ?? ''
    expect(existsSync(path)).toBe(true)
    await other.close()
    expect(existsSync(path)).toBe(false)
  })

  test('run as a process of their own that says where it is', async () => {
    const script = fileURLToPath(new URL('github-server.ts', import.meta.url))
    const options = ['--repository', 'o/r', '--asset', `o/r:v1=${script}`]
    const child = spawn(process.execPath, [script, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const first = await lines.next()
    const reply = await fetch(`${String(first.value)}/repos/o/r/releases/tags/v1`)
    expect(at(await reply.json(), 'assets.0.name')).toBe('github-server.ts')
    child.kill('SIGTERM')
    const [code] = (await once(child, 'exit')) as [number | null]
    expect(code).toBe(0)
  })
})

describe('the log', () => {
  test('keeps what was asked and what was answered, in order', async () => {
    await ask(github, 'GET', '/repos/coatl/iact', { token: readToken })
    await ask(github, 'POST', '/repos/coatl/iact/releases', { body: { tag_name: 'v1', draft: true } })
    const [first, second] = github.requests
    expect(first).toMatchObject({ ordinal: 1, origin: 'api', method: 'GET', outcome: 'answered' })
    expect(first?.headers['authorization']).toBe(`Bearer ${readToken}`)
    expect(second).toMatchObject({
      ordinal: 2,
      path: '/repos/coatl/iact/releases',
      operation: 'POST /repos/{owner}/{repo}/releases',
      body: { tag_name: 'v1', draft: true },
      answer: { status: 201, json: { tag_name: 'v1', draft: true } }
    })
  })

  test('begins again at 1 when it is cleared', async () => {
    await ask(github, 'GET', '/repos/coatl/iact')
    github.clearRequests()
    await ask(github, 'GET', '/repos/coatl/iact/releases')
    expect(github.requests.map(({ ordinal, path }) => [ordinal, path])).toEqual([
      [1, '/repos/coatl/iact/releases']
    ])
  })
})

describe('a token', () => {
  test('that nobody knows is refused everywhere in the API', async () => {
    const reply = await ask(github, 'GET', '/repos/coatl/iact', { token: 'made-up' })
    expect(reply).toMatchObject({ status: 401, body: { message: 'Bad credentials' } })
  })

  test.each([
    ['is not needed to read what is public', null, 'iact', 200],
    ['is needed to see what is private', null, 'secret', 404],
    ['shows what is private when it may read', readToken, 'secret', 200],
    ['for another repository shows nothing private', 'elsewhere', 'secret', 404],
    ['without rights shows nothing private', 'nothing', 'secret', 404]
  ])('%s', async (_title, token, name, status) => {
    const reply = await ask(github, 'GET', `/repos/coatl/${name}`, { token })
    expect(reply.status).toBe(status)
  })

  test.each([
    ['may write with contents: write', writeToken, 201, undefined],
    ['may not write with contents: read', readToken, 403, 'Resource not accessible by integration'],
    ['may not write elsewhere', 'elsewhere', 403, 'Resource not accessible by integration'],
    ['is needed to write', null, 401, 'Requires authentication']
  ])('%s', async (_title, token, status, message) => {
    const body = { tag_name: 'v1', draft: true }
    const reply = await ask(github, 'POST', '/repos/coatl/iact/releases', { token, body })
    expect([reply.status, at(reply.body, 'message')]).toEqual([status, message])
    expect(github.view('coatl/iact').releases).toHaveLength(status === 201 ? 1 : 0)
  })

  test('may also come as Basic authorization', async () => {
    const authorization = `Basic ${Buffer.from(`x-access-token:${readToken}`).toString('base64')}`
    const reply = await ask(github, 'GET', '/repos/coatl/secret', { token: null, headers: { authorization } })
    expect(reply.status).toBe(200)
  })

  test('sees the setting for immutable releases only when it may see settings', async () => {
    const path = '/repos/coatl/iact/immutable-releases'
    expect((await ask(github, 'GET', path)).status).toBe(403)
    expect((await ask(github, 'GET', path, { token: 'admin' })).status).toBe(404)
    github.repository('coatl/iact').immutableReleases = true
    const reply = await ask(github, 'GET', path, { token: 'admin' })
    expect(reply).toMatchObject({ status: 200, body: { enabled: true, enforced_by_owner: false } })
  })
})

describe('the quota', () => {
  test('is told with every answer and ends in a refusal', async () => {
    await using small = await startLocalGitHub({ limits: { requestsPerHour: 2 } })
    small.addRepository({ owner: 'a', name: 'b' })
    const first = await ask(small, 'GET', '/repos/a/b')
    expect(first.headers.get('x-ratelimit-remaining')).toBe('1')
    expect((await ask(small, 'GET', '/rate_limit')).status).toBe(200)
    const third = await ask(small, 'GET', '/repos/a/b')
    expect([third.status, third.headers.get('x-ratelimit-remaining')]).toEqual([403, '0'])
    expect(textAt(third.body, 'message')).toMatch(/^API rate limit exceeded/)
  })
})
