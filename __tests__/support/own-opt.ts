import { execFile } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { quoted, requireMountNamespaces, startProgram, writeNamespaceScript } from './mount-namespace.ts'

/** A directory that is /opt for the programs that are started through it, and for no others. */
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

export type OptHow = {
  /** Further lines of bash that root runs first, in there. */
  readonly mounts?: readonly string[]
  /** What they see as /opt; unless given, a new directory. */
  readonly directory?: string
  /** Who runs the programs: the user who runs the tests, or root as in a container job. */
  readonly user?: number
}

const run = promisify(execFile)

/** Throws where this user may not make mounts, not even by sudo. */
export async function openOwnOpt(
  parent: string,
  { mounts = [], user, directory = join(parent, 'opt') }: OptHow = {}
): Promise<OwnOpt> {
  await requireMountNamespaces()
  for (const path of [parent, directory]) await mkdir(path, { recursive: true })
  const script = async (name: string, more: readonly string[]): Promise<string> => {
    const path = join(parent, name)
    const lines = [`mount --bind ${quoted(directory)} /opt`, ...more, ...mounts].map(
      (line) => `${line} || exit 99`
    )
    await writeNamespaceScript(path, [...lines, `exec ${startProgram(user)}`])
    return path
  }
  const enter = await script('in-own-opt', [])
  const enterReadOnly = await script('in-read-only-opt', ['mount -o remount,bind,ro /opt'])
  return {
    directory,
    enter,
    node: await nodeThrough(enter, join(parent, 'node')),
    readOnlyNode: await nodeThrough(enterReadOnly, join(parent, 'node-read-only')),
    run: async ([program = '', ...words], env) =>
      (await run(enter, [program, ...words], { env: { PATH: '/usr/bin:/bin', ...env } })).stdout
  }
}

async function nodeThrough(enter: string, path: string): Promise<string> {
  await writeFile(path, `#!/bin/bash\nexec ${quoted(enter)} ${quoted(process.execPath)} "$@"\n`)
  await chmod(path, 0o755)
  return path
}
