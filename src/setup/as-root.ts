import { isAnything, isNameBeside, nameBeside } from '../disk/link.ts'
import { prepareCopy } from '../disk/prefix-tree.ts'
import { makeScratch } from '../disk/scratch.ts'
import { listStale } from '../disk/sweep.ts'
import { scrubbed } from '../interpreter/ask-interpreter.ts'
import type { Processes } from '../ports/processes.ts'
import type { RunContext } from '../ports/run-context.ts'

export type RootWorld = { readonly processes: Processes; readonly run: Pick<RunContext, 'temp'> }

type Tree = { readonly prefix: string; readonly entry: string }

const SUDO = '/usr/bin/sudo'
const SECONDS = 30
/** A few hundred megabytes, on a slow disk. */
const COPY_SECONDS = 600

export async function mayAskRoot({ processes }: Pick<RootWorld, 'processes'>): Promise<boolean> {
  const { exitCode } = await processes.run({ argv: [SUDO, '-n', 'true'], env: scrubbed, seconds: SECONDS })
  return exitCode === 0
}

/** A link beside, and a rename over: what others look up is never missing. */
export async function replaceLinkAsRoot({ prefix, entry }: Tree, world: RootWorld): Promise<'made'> {
  const beside = nameBeside(prefix)
  try {
    await runAsRoot(['ln', '-sT', entry, beside], world)
    await runAsRoot(['mv', '-T', beside, prefix], world)
    return 'made'
  } catch (error) {
    await runAsRoot(['rm', '-f', beside], world).catch(() => undefined)
    throw error
  }
}

/** A tree of root's own at the prefix, with its record in it, unless something has the name. */
export async function copyTreeAsRoot(tree: Tree, world: RootWorld): Promise<'made' | 'taken'> {
  const { prefix } = tree
  const directory = prefix.slice(0, prefix.lastIndexOf('/'))
  await sweepAsRoot(directory, world)
  await using scratch = await makeScratch(world.run.temp)
  const packed = await packTree(tree, scratch.path, world)
  const beside = nameBeside(prefix)
  const place = ['--directory', directory, `--one-top-level=${beside.slice(directory.length + 1)}`]
  const unpack = ['tar', '--extract', '--file', packed, '--no-same-owner', '--same-permissions']
  try {
    await runAsRoot([...unpack, ...place], world, COPY_SECONDS)
    // Where the name is taken, some versions of mv say so by their exit code, and some do not.
    const { stderr } = await asRoot(['mv', '-nT', beside, prefix], world)
    if (!(await isAnything(beside))) return 'made'
    if (await isAnything(prefix)) return 'taken'
    throw new Error(`mv ${beside} ${prefix}: ${stderr.trim()}`)
  } finally {
    if (await isAnything(beside)) await asRoot(['rm', '-rf', beside], world)
  }
}

/** Readable by all, written by none but root, and nobody's to run as another: whatever a job did to its modes. */
const MODES = '--mode=u=rwX,go=rX,ug-s,o-t'

/** The top directory is a new one: its age is the copy's, not the tree's. */
async function packTree({ entry }: Tree, scratch: string, { processes }: RootWorld): Promise<string> {
  const { top, names } = await prepareCopy(entry, scratch)
  const packed = `${scratch}/tree.tar`
  const content = ['--directory', top, '.', '--directory', entry, ...names.map((name) => `./${name}`)]
  const { exitCode, stderr } = await processes.run({
    argv: ['tar', '--create', '--file', packed, MODES, ...content],
    env: scrubbed,
    seconds: COPY_SECONDS
  })
  if (exitCode !== 0) throw new Error(`tar --create: ${stderr.trim()}`)
  return packed
}

/** What runs left that were killed belongs to root, and only root can remove it. */
async function sweepAsRoot(directory: string, world: RootWorld): Promise<void> {
  const stale = await listStale(directory, isNameBeside)
  if (stale.length > 0) await asRoot(['rm', '-rf', ...stale], world)
}

async function runAsRoot(command: readonly string[], world: RootWorld, seconds = SECONDS): Promise<void> {
  const { exitCode, stderr } = await asRoot(command, world, seconds)
  if (exitCode !== 0) throw new Error(`${command.join(' ')}: ${stderr.trim()}`)
}

function asRoot(command: readonly string[], { processes }: RootWorld, seconds = SECONDS) {
  return processes.run({ argv: [SUDO, '-n', ...command], env: scrubbed, seconds })
}
