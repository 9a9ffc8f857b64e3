import { identityOf, listInstallRecords } from '../disk/installed-trees.ts'
import { lookAtPrefix } from '../disk/link.ts'
import { listPrefixRecords } from '../disk/prefix-tree.ts'
import type { Artifact } from '../domain/artifact.ts'
import { compareArtifacts, fileNameOf, prefixOf } from '../domain/artifact.ts'
import type { Sha256, Sha512 } from '../domain/checksum.ts'
import type { Evidence, Proof } from '../domain/evidence.ts'
import { isAgreed } from '../domain/evidence.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { Repository, TarballAddress } from '../domain/input-grammar.ts'
import { formatRepository } from '../domain/input-grammar.ts'
import type { InstallRecord } from '../domain/install-record.ts'
import type { InstallLocation } from '../domain/placement.ts'
import { isAtPrefix } from '../domain/placement.ts'
import { urlSource } from '../domain/sources.ts'
import { storeKeyOf, toolName } from '../domain/store-key.ts'
import type { SmokeTest, SmokeTestWorld } from '../interpreter/smoke-test.ts'
import { smokeTest } from '../interpreter/smoke-test.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'

/** A complete tree that passed the smoke test, and where its tarball came from. */
export type InstalledTree = {
  /** Its tool cache entry; the prefix itself where the tree is a directory there. */
  readonly entry: string
  readonly sha256: Sha256
  readonly source: 'tool-cache' | 'cache' | 'url' | 'mirror' | 'release'
  /** For people: where its tarball came from. */
  readonly from: string
  readonly verifiedBy: readonly string[]
  readonly downloadSeconds: number
  readonly tested: SmokeTest
}

/** The record of a complete tree, and where the tree is. */
export type RecordedTree = { readonly record: InstallRecord; readonly entry: string }

/** A tree that failed the smoke test, and which one it was: another job may put a new one in its place. */
export type BrokenTree = { readonly entry: string; readonly identity: string | undefined }

/** Which of the installed trees a caller accepts. */
export type TreeQuery = {
  readonly installLocation: InstallLocation
  readonly artifact: TarballAddress | undefined
  readonly repository: Repository
  readonly sha256: Sha256 | undefined
  readonly sha512: Sha512 | undefined
}

/** The complete trees that a query accepts, those at their true prefixes first. */
export async function listInstalled(query: TreeQuery, store: Store): Promise<readonly RecordedTree[]> {
  const atPrefix = query.installLocation === 'tool-cache' ? [] : await listPrefixRecords()
  const inStore = (await Promise.all(store.roots.map(listInstallRecords))).flat()
  const all = [
    ...atPrefix.map((record) => ({ record, entry: prefixOf(record.artifact.version) })),
    ...inStore.flatMap((record) => {
      const entries = store.find(storeKeyOf(record.artifact, record.sha256))
      return entries.map((entry) => ({ record, entry }))
    })
  ]
  // Two roots may both list a tree.
  const once = new Map(all.map((one) => [one.entry, one]))
  return [...once.values()].filter(({ record }) => isAccepted(record, query))
}

/**
 * The name of a build does not say whose build it is: its record does, or a pin. A tree that was installed from an
 * address serves those who give the same address; a tarball on this machine is compared by its digest.
 */
function isAccepted(record: InstallRecord, { artifact, repository, sha256, sha512 }: TreeQuery): boolean {
  if (sha256 !== undefined || sha512 !== undefined) {
    // The SHA-512 of a tree is known only if it was pinned or published when the tree was installed.
    return (
      (sha256 === undefined || record.sha256 === sha256) && (sha512 === undefined || record.sha512 === sha512)
    )
  }
  if (artifact === undefined)
    return record.repository?.toLowerCase() === formatRepository(repository).toLowerCase()
  return 'path' in artifact || record.source === urlSource('url', artifact.url).label
}

export type WantedTree = {
  readonly artifact: Artifact
  readonly installLocation: InstallLocation
  readonly evidence: readonly Evidence[]
  /** Names of what else is required of the tarball: its record must hold a proof of each. */
  readonly demands: readonly string[]
  /** Of the tarball itself, where that is on this machine. */
  readonly digest: Sha256 | undefined
}

export type FoundInstalled = {
  /** Undefined: there is none that passes the smoke test. */
  readonly tree: InstalledTree | undefined
  readonly broken: readonly BrokenTree[]
  /** Where a new tree may be used: not at the prefix when a broken directory is there. */
  readonly installLocation: InstallLocation
}

export type InstalledWorld = SmokeTestWorld & { readonly log: Log }

