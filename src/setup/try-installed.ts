import { identityOf } from '../disk/installed-trees.ts'
import type { Artifact } from '../domain/artifact.ts'
import { prefixOf } from '../domain/artifact.ts'
import { Failure } from '../domain/failure.ts'
import type { Present } from './bring-tree.ts'
import type { BrokenTree } from './install.ts'
import type { PlaceInputs, Tried, TryWorld } from './try-tree.ts'
import { tryTree } from './try-tree.ts'

/** The first that is fit, or what is known of those that are not. */
export type TriedInstalled = {
  readonly fit?: Tried
  readonly broken: readonly BrokenTree[]
  /** Where what is installed instead may go. */
  readonly installLocation: PlaceInputs['installLocation']
}

/** What does not work stays until there is something better: in another job, on another machine, it may. */
export async function tryInstalled(
  candidates: readonly Present[],
  { artifact, inputs }: { readonly artifact: Artifact; readonly inputs: PlaceInputs },
  world: TryWorld
): Promise<TriedInstalled> {
  const broken: BrokenTree[] = []
  let { installLocation } = inputs
  if (candidates.length === 0) return { broken, installLocation }
  const prefix = prefixOf(artifact.version)
  return world.log.group('Try what is installed', async () => {
    for (const present of candidates) {
      const identity = await identityOf(present.entry)
      const tried = await tryTree(present, { artifact, inputs: { ...inputs, installLocation } }, world)
      if (tried.faults.length === 0) return { fit: tried, broken, installLocation }
      if (present.entry === prefix) {
        installLocation = besides(prefix, installLocation, tried.faults)
        world.log.warning(
          'INTERPRETER_BROKEN',
          `The interpreter at ${prefix} is broken, and left alone: ${tried.faults.join('; ')}`
        )
      } else {
        world.log.warning(
          'INTERPRETER_BROKEN',
          `The installed interpreter is broken and is installed anew: ${tried.faults.join('; ')}`
        )
        broken.push({ entry: present.entry, identity })
      }
    }
    return { broken, installLocation }
  })
}

/** A directory at the prefix is never exchanged: a job may be using what still works of it. */
function besides(
  prefix: string,
  wanted: PlaceInputs['installLocation'],
  faults: readonly string[]
): 'tool-cache' {
  if (wanted !== 'prefix') return 'tool-cache'
  throw new Failure(
    'INSTALL_BROKEN',
    `The interpreter at ${prefix} is broken: ${faults.join('; ')}`,
    `Let an administrator run once, when no job uses it: mv -T ${prefix} ${prefix}.old. Or leave install-location at auto.`
  )
}
