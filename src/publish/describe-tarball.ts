import { openFile } from '../disk/open-file.ts'
import { readElfTree } from '../disk/read-elf-tree.ts'
import { makeScratch } from '../disk/scratch.ts'
import { toCompatibilityFailure } from '../domain/compatibility.ts'
import { findMachine, machineName } from '../domain/elf-machine.ts'
import { Failure } from '../domain/failure.ts'
import type { HostNeeds } from '../domain/host-needs.ts'
import { needsOf } from '../domain/host-needs.ts'
import type { InterpreterFacts } from '../domain/interpreter-facts.ts'
import type { Host } from '../domain/platform.ts'
import { checkInterpreter, findFacts, findPipFault, scrubbed } from '../interpreter/ask-interpreter.ts'
import { judgeHost } from '../interpreter/judge-host.ts'
import { stageTree } from '../interpreter/stage-tree.ts'
import type { Log } from '../ports/log.ts'
import type { Processes } from '../ports/processes.ts'
import type { Unpacker } from '../ports/unpacker.ts'
import type { InspectedTarball } from './inspect.ts'

export type DescribeWorld = {
  readonly host: Host
  readonly processes: Processes
  readonly unpacker: Unpacker
  readonly log: Log
}

export type SmokeTest = 'auto' | 'require' | 'skip'

/** What the files of a build say, and what its interpreter says where this machine can run it. */
export type Description = {
  readonly needs: HostNeeds
  readonly interpreter: InterpreterFacts | undefined
}

export type DescribedTarball = InspectedTarball & Description

/**
 * Unpacks a tarball into a private copy and reads its programs there; then runs the interpreter: what it can't do here
 * it won't do for users. Throws TARBALL_INVALID for what is called after another processor, SMOKE_TEST_FAILED, and
 * PLATFORM_UNSUPPORTED where a smoke test is required and this machine can't give one.
 */
export async function describeTarball(
  tarball: InspectedTarball,
  rule: { readonly smokeTest: SmokeTest; readonly temp: string },
  world: DescribeWorld
): Promise<Description> {
  await using scratch = await makeScratch(rule.temp)
  const { artifact } = tarball
  await using file = await openFile(tarball.path)
  const archive = { name: tarball.path, file }
  const tree = await stageTree({ archive, artifact, directory: scratch.path }, world)
  const needs = needsOf(await readElfTree(tree))
  requireArchitecture(needs, tarball)
  if (rule.smokeTest === 'skip') return { needs, interpreter: undefined }
  const obstacle = toCompatibilityFailure(
    await judgeHost(needs, artifact, { ...world.host, libraryPath: undefined })
  )
  if (obstacle === undefined) return { needs, interpreter: await askInterpreter(tree, tarball, world) }
  if (rule.smokeTest === 'require') throw obstacle
  world.log.notice(
    'NOT_RUN_HERE',
    `${tarball.name} is not run here, its notes tell what its files tell and no more: ${obstacle.message}`
  )
  return { needs, interpreter: undefined }
}

async function askInterpreter(
  tree: string,
  { name, artifact }: InspectedTarball,
  { processes, log }: DescribeWorld
): Promise<InterpreterFacts | undefined> {
  // A tree that was not built relocatable finds its library this way, here and only here.
  const ask = { processes, environment: { ...scrubbed, LD_LIBRARY_PATH: `${tree}/lib` } }
  const { faults, notices } = await checkInterpreter(tree, artifact.version, ask)
  const pipFault = await findPipFault(tree, ask)
  const all = pipFault === undefined ? faults : [...faults, pipFault]
  if (all.length > 0) {
    throw new Failure(
      'SMOKE_TEST_FAILED',
      `The interpreter in ${name} is not fit for users: ${all.join('; ')}`,
      'Nothing was published. Build it again with the development packages that scripts/build-cpython.sh asks for.'
    )
  }
  for (const notice of notices) log.info(`${name}: ${notice}`)
  return await findFacts(tree, ask)
}

/** The name promises a processor; the files know which one it is. */
function requireArchitecture({ machines }: HostNeeds, { name, artifact }: InspectedTarball): void {
  const meant = findMachine(artifact.architecture)
  const stranger = meant && machines.find(({ code }) => code !== meant.code)
  if (stranger === undefined) return
  throw new Failure(
    'TARBALL_INVALID',
    `${name} is called after ${artifact.architecture}, but ${stranger.path} in it is built for ${machineName(stranger.code)}`,
    'Call it after the processor that it was built for; x64 alone is not spelled.'
  )
}
