import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { filePatterns } from '../../src/adapters/runner/file-patterns.ts'
import { findArtifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import { restoreDependencies } from '../../src/setup/dependency-cache.ts'
import { recordingLog } from '../support/recording-log.ts'
import { host, runContext } from '../support/setup-host.ts'

let workspace = ''

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'lock-files-'))
})

afterEach(() => rm(workspace, { recursive: true }))

async function lock(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(workspace, name)), { recursive: true })
  await writeFile(join(workspace, name), text)
}

/** The directory and the key that a job asks the cache service for; undefined when it asks for none. */
async function askedFor(
  tool: 'poetry' | 'uv',
  lockFiles: readonly string[] = []
): Promise<readonly string[] | undefined> {
  const artifact = findArtifact('cpython-3.12.6-debian12-build1.tgz')
  const sha256 = findSha256('a'.repeat(64))
  if (artifact === undefined || sha256 === undefined) throw new Error('These are good names.')
  let asked: readonly string[] | undefined
  const restore = (directory: string, key: string): Promise<undefined> => {
    asked = [directory, key]
    return Promise.resolve(undefined)
  }
  const run = { ...runContext, workspace, temp: workspace, home: '/home/me', environment: {} }
  const cachedFor = { artifact, sha256, osRelease: host.osRelease, prefix: '/opt/python-3.12.6' }
  const isHit = await restoreDependencies({ tool, lockFiles }, cachedFor, {
    dependencies: { isThere: () => Promise.resolve(true), restore, save: () => Promise.resolve('saved') },
    state: { keep: () => undefined, read: () => '' },
    processes: { run: () => Promise.reject(new Error('Nothing runs here.')) },
    log: recordingLog(),
    patterns: filePatterns(),
    run
  })
  expect(isHit).toBe(false)
  return asked
}

test('the key changes with the name and the bytes of each lock file', async () => {
  const keys: unknown[] = []
  for (const [name, text] of [
    ['uv.lock', 'a==1\n'],
    ['uv.lock', 'a==2\n'],
    ['sub/uv.lock', 'a==2\n'],
    ['sub/uv.lock', 'a==1\n']
  ] as const) {
    await lock(name, text)
    keys.push((await askedFor('uv'))?.[1])
  }
  expect(new Set(keys).size).toBe(4)
})

test('the same lock files have the same key, whatever those of others say', async () => {
  await lock('uv.lock', 'a==1\n')
  const before = await askedFor('uv')
  await lock('node_modules/x/uv.lock', 'not ours')
  await lock('poetry.lock', 'of another tool')
  expect(await askedFor('uv')).toEqual(before)
})

test("only the files that 'cache-dependency-path' names count where it is set", async () => {
  await lock('sub/requirements-dev.txt', 'a==1\n')
  const before = await askedFor('uv', ['sub/*.txt'])
  expect(before).toBeDefined()
  await lock('uv.lock', 'a==1\n')
  expect(await askedFor('uv', ['sub/*.txt'])).toEqual(before)
  expect(await askedFor('uv')).not.toEqual(before)
})

test('nothing is asked for without a lock file', async () => {
  await lock('uv.lock', 'a==1\n')
  expect(await askedFor('poetry')).toBeUndefined()
})

test('the cache is that of the tool', async () => {
  await lock('uv.lock', '')
  await lock('poetry.lock', '')
  expect([(await askedFor('uv'))?.[0], (await askedFor('poetry'))?.[0]]).toEqual([
    '/home/me/.cache/uv',
    '/home/me/.cache/pypoetry/virtualenvs'
  ])
})
