import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Times = {
  readonly seconds: number
  /** User and system time of the process and of all that it waited for. */
  readonly cpuSeconds: number
}

/** Stands for a program: whoever starts `path` starts that program, and its times can be read when it has ended. */
export type Stopwatch = { readonly path: string; readonly readTimes: () => Promise<Times> }

/** The same for all rivals: bash's own `time`, which counts children of children as well. */
export async function stopwatchFor(program: string, parent: string): Promise<Stopwatch> {
  const directory = await mkdtemp(join(parent, 'stopwatch-'))
  const [path, file] = [join(directory, 'run'), join(directory, 'times')]
  const lines = [
    '#!/bin/bash',
    "TIMEFORMAT='%3R %3U %3S'",
    `{ time ${quoted(program)} "$@" 2>&3 3>&-; } 3>&2 2>${quoted(file)}`
  ]
  await writeFile(path, `${lines.join('\n')}\n`)
  await chmod(path, 0o755)
  return { path, readTimes: async () => parseTimes(await readFile(file, 'utf8')) }
}

function parseTimes(text: string): Times {
  const [seconds, user, system, ...others] = text.trim().split(/\s+/).map(Number)
  if (seconds === undefined || user === undefined || system === undefined || others.length > 0)
    throw new Error(`bash does not tell how long it took: ${text}`)
  return { seconds, cpuSeconds: user + system }
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
