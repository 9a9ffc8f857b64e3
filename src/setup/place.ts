import { lookAtPrefix, mayWrite, nameBeside, replaceLink } from '../disk/link.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { InstallLocation, Permission, Placement } from '../domain/placement.ts'
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

/** Names an entry of the store at its true prefix where that is permitted. Throws INSTALL_BROKEN. */
export async function place(
  request: { readonly wanted: InstallLocation; readonly prefix: string; readonly entry: string },
  world: PlaceWorld
): Promise<Placed> {
  const { prefix } = request
  const state = await lookAtPrefix(prefix, toolName)
  // Asking sudo in vain is reported to an administrator on some machines.
  const isSettled =
    request.wanted === 'tool-cache' ||
    state.kind === 'foreign' ||
    (state.kind === 'ours' && state.target === request.entry)
  const permission = isSettled ? 'none' : await permissionBeside(prefix, world)
  const placement = placeTree({ ...request, state, permission })
  if (placement.kind === 'prefix' && state.kind === 'ours' && placement.link !== 'there') {
    world.log.info(`${prefix} named another build until now: ${state.target}`)
  }
  return carryOut(placement, request, world)
}

async function carryOut(
  placement: Placement,
  {
    prefix,
    entry,
    wanted
  }: { readonly prefix: string; readonly entry: string; readonly wanted: InstallLocation },
  world: PlaceWorld
): Promise<Placed> {
  if (placement.kind === 'tool-cache') {
    world.log.info(`it runs from the tool cache: ${placement.why}`)
    return { location: 'tool-cache', prefix: entry, wasThere: true }
  }
  try {
    if (placement.link === 'write') await replaceLink(prefix, entry)
    if (placement.link === 'sudo') await replaceLinkAsRoot(prefix, entry, world)
  } catch (cause) {
    if (wanted === 'prefix') {
      throw new Failure(
        'INSTALL_BROKEN',
        `The interpreter can't be named at ${prefix}: ${describe(cause)}`,
        'Give this job the right to write there, or leave install-location at auto.',
        { cause }
      )
    }
    world.log.warning(`It runs from the tool cache, since ${prefix} could not be made: ${describe(cause)}`)
    return { location: 'tool-cache', prefix: entry, wasThere: true }
  }
  if (placement.link !== 'there') world.log.info(`named: ${prefix} -> ${entry}`)
  return { location: 'prefix', prefix, wasThere: placement.link === 'there' }
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
