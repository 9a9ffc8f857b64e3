import type { Build } from '../domain/artifact.ts'
import { parseBuild } from '../domain/artifact.ts'
import type { Algorithm } from '../domain/checksum.ts'
import { Failure } from '../domain/failure.ts'
import type { Repository } from '../domain/input-grammar.ts'
import {
  parseArmoredKey,
  parseBoolean,
  parseChoice,
  parseHttpUrl,
  parseLines,
  parseList,
  parsePassphrase,
  parsePath,
  parseRef,
  parseRepository,
  parseSecret
} from '../domain/input-grammar.ts'
import { parsePythonVersion } from '../domain/python-version.ts'
import type { NotesLanguage } from '../domain/release-notes.ts'
import type { MakeLatest } from '../domain/release.ts'
import type { Compression } from '../domain/twin.ts'
import type { BothModesInputs } from './both-modes.ts'
import { parseBothModes } from './both-modes.ts'
import type { Form } from './input-names.ts'

export type PublishInputs = BothModesInputs & {
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
  readonly compression: readonly Compression[]
  /** Given: each tarball gets a signature. */
  readonly signing: { readonly armoredKey: string; readonly passphrase: string | undefined } | undefined
  /** Whether the workflow vouches for the tarballs: a build provenance. */
  readonly attest: boolean
  readonly registryBranch: string | undefined
  /** Where the branch takes no commit: whether a pull request may add the row. */
  readonly registryPullRequest: boolean
  readonly webhook: { readonly url: string; readonly secret: string | undefined } | undefined
  readonly smokeTest: 'auto' | 'require' | 'skip'
  readonly dryRun: boolean
}

export function parsePublishInputs(form: Form): PublishInputs | undefined {
  const version = form.required('version', parsePythonVersion)
  const build = form.required('build', parseBuild)
  const armoredKey = form.optional('gpg-private-key', parseArmoredKey('PRIVATE'))
  const passphrase = form.optional('gpg-passphrase', parsePassphrase)
  if (form.isSet('gpg-passphrase') && !form.isSet('gpg-private-key'))
    form.complain("'gpg-passphrase' is set without 'gpg-private-key'")
  const webhookUrl = form.optional('webhook-url', parseHttpUrl)
  const secret = form.optional('webhook-secret', parseSecret)
  if (form.isSet('webhook-secret') && !form.isSet('webhook-url'))
    form.complain("'webhook-secret' is set without 'webhook-url'")
  const prerelease = form.optional('prerelease', parseChoice(['auto', 'true', 'false'])) ?? 'auto'
  const inputs = {
    ...parseBothModes(form),
    mode: 'publish' as const,
    repository: form.optional('repository', parseRepository),
    artifacts: form.optional('artifacts', parseLines(parsePattern)) ?? [
      'infrastructure/cpython/artifacts/*.tgz'
    ],
    notesFile: form.optional('notes-file', parsePath),
    notesLanguage: form.optional('notes-language', parseChoice(['es', 'en'])) ?? 'es',
    prerelease: prerelease === 'auto' ? prerelease : prerelease === 'true',
    makeLatest: form.optional('make-latest', parseChoice(['true', 'false', 'legacy'])) ?? 'legacy',
    draft: form.optional('draft', parseBoolean) ?? false,
    target: form.optional('target', parseRef),
    checksums: form.optional('checksums', parseChecksums) ?? (['sha256'] as const),
    compression: form.optional('compression', parseCompression) ?? (['tgz'] as const),
    signing: armoredKey === undefined ? undefined : { armoredKey, passphrase },
    attest: form.optional('attest', parseBoolean) ?? false,
    registryBranch: form.optional('registry-branch', parseRef),
    registryPullRequest: form.optional('registry-pull-request', parseBoolean) ?? false,
    webhook: webhookUrl === undefined ? undefined : { url: webhookUrl, secret },
    smokeTest: form.optional('smoke-test', parseChoice(['auto', 'require', 'skip'])) ?? 'auto',
    dryRun: form.optional('dry-run', parseBoolean) ?? false
  }
  return version === undefined || build === undefined ? undefined : { ...inputs, build: { version, build } }
}

/** A line of `artifacts`: a path, a pattern, or a comment. */
function parsePattern(line: string): string {
  return line.startsWith('#') ? line : parsePath(line)
}

const parseChecksums = listWith('sha256', ['sha256', 'sha512'])
const parseCompression = listWith('tgz', ['tgz', 'zst'])

/** A list in which the one that everybody can use must not be missing. */
function listWith<const T extends string>(always: T, choices: readonly T[]): (text: string) => readonly T[] {
  return (text) => {
    const list = parseList(parseChoice(choices))(text)
    if (list.includes(always)) return list
    throw new Failure(
      'INPUT_INVALID',
      `${JSON.stringify(text)} leaves ${always} out`,
      `Write ${always}, or ${choices.join(',')}.`
    )
  }
}
