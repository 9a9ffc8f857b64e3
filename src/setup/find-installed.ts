import { listInstallRecords } from '../disk/installed-trees.ts'
import type { Artifact } from '../domain/artifact.ts'
import { compareArtifacts, fileNameOf } from '../domain/artifact.ts'
import type { Sha256 } from '../domain/checksum.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Repository } from '../domain/input-grammar.ts'
import type { InstallRecord } from '../domain/install-record.ts'
import { storeKeyOf } from '../domain/store-key.ts'
import type { SetupInputs } from '../inputs.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import type { Present } from './bring-tree.ts'

/** The records of complete trees that may be what is asked for: one whose tree is gone offers nothing. */
export async function listInstalled(
  inputs: Pick<SetupInputs, 'artifact' | 'repository'>,
  store: Store
): Promise<readonly InstallRecord[]> {
  const records = await listInstallRecords(store.root)
  return records.filter(
    (record) =>
      store.find(storeKeyOf(record.artifact, record.sha256)) !== undefined &&
      (inputs.artifact !== undefined || !isOfAnother(inputs.repository, record))
  )
}

/** A release page says whose build it is. Trees from mirrors and caches do not: they go by their name. */
function isOfAnother({ owner, name }: Repository, { source }: InstallRecord): boolean {
  const [, theirs] = /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\/releases\/tag\//.exec(source) ?? []
  return theirs !== undefined && theirs.toLowerCase() !== `${owner}/${name}`.toLowerCase()
}

/** The complete tree of this artifact in the store, if there is one that every pin agrees with. */
export function findInstalled(
  wanted: {
    readonly artifact: Artifact
    readonly evidence: readonly Evidence[]
    /** Of the very bytes that are to be installed, where they are at hand. */
    readonly digest: Sha256 | undefined
  },
  records: readonly InstallRecord[],
  { store, log }: { readonly store: Store; readonly log: Log }
): Present | undefined {
  const found = records.flatMap((record): readonly Present[] => {
    const { artifact, sha256, source } = record
    if (compareArtifacts(artifact, wanted.artifact) !== 0) return []
    if (!wanted.evidence.every((item) => agrees(item, record))) return []
    if (wanted.digest !== undefined && wanted.digest !== sha256) return []
    const entry = store.find(storeKeyOf(artifact, sha256))
    return entry === undefined
      ? []
      : [
          {
            entry,
            sha256,
            source: 'tool-cache',
            from: source,
            verifiedBy: ['install record'],
            downloadSeconds: 0
          }
        ]
  })
  const [first, second] = found
  if (second === undefined) return first
  // Two trees under one name with nothing to tell them apart: the release has to say which it is.
  log.info(
    `the tool cache has several trees of ${fileNameOf(wanted.artifact)}; none of them is taken unasked`
  )
  return undefined
}

/** An installed tree remembers its SHA-256 only: a SHA-512 pin has nothing to compare with, and fetches anew. */
function agrees(item: Evidence, record: InstallRecord): boolean {
  return 'sha256' in item && item.sha256 === record.sha256
}
