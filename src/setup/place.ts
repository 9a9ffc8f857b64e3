import { isInUse, noteUse } from '../disk/installed-trees.ts'
import { lookAtPrefix, makeLink, mayWrite, nameBeside, replaceLink } from '../disk/link.ts'
import { sweep } from '../disk/sweep.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { InstallLocation, Permission, PrefixState } from '../domain/placement.ts'
import { placeTree } from '../domain/placement.ts'
import { toolName } from '../domain/store-key.ts'
import { scrubbed } from '../interpreter/ask-interpreter.ts'
import type { Log } from '../ports/log.ts'
import type { Processes } from '../ports/processes.ts'

export type PlaceWorld = { readonly processes: Processes; readonly log: Log }

export type Placed = {
  readonly location: 'prefix' | 'tool-cache'
  /** What users see as the installation: the true prefix, or the entry of the store. */
  readonly prefix: string
  /** Whether the name was there before this run. */
  readonly wasThere: boolean
}

const SUDO = '/usr/bin/sudo'
const SECONDS = 30

export type PlaceRequest = {
  readonly wanted: InstallLocation
  readonly prefix: string
  readonly entry: string
}

/** Names an entry of the store at its true prefix where that is permitted. Throws INSTALL_BROKEN. */
export async function place(request: PlaceRequest, world: PlaceWorld): Promise<Placed> {
  const { prefix } = request
  // Whoever would give the name to another tree sees from now on that this one is in use.
  await noteUse(request.entry)
  const state = await findState(request)
  // Asking sudo in vain is reported to an administrator on some machines.
  const isSettled =
    request.wanted === 'tool-cache' ||
    state.kind === 'foreign' ||
    (state.kind === 'in-use' && request.wanted === 'auto') ||
    (state.kind === 'ours' && state.target === request.entry)
  const permission = isSettled ? 'none' : await permissionBeside(prefix, world)
  const placement = placeTree({ ...request, state, permission })
  if (placement.kind === 'tool-cache') {
    const line = `It runs from the tool cache: ${placement.why}. ${withoutPrefix(prefix)}`
    if (request.wanted === 'tool-cache') world.log.info(line)
    else world.log.warning(line)
    return inStore(request)
  }
  return placement.link === 'there'
    ? { location: 'prefix', prefix, wasThere: true }
    : giveName({ state, link: placement.link }, request, world)
}

/** Whether the name still leads to the entry: without locks, another job may have been as fast. */
export async function isPlaced({ prefix, entry }: PlaceRequest): Promise<boolean> {
  const state = await lookAtPrefix(prefix, toolName)
  return state.kind === 'ours' && state.target === entry
}

async function findState({ prefix, entry }: PlaceRequest): Promise<PrefixState> {
  const state = await lookAtPrefix(prefix, toolName)
  if (state.kind !== 'ours' || state.target === entry) return state
  return (await isInUse(state.target)) ? { ...state, kind: 'in-use' } : state
}

type Step = { readonly state: PrefixState; readonly link: 'write' | 'sudo' }

async function giveName(step: Step, request: PlaceRequest, world: PlaceWorld): Promise<Placed> {
  const { wanted, prefix, entry } = request
  const { log } = world
  const { state } = step
  try {
    // Of several jobs that find nothing there, one makes the name; the others have to look at it first.
    if ((await makeName(step, request, world)) === 'taken') return await place(request, world)
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    if (wanted === 'prefix') {
      throw new Failure(
        'INSTALL_BROKEN',
        `The interpreter can't be named at ${prefix}: ${describe(cause)}`,
        'Give this job the right to write there, or leave install-location at auto.',
        { cause }
      )
    }
    log.warning(`It runs from the tool cache, since ${prefix} could not be made: ${describe(cause)}`)
    return inStore(request)
  }
  if (state.kind === 'ours') log.info(`${prefix} named another build until now: ${state.target}`)
  if (state.kind === 'in-use')
    log.warning(`${prefix} was taken from another build, which a job may be using: ${state.target}`)
  log.info(`named: ${prefix} -> ${entry}`)
  return { location: 'prefix', prefix, wasThere: false }
}

function inStore({ entry }: PlaceRequest): Placed {
  return { location: 'tool-cache', prefix: entry, wasThere: true }
}

async function makeName(
  { state, link }: Step,
  { prefix, entry }: PlaceRequest,
  world: PlaceWorld
): Promise<'made' | 'taken'> {
  if (link === 'sudo') {
    await replaceLinkAsRoot(prefix, entry, world)
    return 'made'
  }
  await sweep(directoryOf(prefix), (name) => /^\.python-[^/]+\.[0-9a-f-]{36}$/.test(name))
  if (state.kind === 'absent') return makeLink(prefix, entry)
  await replaceLink(prefix, entry)
  return 'made'
}

/** What no edit of a moved tree cures (docs/setup.md). */
function withoutPrefix(prefix: string): string {
  return `All works there but venv --copies and programs that embed Python without a run path, which look for it at ${prefix}.`
}

async function permissionBeside(prefix: string, { processes }: PlaceWorld): Promise<Permission> {
  if (await mayWrite(directoryOf(prefix))) return 'write'
  const { exitCode } = await processes.run({ argv: [SUDO, '-n', 'true'], env: scrubbed, seconds: SECONDS })
  return exitCode === 0 ? 'sudo' : 'none'
}

/** A link beside, and a rename over: what others look up is never missing. */
async function replaceLinkAsRoot(prefix: string, entry: string, world: PlaceWorld): Promise<void> {
  const beside = nameBeside(prefix)
  try {
    await runAsRoot(['ln', '-sT', entry, beside], world)
    await runAsRoot(['mv', '-T', beside, prefix], world)
  } catch (error) {
    await runAsRoot(['rm', '-f', beside], world).catch(() => undefined)
    throw error
  }
}

async function runAsRoot(command: readonly string[], { processes }: PlaceWorld): Promise<void> {
  const argv = [SUDO, '-n', ...command] as const
  const { exitCode, stderr } = await processes.run({ argv, env: scrubbed, seconds: SECONDS })
  if (exitCode !== 0) throw new Error(`${command.join(' ')}: ${stderr.trim()}`)
}

function directoryOf(prefix: string): string {
  return prefix.slice(0, prefix.lastIndexOf('/'))
}
