import { findAptPackage } from './apt-packages.ts'
import type { NeededLibrary } from './host-needs.ts'
import type { OsRelease } from './platform.ts'

const MAX_USERS = 3

/** `libffi.so.8 (used by _ctypes), libssl.so.3 (used by _ssl, _hashlib)` */
export function listLibraries(libraries: readonly NeededLibrary[]): string {
  return libraries.map(({ soname, users }) => `${soname} (used by ${abridge(users)})`).join(', ')
}

function abridge(names: readonly string[]): string {
  const left = names.length - MAX_USERS
  return [...names.slice(0, MAX_USERS), ...(left > 0 ? [`${left} more`] : [])].join(', ')
}

export function adviceToInstall(libraries: readonly NeededLibrary[], osRelease: OsRelease): string {
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
