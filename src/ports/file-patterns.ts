/** Patterns of paths as users of GitHub Actions know them. */
export interface FilePatterns {
  /**
   * Absolute paths of the files that patterns match, each once, sorted. Relative patterns start at `directory`; `!`
   * excludes what earlier patterns matched, `#` starts a comment, `~` is the home directory.
   */
  find(directory: string, patterns: readonly string[]): Promise<readonly string[]>
}
