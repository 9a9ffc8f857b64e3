import type { DependencyCache } from '../../ports/dependency-cache.ts'
import type { Log } from '../../ports/log.ts'

/** The cache service of GitHub's runners. Its client is large, so it is loaded at the first use. */
export function lazyDependencyCache(log: Log): DependencyCache {
  const load = async (): Promise<DependencyCache> =>
    (await import(/* webpackChunkName: "dependency-cache" */ './dependency-cache.ts')).dependencyCache(log)
  return {
    isThere: async () => (await load()).isThere(),
    restore: async (directory, key, prefix) => (await load()).restore(directory, key, prefix),
    save: async (directory, key) => (await load()).save(directory, key)
  }
}
