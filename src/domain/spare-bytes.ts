import { rootOf } from './artifact.ts'
import type { PythonVersion } from './python-version.ts'
import type { Entry } from './tarball-layout.ts'

/** What of a tree no runner needs, unpacked: `scripts/build-cpython.sh` leaves it out. */
export type SpareBytes = {
  readonly total: number
  /** The largest first; kinds of which there is nothing are not in it. */
  readonly kinds: readonly { readonly kind: SpareKind; readonly bytes: number }[]
}

export type SpareKind = (typeof PATTERNS)[number][0]

/** Below the prefix. What is of two kinds counts as the first of them. */
const PATTERNS = [
  ['static libpython', /^lib\/(?:[^/]+\/config-[^/]+\/)?libpython[^/]*\.a$/],
  [
    'test suites',
    /^lib\/python3[^/]*\/(?:(?:test|(?:ctypes|tkinter|unittest)\/test|(?:distutils|lib2to3)\/tests|idlelib\/idle_test)\/|lib-dynload\/(?:_test|_xxtestfuzz|_ctypes_test|xxlimited|xxsubtype)[^/]*\.so$)/
  ],
  ['.opt-1 and .opt-2 bytecode', /\.opt-[12]\.pyc$/]
] as const

const LEAST_SHARE = 0.05
const LEAST_BYTES = 1_000_000

export function spareBytes(entries: readonly Entry[], version: PythonVersion): SpareBytes {
  const prefix = `${rootOf(version)}/`
  const bytes = new Map<SpareKind, number>()
  let total = 0
  for (const { path, size } of entries) {
    total += size
    const below = path.replace(/^(?:\.\/)+/, '')
    const kind = below.startsWith(prefix) ? findKind(below.slice(prefix.length)) : undefined
    if (kind !== undefined && size > 0) bytes.set(kind, (bytes.get(kind) ?? 0) + size)
  }
  const kinds = [...bytes].map(([kind, sum]) => ({ kind, bytes: sum }))
  return { total, kinds: kinds.sort((left, right) => right.bytes - left.bytes) }
}

function findKind(path: string): SpareKind | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(path))?.[0]
}

/** For people; undefined where too little could go to speak of it. */
export function formatSpareBytes({ total, kinds }: SpareBytes): string | undefined {
  const spare = kinds.reduce((sum, { bytes }) => sum + bytes, 0)
  if (spare < LEAST_BYTES || spare < LEAST_SHARE * total) return undefined
  const list = kinds.map(({ kind, bytes }) => `${kind} ${megabytes(bytes)}`).join(', ')
  const percent = Math.round((100 * spare) / total)
  return `${percent} % of its ${megabytes(total)} unpacked is what no runner needs, and could be left out: ${list}`
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
