import type { Dirent } from 'node:fs'
import { lstatSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * What lies in a directory of a tree, by name; nothing where the directory, or one above it in the tree, is absent
 * or a link: a link may lead out of the tree.
 */
export async function listDirectory(tree: string, directory: string): Promise<readonly Dirent[]> {
  const steps = directory.split('/')
  for (const depth of steps.keys()) {
    const stats = lstatSync(join(tree, ...steps.slice(0, depth + 1)), { throwIfNoEntry: false })
    if (stats?.isDirectory() !== true) return []
  }
  const entries = await readdir(join(tree, directory), { withFileTypes: true })
  return entries.sort((left, right) => (left.name < right.name ? -1 : 1))
}

/** Regular files, as paths relative to the tree. */
export async function listFiles(tree: string, directory: string, name: RegExp): Promise<readonly string[]> {
  const entries = await listDirectory(tree, directory)
  return entries
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => `${directory}/${entry.name}`)
}

export async function listDirectories(
  tree: string,
  directory: string,
  name: RegExp
): Promise<readonly string[]> {
  const entries = await listDirectory(tree, directory)
  return entries.filter((entry) => entry.isDirectory() && name.test(entry.name)).map((entry) => entry.name)
}

/** `python3.12` of `lib/python3.12`; usually one. */
export function listPythons(tree: string): Promise<readonly string[]> {
  return listDirectories(tree, 'lib', /^python\d+\.\d+t?$/)
}
