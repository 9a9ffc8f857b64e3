import { execFile } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A directory that is /opt for the programs that are started through it, and for nobody else. */
export type OwnOpt = {
  /** What they see as /opt. */
  readonly directory: string
  /** A program that runs its words as a program there. */
  readonly enter: string
  /** Stands for Node: starts it where /opt is the directory. */
  readonly node: string
  /** The same, where /opt can't be written to. */
  readonly readOnlyNode: string
  /** Runs a program there, with this environment; throws when it fails. */
  readonly run: (argv: readonly string[], env: Readonly<Record<string, string>>) => Promise<string>
}

const run = promisify(execFile)

/** Unlike dash, it hands on variables like INPUT_CACHE-DIR. */
const shell = '/bin/bash'

/** Throws where the machine lets nobody have mounts of their own. */
export async function openOwnOpt(parent: string): Promise<OwnOpt> {
  const flags = await findFlags()
  const directory = join(parent, 'opt')
  await mkdir(directory, { recursive: true })
  const script = async (name: string, remount: string): Promise<string> => {
    const path = join(parent, name)
    const inside = `mount --bind '${directory}' /opt ${remount} && exec "$0" "$@"`
    await writeFile(path, `#!${shell}\nexec unshare ${flags} ${shell} -c ${quoted(inside)} "$@"\n`)
    await chmod(path, 0o755)
    return path
  }
  const enter = await script('in-own-opt', '')
  const enterReadOnly = await script('in-read-only-opt', '&& mount -o remount,bind,ro /opt')
  return {
    directory,
    enter,
    node: await nodeThrough(enter, join(parent, 'node')),
    readOnlyNode: await nodeThrough(enterReadOnly, join(parent, 'node-read-only')),
    run: async (argv, env) => (await run(enter, [...argv], { env: { PATH: '/usr/bin:/bin', ...env } })).stdout
  }
}

async function findFlags(): Promise<string> {
  const complaints: string[] = []
  for (const flags of ['-m', '-rm']) {
    try {
      await run('unshare', [flags, '/bin/sh', '-c', 'mount --bind /tmp /opt'])
      return flags
    } catch (error) {
      complaints.push(`unshare ${flags}: ${error instanceof Error ? error.message.trim() : String(error)}`)
    }
  }
  throw new Error(
    `These tests need a mount namespace, so that the /opt of this machine stays as it is.\n${complaints.join('\n')}`
  )
}

async function nodeThrough(enter: string, path: string): Promise<string> {
  await writeFile(path, `#!${shell}\nexec ${quoted(enter)} ${quoted(process.execPath)} "$@"\n`)
  await chmod(path, 0o755)
  return path
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
