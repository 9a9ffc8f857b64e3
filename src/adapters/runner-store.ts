import { find } from '@actions/tool-cache'
import { mkdirSync } from 'node:fs'
import { toolName } from '../domain/store-key.ts'
import type { Store } from '../ports/store.ts'

/** The tool cache of the runner; `directory` is made when it is only named. */
export function runnerStore(directory: string): Store {
  // The library reads this variable at each call, and asserts that it is there.
  process.env['RUNNER_TOOL_CACHE'] = directory
  mkdirSync(directory, { recursive: true })
  return {
    root: `${directory}/${toolName}`,
    find: ({ version, name }) => {
      const path = find(toolName, version, name)
      return path === '' ? undefined : path
    }
  }
}
