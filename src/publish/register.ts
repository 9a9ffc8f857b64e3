import { tagOf } from '../domain/artifact.ts'
import { describe, Failure, mayHaveHappened } from '../domain/failure.ts'
import type { RegistryRow } from '../domain/registry.ts'
import { addRows, linesToAdd } from '../domain/registry.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { TextStore } from '../ports/text-store.ts'

const TRIES = 8

/** Rows for a file on a branch. */
export type Registration = {
  readonly path: string
  readonly branch: string
  readonly rows: readonly [RegistryRow, ...RegistryRow[]]
}

/** `lines` is what a person would have to add. */
export type RegisterEnd =
  | { readonly outcome: 'there' }
  | { readonly outcome: 'registered'; readonly commit: string }
  | { readonly outcome: 'forbidden'; readonly refusal: Failure; readonly lines: string }

/**
 * Adds the rows to the registry, merged anew each time that somebody else was first (a commit of this run whose answer
 * was lost is no other). Throws REGISTRY_CONFLICT and what the store throws; the release stands, a re-run registers it.
 */
export async function register(
  { path, branch, rows }: Registration,
  world: { readonly texts: TextStore; readonly clock: Clock; readonly log: Log }
): Promise<RegisterEnd> {
  const message = `Register ${tagOf(rows[0].artifact)}`
  let lines = ''
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const stored = await world.texts.read(path, branch)
    const text = addRows(stored?.text, rows)
    if (text === stored?.text) return { outcome: 'there' }
    lines = linesToAdd(stored?.text, rows)
    try {
      const commit = await world.texts.write({ path, branch, text, over: stored?.version, message })
      if (commit !== undefined) return { outcome: 'registered', commit }
      world.log.info(`somebody else wrote ${path}; merging again (${attempt} of ${TRIES})`)
    } catch (error) {
      if (isForbidden(error)) return { outcome: 'forbidden', refusal: error, lines }
      // The answer was lost, or the request: the next look at the file tells which.
      if (!mayHaveHappened(error) || attempt === TRIES) throw error
      world.log.info(`not certain: ${describe(error)}; looking again (${attempt} of ${TRIES})`)
    }
    await world.clock.sleep(attempt * 500 * (1 + Math.random()))
  }
  throw new Failure(
    'REGISTRY_CONFLICT',
    `${path} changed under every one of ${TRIES} attempts to add this release to it`,
    `The release is published. Run again when it is quiet, or add by hand:\n${lines}`
  )
}

export function isForbidden(error: unknown): error is Failure {
  return error instanceof Failure && (error.code === 'PERMISSION_DENIED' || error.code === 'GITHUB_REFUSED')
}
