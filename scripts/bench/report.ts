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
  /** What was published. */
  readonly tarball: Told
  /** What was set up, and the full one beside it. */
  readonly python: Told
  readonly full: Told | undefined
  readonly runs: number
  readonly parts: readonly PartResult[]
}

type Told = Pick<BenchTarball, 'name' | 'isMade' | 'size' | 'sha256'>

export function toTold({ name, size, sha256, isMade }: BenchTarball): Told {
  return { name, size, sha256, isMade }
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

export function headingOf(report: Report): readonly string[] {
  const { date, machine, load, tarball, python, full, runs } = report
  const { cpu, cores, node } = machine
  return [
    `${date}, ${cores} x ${cpu}, Node ${node}, load ${load.before.toFixed(2)} before and ${load.after.toFixed(2)} after`,
    `published: ${nameOf(tarball)}; set up: ${nameOf(python)}${full === undefined ? '' : `, full: ${nameOf(full)}`}`,
    `${runs} runs each, in turn`
  ]
}

function nameOf({ name, size, isMade }: Told): string {
  return `${name} (${(size / 1e6).toFixed(1)} MB${isMade ? ', made of random bytes' : ''})`
}
