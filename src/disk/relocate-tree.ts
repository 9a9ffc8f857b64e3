import { readFile, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { readElf } from '../domain/elf-file.ts'
import { setRpath } from '../domain/elf-rpath.ts'
import { findMissingRpath, shortNames, textEditsOf } from '../domain/relocation.ts'
import type { TextEdit } from '../domain/relocation.ts'
import { listDirectories, listDirectory, listFiles, listPythons } from './list-tree.ts'
import { withBytesOf } from './open-bytes.ts'
import { replaceFile } from './replace-file.ts'

export type Relocation = {
  /** What was written, links included, relative to the tree. */
  readonly edited: readonly string[]
  /** What could not be done, as sentences. */
  readonly notices: readonly string[]
}

/**
 * Makes a tree that was built for `oldPrefix` work wherever it lies, in place; only for a tree that nothing runs
 * from yet. A tree that was made so by its builder stays as it is, byte for byte, and twice is the same as once.
 */
export async function relocateTree(tree: string, oldPrefix: string): Promise<Relocation> {
  const edited: string[] = []
  for (const python of await listPythons(tree)) {
    const configs = await listDirectories(tree, `lib/${python}`, /^config-/)
    for (const edit of textEditsOf({ python, configs })) {
      edited.push(...(await editTexts(tree, edit, oldPrefix)))
    }
  }
  const runPaths = await editRunPaths(tree)
  return {
    edited: [...edited, ...runPaths.edited, ...(await addShortNames(tree))],
    notices: runPaths.notices
  }
}

async function editTexts(tree: string, edit: TextEdit, oldPrefix: string): Promise<readonly string[]> {
  const edited: string[] = []
  for (const path of await listFiles(tree, edit.directory, edit.name)) {
    if (await editText(join(tree, path), edit, oldPrefix)) edited.push(path)
  }
  return edited
}

async function editText(path: string, { start, edit }: TextEdit, oldPrefix: string): Promise<boolean> {
  const head = withBytesOf(path, (source) => source(0, start.length))
  if (Buffer.from(head).toString('latin1') !== start) return false
  const text = await readFile(path, 'latin1')
  const relocated = edit(text, oldPrefix)
  if (relocated === text) return false
  await deleteCompiled(path)
  await replaceFile(path, Buffer.from(relocated, 'latin1'))
  return true
}

/** A compiled module may be taken for its source by date and size alone, or unasked, so it has to go, and go first. */
async function deleteCompiled(path: string): Promise<void> {
  const module = /^(.*)\.py$/.exec(basename(path))?.[1]
  if (module === undefined) return
  for (const compiled of await listFiles(dirname(path), '__pycache__', /\.pyc$/)) {
    if (basename(compiled).startsWith(`${module}.`)) await rm(join(dirname(path), compiled))
  }
}

async function editRunPaths(tree: string): Promise<Relocation> {
  const edited: string[] = []
  const notices: string[] = []
  const paths = [
    ...(await listFiles(tree, 'bin', /^/)),
    ...(await listFiles(tree, 'lib', /^libpython3\.so$/))
  ]
  for (const path of paths) {
    const file = withBytesOf(join(tree, path), readElf)
    const wanted = file === undefined ? undefined : findMissingRpath(path, file)
    if (wanted === undefined) continue
    const bytes = await readFile(join(tree, path))
    const outcome = setRpath(bytes, wanted)
    if (outcome.kind === 'refused') {
      notices.push(`${path} can't be told to look for libpython in ${wanted}: ${outcome.reason}.`)
    } else {
      await replaceFile(join(tree, path), bytes)
      edited.push(path)
    }
  }
  return { edited, notices }
}

/** `python` and `pip` beside `python3` and `pip3`. */
async function addShortNames(tree: string): Promise<readonly string[]> {
  const names = (await listDirectory(tree, 'bin')).map((entry) => entry.name)
  const absent = shortNames.filter(([name, target]) => !names.includes(name) && names.includes(target))
  for (const [name, target] of absent) await symlink(target, join(tree, 'bin', name))
  return absent.map(([name]) => `bin/${name}`)
}
