import { describe, expect, test } from '@jest/globals'
import { findArtifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import type { CachedFor } from '../../src/domain/dependency-cache.ts'
import {
  cacheDirectoryOf,
  cacheKeysOf,
  cachingTools,
  findCacheObstacle,
  lockFilesOf
} from '../../src/domain/dependency-cache.ts'

const lock = 'c'.repeat(64)

function cachedFor(name = 'cpython-3.13.1t-debian12-arm64-build2.tgz', digit = 'a'): CachedFor {
  const artifact = findArtifact(name)
  const sha256 = findSha256(digit.repeat(64))
  if (artifact === undefined || sha256 === undefined) throw new Error('These are good names.')
  const osRelease = { id: 'ubuntu', versionId: '24.04' }
  return { artifact, sha256, osRelease, prefix: '/opt/python-3.13.1t' }
}

describe('the key of a cache', () => {
  test('says all that its packages may depend on', () => {
    const common = 'iact-cpython-pip-linux-ubuntu24.04-arm64-3.13.1t-build2-aaaaaaaaaaaa-'
    expect(cacheKeysOf('pip', cachedFor(), lock)).toEqual({ key: `${common}${lock}`, prefix: common })
  })

  const other: readonly (readonly [string, CachedFor])[] = [
    ['version', cachedFor('cpython-3.13.2t-debian12-arm64-build2.tgz')],
    ['threading', cachedFor('cpython-3.13.1-debian12-arm64-build2.tgz')],
    ['build', cachedFor('cpython-3.13.1t-debian12-arm64-build3.tgz')],
    ['architecture', cachedFor('cpython-3.13.1t-debian12-build2.tgz')],
    ['tarball', cachedFor(undefined, 'b')],
    ['distribution of the machine', { ...cachedFor(), osRelease: { id: 'debian', versionId: '24.04' } }],
    ['release of the machine', { ...cachedFor(), osRelease: { id: 'ubuntu', versionId: '22.04' } }]
  ]
  test.each(other)('is another one for another %s, and begins otherwise', (_, another) => {
    for (const tool of cachingTools) {
      const [one, two] = [cacheKeysOf(tool, cachedFor(), lock), cacheKeysOf(tool, another, lock)]
      expect(two.key).not.toBe(one.key)
      expect(one.prefix !== undefined && two.key.startsWith(one.prefix)).toBe(false)
    }
  })

  test('names the place of the interpreter for environments, which hold its path', () => {
    const elsewhere = { ...cachedFor(), prefix: '/tools/it/x' }
    expect(cacheKeysOf('poetry', elsewhere, lock).key).not.toBe(cacheKeysOf('poetry', cachedFor(), lock).key)
    expect(cacheKeysOf('uv', elsewhere, lock)).toEqual(cacheKeysOf('uv', cachedFor(), lock))
  })

  test('is one that the service takes, whatever the machine is called and wherever it has its tools', () => {
    const odd = { ...cachedFor(), osRelease: { id: 'a,b\n', versionId: '' }, prefix: `/x,${'y'.repeat(600)}` }
    for (const tool of cachingTools)
      expect(cacheKeysOf(tool, odd, lock).key).toMatch(/^[A-Za-z0-9._-]{1,512}$/)
    const nameless = { ...cachedFor(), osRelease: { id: '', versionId: '' } }
    expect(cacheKeysOf('pip', nameless, lock).key).toContain('-linux-unknown-arm64-')
  })

  test.each([
    ['pip', true],
    ['uv', true],
    ['pipenv', false],
    ['poetry', false]
  ] as const)('of %s has a beginning that will do for other lock files: %s', (tool, has) => {
    expect(cacheKeysOf(tool, cachedFor(), lock).prefix !== undefined).toBe(has)
  })
})

test.each([
  ['pipenv', {}, '/home/me/.local/share/virtualenvs'],
  ['pipenv', { XDG_DATA_HOME: '/data' }, '/data/virtualenvs'],
  ['pipenv', { XDG_DATA_HOME: '/data', WORKON_HOME: '/envs' }, '/envs'],
  ['poetry', {}, '/home/me/.cache/pypoetry/virtualenvs'],
  ['poetry', { XDG_CACHE_HOME: '/caches' }, '/caches/pypoetry/virtualenvs'],
  ['poetry', { POETRY_CACHE_DIR: '/poetry' }, '/poetry/virtualenvs'],
  ['poetry', { POETRY_CACHE_DIR: '/poetry', POETRY_VIRTUALENVS_PATH: '/envs' }, '/envs'],
  ['uv', {}, '/home/me/.cache/uv'],
  ['uv', { UV_CACHE_DIR: '', XDG_CACHE_HOME: '/caches' }, '/caches/uv'],
  ['uv', { UV_CACHE_DIR: '/uv', XDG_CACHE_HOME: '/caches' }, '/uv']
] as const)('%s with %j keeps its packages in %s', (tool, environment, directory) => {
  expect(cacheDirectoryOf(tool, { environment, home: '/home/me' })).toBe(directory)
})

test('Every tool has lock files, at any depth', () => {
  expect(cachingTools.map((tool) => lockFilesOf[tool].length > 0)).toEqual([true, true, true, true])
  expect(
    Object.values(lockFilesOf)
      .flat()
      .filter((pattern) => !pattern.startsWith('**/'))
  ).toEqual([])
})

test.each([
  [{ GITHUB_EVENT_NAME: 'push', GITHUB_REF_TYPE: 'branch' }, undefined],
  [{ GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF_TYPE: 'branch' }, undefined],
  [{}, undefined],
  [{ GITHUB_EVENT_NAME: 'pull_request_target' }, 'the event pull_request_target'],
  [{ GITHUB_EVENT_NAME: 'workflow_run' }, 'the event workflow_run'],
  [{ GITHUB_EVENT_NAME: 'release', GITHUB_REF_TYPE: 'tag' }, 'the event release'],
  [{ GITHUB_EVENT_NAME: 'push', GITHUB_REF_TYPE: 'tag' }, 'a run for a tag'],
  [{ GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_REF_TYPE: 'tag' }, 'a run for a tag']
] as const)('In %j caching is kept off by: %s', (environment, obstacle) => {
  expect(findCacheObstacle(environment)).toBe(obstacle)
})
