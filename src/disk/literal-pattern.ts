import { lstat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { isMissing } from './read-text.ts'

/**
 * A pattern in which the longest beginning that exists as it is written is escaped: it means that path, whatever
 * characters are in it. A leading `!` stays, `~` is the home directory.
 */
export async function literalPattern(pattern: string, directory: string): Promise<string> {
  const [, negation = '', path = ''] = /^((?:!\s*)*)(.*)$/s.exec(pattern) ?? []
  const parts = path.replace(/^~(?=\/|$)/, homedir()).split('/')
  for (let count = parts.length; count > 0; count -= 1) {
    const start = parts.slice(0, count).join('/')
    if (start === '' || !(await isThere(resolve(directory, start)))) continue
    return negation + join(escapePattern(start), ...parts.slice(count))
  }
  return pattern
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

function escapePattern(path: string): string {
  return path.replaceAll('\\', '\\\\').replace(/[[?*]/g, '[$&]')
}
