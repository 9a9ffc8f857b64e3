/** Patterns of paths as users of GitHub Actions know them. */
export interface FilePatterns {
  /**
   * Absolute paths of the files that patterns match, each once, sorted. Relative patterns start at `directory`; `!`
   * excludes what earlier patterns matched, `#` starts a comment, `~` is the home directory. Links are followed, and
   * broken ones left out, or kept as they are: then a link is a file, and nothing is found behind it.
   */
  find(directory: string, patterns: readonly string[], links?: 'follow' | 'keep'): Promise<readonly string[]>
}
