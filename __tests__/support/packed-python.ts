import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { PackedPython } from './pack-python.ts'
import { describeTarball, findPythons, packer, packPython } from './pack-python.ts'

const cache = fileURLToPath(new URL('../../.cache/packed-python', import.meta.url))

let packed: Promise<PackedPython> | undefined

/**
 * A tarball of this machine's Python that can be published, set up and run, with its `.sha256` beside it. It is kept
 * in .cache and shared: copy it before you change it or let an action write beside it.
 */
export function packedPython(): Promise<PackedPython> {
  packed ??= packOnce()
  return packed
}

async function packOnce(): Promise<PackedPython> {
  const pythons = await findPythons()
  const entry = join(cache, await keyOf(pythons))
  if (!(await isThere(entry))) await makeEntry(entry, pythons)
  const name = (await readdir(entry)).find((candidate) => candidate.endsWith('.tgz'))
  if (name === undefined) throw new Error(`${entry} has no tarball: delete it`)
  return describeTarball(join(entry, name))
}

async function keyOf(pythons: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(await readFile(packer))
  for (const python of pythons.slice(0, 1)) {
    hash.update(
      (await promisify(execFile)(python, ['-I', '-c', 'import sys; print(sys.version, sys.base_prefix)']))
        .stdout
    )
  }
  return hash.digest('hex').slice(0, 16)
}

/** Whoever is first wins, and the others take what is there: nobody sees a directory that is half full. */
async function makeEntry(entry: string, pythons: readonly string[]): Promise<void> {
  const beside = `${entry}.${randomUUID()}`
  await mkdir(beside, { recursive: true })
  try {
    await packPython(pythons, beside)
    await rename(beside, entry)
  } catch (error) {
    if (!(await isThere(entry))) throw error
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  )
}
