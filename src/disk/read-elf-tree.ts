import { join } from 'node:path'
import { readElf } from '../domain/elf-file.ts'
import type { ElfTree, ElfTreeFile } from '../domain/elf-tree.ts'
import { listDirectory, listFiles, listPythons } from './list-tree.ts'
import { withBytesOf } from './open-bytes.ts'

const LIBRARY = /\.so(?:\.[0-9]+)*$/

/** The facts of `bin/*`, `lib/*.so*` and the extension modules; links are skipped, their targets are files. */
export async function readElfTree(tree: string): Promise<ElfTree> {
  const pythons = await listPythons(tree)
  const modules = pythons.map((python) => listFiles(tree, `lib/${python}/lib-dynload`, LIBRARY))
  const programs = await listFiles(tree, 'bin', /^/)
  const libraries = [await listFiles(tree, 'lib', LIBRARY), ...(await Promise.all(modules))].flat()
  const read = (path: string): ElfTreeFile | undefined => {
    const file = withBytesOf(join(tree, path), readElf)
    return file === undefined ? undefined : { path, ...file }
  }
  const readings = libraries.map((path) => ({ path, file: read(path) }))
  return {
    files: [...programs.map(read), ...readings.map(({ file }) => file)].filter((file) => file !== undefined),
    libraries: (await listDirectory(tree, 'lib'))
      .map(({ name }) => name)
      .filter((name) => LIBRARY.test(name)),
    unreadable: readings.filter(({ file }) => file === undefined).map(({ path }) => path)
  }
}
