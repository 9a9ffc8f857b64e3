import { relocateTree } from '../disk/relocate-tree.ts'
import { walkTree } from '../disk/walk-tree.ts'
import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf, prefixOf, rootOf } from '../domain/artifact.ts'
import { Failure } from '../domain/failure.ts'
import { layoutFaults, layoutLimits } from '../domain/tarball-layout.ts'
import type { Log } from '../ports/log.ts'
import type { Unpacker } from '../ports/unpacker.ts'

const SHOWN = 5

/**
 * Unpacks a verified tarball into a new private directory, audits what really came out, and makes the tree work
 * wherever it lies. Gives the tree's path. Throws TARBALL_INVALID; nothing in the tree has run by then.
 */
export async function stageTree(
  request: { readonly tarball: string; readonly artifact: Artifact; readonly directory: string },
  world: { readonly unpacker: Unpacker; readonly log: Log }
): Promise<string> {
  const { tarball, artifact, directory } = request
  await world.unpacker.unpack(tarball, directory)
  const { entries, faults } = walkTree(directory)
  const bytes = entries.reduce((sum, { size }) => sum + size, 0)
  const complaints = [
    ...layoutFaults(entries, artifact.version),
    ...faults,
    ...(entries.length > layoutLimits.entries ? [`it has ${entries.length} entries`] : []),
    ...(bytes > layoutLimits.unpackedBytes ? [`it unpacks to ${bytes} bytes`] : [])
  ]
  if (complaints.length > 0) {
    throw new Failure(
      'TARBALL_INVALID',
      `${fileNameOf(artifact)} is not a CPython tree: ${complaints.slice(0, SHOWN).join('; ')}`,
      'Nothing of it was run or installed. Tell the publisher: the tarball must be packed as scripts/build-cpython.sh does.'
    )
  }
  const tree = `${directory}/${rootOf(artifact.version)}`
  const { edited, notices } = await relocateTree(tree, prefixOf(artifact.version))
  if (edited.length > 0) {
    const more = edited.length > SHOWN ? ', ...' : ''
    world.log.info(`relocated: ${edited.length} files (${edited.slice(0, SHOWN).join(', ')}${more})`)
  }
  for (const notice of notices) world.log.info(`not relocated: ${notice}`)
  return tree
}
