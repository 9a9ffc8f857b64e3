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
import type { Tarball } from './collect.ts'

export type DescribeWorld = {
  readonly host: Host
  readonly processes: Processes
  readonly unpacker: Unpacker
  readonly log: Log
}

export type SmokeTest = 'auto' | 'require' | 'skip'

/** What a build needs according to its ELF files, and the facts of its interpreter where this machine can run it. */
export type Description = {
  readonly needs: HostNeeds
  readonly interpreter: InterpreterFacts | undefined
}

/**
 * Unpacks a tarball into a private directory, reads its ELF files and runs its interpreter there. Throws TARBALL_INVALID
 * when its name has another processor, SMOKE_TEST_FAILED, and PLATFORM_UNSUPPORTED when a smoke test is required and
 * this machine can't run the build.
 */
export async function describeBuild(
  tarball: Tarball,
  rule: {
    readonly smokeTest: SmokeTest
    readonly temp: string
    /** The tarball is read meanwhile; nothing of it runs before it proved to be a build. */
    readonly reading: Promise<unknown>
  },
  world: DescribeWorld
): Promise<Description> {
  await using scratch = await makeScratch(rule.temp)
  const { artifact } = tarball
  await using file = await openFile(tarball.path)
  const archive = { name: tarball.path, file }
  const tree = await stageTree({ archive, artifact, directory: scratch.path }, world)
  await rule.reading
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
    `${tarball.name} is not run on this machine, its notes have no facts of the interpreter: ${obstacle.message}`
  )
  return { needs, interpreter: undefined }
}

async function askInterpreter(
  tree: string,
  { name, artifact }: Tarball,
  { processes, log }: DescribeWorld
): Promise<InterpreterFacts | undefined> {
  // A tree that was not built relocatable finds its library this way, here and only here.
  const ask = { processes, environment: { ...scrubbed, LD_LIBRARY_PATH: `${tree}/lib` } }
  const answers = [
    checkInterpreter(tree, artifact.version, ask),
    findPipFault(tree, ask),
    findFacts(tree, ask)
  ] as const
  // None of them may still run when its tree is removed.
  await Promise.allSettled(answers)
  const [{ faults, notices }, pipFault, facts] = await Promise.all(answers)
  const all = pipFault === undefined ? faults : [...faults, pipFault]
  if (all.length > 0) {
    throw new Failure(
      'SMOKE_TEST_FAILED',
      `The interpreter in ${name} is not fit for users: ${all.join('; ')}`,
      `Nothing was published. ${all.some((fault) => fault.startsWith('import ')) ? 'Build it again with the development packages that scripts/build-cpython.sh asks for.' : 'Build it as scripts/build-cpython.sh does, and see there which flags of configure change the layout.'}`
    )
  }
  for (const notice of notices) log.info(`${name}: ${notice}`)
  return facts
}

/** The processor in the name must be the one that the files are built for. */
function requireArchitecture({ machines }: HostNeeds, { name, artifact }: Tarball): void {
  const meant = findMachine(artifact.architecture)
  const other = meant && machines.find(({ code }) => code !== meant.code)
  if (other === undefined) return
  throw new Failure(
    'TARBALL_INVALID',
    `${name} is named for ${artifact.architecture}, but ${other.path} in it is built for ${machineName(other.code)}`,
    'Name it for the processor that it was built for; x64 is not spelled in names.'
  )
}
