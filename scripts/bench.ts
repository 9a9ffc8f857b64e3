import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { describe } from '../src/domain/failure.ts'
import { startGitHubProcess } from './bench/github.ts'
import { runPart } from './bench/part.ts'
import { publishPart } from './bench/publish-part.ts'
import { headingOf, readLoad, readMachine } from './bench/report.ts'
import type { Report } from './bench/report.ts'
import type { Scene } from './bench/scene.ts'
import { tableOf } from './bench/table.ts'
import { benchTarball } from './bench/tarball.ts'

/**
 * How long the action takes next to what would be used instead:
 * `npm run bench -- [path/to/cpython-….tgz] [--runs N] [--json path]`. Everything is on this machine, GitHub as a
 * process of its own. Whatever the times are, it ends with 0: it fails when something was not done.
 */

/** What is measured, in this order. */
const parts = [publishPart] as const

const bundle = fileURLToPath(new URL('../dist/index.js', import.meta.url))

type Wish = { readonly tarball: string | undefined; readonly runs: number; readonly json: string | undefined }

function parseWish(words: readonly string[]): Wish {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { runs: { type: 'string', default: '7' }, json: { type: 'string' } }
  })
  const [tarball, ...others] = positionals
  const runs = Number(values.runs)
  if (others.length > 0 || !Number.isInteger(runs) || runs < 1)
    throw new Error('Usage: npm run bench -- [tarball] [--runs N] [--json path]')
  return { tarball, runs, json: values.json }
}

async function bench(
  { tarball: given, runs }: Wish,
  directory: string,
  signal: AbortSignal
): Promise<Report> {
  const tell = (line: string): void => {
    process.stderr.write(`${line}\n`)
  }
  const date = new Date().toISOString()
  const before = readLoad()
  const tarball = await benchTarball(directory, given)
  const github = await startGitHubProcess()
  try {
    const scene: Scene = { directory, github, tarball, signal }
    const results = []
    for (const part of parts) results.push(await runPart(part(scene), runs, tell))
    const load = { before, after: readLoad() }
    const { name, size, sha256, isMade } = tarball
    const told = { name, size, sha256, isMade }
    return { date, machine: readMachine(), load, tarball: told, runs, parts: results }
  } finally {
    await github.close()
  }
}

async function main(signal: AbortSignal): Promise<void> {
  const wish = parseWish(process.argv.slice(2))
  await access(bundle).catch(() => {
    throw new Error('dist/index.js is not there. Build it: npm run build')
  })
  const directory = await mkdtemp(join(tmpdir(), 'iact-cpython-bench-'))
  // Whatever makes a temporary file from here on makes it there.
  process.env['TMPDIR'] = directory
  try {
    const report = await bench(wish, directory, signal)
    const lines = [...headingOf(report), ...report.parts.flatMap(tableOf)]
    process.stdout.write(`${lines.join('\n')}\n`)
    if (wish.json !== undefined) await writeFile(wish.json, `${JSON.stringify(report, undefined, 2)}\n`)
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    interruption.abort()
  })
}
process.exitCode = 1
try {
  await main(interruption.signal)
  process.exitCode = 0
} catch (error) {
  process.stderr.write(interruption.signal.aborted ? '\nInterrupted.\n' : `\n${describe(error)}\n`)
}
