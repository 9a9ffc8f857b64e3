import { readChunks } from '../disk/hash-file.ts'
import { relocateTree } from '../disk/relocate-tree.ts'
import { walkTree } from '../disk/walk-tree.ts'
import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf, prefixOf, rootOf } from '../domain/artifact.ts'
import { Failure } from '../domain/failure.ts'
import { layoutFaults, layoutLimits } from '../domain/tarball-layout.ts'
import type { Log } from '../ports/log.ts'
import type { Unpacker } from '../ports/unpacker.ts'

const SHOWN = 5

/** Unpacks a tarball of this machine into a new private directory, and gives the tree as `finishTree` does. */
export async function stageTree(
  request: { readonly tarball: string; readonly artifact: Artifact; readonly directory: string },
  world: { readonly unpacker: Unpacker; readonly log: Log }
): Promise<string> {
  const { tarball, artifact, directory } = request
  const archive = { name: tarball, chunks: readChunks(tarball), isGiven: true }
  await world.unpacker.unpack(archive, directory)
  return finishTree(artifact, directory, world)
}

/**
 * Audits what really came out of a tarball that is the right one, makes the tree work wherever it lies, and gives its
 * path. Throws TARBALL_INVALID; nothing in the tree has run by then.
 */
export async function finishTree(
  artifact: Artifact,
  directory: string,
  { log }: { readonly log: Log }
): Promise<string> {
  requireLayout(artifact, directory)
  const tree = `${directory}/${rootOf(artifact.version)}`
  const { edited, notices } = await relocateTree(tree, prefixOf(artifact.version))
  if (edited.length > 0) {
    const more = edited.length > SHOWN ? ', ...' : ''
    log.info(`relocated: ${edited.length} files (${edited.slice(0, SHOWN).join(', ')}${more})`)
  }
  for (const notice of notices) log.info(`not relocated: ${notice}`)
  return tree
}

function requireLayout(artifact: Artifact, directory: string): void {
  const { entries, faults } = walkTree(directory)
  const bytes = entries.reduce((sum, { size }) => sum + size, 0)
  const complaints = [
    ...layoutFaults(entries, artifact.version),
    ...faults,
    ...(entries.length > layoutLimits.entries ? [`it has ${entries.length} entries`] : []),
    ...(bytes > layoutLimits.unpackedBytes ? [`it unpacks to ${bytes} bytes`] : [])
  ]
  if (complaints.length === 0) return
  throw new Failure(
    'TARBALL_INVALID',
    `${fileNameOf(artifact)} is not a CPython tree: ${complaints.slice(0, SHOWN).join('; ')}`,
    'Nothing of it was run or installed. Tell the publisher: the tarball must be packed as scripts/build-cpython.sh does.'
  )
}
