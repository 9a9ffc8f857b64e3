import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { describe } from '../domain/failure.ts'
import type { Finished, Processes } from '../ports/processes.ts'
import { requireProgram } from './require-program.ts'

/** As shells have it for a command that is not there. */
const NOT_FOUND = 127
/** A shell adds the number of the signal; that is not told here. */
const KILLED = 128

/** Throws PLATFORM_UNSUPPORTED. */
export function runnerProcesses(): Processes {
  const timeout = requireProgram('timeout')
  return {
    // coreutils' timeout starts a process group and kills all of it when the time is over; it exits with 124.
    run: ({ argv, env, seconds }) => run([timeout, '--kill-after=5', String(seconds), ...argv], env)
  }
}

/**
 * Returns when the program itself has ended: a child that it left in the background may keep its output open.
 * (`@actions/exec` waits for the output to be closed.)
 */
async function run(
  [program, ...words]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>
): Promise<Finished> {
  const { stdout, stderr, ...child } = start(program, words, env)
  try {
    const exitCode = await child.exitCode
    // What the program wrote before it ended is in the pipes: one turn of the event loop reads it.
    await setImmediate()
    await setImmediate()
    return { exitCode: exitCode ?? KILLED, stdout: stdout.text(), stderr: stderr.text() }
  } catch (error) {
    return { exitCode: NOT_FOUND, stdout: '', stderr: describe(error) }
  } finally {
    stdout.close()
    stderr.close()
  }
}

function start(program: string, words: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(program, words, { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const exitCode = once(child, 'exit').then(([code]: (number | null)[]) => code)
  return { exitCode, stdout: collect(child.stdout), stderr: collect(child.stderr) }
}

/** More than any program that is run here prints. */
const MOST_BYTES = 4 * 1024 * 1024

function collect(stream: Readable): { readonly text: () => string; readonly close: () => void } {
  const chunks: Buffer[] = []
  let bytes = 0
  stream.on('data', (chunk: Buffer) => {
    if (bytes < MOST_BYTES) chunks.push(chunk)
    bytes += chunk.length
  })
  // A child in the background may go on writing.
  stream.on('error', () => undefined)
  return { text: () => Buffer.concat(chunks).toString('utf8'), close: () => stream.destroy() }
}
