import { isInUse, noteUse } from '../disk/installed-trees.ts'
import { isNameBeside, lookAtPrefix, makeLink, mayWrite, replaceLink } from '../disk/link.ts'
import { sweep } from '../disk/sweep.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { InstallLocation, Permission, Placement, PrefixState } from '../domain/placement.ts'
import { isAtPrefix, placeTree } from '../domain/placement.ts'
import { toolName } from '../domain/store-key.ts'
import type { Log } from '../ports/log.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { RootWorld } from './as-root.ts'
import { copyTreeAsRoot, mayAskRoot, replaceLinkAsRoot } from './as-root.ts'

export type PlaceWorld = RootWorld & {
  readonly run: Pick<RunContext, 'temp' | 'isHosted'>
  readonly log: Log
}

export type Placed = {
  readonly location: 'prefix' | 'tool-cache'
  /** What users see as the installation: the true prefix, or the entry of the store. */
  readonly prefix: string
  /** Whether the name was there before this run. */
  readonly wasThere: boolean
}

export type PlaceRequest = {
  readonly wanted: InstallLocation
  readonly prefix: string
  readonly entry: string
  /** Of the tarball that the entry was made of. */
  readonly sha256: string
}

/** Puts an entry of the store at its true prefix where that is permitted. Throws INSTALL_BROKEN. */
export async function place(request: PlaceRequest, world: PlaceWorld): Promise<Placed> {
  const { wanted, prefix, entry } = request
  // Whoever would give the name to another tree sees from now on that this one is in use.
  await noteUse(entry)
  const state = await findState(request)
  const facts = { ...request, isHosted: world.run.isHosted, state }
  // Asking sudo in vain is reported to an administrator on some machines.
  const isSettled =
    wanted === 'tool-cache' ||
    state.kind === 'foreign' ||
    state.kind === 'tree' ||
    (state.kind === 'in-use' && wanted === 'auto') ||
    isAtPrefix(request, state)
  const permission = isSettled ? 'none' : await permissionBeside(prefix, world)
  const placement = placeTree({ ...facts, permission })
  if (placement.kind === 'tool-cache') {
    const line = `It runs from the tool cache: ${placement.why}. ${withoutPrefix(prefix)}`
    if (wanted === 'tool-cache') world.log.info(line)
    else world.log.warning('BEHIND_PREFIX', line)
    return inStore(request)
  }
  if (placement.make === 'there') return { location: 'prefix', prefix, wasThere: true }
  return giveName({ state, make: placement.make }, request, world)
}

/** Whether it is still there: without locks, another job may have been as fast. */
export async function isPlaced(request: PlaceRequest): Promise<boolean> {
  return isAtPrefix(request, await lookAtPrefix(request.prefix, toolName))
}

async function findState({ prefix, entry }: PlaceRequest): Promise<PrefixState> {
  const state = await lookAtPrefix(prefix, toolName)
  if (state.kind !== 'ours' || state.target === entry) return state
  return (await isInUse(state.target)) ? { ...state, kind: 'in-use' } : state
}

type Make = Exclude<Extract<Placement, { kind: 'prefix' }>['make'], 'there'>
type Step = { readonly state: PrefixState; readonly make: Make }

async function giveName(step: Step, request: PlaceRequest, world: PlaceWorld): Promise<Placed> {
  const { wanted, prefix, entry } = request
  const { log } = world
  const { state, make } = step
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
    log.warning(
      'BEHIND_PREFIX',
      `It runs from the tool cache, since ${prefix} could not be made: ${describe(cause)}`
    )
    return inStore(request)
  }
  if (state.kind === 'ours') log.info(`${prefix} named another build until now: ${state.target}`)
  if (state.kind === 'in-use')
    log.warning(
      'PREFIX_TAKEN',
      `${prefix} was taken from another build, which a job may be using: ${state.target}`
    )
  log.info(make === 'copy' ? `copied by sudo: ${entry} to ${prefix}` : `named: ${prefix} -> ${entry}`)
  return { location: 'prefix', prefix, wasThere: false }
}

function inStore({ entry }: PlaceRequest): Placed {
  return { location: 'tool-cache', prefix: entry, wasThere: true }
}

async function makeName(
  { state, make }: Step,
  request: PlaceRequest,
  world: PlaceWorld
): Promise<'made' | 'taken'> {
  const { prefix, entry } = request
  if (make === 'copy') return copyTreeAsRoot(request, world)
  if (make === 'link-by-sudo') return replaceLinkAsRoot(request, world)
  await sweep(prefix.slice(0, prefix.lastIndexOf('/')), isNameBeside)
  if (state.kind === 'absent') return makeLink(prefix, entry)
  await replaceLink(prefix, entry)
  return 'made'
}

/** What no edit of a moved tree cures (docs/setup.md). */
function withoutPrefix(prefix: string): string {
  return `All works there but venv --copies and programs that embed Python without a run path, which look for it at ${prefix}.`
}

async function permissionBeside(prefix: string, world: PlaceWorld): Promise<Permission> {
  if (await mayWrite(prefix.slice(0, prefix.lastIndexOf('/')))) return 'write'
  return (await mayAskRoot(world)) ? 'sudo' : 'none'
}
