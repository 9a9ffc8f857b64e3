import { readElfTree } from '../disk/read-elf-tree.ts'
import { makeScratch } from '../disk/scratch.ts'
import { toCompatibilityFailure } from '../domain/compatibility.ts'
import { findMachine, machineName } from '../domain/elf-machine.ts'
import { Failure } from '../domain/failure.ts'
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

/**
 * Runs the interpreter of a tarball in an unpacked copy: what it can't do here it won't do for users, and what it says
 * of itself goes into the notes. Undefined where this machine can't run it. Throws SMOKE_TEST_FAILED, and TARBALL_INVALID for what is called after another processor.
 */
export async function describeTarball(
  tarball: InspectedTarball,
  rule: { readonly smokeTest: 'auto' | 'require' | 'skip'; readonly temp: string },
  world: DescribeWorld
): Promise<InterpreterFacts | undefined> {
  if (rule.smokeTest === 'skip') return undefined
  await using scratch = await makeScratch(rule.temp)
  const { artifact } = tarball
  const tree = await stageTree({ tarball: tarball.path, artifact, directory: scratch.path }, world)
  await requireArchitecture(tree, tarball)
  const obstacle = toCompatibilityFailure(
    await judgeHost(tree, artifact, { ...world.host, libraryPath: undefined })
  )
  if (obstacle !== undefined) {
    if (rule.smokeTest === 'require') throw obstacle
    world.log.notice(
      `${tarball.name} is not run here, its notes lack what only it can say: ${obstacle.message}`
    )
    return undefined
  }
  // A tree that was not built relocatable finds its library this way, here and only here.
  const ask = { processes: world.processes, environment: { ...scrubbed, LD_LIBRARY_PATH: `${tree}/lib` } }
  const { faults, notices } = await checkInterpreter(tree, artifact.version, ask)
  const pipFault = await findPipFault(tree, ask)
  const all = pipFault === undefined ? faults : [...faults, pipFault]
  if (all.length > 0) {
    throw new Failure(
      'SMOKE_TEST_FAILED',
      `The interpreter in ${tarball.name} is not fit for users: ${all.join('; ')}`,
      'Nothing was published. Build it again with the development packages that scripts/build-cpython.sh asks for.'
    )
  }
  for (const notice of notices) world.log.info(`${tarball.name}: ${notice}`)
  return await findFacts(tree, ask)
}

/** The name promises a processor; the files know which one it is. */
async function requireArchitecture(tree: string, { name, artifact }: InspectedTarball): Promise<void> {
  const meant = findMachine(artifact.architecture)
  if (meant === undefined) return
  const { files } = await readElfTree(tree)
  const stranger = files.find(({ machine }) => machine !== meant.code)
  if (stranger === undefined) return
  throw new Failure(
    'TARBALL_INVALID',
    `${name} is called after ${artifact.architecture}, but ${stranger.path} in it is built for ${machineName(stranger.machine)}`,
    'Call it after the processor that it was built for; x64 alone is not spelled.'
  )
}
