import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { describe } from '../../domain/failure.ts'
import type { Command, Finished, Processes } from '../../ports/processes.ts'

/** Exit codes of shells for a program that did not run, and of coreutils' `timeout` for one that ran too long. */
const TIMED_OUT = 124
const NOT_RUN = 126
const NOT_FOUND = 127
/** Plus the number of the signal that ended the program. */
const SIGNALLED = 128

/** Of each stream. More is read, so that the program can go on, and dropped. */
const KEPT_BYTES = 8 * 1024 * 1024

/**
 * Child processes by `node:child_process`. `@actions/exec` has no time limit, no limit on the output that it keeps and
 * no process group, and it waits for 10 s, then leaves the pipes open, when a background process holds them.
 */
export function runnerProcesses(): Processes {
  return {
    run: (command) => runToEnd(command).catch(notStarted)
  }
}

/** Programs end with the action: each of these kills one. */
const running = new Set<() => void>()
process.once('exit', () => {
  for (const killGroup of running) killGroup()
})

async function runToEnd({ argv, env, seconds }: Command): Promise<Finished> {
  const [program, ...words] = argv
  // The leader of a process group: what it starts in the background is in the group as well.
  const child = spawn(program, words, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const outputs = [keepOutput(child.stdout), keepOutput(child.stderr)] as const
  const killGroup = (): void => {
    kill(child.pid)
  }
  running.add(killGroup)
  const patience = new AbortController()
  const timer = setTimeout(() => {
    patience.abort()
  }, seconds * 1000)
  try {
    const exitCode = await exitCodeOf(once(child, 'exit', { signal: patience.signal }), patience.signal)
    if (patience.signal.aborted) killGroup()
    // A background process may hold the pipes for hours. What the program itself wrote is in them when it ends, and
    // one whole turn of the event loop reads it.
    await setImmediate()
    await setImmediate()
    const [stdout, stderr] = outputs.map((read) => read()) as [string, string]
    return { exitCode, stdout, stderr }
  } finally {
    clearTimeout(timer)
    running.delete(killGroup)
    child.stdout.destroy()
    child.stderr.destroy()
    // Not even a signal ends a program of another user, such as sudo's.
    child.unref()
  }
}

async function exitCodeOf(exit: Promise<unknown[]>, patience: AbortSignal): Promise<number> {
  try {
    const [code, signal] = (await exit) as [number | null, NodeJS.Signals | null]
    return code ?? SIGNALLED + (signal === null ? 0 : constants.signals[signal])
  } catch (error) {
    if (patience.aborted) return TIMED_OUT
    throw error
  }
}

/** Collects a stream; the function that it returns gives what has come so far. */
function keepOutput(stream: Readable): () => string {
  const chunks: Buffer[] = []
  let room = KEPT_BYTES
  stream.on('data', (chunk: Buffer) => {
    if (room > 0) chunks.push(chunk.subarray(0, room))
    room -= chunk.length
  })
  return () => Buffer.concat(chunks).toString('utf8')
}

function kill(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The group has ended already, or belongs to another user.
  }
}

/** A program that could not be started; the text of `stderr` is what a shell prints. */
function notStarted(error: unknown): Finished {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  const reason = code === 'EACCES' ? `Permission denied (${describe(error)})` : describe(error)
  return { exitCode: code === 'ENOENT' ? NOT_FOUND : NOT_RUN, stdout: '', stderr: reason }
}
