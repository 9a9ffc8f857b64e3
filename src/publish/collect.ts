import { literalPattern } from '../disk/literal-pattern.ts'
import type { Artifact } from '../domain/artifact.ts'
import { compareArtifacts, findArtifact, tagOf, tarballGrammar } from '../domain/artifact.ts'
import { Failure } from '../domain/failure.ts'
import { findMeantName, isCompanion } from '../domain/misspelled-name.ts'
import { comparePythonVersions } from '../domain/python-version.ts'
import type { PublishInputs } from '../inputs/publish-inputs.ts'
import type { FilePatterns } from '../ports/file-patterns.ts'
import type { Log } from '../ports/log.ts'

export type Tarball = { readonly path: string; readonly name: string; readonly artifact: Artifact }

type Request = Pick<PublishInputs, 'artifacts' | 'build' | 'distro' | 'architecture'>
type CollectWorld = { readonly patterns: FilePatterns; readonly log: Log }

const SHOWN = 10

/**
 * The tarballs of this build that `artifacts` names, oldest distro first. Throws ARTIFACT_UNKNOWN for a line that
 * matches nothing, a misspelled name, or no tarball at all; INPUT_INVALID for two files of one name.
 */
export async function collectTarballs(
  workspace: string,
  request: Request,
  { patterns, log }: CollectWorld
): Promise<readonly Tarball[]> {
  const lines = request.artifacts.filter((line) => !line.startsWith('#'))
  const readings = await Promise.all(lines.map((line) => literalPattern(line, workspace)))
  const matches = await Promise.all(readings.map((reading) => patterns.find(workspace, [reading], 'keep')))
  const unmatched = lines.filter((line, index) => !line.startsWith('!') && matches[index]?.length === 0)
  const paths = await patterns.find(workspace, readings, 'keep')
  const files = paths.map((path) => ({ path, name: path.slice(path.lastIndexOf('/') + 1) }))
  refuseMisspelled(files, request)
  const tarballs = files
    .flatMap((file) => {
      const artifact = findArtifact(file.name)
      return artifact !== undefined && isRequested(artifact, request) ? [{ ...file, artifact }] : []
    })
    .sort((left, right) => compareArtifacts(left.artifact, right.artifact))
  if (tarballs.length === 0 || unmatched.length > 0) throw nothingFound(files, { request, unmatched })
  refuseDuplicates(tarballs)
  for (const { path } of tarballs) refuseControlCharacters(path)
  const skipped = files.filter(
    ({ path, name }) => !tarballs.some((one) => one.path === path) && !isCompanion(name)
  )
  if (skipped.length > 0) {
    log.warning(
      'ARTIFACT_SKIPPED',
      `'artifacts' matches files that are no tarballs of ${platformOf(request)}, they are not published: ${listOf(skipped)}.`
    )
  }
  return tarballs
}

function isRequested(artifact: Artifact, { build, distro, architecture }: Request): boolean {
  return (
    comparePythonVersions(artifact.version, build.version) === 0 &&
    artifact.build === build.build &&
    (distro === undefined || artifact.distro === distro) &&
    (architecture === undefined || artifact.architecture === architecture)
  )
}

function refuseMisspelled(files: readonly { readonly name: string }[], { build }: Request): void {
  const mistakes = files.flatMap(({ name }) => {
    const meant = findMeantName(name, build)
    return meant === undefined ? [] : [`${JSON.stringify(name)} (expected ${meant})`]
  })
  if (mistakes.length === 0) return
  throw new Failure(
    'ARTIFACT_UNKNOWN',
    `'artifacts' matches files that look like tarballs of ${tagOf(build)} and are not named like them: ${mistakes.slice(0, SHOWN).join(', ')}`,
    `Nothing was published. Rename them to ${tarballGrammar}, or exclude them with a line '!<pattern>'.`
  )
}

function nothingFound(
  files: readonly { readonly name: string }[],
  { request, unmatched }: { readonly request: Request; readonly unmatched: readonly string[] }
): Failure {
  const message =
    unmatched.length > 0
      ? `'artifacts' has lines that match no file: ${unmatched.join(', ')}`
      : `No tarball of ${platformOf(request)} matches 'artifacts' (${request.artifacts.join(', ')})`
  return new Failure(
    'ARTIFACT_UNKNOWN',
    `${message}; ${files.length === 0 ? 'no file was found' : `found: ${listOf(files)}`}`,
    `Nothing was published. Tarballs are named ${tarballGrammar}. Build or download them in an earlier step, or correct 'artifacts'.`
  )
}

function platformOf({ build, distro, architecture }: Request): string {
  const platform = [distro, architecture].filter((part) => part !== undefined).join(' ')
  return `${tagOf(build)}${platform === '' ? '' : ` for ${platform}`}`
}

function listOf(files: readonly { readonly name: string }[]): string {
  const names = files.slice(0, SHOWN).map(({ name }) => JSON.stringify(name))
  return names.join(', ') + (files.length > SHOWN ? ` and ${files.length - SHOWN} more` : '')
}

function refuseDuplicates(tarballs: readonly Tarball[]): void {
  for (const [index, { name, path }] of tarballs.entries()) {
    const other = tarballs[index + 1]
    if (other?.name === name) {
      throw new Failure(
        'INPUT_INVALID',
        `Two files are named ${name}: ${path} and ${other.path}`,
        "Narrow 'artifacts' down to the right one, or exclude the other one with a line '!<path>'."
      )
    }
  }
}

/** Programs print a path as it is: with a line break in it a directory could write workflow commands. */
function refuseControlCharacters(path: string): void {
  if (!/\p{Cc}/u.test(path)) return
  throw new Failure(
    'INPUT_INVALID',
    `The path ${JSON.stringify(path)} has control characters in it`,
    "Rename that directory, or narrow 'artifacts' down."
  )
}
