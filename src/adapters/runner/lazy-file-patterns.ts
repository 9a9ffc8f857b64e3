import type { FilePatterns } from '../../ports/file-patterns.ts'

/** `@actions/glob`, which few runs need, is loaded at the first use. */
export function lazyFilePatterns(): FilePatterns {
  return {
    find: async (...request) =>
      (await import(/* webpackChunkName: "dependency-cache" */ './file-patterns.ts'))
        .filePatterns()
        .find(...request)
  }
}
