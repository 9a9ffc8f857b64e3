import { Failure } from './failure.ts'

/** What is at `/opt/python-<version>`. */
export type PrefixState =
  | { readonly kind: 'absent' }
  /** A link to a tool cache entry of this action. */
  | { readonly kind: 'ours'; readonly target: string; readonly isDangling: boolean }
  /** A directory with an install record in it, made by the Dev Container Feature or by version 1.0 of this action. */
  | { readonly kind: 'tree'; readonly sha256: string }
  | { readonly kind: 'foreign'; readonly what: string }

export type InstallLocation = 'auto' | 'prefix' | 'tool-cache'

export type PlacementRequest = {
  readonly wanted: InstallLocation
  readonly prefix: string
  /** The tool cache entry of the tree. */
  readonly entry: string
  /** Of the tarball that the tree was extracted from. */
  readonly sha256: string
}

export type Placement =
  /** The prefix is this tree already. */
  | { readonly kind: 'there' }
  /** A link has to be made; `replaced` is what the link that is there names. */
  | {
      readonly kind: 'link'
      readonly replaced: { readonly target: string; readonly isDangling: boolean } | undefined
    }
  | { readonly kind: 'tool-cache'; readonly why: string }

/** Whether the tree is at its prefix, through a link or as a directory. */
export function isAtPrefix({ entry, sha256 }: PlacementRequest, state: PrefixState): boolean {
  return (
    (state.kind === 'ours' && state.target === entry) || (state.kind === 'tree' && state.sha256 === sha256)
  )
}

/**
 * Where the job uses a tree: at its true prefix, where every path that was compiled into it is right, or in the tool
 * cache. A link of ours to another build is repointed only where the prefix was asked for; what this action did not
 * make, and every directory, is left alone. Throws INSTALL_BROKEN when the prefix was asked for and can't be had.
 */
export function choosePlacement(request: PlacementRequest, state: PrefixState): Placement {
  const { wanted, prefix } = request
  if (wanted === 'tool-cache') return { kind: 'tool-cache', why: 'install-location is tool-cache' }
  if (isAtPrefix(request, state)) return { kind: 'there' }
  if (state.kind === 'absent') return { kind: 'link', replaced: undefined }
  if (state.kind === 'ours' && (wanted === 'prefix' || state.isDangling)) {
    return { kind: 'link', replaced: state }
  }
  return withoutLink(
    request,
    obstacleOf(prefix, state),
    `, when nothing else uses it: mv -T ${prefix} ${prefix}.old &&`
  )
}

/** The tool cache, unless the prefix was asked for: then INSTALL_BROKEN with the command for an administrator. */
export function withoutLink(
  { wanted, prefix, entry }: PlacementRequest,
  why: string,
  before = ':'
): Extract<Placement, { kind: 'tool-cache' }> {
  if (wanted !== 'prefix') return { kind: 'tool-cache', why }
  throw new Failure(
    'INSTALL_BROKEN',
    `The interpreter can't be linked at ${prefix}: ${why}`,
    `Let an administrator run once${before} ln -sfT ${asWord(entry)} ${prefix}. Or leave install-location at auto.`
  )
}

function obstacleOf(prefix: string, state: Exclude<PrefixState, { kind: 'absent' }>): string {
  if (state.kind === 'ours') return `${prefix} names another build: ${state.target}`
  if (state.kind === 'tree') return `${prefix} is a directory that holds another build`
  return `${prefix} is ${state.what} that this action did not make`
}

/** Of a shell: the command is there to be pasted. */
function asWord(path: string): string {
  return /^[\w./+-]+$/.test(path) ? path : `'${path.replaceAll("'", () => `'\\''`)}'`
}
