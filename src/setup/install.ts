import { identityOf, publishTree, setAside } from '../disk/installed-trees.ts'
import { readElfTree } from '../disk/read-elf-tree.ts'
import { makeScratch } from '../disk/scratch.ts'
import { sweepStore } from '../disk/sweep.ts'
import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf } from '../domain/artifact.ts'
import { toCompatibilityFailure } from '../domain/compatibility.ts'
import { Failure } from '../domain/failure.ts'
import { needsOf } from '../domain/host-needs.ts'
import type { Host } from '../domain/platform.ts'
import { storeKeyOf } from '../domain/store-key.ts'
import { findPipFault, scrubbed } from '../interpreter/ask-interpreter.ts'
import { judgeHost } from '../interpreter/judge-host.ts'
import { stageTree } from '../interpreter/stage-tree.ts'
import type { Log } from '../ports/log.ts'
import type { Processes } from '../ports/processes.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { Store } from '../ports/store.ts'
import type { Unpacker } from '../ports/unpacker.ts'
import type { Fetched } from './fetched.ts'
import { onDisk } from './on-disk.ts'
import { testInterpreter } from './smoke-test.ts'

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

/**
 * Unpacks a verified tarball beside its final place, proves that it works there, and makes it an entry of the store by
 * one rename; only then a broken one has to go. Gives the entry's path. Throws TARBALL_INVALID, PLATFORM_UNSUPPORTED,
 * SMOKE_TEST_FAILED, INSTALL_BROKEN; the store is then as it was.
 */
export async function installTree(
  { artifact, broken }: { readonly artifact: Artifact; readonly broken?: BrokenTree | undefined },
  fetched: Fetched,
  world: InstallWorld
): Promise<string> {
  const { store, log } = world
  const { sha256 } = fetched.digests
  const key = storeKeyOf(artifact, sha256)
  const entry = `${store.root}/${key.version}/${key.name}`
  await sweepStore(store.root)
  await using staging = await inStore(store, () => makeScratch(`${store.root}/${key.version}`, 'staging'))
  const staged = { tarball: fetched.path, artifact, directory: staging.path }
  const tree = await inStore(store, () => stageTree(staged, world))
  const libraryPath = world.run.environment['LD_LIBRARY_PATH']
  const needs = needsOf(await readElfTree(tree))
  const complaints = await judgeHost(needs, artifact, { ...world.host, libraryPath })
  const obstacle = toCompatibilityFailure(complaints)
  if (obstacle !== undefined) throw obstacle
  for (const { message } of complaints) log.notice(message)
  await testStaged(tree, artifact, world)
  const winner = await inStore(store, async () => {
    await clearAway(broken)
    await clearUnfit(entry, artifact, world)
    return publishTree(tree, entry, { artifact, sha256, source: fetched.from })
  })
  log.info(winner === 'ours' ? `installed: ${entry}` : `another job was first: ${entry}`)
  return entry
}

/** Unless another job was faster, and a tree that works lies there by now. */
async function clearAway(broken: BrokenTree | undefined): Promise<void> {
  if (broken?.identity === undefined) return
  if ((await identityOf(broken.entry)) === broken.identity) await setAside(broken.entry, broken.identity)
}

/** A tree without its mark may be what a job left that was killed, or a machine that lost its power. */
async function clearUnfit(entry: string, { version }: Artifact, world: InstallWorld): Promise<void> {
  const identity = await identityOf(entry)
  if (identity === undefined) return
  const { faults } = await testInterpreter(entry, version, world)
  if (faults.length > 0) await setAside(entry, identity)
}

/** What the disk refuses is the machine's fault, and somebody can mend it. */
function inStore<T>({ root }: Store, work: () => Promise<T>): Promise<T> {
  const what = `The tool cache at ${root} can't be written to`
  const hint =
    'Give this job the right to write there, make room (df -h), or name another directory with RUNNER_TOOL_CACHE.'
  return onDisk({ what, hint }, work)
}

async function testStaged(tree: string, artifact: Artifact, world: InstallWorld): Promise<void> {
  const { faults, needsLibraryPath } = await testInterpreter(tree, artifact.version, world)
  // Where libpython is found only at the true prefix, pip's script can be judged only there.
  const pipFault = needsLibraryPath
    ? undefined
    : await findPipFault(tree, { processes: world.processes, environment: scrubbed })
  const all = [...faults, ...(pipFault === undefined ? [] : [pipFault])]
  if (all.length === 0) return
  throw new Failure(
    'SMOKE_TEST_FAILED',
    `The interpreter in ${fileNameOf(artifact)} is not fit for use: ${all.join('; ')}`,
    'Nothing was installed. Choose another build, and tell the publisher.'
  )
}
