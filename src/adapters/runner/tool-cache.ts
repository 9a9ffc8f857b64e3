import { existsSync } from 'node:fs'
import { toolName } from '../../domain/store-key.ts'
import type { Store } from '../../ports/store.ts'

/** The tool cache of the runner, and the directories that do when it can't be used. They need not be there. */
export function runnerStore(first: string, ...others: readonly string[]): Store {
  const roots = [rootIn(first), ...others.map(rootIn)] as const
  return {
    roots: [...roots],
    find: ({ version, name }) =>
      roots.map((root) => `${root}/${version}/${name}`).filter((path) => existsSync(path) && isComplete(path))
  }
}

function rootIn(directory: string): string {
  return `${directory}/${toolName}`
}

/** The tool cache's own sign of a complete tree. */
function isComplete(path: string): boolean {
  return existsSync(`${path}.complete`)
}
