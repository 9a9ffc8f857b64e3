import { spawn } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'

/** A server in a process of its own; it ends with `close`, or with this process, however that ends. */
export type ChildServer = {
  /** What it printed when it was ready. */
  readonly greeting: RegExpExecArray
  readonly close: () => Promise<void>
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>

const SECONDS = 20

/** No signal reaches a child whose parent was killed, but the end of its standard input does. */
const endWithParent = "data:text/javascript,process.stdin.on('end',()=>process.exit()).resume()"

/** Runs a program with this Node until it prints `ready`. Throws, with all that it said, when it ends or is late. */
export async function startChildServer(
  program: readonly string[],
  { ready, cwd }: { readonly ready: RegExp; readonly cwd: string }
): Promise<ChildServer> {
  const child = spawn(process.execPath, ['--import', endWithParent, ...program], {
    cwd,
    env: {},
    stdio: ['pipe', 'pipe', 'pipe']
  })
  const late = setTimeout(() => child.kill('SIGKILL'), SECONDS * 1000)
  try {
    return { greeting: await greetingOf(child, ready), close: () => end(child) }
  } finally {
    clearTimeout(late)
  }
}

function greetingOf(child: Child, ready: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const greeting = ready.exec(said)
      if (greeting !== null) resolve(greeting)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('exit', () => {
      reject(new Error(`The server ended before it was ready:\n${said}`))
    })
  })
}

async function end(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}
