import type { DependencyCache } from '../../ports/dependency-cache.ts'
import type { Log } from '../../ports/log.ts'

/** Most jobs cache nothing here: the client of the cache service is large, and loaded by those that do. */
export function actionsCacheOnDemand(log: Log): DependencyCache {
  const load = async (): Promise<DependencyCache> => (await import('./actions-cache.ts')).actionsCache(log)
  return {
    isThere: async () => (await load()).isThere(),
    restore: async (directory, key, prefix) => (await load()).restore(directory, key, prefix),
    save: async (directory, key) => (await load()).save(directory, key)
  }
}
