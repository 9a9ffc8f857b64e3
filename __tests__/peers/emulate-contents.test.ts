import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { gitHubContents } from '../../src/adapters/github/contents.ts'
import type { Artifact } from '../../src/domain/artifact.ts'
import { findArtifact, tagOf } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import type { Repository } from '../../src/domain/input-grammar.ts'
import type { RegistryRow } from '../../src/domain/registry.ts'
import { formatRow } from '../../src/domain/registry.ts'
import type { TextStore } from '../../src/ports/text-store.ts'
import { register } from '../../src/publish/register.ts'
import { connectPeer } from '../support/connect-peer.ts'
import type { Emulator } from '../support/emulate-server.ts'
import { startEmulator } from '../support/emulate-server.ts'
import { failureOf } from '../support/failing.ts'
import { at as valueAt, textAt } from '../support/github-client.ts'
import { instantClock } from '../support/instant-clock.ts'
import { registryHead } from '../support/publish-state.ts'
import { recordingLog } from '../support/recording-log.ts'

const path = 'docs/Año.md'
const branch = 'trunk'
let emulator: Emulator
let at: Repository
let store: TextStore

beforeAll(async () => {
  emulator = await startEmulator()
})

afterAll(async () => {
  await emulator[Symbol.asyncDispose]()
})

beforeEach(() => {
  at = emulator.newRepository()
  store = gitHubContents(connectPeer(emulator, at))
})

const change = { path, branch, text: 'uno\r\n', over: undefined, message: 'Write' }
const api = (rest: string): string => `/repos/${at.owner}/${at.name}${rest}`
const head = async (): Promise<string> =>
  textAt(await emulator.send('GET', api(`/git/ref/heads/${branch}`)), 'object.sha')

/** Somebody else's commit, whatever stands there. */
async function commit(name: string, text: string): Promise<void> {
  const stored = await store.read(name, branch)
  const content = Buffer.from(text).toString('base64')
  const over = stored === undefined ? {} : { sha: stored.version }
  await emulator.send('PUT', api(`/contents/${encodeURI(name)}`), {
    message: 'Meanwhile',
    content,
    branch,
    ...over
  })
}

describe('a branch', () => {
  test('that is there may be written to, and one that is not there is said so', async () => {
    await store.requireBranch(branch)
    expect(await failureOf(store.requireBranch('nowhere'))).toMatchObject({ code: 'GITHUB_REFUSED' })
  })
})

describe('a text', () => {
  test('that is not there is undefined, as on a branch that is not there', async () => {
    expect(await store.read(path, branch)).toBeUndefined()
    expect(await store.read('README.md', 'nowhere')).toBeUndefined()
  })

  test('is made and changed over the version that was read, each time by a commit on its branch', async () => {
    expect(await store.write(change)).toBe(await head())
    const made = await store.read(path, branch)
    expect(made?.text).toBe('uno\r\n')
    expect(await store.write({ ...change, text: 'dos\n', over: made?.version })).toBe(await head())
    expect((await store.read(path, branch))?.text).toBe('dos\n')
  })

  test.each(['\ufeffuno', '', 'Año\u{1f600}', 'x'.repeat(300_000)])(
    'keeps all of its bytes (%#)',
    async (text) => {
      await store.write({ ...change, text })
      expect((await store.read(path, branch))?.text).toBe(text)
    }
  )

  test('that is a directory is REGISTRY_CONFLICT', async () => {
    await store.write(change)
    expect(await failureOf(store.read('docs', branch))).toMatchObject({ code: 'REGISTRY_CONFLICT' })
  })

  test('that somebody else wrote, or made, in the meantime is left alone, and gives no commit', async () => {
    await store.write(change)
    const made = await store.read(path, branch)
    await commit(path, 'theirs\n')
    expect(await store.write({ ...change, over: made?.version })).toBeUndefined()
    expect(await store.write(change)).toBeUndefined()
    expect((await store.read(path, branch))?.text).toBe('theirs\n')
  })

  test('on a protected branch is not written, and the failure says what to do', async () => {
    await emulator.send('PUT', api(`/branches/${branch}/protection`), {
      required_status_checks: null,
      required_pull_request_reviews: {},
      restrictions: null,
      enforce_admins: true
    })
    const failure = await failureOf(store.write(change))
    expect(failure).toMatchObject({ code: 'PERMISSION_DENIED' })
    expect(failure.hint).toContain('registry-branch')
    expect(await store.read(path, branch)).toBeUndefined()
  })
})

describe('the registry', () => {
  const world = (texts = store) => ({ texts, clock: instantClock(), log: recordingLog() })
  const file = { path: 'ARTIFACTS.md', branch }
  const [older, newer] = [
    rowOf('cpython-3.11.9-debian12-build2.tgz', 'a'),
    rowOf('cpython-3.12.6-ubuntu22.04-build1.tgz', 'b')
  ]
  const registered = async (
    rows: readonly [RegistryRow, ...RegistryRow[]],
    texts?: TextStore
  ): Promise<string | undefined> => {
    const end = await register({ ...file, rows }, world(texts))
    return end.outcome === 'registered' ? end.commit : undefined
  }
  const textOf = async (): Promise<string | undefined> => (await store.read(file.path, branch))?.text

  test('is made, changed by somebody else, and added to: theirs stays, and twice is once', async () => {
    expect(await registered([older])).toBe(await head())
    await commit(file.path, `Theirs.\n\n${registryHead}${formatRow(older)}\n`)
    expect(await registered([newer])).toBe(await head())
    const expected = `Theirs.\n\n${registryHead}${formatRow(older)}\n${formatRow(newer)}\n`
    expect(await textOf()).toBe(expected)
    const before = await head()
    expect(await registered([newer, older])).toBeUndefined()
    expect([await head(), await textOf()]).toEqual([before, expected])
  })

  test('is merged anew when somebody else writes between the read and the write', async () => {
    const others = [registryHead, `${registryHead}${formatRow(older)}\n`]
    const overtaken: TextStore = {
      ...store,
      write: async (wanted) => {
        const text = others.shift()
        if (text !== undefined) await commit(file.path, text)
        return store.write(wanted)
      }
    }
    expect(await registered([newer], overtaken)).toBe(await head())
    expect(await textOf()).toBe(`${registryHead}${formatRow(older)}\n${formatRow(newer)}\n`)
    expect(others).toEqual([])
  })

  test('is written by commits that say what they register', async () => {
    await registered([newer])
    const commits = await emulator.send('GET', api(`/commits?sha=${branch}`))
    expect(valueAt(commits, '0.commit.message')).toBe('Register cpython-3.12.6-build1')
  })
})

function rowOf(name: string, digit: string): RegistryRow {
  const artifact: Artifact | undefined = findArtifact(name)
  const sha256 = findSha256(digit.repeat(64))
  if (artifact === undefined || sha256 === undefined) throw new Error(`${name} is no tarball.`)
  const url = `https://example.org/releases/download/${tagOf(artifact)}`
  return { artifact, date: '2026-03-04', sha256, url, status: 'Activo' }
}
