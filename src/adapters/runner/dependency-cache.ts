import { isFeatureAvailable, restoreCache, saveCache } from '@actions/cache'
import { describe } from '../../domain/failure.ts'
import type { DependencyCache } from '../../ports/dependency-cache.ts'
import type { Log } from '../../ports/log.ts'

/** The cache service of GitHub's runners, through its own client, which warns of most that goes wrong by itself. */
export function dependencyCache(log: Log): DependencyCache {
  return {
    isThere: () => Promise.resolve(isFeatureAvailable()),
    restore: async (directory, key, prefix) => {
      try {
        return await restoreCache([directory], key, prefix === undefined ? [] : [prefix])
      } catch (error) {
        log.warning('DEPENDENCIES_UNCACHED', `The cache was not restored: ${describe(error)}`)
        return undefined
      }
    },
    save: async (directory, key) => {
      try {
        return (await saveCache([directory], key)) === NOTHING ? 'not saved' : 'saved'
      } catch (error) {
        log.warning('DEPENDENCIES_UNCACHED', `The cache was not saved: ${describe(error)}`)
        return 'not saved'
      }
    }
  }
}

/** What the library answers after a warning of its own, and when another job was first. */
const NOTHING = -1
