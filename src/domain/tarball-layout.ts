import { rootOf } from './artifact.ts'
import type { PythonVersion } from './python-version.ts'

/** An entry of a tarball, or of the tree that came out of it. */
export type Entry = {
  /** As it is spelled in the archive; relative to the staging directory for a tree. */
  readonly path: string
  readonly kind: 'file' | 'directory' | 'symlink' | 'hardlink' | 'special'
  /** The target of a link. */
  readonly target: string | undefined
  readonly mode: number
  /** Bytes; 0 for everything but files. */
  readonly size: number
}

/** More than any CPython tree needs, less than what hurts a runner. */
export const layoutLimits = {
  entries: 100_000,
  /** However few bytes they take. */
  anyEntries: 10_000,
  unpackedBytes: 4 * 1024 ** 3,
  /** Whatever the ratio. */
  anyBytes: 64 * 1024 ** 2
} as const

/**
 * What may come out of so many compressed bytes, the first or all of them: it is asked while they come, so a bomb is
 * found by its ratio before it is large. A CPython has a ratio of four.
 */
export function unpackedLimit(compressedBytes: number): number {
  return Math.min(layoutLimits.unpackedBytes, Math.max(layoutLimits.anyBytes, 20 * compressedBytes))
}

/**
 * How many entries the first so many compressed bytes may hold. A CPython has one in 5,000 bytes and more, and the
 * head alone of one that has a name of its own takes fifty.
 */
export function entryLimit(compressedBytes: number): number {
  return Math.min(layoutLimits.entries, layoutLimits.anyEntries + Math.floor(compressedBytes / 50))
}

const SETUID_SETGID_STICKY = 0o7000

/** Why this is not a CPython of that version below its prefix; empty when it is. At most a handful is worth reading. */
export function layoutFaults(entries: readonly Entry[], version: PythonVersion): readonly string[] {
  const root = rootOf(version)
  const plain = entries
    .map((entry) => withPath(entry, plainPath(entry.path)))
    .filter(({ path, kind }) => path !== '' || kind !== 'directory')
  const leaves = new Set(plain.filter(({ kind }) => kind !== 'directory').map(({ path }) => path))
  const isThroughLeaf = throughLeafOf(leaves)
  for (const judge of [entryFault, pathFault]) {
    const faults = plain.flatMap((entry) => {
      const fault = judge(entry, { root, isThroughLeaf })
      return fault === undefined ? [] : [`${JSON.stringify(entry.path)} ${fault}`]
    })
    if (faults.length > 0) return faults
  }
  const library = findForeignLibrary(plain, root)
  if (library !== undefined) {
    return [
      `${JSON.stringify(library)} is its standard library, which must be in lib: configure it without --with-platlibdir and --libdir`
    ]
  }
  return hasInterpreter(plain, root) ? [] : [`there is no interpreter at ${root}/bin/python3`]
}

/** A tree has thousands of them, and nearly all are plain as they are. */
function withPath(entry: Entry, path: string): Entry {
  return path === entry.path ? entry : { ...entry, path }
}

/** `tar -C tree .` starts every name with `./`, and directories end in a slash: both mean nothing. */
function plainPath(path: string): string {
  const short = path.startsWith('./') ? path.replace(/^(?:\.\/)+/, '') : path
  return short.endsWith('/') ? short.slice(0, -1) : short
}

type Whole = { readonly root: string; readonly isThroughLeaf: (path: string | undefined) => boolean }

/** Whether something that is no directory is on the way to a path; most paths share theirs. */
function throughLeafOf(leaves: ReadonlySet<string>): Whole['isThroughLeaf'] {
  const known = new Map<string, boolean>()
  const isThroughLeaf = (path: string): boolean => {
    const end = path.lastIndexOf('/')
    if (end === -1) return leaves.has('')
    const parent = path.slice(0, end)
    const answer = known.get(parent) ?? (leaves.has(parent) || isThroughLeaf(parent))
    known.set(parent, answer)
    return answer
  }
  return (path) => path !== undefined && isThroughLeaf(path)
}

function entryFault(entry: Entry, { root }: Whole): string | undefined {
  const { path } = entry
  if (path.startsWith('/')) return 'is an absolute path'
  if (/[\p{Cc}\\]/u.test(path)) return 'has a control character or backslash in its name'
  if (/(?:^|\/)\.{0,2}(?:\/|$)/.test(path)) return 'is not a plain path'
  if (!isBelow(path, root) && !(entry.kind === 'directory' && isBelow(root, path)))
    return `is not below ${root}/`
  if (entry.kind === 'special') return 'is neither a file, a directory nor a link'
  if ((entry.mode & SETUID_SETGID_STICKY) !== 0 && entry.kind !== 'symlink')
    return 'has a setuid, setgid or sticky bit'
  return linkFault(entry, root)
}

function linkFault(entry: Entry, root: string): string | undefined {
  if (entry.kind !== 'symlink' && entry.kind !== 'hardlink') return undefined
  const { target = '' } = entry
  if (target === '') return 'is a link without a target'
  if (target.startsWith('/')) return `links to the absolute path ${JSON.stringify(target)}`
  const resolved = targetOf(entry)
  return resolved !== undefined && isBelow(resolved, root)
    ? undefined
    : `links to ${JSON.stringify(target)}, outside of the tree`
}

/** What is written through a link lands elsewhere than its name says. */
function pathFault(entry: Entry, { isThroughLeaf }: Whole): string | undefined {
  if (isThroughLeaf(entry.path)) return 'lies below something that is no directory'
  return entry.kind === 'hardlink' && isThroughLeaf(targetOf(entry))
    ? `links to ${JSON.stringify(entry.target)}, below something that is no directory`
    : undefined
}

/** The directory of `os.py` when it is `lib64/python3.X`, as openSUSE and Fedora configure it, or another one beside `lib`. */
function findForeignLibrary(entries: readonly Entry[], root: string): string | undefined {
  const paths = entries
    .filter(({ path, kind }) => kind === 'file' && /\/python3\.[0-9]+t?\/os\.py$/.test(path))
    .map(({ path }) => path.slice(0, -'/os.py'.length))
  const isStandard = (path: string): boolean => path.startsWith(`${root}/lib/`)
  return paths.some(isStandard) ? undefined : paths[0]
}

/** A symlink is relative to its directory, a hard link to the top of the archive. */
function targetOf({ path, kind, target }: Entry): string | undefined {
  const directory = kind === 'hardlink' ? '' : path.split('/').slice(0, -1).join('/')
  return target === undefined ? undefined : resolvePath(directory, target)
}

function isBelow(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`)
}

/** Lexically; undefined when it leaves the top. */
function resolvePath(directory: string, target: string): string | undefined {
  const parts = directory === '' ? [] : directory.split('/')
  for (const part of target.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** `bin/python3` is a file that can run, or a chain of links that ends in one. */
function hasInterpreter(entries: readonly Entry[], root: string): boolean {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  let path: string | undefined = `${root}/bin/python3`
  for (let hops = 0; path !== undefined && hops < 8; hops += 1) {
    const entry: Entry | undefined = byPath.get(path)
    if (entry === undefined) return false
    if (entry.kind === 'file') return (entry.mode & 0o111) !== 0 && entry.size > 0
    path = targetOf(entry)
  }
  return false
}
