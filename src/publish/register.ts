import { tagOf } from '../domain/artifact.ts'
import { describe, Failure, isUnavailable } from '../domain/failure.ts'
import type { RegistryRow } from '../domain/registry.ts'
import { addRows, formatRow } from '../domain/registry.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { TextStore } from '../ports/text-store.ts'

const TRIES = 8

/**
 * Adds the rows to the registry, merged anew each time that somebody else was first. The commit, or undefined when
 * they were there (a commit of this run whose answer was lost is no other). Throws REGISTRY_CONFLICT and what the store throws; the release stands, a re-run registers it.
 */
export async function register(
  file: { readonly path: string; readonly branch: string },
  rows: readonly [RegistryRow, ...RegistryRow[]],
  world: { readonly texts: TextStore; readonly clock: Clock; readonly log: Log }
): Promise<string | undefined> {
  const message = `Register ${tagOf(rows[0].artifact)}`
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const stored = await world.texts.read(file.path, file.branch)
    const text = addRows(stored?.text, rows)
    if (text === stored?.text) return undefined
    try {
      const commit = await world.texts.write({ ...file, text, over: stored?.version, message })
      if (commit !== undefined) return commit
      world.log.info(`somebody else wrote ${file.path}; merging again (${attempt} of ${TRIES})`)
    } catch (error) {
      // The answer was lost, or the request: the next look at the file tells which.
      if (!isUnavailable(error) || attempt === TRIES) throw error
      world.log.info(`not certain: ${describe(error)}; looking again (${attempt} of ${TRIES})`)
    }
    await world.clock.sleep(attempt * 500 * (1 + Math.random()))
  }
  throw new Failure(
    'REGISTRY_CONFLICT',
    `${file.path} changed under every one of ${TRIES} attempts to add this release to it`,
    `The release is published. Run again when it is quiet, or add by hand:\n${rows.map((row) => formatRow(row)).join('\n')}`
  )
}
