import { create } from '@actions/glob'
import type { FilePatterns } from '../../ports/file-patterns.ts'

/** The patterns of `@actions/glob`, with which actions/cache and actions/setup-python find files too. */
export function filePatterns(): FilePatterns {
  return {
    async find(directory, patterns, links = 'follow') {
      const rooted = patterns.map((pattern) => rootedAt(directory, pattern.trim()))
      const globber = await create(rooted.join('\n'), {
        matchDirectories: false,
        followSymbolicLinks: links === 'follow'
      })
      return [...new Set(await globber.glob())].sort()
    }
  }
}

/** The library takes relative patterns from the working directory of the process, which an action can't choose. */
function rootedAt(directory: string, pattern: string): string {
  const [, negation = '', path = ''] = /^((?:!\s*)*)(?:\.\/+)?(.*)$/s.exec(pattern) ?? []
  const isWhole = path === '' || /^(?:[/#]|~(?:\/|$))/.test(path)
  return isWhole ? pattern : `${negation}${escapePattern(directory)}/${path}`
}

/** A directory may have characters in its name that a pattern gives a meaning. */
function escapePattern(directory: string): string {
  return directory.replaceAll('\\', '\\\\').replace(/[[?*]/g, '[$&]')
}
