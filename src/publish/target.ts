import { hashText } from '../disk/hash-file.ts'
import { findText } from '../disk/read-text.ts'
import { tagOf, titleOf } from '../domain/artifact.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { Repository } from '../domain/input-grammar.ts'
import { formatRepository } from '../domain/input-grammar.ts'
import type { ReleaseFile } from '../domain/release-file.ts'
import { formatMarker } from '../domain/release-marker.ts'
import { releaseNotes } from '../domain/release-notes.ts'
import type { Wanted } from '../domain/release-steps.ts'
import type { PublishInputs } from '../inputs/publish-inputs.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { CompressedTarball } from './compress.ts'

/** The notes of a release have 125 000 characters at most, and some of them are ours. */
const NOTES_LIMIT = 100_000

/** The repository that the release goes to. Throws INPUT_INVALID when it is not known. */
export function targetRepository(
  { repository }: Pick<PublishInputs, 'repository'>,
  run: RunContext
): Repository {
  const target = repository ?? run.repository
  if (target !== undefined) return target
  throw new Failure(
    'INPUT_INVALID',
    "'repository' is not set, and GITHUB_REPOSITORY does not say which repository the workflow runs in",
    'Set it to the owner/name of the repository that the release goes to.'
  )
}

/** What the release is to be. Throws INPUT_INVALID when the notes file can't be read, and what the store throws. */
export async function describeRelease(
  inputs: PublishInputs,
  build: {
    readonly tarballs: readonly CompressedTarball[]
    readonly files: readonly ReleaseFile[]
    /** The fingerprint of the key that signs. */
    readonly signedBy: string | undefined
    readonly repository: Repository
  },
  world: { readonly run: RunContext; readonly releases: ReleaseStore }
): Promise<Wanted> {
  const { tarballs, files, signedBy, repository } = build
  const tag = tagOf(inputs.build)
  const commit = await targetCommit(inputs, repository, world)
  const prerelease = inputs.prerelease === 'auto' ? inputs.build.version.pre !== undefined : inputs.prerelease
  // Facts and signatures differ from run to run; the tarballs that they are about make the release.
  const assets = files.flatMap(({ name, size, sha256, subject }) =>
    subject === undefined ? [{ name, size, sha256 }] : []
  )
  const plan = hashText(JSON.stringify({ tag, commit, prerelease, signedBy, assets })).sha256
  const notes = releaseNotes({
    build: inputs.build,
    tarballs: tarballs.map(({ artifact, name, digests, needs, interpreter, twin }) => ({
      ...{ artifact, fileName: name, sha256: digests.sha256, needs, interpreter },
      twin: twin && { fileName: twin.name, sha256: twin.digests.sha256 }
    })),
    repository: formatRepository(repository),
    language: inputs.notesLanguage,
    extra: await readNotes(inputs.notesFile, world.run.workspace)
  })
  return {
    build: inputs.build,
    plan,
    commit,
    commitIsGiven: inputs.target !== undefined,
    title: titleOf(
      inputs.build,
      tarballs.map(({ artifact }) => artifact)
    ),
    body: `${notes}\n${formatMarker({ tag, plan, run: world.run.run })}\n`,
    prerelease,
    makeLatest: inputs.makeLatest,
    keepDraft: inputs.draft,
    files
  }
}

/** The commit that the tag is made at: the running one only in the running repository. */
async function targetCommit(
  { target }: Pick<PublishInputs, 'target'>,
  repository: Repository,
  { run, releases }: { readonly run: RunContext; readonly releases: ReleaseStore }
): Promise<string> {
  if (target !== undefined) return releases.resolveCommit(target)
  const isRunning = run.repository !== undefined && isSame(run.repository, repository)
  return isRunning && run.commit !== '' ? run.commit : releases.resolveCommit(await releases.defaultBranch())
}

/** GitHub compares names without regard to case. */
function isSame(left: Repository, right: Repository): boolean {
  return formatRepository(left).toLowerCase() === formatRepository(right).toLowerCase()
}

async function readNotes(path: string | undefined, workspace: string): Promise<string | undefined> {
  if (path === undefined) return undefined
  try {
    const text = await findText(path.startsWith('/') ? path : `${workspace}/${path}`, NOTES_LIMIT)
    if (text !== undefined) return text
  } catch (cause) {
    throw unreadableNotes(path, `can't be read: ${describe(cause)}`, cause)
  }
  throw unreadableNotes(path, 'is not there')
}

function unreadableNotes(path: string, complaint: string, cause?: unknown): Failure {
  return new Failure(
    'INPUT_INVALID',
    `'notes-file': ${path} ${complaint}`,
    'Name a Markdown file of this workspace, of 100 kB at most, or leave it out.',
    { cause }
  )
}
