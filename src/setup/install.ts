import { findRecord, identityOf, isMarked, publishTree } from '../disk/installed-trees.ts'
import { readElfTree } from '../disk/read-elf-tree.ts'
import type { Scratch } from '../disk/scratch.ts'
import { makeScratch } from '../disk/scratch.ts'
import { sweepStore } from '../disk/sweep.ts'
import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf, isTwinName } from '../domain/artifact.ts'
import { toCompatibilityFailure } from '../domain/compatibility.ts'
import { Failure } from '../domain/failure.ts'
import { needsOf } from '../domain/host-needs.ts'
import type { InstallRecord } from '../domain/install-record.ts'
import type { Host } from '../domain/platform.ts'
import { shelfOf, storeKeyOf } from '../domain/store-key.ts'
import { judgeHost } from '../interpreter/judge-host.ts'
import type { SmokeTest } from '../interpreter/smoke-test.ts'
import { smokeTest } from '../interpreter/smoke-test.ts'
import { stageTree } from '../interpreter/stage-tree.ts'
import type { Log } from '../ports/log.ts'
import type { Processes } from '../ports/processes.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { Store } from '../ports/store.ts'
import type { Unpacker } from '../ports/unpacker.ts'
import type { VerifiedTarball } from './download.ts'
import type { BrokenTree, InstalledTree } from './installed.ts'
import { onDisk } from '../domain/system-error.ts'

export type InstallWorld = {
  readonly host: Host
  readonly run: RunContext
  readonly store: Store
  readonly unpacker: Unpacker
  readonly processes: Processes
  readonly log: Log
}

export type InstallOptions = {
  readonly artifact: Artifact
  /** Whose build it is; undefined when the tarball came from an address. */
  readonly repository: string | undefined
  /** Trees that failed the smoke test: this one replaces them. */
  readonly broken: readonly BrokenTree[]
}

/**
 * Installs a verified tarball below the first root of the tool cache that can be written to: extract, audit, relocate,
 * compatibility, smoke test, rename. Throws TARBALL_INVALID, PLATFORM_UNSUPPORTED, SMOKE_TEST_FAILED, INSTALL_BROKEN;
 * the tool cache is then as it was.
 */
export async function install(
  tarball: VerifiedTarball,
  request: InstallOptions,
  world: InstallWorld
): Promise<InstalledTree> {
  const [root, ...others] = world.store.roots
  try {
    return await installBelow(root, tarball, request, world)
  } catch (error) {
    const [next, ...more] = others
    if (next === undefined || !isUnusable(error)) throw error
    world.log.warning('TOOL_CACHE_UNUSABLE', `${error.message}. The interpreter is kept at ${next} instead.`)
    const store: Store = { ...world.store, roots: [next, ...more] }
    // When no root works, the first one is the one to repair.
    return install(tarball, request, { ...world, store }).catch((other: unknown) => {
      throw isUnusable(other) ? error : other
    })
  }
}

function isUnusable(error: unknown): error is Failure {
  return error instanceof Failure && error.code === 'INSTALL_BROKEN'
}

async function installBelow(
  root: string,
  tarball: VerifiedTarball,
  request: InstallOptions,
  world: InstallWorld
): Promise<InstalledTree> {
  const { artifact, repository } = request
  const { name: tarballName, file, digests, from, verifiedBy, proofs } = tarball
  const { sha256, sha512 } = digests
  const { version, name } = storeKeyOf(artifact, sha256)
  const entry = `${root}/${version}/${name}`
  await using staging = await inStore(root, () => openStaging(root, artifact))
  const tree = await inStore(root, () =>
    stageTree({ archive: { name: tarballName, file }, artifact, directory: staging.path }, world)
  )
  const staged = await testStaged(tree, artifact, world)
  const isTwin = isTwinName(tarballName) || undefined
  const record: InstallRecord = {
    ...{ artifact, isTwin, sha256, sha512, repository },
    ...{ source: from, verifiedBy, proofs }
  }
  const { tested, unfit } = await judgeEntry(entry, { ...request, sha256 }, world)
  // The tree of another job stays; what is proven of its tarball by now is added to its record.
  const winner = await inStore(root, () => publishTree(tree, entry, { record, unfit }))
  world.log.info(winner === 'ours' ? `installed: ${entry}` : `another job was first: ${entry}`)
  const { source, seconds: downloadSeconds } = tarball
  return {
    ...{ entry, sha256, source, from, verifiedBy, downloadSeconds },
    // A relocated tree does not depend on its path: it works at the entry as it worked beside it.
    tested: tested ?? { ...staged, path: entry }
  }
}

/** Other users of the machine may use what this one installs, whatever the umask of the job. */
const SHARED = 0o755

/** Private, and beside the entry: one rename makes the tree the entry. */
async function openStaging(root: string, artifact: Artifact): Promise<Scratch> {
  await sweepStore(root)
  return makeScratch(`${root}/${shelfOf(artifact)}`, 'staging', SHARED)
}

/** Compatibility goes first: it names what is missing, where the loader's message would not help. */
async function testStaged(tree: string, artifact: Artifact, world: InstallWorld): Promise<SmokeTest> {
  const [test, judgement] = await Promise.allSettled([
    smokeTest(tree, artifact.version, world),
    requireCompatible(tree, artifact, world)
  ])
  if (judgement.status === 'rejected') throw judgement.reason
  if (test.status === 'rejected') throw test.reason
  const { faults } = test.value
  if (faults.length === 0) return test.value
  throw new Failure(
    'SMOKE_TEST_FAILED',
    `The interpreter in ${fileNameOf(artifact)} is not fit for use: ${faults.join('; ')}`,
    'Nothing was installed. Choose another build, and tell the publisher.'
  )
}

async function requireCompatible(tree: string, artifact: Artifact, world: InstallWorld): Promise<void> {
  const libraryPath = world.run.environment['LD_LIBRARY_PATH']
  const needs = needsOf(await readElfTree(tree))
  const complaints = await judgeHost(needs, artifact, { ...world.host, libraryPath })
  const obstacle = toCompatibilityFailure(complaints)
  if (obstacle !== undefined) throw obstacle
  for (const { message } of complaints) world.log.notice('MODULES_UNUSABLE', message)
}

/**
 * Whether the tree that is at the entry by now is used or replaced. Only a tree with its mark and with a record of
 * these bytes is a finished one: another job installed it meanwhile, and it is used if it passes the smoke test.
 */
async function judgeEntry(
  entry: string,
  { artifact, broken, sha256 }: Pick<InstallOptions, 'artifact' | 'broken'> & { readonly sha256: string },
  world: InstallWorld
): Promise<{ readonly tested?: SmokeTest; readonly unfit?: string }> {
  const identity = await identityOf(entry)
  if (identity === undefined) return {}
  const isKnown = broken.some((known) => known.entry === entry && known.identity === identity)
  if (isKnown || !(await isMarked(entry)) || (await findRecord(entry))?.sha256 !== sha256)
    return { unfit: identity }
  const tested = await smokeTest(entry, artifact.version, world)
  return tested.faults.length > 0 ? { unfit: identity } : { tested }
}

/** What the system refuses there somebody can repair. */
function inStore<T>(root: string, work: () => Promise<T>): Promise<T> {
  const what = `The tool cache at ${root} can't be written to`
  const hint =
    'Give this job the right to write there, make room (df -h), or name another directory with RUNNER_TOOL_CACHE.'
  return onDisk({ what, hint }, work)
}
