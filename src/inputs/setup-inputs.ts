import { parseBuild } from '../domain/artifact.ts'
import type { SignerWorkflow } from '../domain/attestation-policy.ts'
import { parseSignerWorkflow } from '../domain/attestation-policy.ts'
import type { Sha256, Sha512 } from '../domain/checksum.ts'
import { findSha256, findSha512 } from '../domain/checksum.ts'
import type { CachingTool } from '../domain/dependency-cache.ts'
import { cachingTools } from '../domain/dependency-cache.ts'
import { Failure } from '../domain/failure.ts'
import type { Repository, TarballAddress } from '../domain/input-grammar.ts'
import {
  parseArmoredKey,
  parseBoolean,
  parseChoice,
  parseHttpUrl,
  parseLines,
  parsePath,
  parsePinnedUrl,
  parseRepository,
  parseTarballAddress
} from '../domain/input-grammar.ts'
import type { InstallLocation } from '../domain/placement.ts'
import type { VersionSpec } from '../domain/version-spec.ts'
import { parseVersionSpec } from '../domain/version-spec.ts'
import type { BothModesInputs } from './both-modes.ts'
import { noneAs, parseBothModes } from './both-modes.ts'
import type { Form } from './input-names.ts'

export type SetupInputs = BothModesInputs & {
  readonly mode: 'setup'
  readonly repository: Repository
  /** Undefined: the version file says. */
  readonly version: VersionSpec | undefined
  readonly versionFile: string | undefined
  readonly build: number | 'latest'
  readonly checkLatest: boolean
  readonly allowPrereleases: boolean
  readonly artifact: TarballAddress | undefined
  readonly mirrors: readonly string[]
  readonly sha256: Sha256 | undefined
  readonly sha512: Sha512 | undefined
  /** Armored, one key or several: a signature by one of them is demanded. */
  readonly gpgPublicKey: string | undefined
  /** Who has to have built it. */
  readonly signerWorkflow: SignerWorkflow | undefined
  /** Whether it must belong to a release that GitHub has sealed. */
  readonly verifyRelease: boolean
  /** File with the roots of trust for attestations; undefined: those that the action brings along. */
  readonly attestationRoots: string | undefined
  /** Undefined: no cache of tarballs. */
  readonly cacheDir: string | undefined
  readonly installLocation: InstallLocation
  readonly updateEnvironment: boolean
  /** Whether tracebacks in the logs of later steps become annotations. */
  readonly problemMatcher: boolean
  /** Whose packages are kept from one run to the next. */
  readonly cache: CachingTool | undefined
  /** Its lock files; none: where the tool has them. */
  readonly cacheDependencyPath: readonly string[]
}

const DEFAULT_REPOSITORY: Repository = { owner: '2-Coatl', name: 'IACT---project' }

/** What a download by http:// can be held to: it comes another way. */
const pins = ['sha256', 'sha512', 'gpg-public-key', 'verify-attestation'] as const

export function parseSetupInputs(form: Form): SetupInputs {
  const version = form.optional('version', parseVersionSpec)
  const versionFile = form.optional('version-file', parsePath)
  if (form.isSet('version') && form.isSet('version-file')) {
    form.complain("'version' and 'version-file' are both set: leave one of them out")
  }
  if (form.isSet('cache-dependency-path') && !form.isSet('cache'))
    form.complain("'cache-dependency-path' is set without 'cache'")
  const isPinned = pins.some((name) => form.isSet(name))
  const parseAddress = isPinned ? parsePinnedUrl : parseHttpUrl
  return {
    ...parseBothModes(form),
    mode: 'setup',
    version,
    versionFile,
    repository: form.optional('repository', parseRepository) ?? DEFAULT_REPOSITORY,
    build: form.optional('build', (text) => (text === 'latest' ? text : parseBuild(text))) ?? 'latest',
    checkLatest: form.optional('check-latest', parseBoolean) ?? false,
    allowPrereleases: form.optional('allow-prereleases', parseBoolean) ?? false,
    artifact: form.optional('artifact-url', (text) => parseTarballAddress(text, parseAddress)),
    mirrors: form.optional('mirrors', parseLines(parseAddress)) ?? [],
    sha256: form.optional('sha256', hexParser(findSha256, 64)),
    sha512: form.optional('sha512', hexParser(findSha512, 128)),
    gpgPublicKey: form.optional('gpg-public-key', parseArmoredKey('PUBLIC')),
    signerWorkflow: form.optional('verify-attestation', parseSignerWorkflow),
    verifyRelease: form.optional('verify-release', parseBoolean) ?? false,
    attestationRoots: form.optional('attestation-roots', parsePath),
    cacheDir: noneAs(form.optional('cache-dir', parsePath) ?? '~/.cache/iact-cpython'),
    installLocation:
      form.optional('install-location', parseChoice(['auto', 'prefix', 'tool-cache'])) ?? 'auto',
    updateEnvironment: form.optional('update-environment', parseBoolean) ?? true,
    problemMatcher: form.optional('problem-matcher', parseBoolean) ?? false,
    cache: form.optional('cache', parseChoice(cachingTools)),
    cacheDependencyPath: form.optional('cache-dependency-path', parseLines(parsePath)) ?? []
  }
}

function hexParser<T>(find: (text: string) => T | undefined, digits: number): (text: string) => T {
  return (text) => {
    const digest = find(text)
    if (digest !== undefined) return digest
    throw new Failure('INPUT_INVALID', 'it is not a digest', `Write its ${digits} hex digits.`)
  }
}
