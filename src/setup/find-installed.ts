import { listInstallRecords } from '../disk/installed-trees.ts'
import { listPrefixRecords } from '../disk/prefix-tree.ts'
import type { Artifact } from '../domain/artifact.ts'
import { compareArtifacts, fileNameOf, prefixOf } from '../domain/artifact.ts'
import type { Sha256 } from '../domain/checksum.ts'
import type { Evidence, Proof } from '../domain/evidence.ts'
import { isAgreed } from '../domain/evidence.ts'
import { formatRepository } from '../domain/input-grammar.ts'
import type { InstallRecord } from '../domain/install-record.ts'
import { urlSource } from '../domain/sources.ts'
import { storeKeyOf } from '../domain/store-key.ts'
import type { SetupInputs } from '../inputs/setup-inputs.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import type { Present } from './bring-tree.ts'

/** The record of a complete tree, and where that lies. */
export type Installed = { readonly record: InstallRecord; readonly entry: string }

/** The complete trees that may be what is asked for, those at their true prefixes first. */
export async function listInstalled(
  inputs: Pins & Pick<SetupInputs, 'installLocation'>,
  store: Store
): Promise<readonly Installed[]> {
  const atPrefix = inputs.installLocation === 'tool-cache' ? [] : await listPrefixRecords()
  const inStore = (await Promise.all(store.roots.map(listInstallRecords))).flat()
  const all = [
    ...atPrefix.map((record) => ({ record, entry: prefixOf(record.artifact.version) })),
    ...inStore.flatMap((record) => {
      const entries = store.find(storeKeyOf(record.artifact, record.sha256))
      return entries.map((entry) => ({ record, entry }))
    })
  ]
  // Two roots may both know of a tree.
  const once = new Map(all.map((one) => [one.entry, one]))
  return [...once.values()].filter(({ record }) => mayServe(record, inputs))
}

/**
 * A name says nothing of whose build it is: the record does, or a pin. What came by an address is what that address
 * gave then, and serves those who name the same one; a file on this machine says itself what it is.
 */
function mayServe(record: InstallRecord, { artifact, repository, sha256, sha512 }: Pins): boolean {
  if (sha256 !== undefined || sha512 !== undefined) {
    // A SHA-512 is known of a tree when somebody named one before.
    return (
      (sha256 === undefined || record.sha256 === sha256) && (sha512 === undefined || record.sha512 === sha512)
    )
  }
  if (artifact === undefined)
    return record.repository?.toLowerCase() === formatRepository(repository).toLowerCase()
  return 'path' in artifact || record.source === urlSource('url', artifact.url).label
}

type Pins = Pick<SetupInputs, 'artifact' | 'repository' | 'sha256' | 'sha512'>

/** The complete trees of this artifact that every pin agrees with: one, at all the places where it lies. */
export function findInstalled(
  wanted: {
    readonly artifact: Artifact
    readonly evidence: readonly Evidence[]
    /** Names of what else is demanded. */
    readonly demands: readonly string[]
    /** Of the very bytes that are to be installed, where they are at hand. */
    readonly digest: Sha256 | undefined
  },
  installed: readonly Installed[],
  log: Log
): readonly Present[] {
  const found = installed.filter(
    ({ record }) =>
      compareArtifacts(record.artifact, wanted.artifact) === 0 &&
      // A tree that does not know its SHA-512 is fetched anew for those who pin it.
      isAgreed(record, wanted.evidence) &&
      wanted.demands.every((name) => proofOf(name, record) !== undefined) &&
      (wanted.digest === undefined || wanted.digest === record.sha256)
  )
  // A tarball and its twin are of one release; of the tarball more is known.
  const tarballs = found.filter(({ record }) => record.isTwin !== true)
  const ofOneKind = tarballs.length > 0 ? tarballs : found
  if (new Set(ofOneKind.map(({ record }) => record.sha256)).size > 1) {
    // Two trees under one name with nothing to tell them apart: the release has to say which it is.
    log.info(
      `the tool cache has several trees of ${fileNameOf(wanted.artifact)}; none of them is taken unasked`
    )
    return []
  }
  return ofOneKind.map(({ record, entry }) => ({
    entry,
    sha256: record.sha256,
    source: 'tool-cache',
    from: record.source,
    verifiedBy: unique([
      'install record',
      ...(record.verifiedBy ?? []),
      ...wanted.evidence.map(({ from }) => from),
      ...wanted.demands.flatMap((name) => proofOf(name, record)?.words ?? [])
    ]),
    downloadSeconds: 0
  }))
}

function unique(sources: readonly string[]): readonly string[] {
  return [...new Set(sources)]
}

function proofOf(demand: string, { proofs = [] }: InstallRecord): Proof | undefined {
  return proofs.find((proof) => proof.demand === demand)
}
