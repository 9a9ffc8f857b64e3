import type { ElfFile } from './elf-file.ts'

/** The programs and libraries of a CPython tree: plain data, as JSON too. */
export type ElfTree = {
  readonly files: readonly ElfTreeFile[]
  /** Names in lib/ that a needed library can have: files and links. */
  readonly libraries: readonly string[]
  /** Called like a library, yet not ELF or damaged. */
  readonly unreadable: readonly string[]
}

/** `path` is relative to the tree. */
export type ElfTreeFile = ElfFile & { readonly path: string }

/** Without these pip, venv or most programs don't work; the others (readline, tkinter, ...) may be missed. */
const requiredModules = ['_ssl', '_hashlib', 'zlib', '_bz2', '_lzma', '_ctypes', '_sqlite3', '_uuid']

/** `_ssl` of `lib/python3.12/lib-dynload/_ssl.cpython-312-x86_64-linux-gnu.so`; for other files their bare name. */
export function userName({ path }: ElfTreeFile): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return path.includes('/lib-dynload/') ? name.replace(/\..*$/, '') : name
}

/** The interpreter, the required modules, and the tree's own libraries that those need. */
export function requiredFilesOf(tree: ElfTree): readonly ElfTreeFile[] {
  const required = tree.files.filter(
    (file) => file.path.startsWith('bin/') || requiredModules.includes(userName(file))
  )
  const own = tree.files.filter((file) => !required.includes(file))
  // Grows while it is walked: what a found library needs is required as well.
  for (const { needed } of required) {
    required.push(
      ...own.filter((file) => !required.includes(file) && needed.some((name) => answersTo(file, name)))
    )
  }
  return required
}

export function foreignNeedsOf(tree: ElfTree, { needed }: ElfTreeFile): readonly string[] {
  return needed.filter(
    (name) => !tree.libraries.includes(name) && !tree.files.some((file) => file.soname === name)
  )
}

/** Directories outside of the tree where its files look for libraries by themselves. */
export function runPathsOf(tree: ElfTree): readonly string[] {
  const paths = tree.files.flatMap(({ rpath, runpath }) => (runpath ?? rpath ?? '').split(':'))
  return [...new Set(paths)].filter((path) => path.startsWith('/')).sort()
}

function answersTo({ path, soname }: ElfTreeFile, name: string): boolean {
  return soname === name || path === `lib/${name}`
}
