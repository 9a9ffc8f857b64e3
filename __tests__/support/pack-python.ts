import { execFile } from 'node:child_process'
import { access, constants, readdir, realpath } from 'node:fs/promises'
import { basename, delimiter, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { findArtifact } from '../../src/domain/artifact.ts'
import { formatPythonVersion } from '../../src/domain/python-version.ts'

export type PackedPython = {
  readonly path: string
  /** As file names spell it. */
  readonly version: string
  readonly fileName: string
}

/** What the packer has to say of a tarball that it made: empty when all is as it should be. */
export type Packed = PackedPython & { readonly interpreter: string; readonly remarks: string }

export const packer = fileURLToPath(new URL('../../scripts/pack-python.py', import.meta.url))

/**
 * Packs the first of these interpreters that can be packed; when none of them has a pip, with a stand-in that only
 * says so. Throws what each of them lacks.
 */
export async function packPython(interpreters: readonly string[], output: string): Promise<Packed> {
  const complaints: string[] = []
  for (const options of [[], ['--stand-in']]) {
    for (const interpreter of interpreters) {
      try {
        const words = ['-I', '-B', packer, '--output', output, ...options]
        const { stdout, stderr } = await promisify(execFile)(interpreter, words)
        return { ...describeTarball(stdout.trim()), interpreter, remarks: stderr.trim() }
      } catch (error) {
        complaints.push(complaintOf(interpreter, error))
      }
    }
  }
  if (complaints.length > 0) throw new Error([...new Set(complaints)].join('\n'))
  throw new Error(
    'There is no python3 on PATH. Install one, as in: sudo apt-get install -y python3 python3-pip'
  )
}

export function describeTarball(path: string): PackedPython {
  const fileName = basename(path)
  const artifact = findArtifact(fileName)
  if (artifact === undefined) throw new Error(`${fileName} is no name of a build`)
  return { path, version: formatPythonVersion(artifact.version), fileName }
}

/** What PATH calls python3, then what it calls python3.X; each once, whatever its names. */
export async function findPythons(path = process.env['PATH'] ?? ''): Promise<readonly string[]> {
  const found: { readonly name: string; readonly path: string }[] = []
  for (const directory of path.split(delimiter).filter((part) => isAbsolute(part))) {
    const names = await readdir(directory).catch(() => [])
    for (const name of names.filter((candidate) => /^python3(?:\.[0-9]+)?$/.test(candidate))) {
      found.push({ name, path: join(directory, name) })
    }
  }
  const plainFirst = [...found].sort(
    (left, right) => Number(left.name !== 'python3') - Number(right.name !== 'python3')
  )
  const pythons = new Map<string, string>()
  for (const { path: python } of plainFirst) {
    const real = await findProgram(python)
    if (real !== undefined && !pythons.has(real)) pythons.set(real, python)
  }
  return [...pythons.values()]
}

async function findProgram(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.X_OK)
    return await realpath(path)
  } catch {
    return undefined
  }
}

function complaintOf(interpreter: string, error: unknown): string {
  const stderr =
    typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr).trim() : ''
  return stderr === ''
    ? `${interpreter}: ${String(error)}`
    : `${interpreter}: ${stderr.split('\n').slice(-5).join('\n')}`
}
