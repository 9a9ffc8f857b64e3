import { runnerLog, runnerState } from './adapters/runner/commands.ts'
import { lazyDependencyCache } from './adapters/runner/lazy-dependency-cache.ts'
import { saveDependencies } from './setup/dependency-cache.ts'

/** What is left to do when the job is over. */
export async function runPost(): Promise<void> {
  const log = runnerLog()
  await saveDependencies({ log, state: runnerState(), dependencies: lazyDependencyCache(log) })
}
