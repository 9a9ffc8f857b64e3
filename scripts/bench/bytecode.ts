import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Reading } from './part.ts'

const program = fileURLToPath(new URL('bytecode.py', import.meta.url))

export type Bytecode = {
  /** Files `.pyc` beside their sources. */
  readonly files: number
  /** Of these, the ones that the interpreter would compile anew. */
  readonly stale: number
  /** Modules that a first start had to compile: those, and the ones that have no `.pyc`. */
  readonly compiled: number
}

/** Asks the interpreter of a tree, which writes nothing. It finds its library only with a word where nothing relocated it. */
export async function countBytecode(tree: string, signal: AbortSignal): Promise<Bytecode> {
  const { stdout } = await promisify(execFile)(join(tree, 'bin', 'python3'), ['-I', '-B', program, tree], {
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', LD_LIBRARY_PATH: join(tree, 'lib') },
    signal
  })
  const told: unknown = JSON.parse(stdout)
  if (isBytecode(told)) return told
  throw new Error(`The interpreter does not tell what it would compile: ${stdout}`)
}

function isBytecode(told: unknown): told is Bytecode {
  if (typeof told !== 'object' || told === null) return false
  return ['files', 'stale', 'compiled'].every((key) => Number.isInteger(Reflect.get(told, key)))
}

export const staleFiles = 'stale .pyc'
export const compiledModules = 'compiled at the first start'

export function bytecodeReadings({ stale, compiled }: Bytecode): readonly Reading[] {
  return [
    { what: staleFiles, unit: 'files', value: stale },
    { what: compiledModules, unit: 'files', value: compiled }
  ]
}
