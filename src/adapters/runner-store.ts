import { find } from '@actions/tool-cache'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, Failure } from '../domain/failure.ts'
import { toolName } from '../domain/store-key.ts'
import type { Store } from '../ports/store.ts'

/** The tool cache of the runner; `directory` is made when it is only named. */
export function runnerStore(directory: string): Store {
  // The library reads this variable at each call, and asserts that it is there.
  process.env['RUNNER_TOOL_CACHE'] = directory
  try {
    makeDirectory(directory)
  } catch (cause) {
    throw new Failure(
      'INSTALL_BROKEN',
      `The tool cache can't be made: ${describe(cause)}`,
      'Give this job the right to write there, or name another directory with RUNNER_TOOL_CACHE.',
      { cause }
    )
  }
  return {
    root: `${directory}/${toolName}`,
    find: ({ version, name }) => {
      const path = find(toolName, version, name)
      return path === '' ? undefined : path
    }
  }
}

/** One by one: Node's `recursive` never ends where the kernel says ENOENT although the parent is there, as below /proc. */
function makeDirectory(path: string): void {
  if (existsSync(path)) return
  if (dirname(path) !== path) makeDirectory(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another job may have been faster.
    if (!existsSync(path)) throw error
  }
}
