import type { Artifact } from './artifact.ts'
import type { Sha256 } from './checksum.ts'
import { formatPythonVersion } from './python-version.ts'
import type { OsRelease } from './platform.ts'

/** Tools whose packages can be kept from one run to the next. */
export const cachingTools = ['pip', 'pipenv', 'poetry', 'uv'] as const
export type CachingTool = (typeof cachingTools)[number]

type Environment = Readonly<Record<string, string>>

/** Where each tool writes down which packages it wants: a cache is as good as these files are the same. */
export const lockFilesOf: Readonly<Record<CachingTool, readonly string[]>> = {
  pip: ['**/requirements*.txt', '**/pyproject.toml'],
  pipenv: ['**/Pipfile.lock'],
  poetry: ['**/poetry.lock'],
  uv: ['**/uv.lock']
}

/** Directories whose lock files are other people's. */
export const foreignDirectories = ['.git', '.tox', '.venv', 'node_modules', 'site-packages', 'venv']

/** What the tool keeps is there to be used again by any project, or is the environment of one. */
const keeps: Readonly<Record<CachingTool, 'downloads' | 'environments'>> = {
  pip: 'downloads',
  uv: 'downloads',
  pipenv: 'environments',
  poetry: 'environments'
}

/** The directory of a tool, by its own rules; pip has to be asked. */
export function cacheDirectoryOf(
  tool: Exclude<CachingTool, 'pip'>,
  { environment, home }: { readonly environment: Environment; readonly home: string }
): string {
  const set = (name: string): string | undefined => environment[name] || undefined
  const caches = set('XDG_CACHE_HOME') ?? `${home}/.cache`
  switch (tool) {
    case 'pipenv':
      return set('WORKON_HOME') ?? `${set('XDG_DATA_HOME') ?? `${home}/.local/share`}/virtualenvs`
    case 'poetry':
      return (
        set('POETRY_VIRTUALENVS_PATH') ?? `${set('POETRY_CACHE_DIR') ?? `${caches}/pypoetry`}/virtualenvs`
      )
    case 'uv':
      return set('UV_CACHE_DIR') ?? `${caches}/uv`
  }
}

export type CacheKeys = {
  readonly key: string
  /** Of caches for other lock files that are better than none; undefined where none is. */
  readonly prefix: string | undefined
}

/**
 * The name of a cache. Everything that what is built with an interpreter may depend on is in it: the machine's
 * distribution, the processor, which interpreter, and for environments where it is: they name it.
 */
export function cacheKeysOf(
  tool: CachingTool,
  { artifact, sha256, osRelease, prefix }: CachedFor,
  lockHash: string
): CacheKeys {
  const { version, architecture, build } = artifact
  const machine = `${osRelease.id}${osRelease.versionId}`.toLowerCase().replace(/[^a-z0-9.]/g, '')
  const python = `${formatPythonVersion(version)}-build${build}-${sha256.slice(0, 12)}`
  const common = `iact-cpython-${tool}-linux-${machine || 'unknown'}-${architecture}-${python}-`
  // Of an environment for other lock files, what is not wanted any more would stay.
  if (keeps[tool] === 'downloads') return { key: common + lockHash, prefix: common }
  const place = prefix.replace(/[^A-Za-z0-9._-]+/g, '_')
  return { key: `${common}${place.slice(-200)}-${lockHash}`, prefix: undefined }
}

export type CachedFor = {
  readonly artifact: Artifact
  /** Of its tarball. */
  readonly sha256: Sha256
  readonly osRelease: Pick<OsRelease, 'id' | 'versionId'>
  /** Where the interpreter is named. */
  readonly prefix: string
}

/** Events by which code that nobody has agreed to runs beside caches that releases are made from. */
const GUARDED_EVENTS = ['pull_request_target', 'workflow_run', 'release']

/**
 * Why this run neither takes nor leaves a cache: with the first two its cache is that of the default branch, and what
 * runs in it may be a stranger's; a release and its tag must be made of what was locked alone.
 */
export function findCacheObstacle(environment: Environment): string | undefined {
  const event = environment['GITHUB_EVENT_NAME'] ?? ''
  if (GUARDED_EVENTS.includes(event)) return `the event ${event}`
  return environment['GITHUB_REF_TYPE'] === 'tag' ? 'a run for a tag' : undefined
}
