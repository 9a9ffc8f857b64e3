import { find } from '@actions/tool-cache'
import { toolName } from '../domain/store-key.ts'
import type { Store } from '../ports/store.ts'

/** The tool cache of the runner, and the directories that do when it can't be used. They need not be there. */
export function runnerStore(first: string, ...others: readonly string[]): Store {
  return {
    roots: [`${first}/${toolName}`, ...others.map((directory) => `${directory}/${toolName}`)],
    find: ({ version, name }) =>
      [first, ...others].flatMap((directory) => {
        // The library reads this variable at each call, and asserts that it is there.
        process.env['RUNNER_TOOL_CACHE'] = directory
        const path = find(toolName, version, name)
        return path === '' ? [] : [path]
      })
  }
}
