import { Failure } from './failure.ts'
import { prefixRecordName } from './install-record.ts'

/** What lies at `/opt/python-<version>`. */
export type PrefixState =
  | { readonly kind: 'absent' }
  /** A link into a store of this action. */
  | { readonly kind: 'ours'; readonly target: string }
  /** The same, to another tree, which a job that still runs may have been given. */
  | { readonly kind: 'in-use'; readonly target: string }
  /** A directory with an install record in it, by this action or by the Feature. */
  | { readonly kind: 'tree'; readonly sha256: string }
  | { readonly kind: 'foreign'; readonly what: string }

export type InstallLocation = 'auto' | 'prefix' | 'tool-cache'

/** What this job may do beside the prefix. */
export type Permission = 'write' | 'sudo' | 'none'

export type Placement =
  /** `there`: nothing is to be done. `copy`: the tree itself, as root. The others are links to it. */
  | { readonly kind: 'prefix'; readonly make: 'there' | 'link' | 'link-by-sudo' | 'copy' }
  | { readonly kind: 'tool-cache'; readonly why: string }

export type PlacementRequest = {
  readonly wanted: InstallLocation
  readonly prefix: string
  readonly entry: string
  /** Of the tarball that the entry was made of. */
  readonly sha256: string
  readonly state: PrefixState
  readonly permission: Permission
  /** Whether the machine is thrown away after this job. */
  readonly isHosted: boolean
}

/** What is asked for lies at the prefix, by link or itself. */
export function isAtPrefix(
  { entry, sha256 }: Pick<PlacementRequest, 'entry' | 'sha256'>,
  state: PrefixState
): boolean {
  return (
    (state.kind === 'ours' && state.target === entry) || (state.kind === 'tree' && state.sha256 === sha256)
  )
}

/**
 * The tree is kept in the tool cache; the question is whether it can be named at its true prefix, where
 * everything compiled into it is right. What is not ours at the prefix is never touched; what is another job's only
 * where the prefix is demanded; a directory never, whoever made it.
 * Throws INSTALL_BROKEN when the prefix is demanded and can't be had.
 */
export function placeTree(request: PlacementRequest): Placement {
  const { wanted, prefix, state } = request
  if (wanted === 'tool-cache') return { kind: 'tool-cache', why: 'install-location is tool-cache' }
  if (isAtPrefix(request, state)) return { kind: 'prefix', make: 'there' }
  if (wanted === 'auto' && state.kind === 'in-use') {
    return {
      kind: 'tool-cache',
      why: `${prefix} names another build, which a job may be using: ${state.target}`
    }
  }
  const make = waysTo(request)
  if (make !== undefined) return { kind: 'prefix', make }
  const why = obstacleOf(request)
  if (wanted === 'auto') return { kind: 'tool-cache', why }
  throw new Failure(
    'INSTALL_BROKEN',
    `The interpreter can't be named at ${prefix}: ${why}`,
    `Let an administrator run once${commandFor(request)}. Or leave install-location at auto.`
  )
}

/**
 * On a machine that lives on, root would run through a link of sudo's making what every later job may write to:
 * there root gets a tree of its own, and no link.
 */
function waysTo({
  state,
  permission,
  isHosted
}: PlacementRequest): 'link' | 'link-by-sudo' | 'copy' | undefined {
  if (state.kind === 'foreign' || state.kind === 'tree' || permission === 'none') return undefined
  if (permission === 'write') return 'link'
  if (isHosted) return 'link-by-sudo'
  return state.kind === 'absent' ? 'copy' : undefined
}

function obstacleOf({ prefix, state, permission }: PlacementRequest): string {
  if (state.kind === 'foreign') return `${prefix} is ${state.what} that this action did not make`
  if (state.kind === 'tree')
    return `${prefix} is a directory that holds another build, which is not exchanged`
  if (permission === 'sudo' && state.kind !== 'absent')
    return `${prefix} is a link to another build, and on a runner that lives on sudo sets no links: ${state.target}`
  return `this job may not write to the directory of ${prefix}, and has no password-less sudo`
}

function commandFor(request: PlacementRequest): string {
  const { prefix, state, permission } = request
  const aside = `mv -T ${prefix} ${prefix}.old`
  // Where this job may write or ask sudo, it names the tree itself as soon as there is room.
  const andNaming = permission === 'none' ? ` && ${namingOf(request)}` : ''
  if (state.kind === 'tree') return `, when no job uses it: ${aside}`
  // What is not ours is for an administrator to judge, and never to be written over.
  if (state.kind === 'foreign') return `, when nothing else uses it: ${aside}${andNaming}`
  if (state.kind === 'absent') return `: ${namingOf(request)}`
  return `, when no job uses it: rm ${prefix}${andNaming}`
}

/** As this action would do it by sudo: a link where the machine is thrown away, elsewhere a tree that root owns. */
function namingOf({ prefix, entry, isHosted }: PlacementRequest): string {
  if (isHosted) return `ln -sT ${asWord(entry)} ${prefix}`
  return (
    `cp -aT ${asWord(entry)} ${prefix} && cp ${asWord(`${entry}.json`)} ${prefix}/${prefixRecordName} && ` +
    `chown -hR 0:0 ${prefix} && chmod -R go-w ${prefix}`
  )
}

/** Of a shell: it is there to be pasted. */
function asWord(path: string): string {
  return /^[\w./+-]+$/.test(path) ? path : `'${path.replaceAll("'", () => `'\\''`)}'`
}
