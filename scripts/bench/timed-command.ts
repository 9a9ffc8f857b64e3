import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Reading } from './part.ts'
import { stopwatchFor } from './stopwatch.ts'
import type { Times } from './stopwatch.ts'

export type Command = {
  readonly program: string
  readonly words: readonly string[]
  /** Gets what it needs for itself; it works there. */
  readonly directory: string
  /** Beside a PATH, a home and a place for temporary files. */
  readonly env?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** Runs a program with nothing of this process's environment. Throws when it does not end with 0. */
export async function runTimed(command: Command): Promise<Times & { readonly stdout: string }> {
  const { program, words, directory, env, signal } = command
  const [home, temp] = [join(directory, 'home'), join(directory, 'tmp')]
  for (const path of [home, temp]) await mkdir(path, { recursive: true })
  const stopwatch = await stopwatchFor(program, directory)
  const clean = { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8', HOME: home, TMPDIR: temp }
  const { stdout } = await promisify(execFile)(stopwatch.path, [...words], {
    cwd: directory,
    env: { ...clean, ...env },
    signal
  })
  return { ...(await stopwatch.readTimes()), stdout }
}

export const wall = 'process, start to exit'
export const cpu = 'CPU time'

export function timeReadings({ seconds, cpuSeconds }: Times): readonly Reading[] {
  return [
    { what: wall, unit: 's', value: seconds },
    { what: cpu, unit: 's', value: cpuSeconds }
  ]
}

/** So that nobody pays for what the one before left to be written to the disk. */
export async function settle(signal: AbortSignal): Promise<void> {
  await promisify(execFile)('sync', [], { signal })
}
