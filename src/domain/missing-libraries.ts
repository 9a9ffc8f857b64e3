import { findAptPackage } from './apt-packages.ts'
import { foreignNeedsOf, requiredFilesOf, userName } from './elf-tree.ts'
import type { ElfTree } from './elf-tree.ts'
import type { OsRelease } from './platform.ts'

export type MissingLibrary = {
  readonly soname: string
  /** Who needs it: `_ssl`, `libpython3.12.so.1.0`. */
  readonly users: readonly string[]
  readonly isRequired: boolean
}

const MAX_USERS = 3

/** What the tree needs of the host and is not among `present`, by soname. */
export function findMissingLibraries(tree: ElfTree, present: ReadonlySet<string>): readonly MissingLibrary[] {
  const required = requiredFilesOf(tree)
  const needs = tree.files.flatMap((file) => foreignNeedsOf(tree, file).map((soname) => ({ soname, file })))
  const missing = needs.filter(({ soname }) => !present.has(soname))
  return [...new Set(missing.map(({ soname }) => soname))].sort().map((soname) => {
    const users = missing.filter((need) => need.soname === soname).map(({ file }) => file)
    return { soname, users: users.map(userName), isRequired: users.some((user) => required.includes(user)) }
  })
}

/** `libffi.so.8 (used by _ctypes), libssl.so.3 (used by _ssl, _hashlib)` */
export function listLibraries(libraries: readonly MissingLibrary[]): string {
  return libraries.map(({ soname, users }) => `${soname} (used by ${abridge(users)})`).join(', ')
}

function abridge(names: readonly string[]): string {
  const left = names.length - MAX_USERS
  return [...names.slice(0, MAX_USERS), ...(left > 0 ? [`${left} more`] : [])].join(', ')
}

export function adviceToInstall(libraries: readonly MissingLibrary[], osRelease: OsRelease): string {
  const packages = libraries.flatMap(({ soname }) => findAptPackage(soname, osRelease) ?? [])
  const others = libraries
    .map(({ soname }) => soname)
    .filter((name) => findAptPackage(name, osRelease) === undefined)
  const command = `sudo apt-get update && sudo apt-get install -y ${[...new Set(packages)].sort().join(' ')}`
  return [
    ...(packages.length > 0 ? [`Install them in an earlier step: ${command}`] : []),
    ...(others.length > 0 ? [`Install the packages that hold ${others.join(', ')} in an earlier step.`] : [])
  ].join('\n')
}
