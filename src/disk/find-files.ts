import { glob } from 'node:fs/promises'
import { lstat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'

export type FoundFile = { readonly path: string; readonly name: string }

/**
 * The files that paths and globs name, each once, sorted; a name that finds nothing finds nothing. Directories with
 * one of the names in `skipped` are not looked into.
 */
export async function findFiles(
  workspace: string,
  patterns: readonly string[],
  skipped: readonly string[] = []
): Promise<readonly FoundFile[]> {
  const paths = new Set<string>()
  for (const pattern of patterns) {
    for await (const match of glob(pattern, {
      cwd: workspace,
      exclude: (path) => skipped.includes(basename(path))
    })) {
      const path = resolve(workspace, match)
      if ((await lstat(path)).isDirectory()) continue
      paths.add(path)
    }
  }
  return [...paths].sort().map((path) => ({ path, name: basename(path) }))
}
