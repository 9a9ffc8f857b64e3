import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe } from '../src/domain/failure.ts'

const bundle = fileURLToPath(new URL('../dist/index.js', import.meta.url))

/**
 * Runs a script that starts dist/index.js in a directory of its own, which is gone afterwards, also after Ctrl-C. The
 * process ends with 0 only when `run` came to its end.
 */
export async function runInScratch(
  name: string,
  run: (directory: string, signal: AbortSignal) => Promise<void>
): Promise<void> {
  const interruption = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      interruption.abort()
    })
  }
  process.exitCode = 1
  try {
    await inScratch(name, (directory) => run(directory, interruption.signal))
    process.exitCode = 0
  } catch (error) {
    process.stderr.write(interruption.signal.aborted ? '\nInterrupted.\n' : `\n${describe(error)}\n`)
  }
}

async function inScratch(name: string, run: (directory: string) => Promise<void>): Promise<void> {
  await access(bundle).catch(() => {
    throw new Error('dist/index.js is not there. Build it: npm run build')
  })
  const directory = await mkdtemp(join(tmpdir(), `iact-cpython-${name}-`))
  // Whatever makes a temporary file from here on makes it there.
  process.env['TMPDIR'] = directory
  try {
    await run(directory)
  } finally {
    // What an interrupted step had started may still be writing.
    await rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}
