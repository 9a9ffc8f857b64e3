import { isUtf8 } from 'node:buffer'
import type { Stats } from 'node:fs'
import { lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Entry } from '../domain/tarball-layout.ts'

export type WalkedTree = {
  readonly entries: readonly Entry[]
  /** What no name tells: links that lead out by way of other links, files that are linked from elsewhere. */
  readonly faults: readonly string[]
}

/** Everything below a directory, by lstat: what tar really made, whatever the archive said. */
export function walkTree(top: string): WalkedTree {
  const entries: Entry[] = []
  const faults: string[] = []
  const links = new Map<number, { name: string; missing: number }>()
  const visit = (directory: string): void => {
    for (const bytes of readdirSync(`${top}/${directory}`, { encoding: 'buffer' })) {
      const name = bytes.toString()
      const path = directory === '' ? name : `${directory}/${name}`
      if (!isUtf8(bytes)) {
        // No path of ours would lead to it.
        faults.push(`${JSON.stringify(path)} has a name that is no UTF-8`)
        continue
      }
      const stats = lstatSync(`${top}/${path}`)
      const entry = toEntry(top, path, stats)
      entries.push(entry)
      if (entry.kind === 'directory') visit(path)
      if (entry.kind === 'symlink' && leadsOut(top, path))
        faults.push(`${JSON.stringify(path)} leads out of the tree`)
      if (entry.kind === 'symlink' && !isUtf8(readlinkSync(join(top, path), { encoding: 'buffer' })))
        faults.push(`${JSON.stringify(path)} links to what is no UTF-8`)
      if (entry.kind === 'file' && stats.nlink > 1) {
        links.set(stats.ino, { name: path, missing: (links.get(stats.ino)?.missing ?? stats.nlink) - 1 })
      }
    }
  }
  visit('')
  for (const { name, missing } of links.values()) {
    if (missing > 0) faults.push(`${JSON.stringify(name)} is linked from outside of the tree`)
  }
  return { entries, faults }
}

function toEntry(top: string, path: string, stats: Stats): Entry {
  const kind = stats.isSymbolicLink()
    ? 'symlink'
    : stats.isDirectory()
      ? 'directory'
      : stats.isFile()
        ? 'file'
        : 'special'
  const target = kind === 'symlink' ? readlinkSync(join(top, path)) : undefined
  return { path, kind, target, mode: stats.mode & 0o7777, size: kind === 'file' ? stats.size : 0 }
}

/** Dangling links lead nowhere, and so not out. The native realpath: Node's own takes `link/..` for `.`, the kernel does not. */
function leadsOut(top: string, path: string): boolean {
  if (climbsLate(readlinkSync(join(top, path)))) return true
  const root = realpathSync.native(top)
  try {
    return !realpathSync.native(join(top, path)).startsWith(root + sep)
  } catch {
    return false
  }
}

/** A `..` behind a name climbs from wherever that name leads: out, perhaps, once the tree lies at another depth. */
function climbsLate(target: string): boolean {
  const names = target.split('/').filter((name) => name !== '' && name !== '.')
  const first = names.findIndex((name) => name !== '..')
  return first !== -1 && names.lastIndexOf('..') > first
}
