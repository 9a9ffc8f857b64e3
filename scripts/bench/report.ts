import { cpus, loadavg, release, totalmem } from 'node:os'
import type { PartResult } from './part.ts'
import type { BenchTarball } from './tarball.ts'

export type Machine = {
  readonly cpu: string
  readonly cores: number
  readonly memoryBytes: number
  readonly node: string
  readonly kernel: string
}

/** What `--json` writes. */
export type Report = {
  readonly date: string
  readonly machine: Machine
  /** Processes that wanted to run, in the minute before the first run and at the end: the bench itself is among the latter. */
  readonly load: { readonly before: number; readonly after: number }
  readonly tarball: Pick<BenchTarball, 'name' | 'isMade' | 'size' | 'sha256'>
  readonly runs: number
  readonly parts: readonly PartResult[]
}

export function readMachine(): Machine {
  const all = cpus()
  return {
    cpu: all[0]?.model ?? 'unknown',
    cores: all.length,
    memoryBytes: totalmem(),
    node: process.version,
    kernel: release()
  }
}

export function readLoad(): number {
  return loadavg()[0] ?? Number.NaN
}

export function headingOf({ date, machine, load, tarball, runs }: Report): readonly string[] {
  const { cpu, cores, node } = machine
  const origin = tarball.isMade ? 'made of random bytes' : 'given'
  return [
    `${date}, ${cores} x ${cpu}, Node ${node}, load ${load.before.toFixed(2)} before and ${load.after.toFixed(2)} after`,
    `${tarball.name}, ${(tarball.size / 1e6).toFixed(1)} MB, ${origin}; ${runs} runs each, in turn`
  ]
}
