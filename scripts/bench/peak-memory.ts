import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Watches one run of a Node process that gets `environment`. */
export type MemoryProbe = {
  readonly environment: Readonly<Record<string, string>>
  /** After its end: the most memory that it had at a time. */
  readonly readPeakBytes: () => Promise<number>
}

/**
 * The process itself tells at its end what the kernel says of it. Not by getrusage: a child's `maxrss` begins with what
 * the parent had when it forked. Plain JavaScript, for stripping types would take memory of its own.
 */
const teller = `
process.on('exit', () => {
  const { readFileSync, writeFileSync } = require('node:fs')
  writeFileSync(process.env.PEAK_MEMORY_FILE, readFileSync('/proc/self/status', 'latin1'))
})
`

export async function probeMemory(parent: string): Promise<MemoryProbe> {
  const directory = await mkdtemp(join(parent, 'peak-memory-'))
  const script = join(directory, 'teller.cjs')
  const file = join(directory, 'status')
  await writeFile(script, teller)
  return {
    environment: { NODE_OPTIONS: `--require=${JSON.stringify(script)}`, PEAK_MEMORY_FILE: file },
    readPeakBytes: async () => parsePeak(await readFile(file, 'latin1'))
  }
}

function parsePeak(status: string): number {
  const [, kibibytes] = /^VmHWM:\s*(\d+) kB$/m.exec(status) ?? []
  if (kibibytes === undefined) throw new Error('The kernel does not tell how much memory a process had.')
  return Number(kibibytes) * 1024
}
