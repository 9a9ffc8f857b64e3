import type { Artifact } from './artifact.ts'
import { fileNameOf, findArtifact, findTwin, isTwinName, twinNameOf } from './artifact.ts'
import type { Sha256, Sha512 } from './checksum.ts'
import { findSha256, findSha512 } from './checksum.ts'
import type { Proof } from './evidence.ts'
import { findJsonObject } from './json-object.ts'

/** Its name in a tree that itself lies at its true prefix. Beside the entry of a store it is called like that. */
export const prefixRecordName = '.iact-cpython.json'

/** Written beside every installed tree: an archive can't hold its own digest, and a marker file proves nothing. */
export type InstallRecord = {
  readonly artifact: Artifact
  /** Whether it came as the twin of the tarball, of which nobody has seen then what it is. */
  readonly isTwin?: true | undefined
  /** Of the file that it came as. */
  readonly sha256: Sha256
  /** For those who pin by it. */
  readonly sha512?: Sha512 | undefined
  readonly source: string
  /** Whose build it is, as owner/name; undefined for what came by an address. */
  readonly repository?: string | undefined
  /** Who agreed on its bytes when it was installed. */
  readonly verifiedBy?: readonly string[] | undefined
  /** What was demanded and good when it was installed. */
  readonly proofs?: readonly Proof[] | undefined
}

export function formatInstallRecord({ artifact, isTwin, ...record }: InstallRecord): string {
  const { sha256, sha512, source, repository, verifiedBy = [], proofs = [] } = record
  const fields = {
    ...{
      schema: 1,
      tarball: isTwin ? twinNameOf(artifact) : fileNameOf(artifact),
      sha256,
      sha512,
      source,
      repository
    },
    verifiedBy: verifiedBy.length === 0 ? undefined : verifiedBy,
    proofs: proofs.length === 0 ? undefined : proofs
  }
  return `${JSON.stringify(fields, undefined, 2)}\n`
}

/** Undefined for anything that this action did not write. */
export function findInstallRecord(text: string): InstallRecord | undefined {
  const record = findJsonObject(text)
  const tarball = plainText(record?.['tarball'])
  const artifact = findArtifact(tarball) ?? findTwin(tarball)
  const sha256 = findSha256(plainText(record?.['sha256']))
  if (record?.['schema'] !== 1 || artifact === undefined || sha256 === undefined) return undefined
  return {
    ...{
      artifact,
      isTwin: isTwinName(tarball) || undefined,
      sha256,
      sha512: findSha512(plainText(record['sha512']))
    },
    source: plainText(record['source']),
    repository: plainText(record['repository']) || undefined,
    verifiedBy: listIn(record['verifiedBy']).map(plainText).filter(Boolean),
    proofs: proofsIn(record['proofs'])
  }
}

/** What is read here is shown in logs and summaries. */
function plainText(value: unknown): string {
  return typeof value === 'string' && /^[\x20-\x7e]{1,500}$/.test(value) && !value.includes('|') ? value : ''
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function proofsIn(value: unknown): readonly Proof[] {
  return listIn(value).flatMap((item) => {
    if (typeof item !== 'object' || item === null) return []
    const demand = 'demand' in item ? plainText(item.demand) : ''
    const words = 'words' in item ? plainText(item.words) : ''
    return demand === '' || words === '' ? [] : [{ demand, words }]
  })
}
