import { Failure } from './failure.ts'

/** What lies at `/opt/python-<version>`. */
export type PrefixState =
  | { readonly kind: 'absent' }
  /** A link into a store of this action. */
  | { readonly kind: 'ours'; readonly target: string }
  /** The same, to another tree, which a job that still runs may have been given. */
  | { readonly kind: 'in-use'; readonly target: string }
  | { readonly kind: 'foreign'; readonly what: string }

export type InstallLocation = 'auto' | 'prefix' | 'tool-cache'

/** What this job may do beside the prefix. */
export type Permission = 'write' | 'sudo' | 'none'

export type Placement =
  | { readonly kind: 'prefix'; readonly link: 'there' | 'write' | 'sudo' }
  | { readonly kind: 'tool-cache'; readonly why: string }

/**
 * The tree is kept in the tool cache; the question is whether it can be named at its true prefix, where
 * everything compiled into it is right. What is not ours at the prefix is never touched; what is another job's only
 * where the prefix is demanded.
 * Throws INSTALL_BROKEN when the prefix is demanded and can't be had.
 */
export function placeTree(request: {
  readonly wanted: InstallLocation
  readonly prefix: string
  readonly entry: string
  readonly state: PrefixState
  readonly permission: Permission
}): Placement {
  const { wanted, prefix, entry, state, permission } = request
  if (wanted === 'tool-cache') return { kind: 'tool-cache', why: 'install-location is tool-cache' }
  if (state.kind === 'ours' && state.target === entry) return { kind: 'prefix', link: 'there' }
  if (wanted === 'auto' && state.kind === 'in-use') {
    return {
      kind: 'tool-cache',
      why: `${prefix} names another build, which a job may be using: ${state.target}`
    }
  }
  if (state.kind !== 'foreign' && permission !== 'none') return { kind: 'prefix', link: permission }
  const why =
    state.kind === 'foreign'
      ? `${prefix} is ${state.what} that this action did not make`
      : `this job may not write to the directory of ${prefix}, and has no password-less sudo`
  if (wanted === 'auto') return { kind: 'tool-cache', why }
  throw new Failure(
    'INSTALL_BROKEN',
    `The interpreter can't be named at ${prefix}: ${why}`,
    `Let an administrator run once: ln -sfnT ${entry} ${prefix}. Or leave install-location at auto.`
  )
}
