import type { Build } from './domain/artifact.ts'
import { parseArchitecture, parseBuild, parseDistro } from './domain/artifact.ts'
import type { Algorithm, Sha256, Sha512 } from './domain/checksum.ts'
import { findSha256, findSha512 } from './domain/checksum.ts'
import { Failure } from './domain/failure.ts'
import { InputForm } from './domain/input-form.ts'
import type { Repository } from './domain/input-grammar.ts'
import {
  parseBoolean,
  parseChoice,
  parseHttpUrl,
  parseLines,
  parseList,
  parsePath,
  parseRef,
  parseRepository,
  parseRepositoryPath,
  parseSecret,
  parseTarballAddress
} from './domain/input-grammar.ts'
import type { InstallLocation } from './domain/placement.ts'
import { parsePythonVersion } from './domain/python-version.ts'
import type { NotesLanguage } from './domain/release-notes.ts'
import type { MakeLatest } from './domain/release.ts'
import type { VersionSpec } from './domain/version-spec.ts'
import { parseVersionSpec } from './domain/version-spec.ts'

/** Which inputs belong to which mode; an input of the other mode that is set is a mistake that must not go unseen. */
export const inputNames = {
  both: ['mode', 'version', 'build', 'distro', 'architecture', 'repository', 'token', 'registry'],
  publish: [
    'artifacts',
    'notes-file',
    'notes-language',
    'prerelease',
    'make-latest',
    'draft',
    'target',
    'checksums',
    'gpg-private-key',
    'gpg-passphrase',
    'registry-branch',
    'registry-pull-request',
    'webhook-url',
    'webhook-secret',
    'smoke-test',
    'dry-run'
  ],
  setup: [
    'version-file',
    'check-latest',
    'allow-prereleases',
    'artifact-url',
    'mirrors',
    'sha256',
    'sha512',
    'gpg-public-key',
    'cache-dir',
    'install-location',
    'update-environment'
  ]
} as const

export type InputName = (typeof inputNames)[keyof typeof inputNames][number]

type Common = {
  /** Undefined: publish takes every distro, setup the runner's. */
  readonly distro: string | undefined
  readonly architecture: string | undefined
  readonly token: string | undefined
  /** Path in the repository; undefined: left alone. */
  readonly registry: string | undefined
}

export type PublishInputs = Common & {
  readonly mode: 'publish'
  /** Undefined: the running repository. */
  readonly repository: Repository | undefined
  readonly build: Build
  readonly artifacts: readonly string[]
  readonly notesFile: string | undefined
  readonly notesLanguage: NotesLanguage
  readonly prerelease: boolean | 'auto'
  readonly makeLatest: MakeLatest
  readonly draft: boolean
  readonly target: string | undefined
  readonly checksums: readonly Algorithm[]
  readonly registryBranch: string | undefined
  /** Where the branch takes no commit: whether a pull request may add the row. */
  readonly registryPullRequest: boolean
  readonly webhook: { readonly url: string; readonly secret: string | undefined } | undefined
  readonly smokeTest: 'auto' | 'require' | 'skip'
  readonly dryRun: boolean
}

export type SetupInputs = Common & {
  readonly mode: 'setup'
  readonly repository: Repository
  /** Undefined: the version file says. */
  readonly version: VersionSpec | undefined
  readonly versionFile: string | undefined
  readonly build: number | 'latest'
  readonly checkLatest: boolean
  readonly allowPrereleases: boolean
  readonly artifact: { readonly url: string } | { readonly path: string } | undefined
  readonly mirrors: readonly string[]
  readonly sha256: Sha256 | undefined
  readonly sha512: Sha512 | undefined
  /** Undefined: no cache of tarballs. */
  readonly cacheDir: string | undefined
  readonly installLocation: InstallLocation
  readonly updateEnvironment: boolean
}

type Form = InputForm<InputName>

const DEFAULT_REPOSITORY: Repository = { owner: '2-Coatl', name: 'IACT---project' }
/** Evidence that is asked for and not looked at would be worse than none. */
const NO_SIGNATURES =
  'is not possible yet: this version of the action makes and reads no signatures; leave it out'
const DEFAULT_REGISTRY = 'infrastructure/cpython/ARTIFACTS.md'

/** Throws one INPUT_INVALID with every complaint. */
export function parseInputs(read: (name: InputName) => string): PublishInputs | SetupInputs {
  const form = new InputForm(read)
  const mode = read('mode') === '' ? 'setup' : form.optional('mode', parseChoice(['setup', 'publish']))
  switch (mode) {
    case 'publish':
      form.refuse(inputNames.setup, 'belongs to mode setup, and this is mode publish')
      return form.finish(parsePublish(form))
    case 'setup':
      form.refuse(inputNames.publish, 'belongs to mode publish, and this is mode setup')
      return form.finish(parseSetup(form))
    case undefined:
      // Whatever the mode was meant to be, these mean the same in both.
      parseCommon(form)
      form.optional('repository', parseRepository)
      return form.finish<PublishInputs>(undefined)
  }
}

