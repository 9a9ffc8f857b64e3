import { relocateTree } from '../disk/relocate-tree.ts'
import { walkTree } from '../disk/walk-tree.ts'
import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf, prefixOf, rootOf } from '../domain/artifact.ts'
import { Failure } from '../domain/failure.ts'
import { layoutFaults, layoutLimits } from '../domain/tarball-layout.ts'
import type { Log } from '../ports/log.ts'
import type { Archive, Unpacker } from '../ports/unpacker.ts'

const SHOWN = 5

/**
 * Extracts a tarball into a new private directory, audits what really came out, makes the tree work at every path, and
 * returns its path. Throws TARBALL_INVALID, INSTALL_BROKEN; nothing from the tree has run by then.
 */
export async function stageTree(
  {
    archive,
    artifact,
    directory
  }: { readonly archive: Archive; readonly artifact: Artifact; readonly directory: string },
  { unpacker, log }: { readonly unpacker: Unpacker; readonly log: Log }
): Promise<string> {
  await unpacker.unpack(archive, directory)
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
