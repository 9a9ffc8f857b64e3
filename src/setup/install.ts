import { publishTree } from '../disk/installed-trees.ts'
import { makeScratch } from '../disk/scratch.ts'
import type { Artifact } from '../domain/artifact.ts'
import { fileNameOf } from '../domain/artifact.ts'
import { toCompatibilityFailure } from '../domain/compatibility.ts'
import { Failure } from '../domain/failure.ts'
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
import { testInterpreter } from './smoke-test.ts'

export type InstallWorld = {
  readonly host: Host
  readonly run: RunContext
  readonly store: Store
  readonly unpacker: Unpacker
  readonly processes: Processes
  readonly log: Log
}

/**
 * Unpacks a verified tarball beside its final place, proves that it works there, and makes it an entry of the store by
 * one rename. Gives the entry's path. Throws TARBALL_INVALID, PLATFORM_UNSUPPORTED, SMOKE_TEST_FAILED; the store is
 * then as it was.
 */
export async function installTree(
  artifact: Artifact,
  fetched: Fetched,
  world: InstallWorld
): Promise<string> {
  const { store, log } = world
  const { sha256 } = fetched.digests
  const key = storeKeyOf(artifact, sha256)
  const entry = `${store.root}/${key.version}/${key.name}`
  await using staging = await makeScratch(`${store.root}/${key.version}`, 'staging')
  const tree = await stageTree({ tarball: fetched.path, artifact, directory: staging.path }, world)
  const libraryPath = world.run.environment['LD_LIBRARY_PATH']
  const complaints = await judgeHost(tree, artifact, { ...world.host, libraryPath })
  const obstacle = toCompatibilityFailure(complaints)
  if (obstacle !== undefined) throw obstacle
  for (const { message } of complaints) log.notice(message)
  await testStaged(tree, artifact, world)
  const winner = await publishTree(tree, entry, { artifact, sha256, source: fetched.from })
  log.info(winner === 'ours' ? `installed: ${entry}` : `another job was first: ${entry}`)
  return entry
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
