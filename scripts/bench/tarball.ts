import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { packEntries, pythonEntries } from '../../__tests__/support/make-tarball.ts'
import { hashFile } from '../../src/disk/hash-file.ts'
import type { Artifact } from '../../src/domain/artifact.ts'
import { findArtifact, tarballGrammar } from '../../src/domain/artifact.ts'

export type BenchTarball = {
  readonly path: string
  readonly name: string
  readonly artifact: Artifact
  readonly size: number
  readonly sha256: string
  readonly isMade: boolean
}

const madeName = 'cpython-3.12.6-ubuntu22.04-build1.tgz'
const madeFiles = 100
const madeFileBytes = 1_000_000

/** In `directory`: the tarball that was given, or 100 MB that look like a CPython by their names and can't be compressed. */
export async function benchTarball(directory: string, given: string | undefined): Promise<BenchTarball> {
  const name = given === undefined ? madeName : basename(given)
  const artifact = findArtifact(name)
  if (artifact === undefined)
    throw new Error(`${name} is no name of a build: tarballs are called ${tarballGrammar}`)
  const path = join(directory, name)
  await mkdir(directory, { recursive: true })
  await (given === undefined ? makeLargeTarball(path) : copyFile(given, path))
  const { size, sha256 } = await hashFile(path)
  return { path, name, artifact, size, sha256, isMade: given === undefined }
}

/** The one that was compiled on this machine, which takes three minutes the first time; gives its path. */
export async function findCompiled(signal: AbortSignal): Promise<string> {
  const script = fileURLToPath(new URL('../ci-cpython.sh', import.meta.url))
  const { stdout } = await promisify(execFile)('bash', [script], { signal })
  return stdout.trim()
}

/** CPython 3.12.6 for `publish` with `smoke-test: skip`. Not compressed: random bytes would not become fewer. */
export async function makeLargeTarball(path: string): Promise<void> {
  const files = Array.from({ length: madeFiles }, (_, index) => ({
    path: `opt/python-3.12.6/lib/python3.12/random-${index}`,
    content: randomBytes(madeFileBytes)
  }))
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, gzipSync(await packEntries([...pythonEntries(), ...files]), { level: 0 }))
}
