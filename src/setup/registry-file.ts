import { findText } from '../disk/read-text.ts'
import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf } from '../domain/artifact.ts'
import { Failure } from '../domain/failure.ts'
import type { Repository } from '../domain/input-grammar.ts'
import type { Registry } from '../domain/registry-row.ts'
import type { Log } from '../ports/log.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { InstallRequest } from './install-request.ts'

const LIMIT = 16 * 1024 * 1024
const SHOWN = 5

/** The registry in the workspace; empty where there is none. */
export async function findRegistry(
  { registry: path }: Pick<InstallRequest, 'registry'>,
  { run, log }: { readonly run: Pick<RunContext, 'workspace'>; readonly log: Log }
): Promise<Registry> {
  const text = path === undefined ? undefined : await findText(`${run.workspace}/${path}`, LIMIT)
  if (path === undefined || text === undefined) return new Map()
  // In the same chunk, and evaluated only for a workspace that has a registry.
  const { listStrayLines, readRegistry } = await import(/* webpackMode: "eager" */ '../domain/registry.ts')
  const registry = readRegistry(text)
  const stray = listStrayLines(text)
  if (stray.length > 0) {
    const lines = stray.slice(0, SHOWN).join(', ') + (stray.length > SHOWN ? ', ...' : '')
    log.warning(
      'REGISTRY_UNREADABLE',
      `${path} has digests of no build that can be read (line ${lines}): no SHA-256 and no Estado is taken from there.`
    )
  } else if (registry.size === 0) {
    log.warning(
      'REGISTRY_UNREADABLE',
      `${path} has no table that names a build: no SHA-256 and no Estado is taken from it.`
    )
  }
  return registry
}

/** A row that can't be trusted withdraws nothing: it ends the setup of what it names, and of nothing else. */
export function isWithdrawn(registry: Registry, artifact: Artifact): boolean {
  const row = registry.get(fileNameOf(artifact))
  return row !== undefined && !(row instanceof Failure) && row.status === 'Retirado'
}

/**
 * What of this repository the registry names, and does not withdraw: the same commit gets the same build, and nobody
 * has to be asked. A row that can't be trusted offers nothing.
 */
export function registeredOf(registry: Registry, { owner, name }: Repository): readonly Artifact[] {
  const page = `/${owner}/${name}/releases/`.toLowerCase()
  return [...registry.values()].flatMap((row) => {
    if (row instanceof Failure || row.status === 'Retirado') return []
    return row.url.toLowerCase().includes(page) ? [row.artifact] : []
  })
}
