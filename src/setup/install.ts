import { findRecord, identityOf, publishTree } from '../disk/installed-trees.ts'
import { readElfTree } from '../disk/read-elf-tree.ts'
import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf, isTwinName } from '../domain/artifact.ts'
import type { Sha256 } from '../domain/checksum.ts'
import { toCompatibilityFailure } from '../domain/compatibility.ts'
import { Failure } from '../domain/failure.ts'
import { needsOf } from '../domain/host-needs.ts'
import type { Host } from '../domain/platform.ts'
import { storeKeyOf } from '../domain/store-key.ts'
import { findPipFault, scrubbed } from '../interpreter/ask-interpreter.ts'
import { judgeHost } from '../interpreter/judge-host.ts'
import { finishTree } from '../interpreter/stage-tree.ts'
import type { Log } from '../ports/log.ts'
import type { Processes } from '../ports/processes.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { Store } from '../ports/store.ts'
import type { Unpacker } from '../ports/unpacker.ts'
import type { Fetched } from './fetched.ts'
import { openIntake, readInto } from './intake.ts'
import type { Unpacked } from './intake.ts'
import { onDisk } from './on-disk.ts'
import { testInterpreter } from './smoke-test.ts'
import type { Staging } from './staging.ts'
import { openStaging } from './staging.ts'

export type InstallWorld = {
  readonly host: Host
  readonly run: RunContext
  readonly store: Store
  readonly unpacker: Unpacker
  readonly processes: Processes
  readonly log: Log
}

/** An entry that did not pass its test, and which tree it was. */
export type BrokenTree = { readonly entry: string; readonly identity: string | undefined }

type Wanted = {
  readonly artifact: Artifact
  readonly broken: readonly BrokenTree[]
  /** Whose build it is; undefined for what came by an address. */
  readonly repository: string | undefined
}

/**
 * Makes a verified tarball an entry of the store, below the first root that takes it, and gives the entry's path.
 * Throws TARBALL_INVALID, PLATFORM_UNSUPPORTED, SMOKE_TEST_FAILED, INSTALL_BROKEN; the store is then as it was.
 */
export async function installTree(wanted: Wanted, fetched: Fetched, world: InstallWorld): Promise<string> {
  const [root, ...others] = world.store.roots
  try {
    return await installBelow(root, wanted, fetched, world)
  } catch (error) {
    const [next, ...more] = others
    if (next === undefined || !isRefused(error)) throw error
    world.log.warning('TOOL_CACHE_UNUSABLE', `${error.message}. The interpreter is kept at ${next} instead.`)
    const store: Store = { ...world.store, roots: [next, ...more] }
    // Where nothing takes it, the tool cache is what has to be mended.
    return installTree(wanted, { ...fetched, unpacked: undefined }, { ...world, store }).catch(
      (other: unknown) => {
        throw isRefused(other) ? error : other
      }
    )
  }
}

/** Proves beside its final place that it works, and renames it; only then a broken one has to go. */
async function installBelow(
  root: string,
  { artifact, broken, repository }: Wanted,
  fetched: Fetched,
  world: InstallWorld
): Promise<string> {
  const { log } = world
  const { sha256 } = fetched.digests
  const { version, name } = storeKeyOf(artifact, sha256)
  const entry = `${root}/${version}/${name}`
  await using staging =
    fetched.unpacked === undefined ? await inStore(root, () => openStaging(root, artifact)) : undefined
  const tree = await inStore(root, async () => {
    const unpacked = fetched.unpacked ?? (await unpackFile(fetched, staging, world))
    await unpacked.requireWhole()
    return finishTree(artifact, unpacked.directory, world)
  })
  await requireFit(tree, artifact, world)
  const winner = await inStore(root, async () => {
    const unfit = await findUnfit(entry, { artifact, broken, sha256 }, world)
    const { digests, from, verifiedBy, proofs } = fetched
    const tarball = {
      artifact,
      isTwin: isTwinName(fetched.name) || undefined,
      sha256,
      sha512: digests.sha512
    }
    const record = { ...tarball, source: from, repository, verifiedBy, proofs }
    return publishTree(tree, entry, { record, broken: unfit })
  })
  log.info(winner === 'ours' ? `installed: ${entry}` : `another job was first: ${entry}`)
  return entry
}

/** What there was no place for while it was fetched: the file may be another one by now. */
async function unpackFile(
  { name, path, digests }: Fetched,
  staging: Staging | undefined,
  world: InstallWorld
): Promise<Unpacked> {
  await using intake = openIntake({ name, algorithms: new Set(), staging }, world)
  await readInto(intake, path)
  const taken = await intake.end()
  if (taken.unpacked !== undefined && taken.digests.sha256 === digests.sha256) return taken.unpacked
  throw new Failure(
    'CHECKSUM_MISMATCH',
    `${path} was changed while it was installed: it has the SHA-256 ${taken.digests.sha256} now`,
    'Nothing of it was run or installed. Let nobody but this action write there, and run again.'
  )
}

/** Throws what this machine lacks for the tree, or what the tree lacks. */
async function requireFit(tree: string, artifact: Artifact, world: InstallWorld): Promise<void> {
  const libraryPath = world.run.environment['LD_LIBRARY_PATH']
  const needs = needsOf(await readElfTree(tree))
  const complaints = await judgeHost(needs, artifact, { ...world.host, libraryPath })
  const obstacle = toCompatibilityFailure(complaints)
  if (obstacle !== undefined) throw obstacle
  for (const { message } of complaints) world.log.notice('MODULES_UNUSABLE', message)
  await testStaged(tree, artifact, world)
}

/**
 * What lies at the entry and has to go, by its identity. By now another job may have put one there that works, and its
 * record: whose record is not there, or of other bytes, is nobody's. A tree without its mark may be what a job left
 * that was killed, or a machine that lost its power.
 */
async function findUnfit(
  entry: string,
  { artifact, broken, sha256 }: Omit<Wanted, 'repository'> & { readonly sha256: Sha256 },
  world: InstallWorld
): Promise<string | undefined> {
  const identity = await identityOf(entry)
  if (identity === undefined) return undefined
  if ((await findRecord(entry))?.sha256 !== sha256) return identity
  if (broken.some((known) => known.entry === entry && known.identity === identity)) return identity
  const { faults } = await testInterpreter(entry, artifact.version, world)
  return faults.length > 0 ? identity : undefined
}

/** What the disk refuses is the machine's fault, and somebody can mend it. */
function inStore<T>(root: string, work: () => Promise<T>): Promise<T> {
  const what = `The tool cache at ${root} can't be written to`
  const hint =
    'Give this job the right to write there, make room (df -h), or name another directory with RUNNER_TOOL_CACHE.'
  return onDisk({ what, hint }, work)
}

function isRefused(error: unknown): error is Failure {
  return error instanceof Failure && error.code === 'INSTALL_BROKEN'
}

async function testStaged(tree: string, artifact: Artifact, world: InstallWorld): Promise<void> {
  const ask = { processes: world.processes, environment: scrubbed }
  const [{ faults, needsLibraryPath }, pipFault] = await Promise.all([
    testInterpreter(tree, artifact.version, world),
    findPipFault(tree, ask)
  ])
  // Where libpython is found only at the true prefix, pip's script can be judged only there.
  const all = [...faults, ...(pipFault === undefined || needsLibraryPath ? [] : [pipFault])]
  if (all.length === 0) return
  throw new Failure(
    'SMOKE_TEST_FAILED',
    `The interpreter in ${fileNameOf(artifact)} is not fit for use: ${all.join('; ')}`,
    'Nothing was installed. Choose another build, and tell the publisher.'
  )
}
