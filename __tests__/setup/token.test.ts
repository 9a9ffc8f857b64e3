import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readToken } from '../support/local-github.ts'
import { openSetup, release, repository, tagOf, thingsBelow } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }

let sandbox: SetupSandbox

beforeEach(async () => {
  sandbox = await openSetup()
})

afterEach(() => sandbox[Symbol.asyncDispose]())

/** The origins that saw the token, in a header or an address. */
const whoSawIt = (token: string): readonly string[] => {
  const seen = sandbox.github.requests.filter(({ headers, path }) =>
    JSON.stringify({ headers, path }).includes(token)
  )
  return [...new Set(seen.map(({ origin }) => origin))]
}

const originsAsked = (): readonly string[] => [
  ...new Set(sandbox.github.requests.map(({ origin }) => origin))
]

describe('a private repository', () => {
  beforeEach(async () => {
    sandbox.github.repository(repository).private = true
    await sandbox.publish()
  })

  test('opens to a token, which only the API gets to see', async () => {
    const { code } = await sandbox.run(exact, { token: readToken })
    expect(code).toBe('OK')
    expect(originsAsked()).toEqual(['api', 'storage'])
    expect(whoSawIt(readToken)).toEqual(['api'])
  })

  test.each([{ version: '3.12' }, exact])('without a token there is nothing to see of %j', async (inputs) => {
    const { code, message } = await sandbox.run(inputs)
    expect(code).toBe('PERMISSION_DENIED')
    expect(message).toContain('A private repository needs a token that may read it')
    expect(await thingsBelow(sandbox.toolCache)).toEqual([])
  })

  test('the token of another repository’s job is told so', async () => {
    sandbox.github.addToken('other-token', { contents: 'read', repositories: ['coatl/other'] })
    const { code, message } = await sandbox.run(exact, { token: 'other-token' })
    expect(code).toBe('PERMISSION_DENIED')
    expect(message).toContain("the job's own sees its own repository only")
  })

  test('a token that is not valid any more is told so', async () => {
    const { code, message } = await sandbox.run(exact, { token: 'revoked-token' })
    expect(code).toBe('PERMISSION_DENIED')
    expect(message).toContain('401 Bad credentials')
  })
})

describe('a public repository', () => {
  test('is open to those without a token: no request has credentials', async () => {
    await sandbox.publish()
    expect((await sandbox.run(exact)).code).toBe('OK')
    expect(sandbox.github.requests.filter(({ headers }) => 'authorization' in headers)).toEqual([])
  })
})

describe('the token stays with the API', () => {
  test('when mirrors are asked, which send to another port of the same host', async () => {
    const tarball = await sandbox.publish()
    const { name, path, sha256 } = tarball
    sandbox.github.addRepository({ owner: 'coatl', name: 'mirror' })
    const sidecar = { name: `${name}.sha256`, content: `${sha256}  ${name}\n` }
    const assets = [{ name, content: { path } }, sidecar]
    await sandbox.github.addRelease('coatl/mirror', { tag: tagOf(name), assets })
    const mirrors = `${sandbox.github.serverUrl}/coatl/mirror/releases/download`
    const { outputs } = await sandbox.run({ ...exact, mirrors }, { token: readToken })
    expect(outputs?.source).toBe('mirror')
    expect(originsAsked()).toEqual(['api', 'web', 'storage'])
    expect(whoSawIt(readToken)).toEqual(['api'])
  })

  test('when an artifact is named by its address', async () => {
    await sandbox.publish()
    const url = `${sandbox.github.serverUrl}/${repository}/releases/download/cpython-3.12.6-build1`
    const inputs = { 'artifact-url': `${url}/cpython-3.12.6-debian12-build1.tgz` }
    const { outputs } = await sandbox.run(inputs, { token: readToken })
    expect(outputs?.source).toBe('url')
    expect(whoSawIt(readToken)).toEqual([])
  })

  test('when an answer of the API names another origin as the place of an asset', async () => {
    const tarball = await sandbox.make()
    await release(sandbox.github, tarball, { sidecar: undefined })
    const [asset] = sandbox.github.repository(repository).releases[0]?.assets ?? []
    const elsewhere = `${sandbox.github.storageUrl}/repos/${repository}/releases/assets/${asset?.id}`
    sandbox.github.faults.add({
      match: { origin: 'api', path: /\/releases\/tags\// },
      action: {
        kind: 'answer',
        when: 'before',
        status: 200,
        body: {
          id: 1,
          tag_name: 'cpython-3.12.6-build1',
          html_url: 'http://127.0.0.1/release',
          assets: [
            {
              id: asset?.id,
              name: tarball.name,
              size: tarball.size,
              state: 'uploaded',
              url: elsewhere,
              digest: asset?.digest
            }
          ]
        }
      }
    })
    await sandbox.run(exact, { token: readToken })
    expect(whoSawIt(readToken)).toEqual(['api'])
  })

  test('when the API redirects to another origin', async () => {
    await sandbox.publish()
    sandbox.github.faults.add({
      match: { origin: 'api', path: /\/releases\/tags\// },
      action: {
        kind: 'answer',
        when: 'before',
        status: 302,
        headers: { location: `${sandbox.github.storageUrl}/repos/${repository}/releases/tags/x` },
        body: ''
      }
    })
    const { code } = await sandbox.run(exact, { token: readToken })
    expect(code).not.toBe('OK')
    expect(whoSawIt(readToken)).toEqual(['api'])
  })

  test('and is in no line of the log', async () => {
    await sandbox.publish()
    const { log, message, summary } = await sandbox.run(exact, { token: readToken })
    expect([...log.lines, ...log.warnings, message, summary].join('\n')).not.toContain(readToken)
  })
})
