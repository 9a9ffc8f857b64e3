import { find } from '@actions/tool-cache'
import { mkdirSync } from 'node:fs'
import { describe, Failure } from '../domain/failure.ts'
import { toolName } from '../domain/store-key.ts'
import type { Store } from '../ports/store.ts'

/** The tool cache of the runner; `directory` is made when it is only named. */
export function runnerStore(directory: string): Store {
  // The library reads this variable at each call, and asserts that it is there.
  process.env['RUNNER_TOOL_CACHE'] = directory
  makeDirectory(directory)
  return {
    root: `${directory}/${toolName}`,
    find: ({ version, name }) => {
      const path = find(toolName, version, name)
      return path === '' ? undefined : path
    }
  }
}

function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (cause) {
    throw new Failure(
      'INSTALL_BROKEN',
      `The tool cache can't be made: ${describe(cause)}`,
      'Give this job the right to write there, or name another directory with RUNNER_TOOL_CACHE.',
      { cause }
    )
  }
}