function parsePublish(form: Form): PublishInputs | undefined {
  const version = form.required('version', parsePythonVersion)
  const build = form.required('build', parseBuild)
  form.refuse(['gpg-private-key', 'gpg-passphrase'], NO_SIGNATURES)
  const webhookUrl = form.optional('webhook-url', parseHttpUrl)
  const secret = form.optional('webhook-secret', parseSecret)
  if (form.isSet('webhook-secret') && !form.isSet('webhook-url'))
    form.complain("'webhook-secret' is set without 'webhook-url'")
  const prerelease = form.optional('prerelease', parseChoice(['auto', 'true', 'false'])) ?? 'auto'
  const inputs = {
    ...parseCommon(form),
    mode: 'publish' as const,
    repository: form.optional('repository', parseRepository),
    artifacts: form.optional('artifacts', parseLines(parsePath)) ?? [
      'infrastructure/cpython/artifacts/*.tgz'
    ],
    notesFile: form.optional('notes-file', parsePath),
    notesLanguage: form.optional('notes-language', parseChoice(['es', 'en'])) ?? 'es',
    prerelease: prerelease === 'auto' ? prerelease : prerelease === 'true',
    makeLatest: form.optional('make-latest', parseChoice(['true', 'false', 'legacy'])) ?? 'legacy',
    draft: form.optional('draft', parseBoolean) ?? false,
    target: form.optional('target', parseRef),
    checksums: form.optional('checksums', parseChecksums) ?? (['sha256'] as const),
    registryBranch: form.optional('registry-branch', parseRef),
    registryPullRequest: form.optional('registry-pull-request', parseBoolean) ?? false,
    webhook: webhookUrl === undefined ? undefined : { url: webhookUrl, secret },
    smokeTest: form.optional('smoke-test', parseChoice(['auto', 'require', 'skip'])) ?? 'auto',
    dryRun: form.optional('dry-run', parseBoolean) ?? false
  }
  return version === undefined || build === undefined ? undefined : { ...inputs, build: { version, build } }
}

function parseSetup(form: Form): SetupInputs {
  const version = form.optional('version', parseVersionSpec)
  const versionFile = form.optional('version-file', parsePath)
  if (form.isSet('version') && form.isSet('version-file')) {
    form.complain("'version' and 'version-file' are both set: leave one of them out")
  }
  form.refuse(['gpg-public-key'], NO_SIGNATURES)
  return {
    ...parseCommon(form),
    mode: 'setup',
    version,
    versionFile,
    repository: form.optional('repository', parseRepository) ?? DEFAULT_REPOSITORY,
    build: form.optional('build', (text) => (text === 'latest' ? text : parseBuild(text))) ?? 'latest',
    checkLatest: form.optional('check-latest', parseBoolean) ?? false,
    allowPrereleases: form.optional('allow-prereleases', parseBoolean) ?? false,
    artifact: form.optional('artifact-url', parseTarballAddress),
    mirrors: form.optional('mirrors', parseLines(parseHttpUrl)) ?? [],
    sha256: form.optional('sha256', hexParser(findSha256, 64)),
    sha512: form.optional('sha512', hexParser(findSha512, 128)),
    cacheDir: noneAs(form.optional('cache-dir', parsePath) ?? '~/.cache/iact-cpython'),
    installLocation:
      form.optional('install-location', parseChoice(['auto', 'prefix', 'tool-cache'])) ?? 'auto',
    updateEnvironment: form.optional('update-environment', parseBoolean) ?? true
  }
}

function parseCommon(form: Form): Common {
  return {
    distro: form.optional('distro', parseDistro),
    architecture: form.optional('architecture', parseArchitecture),
    token: form.optional('token', parseSecret),
    registry: noneAs(form.optional('registry', parseRepositoryPath) ?? DEFAULT_REGISTRY)
  }
}

function noneAs(text: string): string | undefined {
  return text === 'none' ? undefined : text
}

function parseChecksums(text: string): readonly Algorithm[] {
  const algorithms = parseList(parseChoice(['sha256', 'sha512']))(text)
  if (algorithms.includes('sha256')) return algorithms
  throw new Failure(
    'INPUT_INVALID',
    `${JSON.stringify(text)} leaves sha256 out`,
    'Write sha256, or sha256,sha512.'
  )
}

function hexParser<T>(find: (text: string) => T | undefined, digits: number): (text: string) => T {
  return (text) => {
    const digest = find(text)
    if (digest !== undefined) return digest
    throw new Failure('INPUT_INVALID', 'it is not a digest', `Write its ${digits} hex digits.`)
  }
}