/**
 * The first installed tree of the artifact that agrees with every pin and passes the smoke test, at the path where the
 * job would use it. A tree that fails stays until its replacement passes: for another job it may work.
 * Throws INSTALL_BROKEN when the prefix was asked for and the directory there is broken.
 */
export async function findInstalled(
  wanted: WantedTree,
  installed: readonly RecordedTree[],
  world: InstalledWorld
): Promise<FoundInstalled> {
  const matches = matchesOf(wanted, installed, world.log)
  const broken: BrokenTree[] = []
  let { installLocation } = wanted
  if (matches.length === 0) return { tree: undefined, broken, installLocation }
  const prefix = prefixOf(wanted.artifact.version)
  return world.log.group('Test the installed interpreter', async () => {
    for (const match of matches) {
      const identity = await identityOf(match.entry)
      const tested = await testMatch(match, { ...wanted, installLocation }, world)
      if (tested.faults.length === 0) return { tree: toTree(match, wanted, tested), broken, installLocation }
      const faults = tested.faults.join('; ')
      if (match.entry === prefix) {
        installLocation = withoutPrefix(prefix, installLocation, faults)
        const line = `The interpreter at ${prefix} is broken, and left alone: ${faults}`
        world.log.warning('INTERPRETER_BROKEN', line)
      } else {
        broken.push({ entry: match.entry, identity })
        const line = `The installed interpreter is broken and is installed anew: ${faults}`
        world.log.warning('INTERPRETER_BROKEN', line)
      }
    }
    return { tree: undefined, broken, installLocation }
  })
}

/** All the places where the one tree is that every pin agrees with. */
function matchesOf(
  { artifact, evidence, demands, digest }: WantedTree,
  installed: readonly RecordedTree[],
  log: Log
): readonly RecordedTree[] {
  const found = installed.filter(
    ({ record }) =>
      compareArtifacts(record.artifact, artifact) === 0 &&
      isAgreed(record, evidence) &&
      demands.every((name) => proofOf(name, record) !== undefined) &&
      (digest === undefined || digest === record.sha256)
  )
  // A .tgz and its .tar.zst hold the same tree; the digest of the .tgz is in more places.
  const tarballs = found.filter(({ record }) => record.isTwin !== true)
  const ofOneKind = tarballs.length > 0 ? tarballs : found
  if (new Set(ofOneKind.map(({ record }) => record.sha256)).size <= 1) return ofOneKind
  // Only the release can say which of them is meant.
  log.info(`the tool cache has several trees of ${fileNameOf(artifact)}; none of them is taken unasked`)
  return []
}

/** Whatever keeps an installed interpreter from running, here it is of no use. */
async function testMatch(
  { entry, record }: RecordedTree,
  { artifact: { version }, installLocation }: WantedTree,
  world: InstalledWorld
): Promise<SmokeTest> {
  const prefix = prefixOf(version)
  const request = { wanted: installLocation, prefix, entry, sha256: record.sha256 }
  const isLinked =
    installLocation !== 'tool-cache' && isAtPrefix(request, await lookAtPrefix(prefix, toolName))
  const path = isLinked ? prefix : entry
  return smokeTest(path, version, world).catch((error: unknown) => ({
    path,
    faults: [describe(error)],
    notices: [],
    needsLibraryPath: false,
    environmentFaults: []
  }))
}

/** A directory at the prefix is never replaced: a job may be using what still works of it. */
function withoutPrefix(prefix: string, wanted: InstallLocation, faults: string): 'tool-cache' {
  if (wanted !== 'prefix') return 'tool-cache'
  throw new Failure(
    'INSTALL_BROKEN',
    `The interpreter at ${prefix} is broken: ${faults}`,
    `Let an administrator run once, when no job uses it: mv -T ${prefix} ${prefix}.old. Or leave install-location at auto.`
  )
}

function toTree(
  { record, entry }: RecordedTree,
  { evidence, demands }: WantedTree,
  tested: SmokeTest
): InstalledTree {
  const verifiedBy = [
    'install record',
    ...(record.verifiedBy ?? []),
    ...evidence.map(({ from }) => from),
    ...demands.flatMap((name) => proofOf(name, record)?.words ?? [])
  ]
  return {
    entry,
    sha256: record.sha256,
    source: 'tool-cache',
    from: record.source,
    verifiedBy: [...new Set(verifiedBy)],
    downloadSeconds: 0,
    tested
  }
}

function proofOf(demand: string, { proofs = [] }: InstallRecord): Proof | undefined {
  return proofs.find((proof) => proof.demand === demand)
}
