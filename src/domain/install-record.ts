import type { Artifact } from './artifact.ts'
import { fileNameOf, findArtifact } from './artifact.ts'
import type { Sha256 } from './checksum.ts'
import { findSha256 } from './checksum.ts'
import { findJsonObject } from './json-object.ts'

/** Written beside every installed tree: an archive can't hold its own digest, and a marker file proves nothing. */
export type InstallRecord = { readonly artifact: Artifact; readonly sha256: Sha256; readonly source: string }

export function formatInstallRecord({ artifact, sha256, source }: InstallRecord): string {
  return `${JSON.stringify({ schema: 1, tarball: fileNameOf(artifact), sha256, source }, undefined, 2)}\n`
}

/** Undefined for anything that this action did not write. */
export function findInstallRecord(text: string): InstallRecord | undefined {
  const record = findJsonObject(text)
  const field = (key: string): string => {
    const value = record?.[key]
    // What is read here is shown in logs and summaries.
    return typeof value === 'string' && /^[\x20-\x7e]{1,500}$/.test(value) && !value.includes('|')
      ? value
      : ''
  }
  const artifact = findArtifact(field('tarball'))
  const sha256 = findSha256(field('sha256'))
  if (record?.['schema'] !== 1 || artifact === undefined || sha256 === undefined) return undefined
  return { artifact, sha256, source: field('source') }
}
