import type { Artifact, FileName, Tag } from './artifact.ts'
import { fileNameOf, tagOf } from './artifact.ts'
import type { Sha256 } from './checksum.ts'
import { Failure } from './failure.ts'

/** One published tarball in the registry, ARTIFACTS.md. */
export type RegistryRow = {
  readonly artifact: Artifact
  readonly date: string
  readonly sha256: Sha256
  /** Where the files of the release are downloaded from. */
  readonly url: string
  readonly status: RegistryStatus
}

/** In use, works with a warning, not to be installed. */
export type RegistryStatus = (typeof registryStatuses)[number]

export const registryStatuses = ['Activo', 'Obsoleto', 'Retirado'] as const

/**
 * The row of each tarball that the page names, or why it can't be trusted. A row whose distro can't be read counts for
 * all tarballs of its tag.
 */
export type Registry = ReadonlyMap<FileName | Tag, RegistryRow | Failure>

/** Throws REGISTRY_CONFLICT when the page has a row for this tarball that can't be trusted, or rows that differ. */
export function findRow(registry: Registry, artifact: Artifact): RegistryRow | undefined {
  const row = registry.get(fileNameOf(artifact))
  for (const found of [row, registry.get(tagOf(artifact))]) if (found instanceof Failure) throw found
  return row instanceof Failure ? undefined : row
}
