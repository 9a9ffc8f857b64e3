import { foreignNeedsOf, requiredFilesOf, runPathsOf, userName } from './elf-tree.ts'
import type { ElfTree } from './elf-tree.ts'
import type { GlibcNeed } from './glibc-version.ts'
import { findGlibcNeed } from './glibc-version.ts'

/** What a build asks of the machine that it is to run on: told by its ELF files, or by what was noted of them. */
export type HostNeeds = {
  /** A file for each processor that there are files for. */
  readonly machines: readonly { readonly code: number; readonly path: string }[]
  /** The programs that the kernel starts to load the interpreter, each with a file that names it. */
  readonly loaders: readonly { readonly name: string; readonly path: string }[]
  /** Of what must work, and of what may be missed. */
  readonly glibc: { readonly required: GlibcNeed | undefined; readonly optional: GlibcNeed | undefined }
  /** By soname. */
  readonly libraries: readonly NeededLibrary[]
  /** Directories outside of the tree where its files look for libraries by themselves. */
  readonly runPaths: readonly string[]
  /** Called like a library, yet not ELF or damaged. */
  readonly unreadable: readonly string[]
}

export type NeededLibrary = {
  readonly soname: string
  /** Who needs it: `_ssl`, `libpython3.12.so.1.0`. */
  readonly users: readonly string[]
  readonly isRequired: boolean
}

export function needsOf(tree: ElfTree): HostNeeds {
  const required = requiredFilesOf(tree)
  const machines = tree.files.map(({ machine, path }) => ({ code: machine, path }))
  const loaders = required.flatMap(({ path, interpreter }) =>
    interpreter === undefined ? [] : [{ name: interpreter, path }]
  )
  return {
    machines: machines.filter(({ code }, index) => machines.findIndex((one) => one.code === code) === index),
    loaders: loaders.filter(({ name }, index) => loaders.findIndex((one) => one.name === name) === index),
    glibc: {
      required: findGlibcNeed(required),
      optional: findGlibcNeed(tree.files.filter((file) => !required.includes(file)))
    },
    libraries: librariesOf(tree),
    runPaths: runPathsOf(tree),
    unreadable: tree.unreadable
  }
}

function librariesOf(tree: ElfTree): readonly NeededLibrary[] {
  const required = requiredFilesOf(tree)
  const needs = tree.files.flatMap((file) => foreignNeedsOf(tree, file).map((soname) => ({ soname, file })))
  return [...new Set(needs.map(({ soname }) => soname))].sort().map((soname) => {
    const users = needs.filter((need) => need.soname === soname).map(({ file }) => file)
    return { soname, users: users.map(userName), isRequired: users.some((user) => required.includes(user)) }
  })
}

/** Sonames, and paths of loaders, that are looked for on the host. */
export function soughtNames({ libraries, loaders }: HostNeeds): readonly string[] {
  const names = [...libraries.map(({ soname }) => soname), ...loaders.map(({ name }) => name)]
  return [...new Set(names)].sort()
}
