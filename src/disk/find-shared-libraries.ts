import { glob, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { isElf, machineCode } from '../domain/elf-layout.ts'
import { findMachine } from '../domain/elf-machine.ts'
import type { ElfMachine } from '../domain/elf-machine.ts'
import { withBytesOf } from './open-bytes.ts'

export type LibrarySearch = {
  /** As Node names it: a library for another processor is passed over, as the loader does. */
  readonly architecture: string
  /** The value of LD_LIBRARY_PATH. */
  readonly libraryPath: string | undefined
  /** Directories that the build's own files name. */
  readonly runPaths: readonly string[]
}

/**
 * Which of the names this host has: sonames where its loader looks for them, and paths as they are. Asks the files,
 * not ldconfig's cache, which has a format of its own and may be stale. `root` is `/` but for tests.
 */
export async function findSharedLibraries(
  names: readonly string[],
  search: LibrarySearch,
  root = '/'
): Promise<ReadonlySet<string>> {
  const machine = findMachine(search.architecture)
  if (machine === undefined) return new Set()
  const directories = [
    ...search.runPaths,
    ...(search.libraryPath ?? '').split(/[:;]/).filter((path) => path.startsWith('/')),
    ...(await readLoaderConfiguration(root)),
    ...defaultDirectories(machine)
  ]
  const candidatesOf = (name: string): readonly string[] =>
    name.includes('/') ? [name] : [...new Set(directories)].map((directory) => join(directory, name))
  return new Set(
    names.filter((name) => candidatesOf(name).some((path) => isLibraryFor(machine, join(root, path))))
  )
}

function defaultDirectories({ triple }: ElfMachine): readonly string[] {
  return [`/lib/${triple}`, `/usr/lib/${triple}`, '/lib64', '/usr/lib64', '/lib', '/usr/lib']
}

/** A file that can't be opened can't be loaded either. */
function isLibraryFor(machine: ElfMachine, path: string): boolean {
  try {
    const header = withBytesOf(path, (source) => source(0, 64))
    return isElf(header) && machineCode(header) === machine.code
  } catch {
    return false
  }
}

/** The directories of /etc/ld.so.conf and of the files that it includes, each file read once. */
async function readLoaderConfiguration(root: string): Promise<readonly string[]> {
  const directories: string[] = []
  const files = new Set(await expand('/etc/ld.so.conf', root, root))
  // A set may grow while it is walked: included files come after the including one.
  for (const file of files) {
    // What can't be read (a link to nothing, a file for root alone) is passed over, as ldconfig does.
    const text = await readFile(file, 'latin1').catch(() => '')
    for (const line of linesOf(text)) {
      const [, pattern] = /^include\s+(\S.*)$/.exec(line) ?? []
      if (pattern === undefined) directories.push(...directoryIn(line))
      else for (const included of await expand(pattern, dirname(file), root)) files.add(included)
    }
  }
  return directories
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/#.*/, '').trim())
}

/** A line may be `directory=type`, or something that is no directory (`hwcap …`). */
function directoryIn(line: string): readonly string[] {
  return line.startsWith('/') ? [line.replace(/=.*/, '').trimEnd()] : []
}

/** Patterns are relative to the including file; several may stand in a line. */
async function expand(patterns: string, directory: string, root: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const pattern of patterns.split(/\s+/)) {
    const [cwd, relative] = pattern.startsWith('/') ? [root, pattern.slice(1)] : [directory, pattern]
    for await (const match of glob(relative, { cwd })) found.push(resolve(cwd, match))
  }
  return found.sort()
}
