import { prettyDistro, tagOf } from '../domain/artifact.ts'
import { describe, Failure, mayHaveHappened } from '../domain/failure.ts'
import type { Repository } from '../domain/input-grammar.ts'
import { formatRepository } from '../domain/input-grammar.ts'
import type { RegistryRow } from '../domain/registry-row.ts'
import { addRows, linesToAdd, listStrayLines } from '../domain/registry.ts'
import type { PublishInputs } from '../inputs/publish-inputs.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Proposals } from '../ports/proposals.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { TextStore } from '../ports/text-store.ts'
import type { InspectedTarball } from './inspect.ts'

const WRITE_TRIES = 8
const PROPOSE_TRIES = 4

export type RegisterWorld = {
  readonly releases: ReleaseStore
  readonly texts: TextStore
  readonly proposals: Proposals
  readonly run: RunContext
  readonly clock: Clock
  readonly log: Log
}

/** Rows for a file on a branch. */
export type Registration = {
  readonly path: string
  readonly branch: string
  readonly rows: readonly [RegistryRow, ...RegistryRow[]]
}

/** The rows that this run added, the commit that has them, and the pull request that they wait in. */
export type Registered = {
  readonly rows: readonly RegistryRow[]
  readonly commit: string | undefined
  readonly pullRequest: string | undefined
}

/** The rows of the tarballs; undefined when the registry is to be left alone. */
export async function planRegistration(
  inputs: PublishInputs,
  tarballs: readonly InspectedTarball[],
  { repository, world }: { readonly repository: Repository; readonly world: RegisterWorld }
): Promise<Registration | undefined> {
  const path = inputs.registry
  if (path === undefined || inputs.draft) return undefined
  const [first, ...others] = tarballs.map(({ artifact, digests }): RegistryRow => ({
    artifact,
    date: world.clock.now().toISOString().slice(0, 10),
    sha256: digests.sha256,
    url: `${world.run.serverUrl}/${formatRepository(repository)}/releases/download/${tagOf(inputs.build)}`,
    status: 'Activo'
  }))
  if (first === undefined) return undefined
  const branch = inputs.registryBranch ?? (await world.releases.defaultBranch())
  return { path, branch, rows: [first, ...others] }
}

/**
 * Throws what would go wrong after the release is published, as far as it can be known before: REGISTRY_CONFLICT, or
 * GITHUB_REFUSED for a branch that does not exist. Warns of rows that can't be read.
 */
export async function checkRegistration(
  { path, branch, rows }: Registration,
  { texts, log }: Pick<RegisterWorld, 'texts' | 'log'>
): Promise<void> {
  const stored = await texts.read(path, branch)
  if (stored === undefined) await texts.requireBranch(branch)
  addRows(stored?.text, rows)
  const stray = listStrayLines(stored?.text ?? '')
  if (stray.length > 0) {
    log.warning(
      'REGISTRY_UNREADABLE',
      `${path} has lines that look like rows and can't be read (line ${stray.join(', ')}): correct them.`
    )
  }
}

/** Adds the rows of a published release. Throws REGISTRY_CONFLICT and what the stores throw; a re-run registers it. */
export async function registerTarballs(
  registration: Registration,
  { pullRequest }: { readonly pullRequest: boolean },
  world: RegisterWorld
): Promise<Registered> {
  const { path, rows } = registration
  return world.log.group(`Register in ${path}`, async () => {
    try {
      const commit = await writeRows(registration, world)
      if (commit === undefined) {
        world.log.info('the rows are there')
        return { rows: [], commit, pullRequest: undefined }
      }
      const platforms = rows.map(({ artifact }) => prettyDistro(artifact.distro)).join(', ')
      world.log.info(`registered for ${platforms} in commit ${commit}`)
      return { rows, commit, pullRequest: undefined }
    } catch (error) {
      if (!(error instanceof Forbidden)) throw error
      if (!pullRequest) throw notRegistered(error.refusal, registration, error.lines)
      return propose(registration, error.lines, world)
    }
  })
}

/** The branch takes no commit. `lines` is what a person would have to add. */
class Forbidden extends Error {
  readonly refusal: Failure
  readonly lines: string

  constructor(refusal: Failure, lines: string) {
    super(refusal.message)
    this.refusal = refusal
    this.lines = lines
  }
}

/** The commit that has the rows; undefined when they were there. Merged anew each time that another commit was first. */
async function writeRows(
  { path, branch, rows }: Registration,
  { texts, clock, log }: RegisterWorld
): Promise<string | undefined> {
  const message = `Register ${tagOf(rows[0].artifact)}`
  let lines = ''
  for (let attempt = 1; attempt <= WRITE_TRIES; attempt += 1) {
    const stored = await texts.read(path, branch)
    const text = addRows(stored?.text, rows)
    if (text === stored?.text) return undefined
    lines = linesToAdd(stored?.text, rows)
    try {
      const commit = await texts.write({ path, branch, text, over: stored?.version, message })
      if (commit !== undefined) return commit
      log.info(`${path} was changed by another commit; merging again (${attempt} of ${WRITE_TRIES})`)
    } catch (error) {
      if (isForbidden(error)) throw new Forbidden(error, lines)
      // Whether the answer or the request was lost shows when the file is read again.
      if (!mayHaveHappened(error) || attempt === WRITE_TRIES) throw error
      log.info(`not certain: ${describe(error)}; looking again (${attempt} of ${WRITE_TRIES})`)
    }
    await clock.sleep(attempt * 500 * (1 + Math.random()))
  }
  throw new Failure(
    'REGISTRY_CONFLICT',
    `${path} changed under every one of ${WRITE_TRIES} attempts to add this release to it`,
    `The release is published. Run again when no other job writes there, or add by hand:\n${lines}`
  )
}

function isForbidden(error: unknown): error is Failure {
  return error instanceof Failure && (error.code === 'PERMISSION_DENIED' || error.code === 'GITHUB_REFUSED')
}

/** On a branch of its own, so that what others add to the registry in the meantime stays. */
async function propose(registration: Registration, lines: string, world: RegisterWorld): Promise<Registered> {
  const { branch: base, rows } = registration
  const tag = tagOf(rows[0].artifact)
  const head = `registry/${tag}`
  const request = {
    ...{ head, base, title: `Register ${tag}` },
    body: `${base} is protected, so the rows of this release wait here.\n\n${lines}\n`
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      await world.proposals.ensureBranch(head, base)
      const commit = await writeRows({ ...registration, branch: head }, world)
      const pullRequest = await world.proposals.open(request)
      world.log.notice(
        'REGISTRY_WAITING',
        `The registry gets the rows of this release when ${pullRequest} is merged.`
      )
      return { rows, commit, pullRequest }
    } catch (problem) {
      const error = problem instanceof Forbidden ? problem.refusal : problem
      // Each of the three looks first whether it is done already.
      if (!mayHaveHappened(error) || attempt === PROPOSE_TRIES) {
        throw error instanceof Failure ? notRegistered(error, registration, lines) : error
      }
      world.log.info(`not certain: ${describe(error)}; looking again (${attempt} of ${PROPOSE_TRIES})`)
      await world.clock.sleep(attempt * 1000)
    }
  }
}

function notRegistered(
  { code, message, hint, cause }: Failure,
  { path }: Registration,
  lines: string
): Failure {
  return new Failure(
    code,
    `The release is published, but ${path} does not name it: ${message}`,
    `${hint} Or add by hand:\n${lines}`,
    { cause }
  )
}
