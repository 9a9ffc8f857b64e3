import { Failure } from '../domain/failure.ts'
import { formatSpareBytes } from '../domain/spare-bytes.ts'
import type { PublishInputs } from '../inputs/publish-inputs.ts'
import type { RunContext } from '../ports/run-context.ts'
import { atOnce } from './at-once.ts'
import type { Tarball } from './collect.ts'
import { collectTarballs } from './collect.ts'
import type { DescribedTarball, DescribeWorld } from './describe-tarball.ts'
import { describeTarball } from './describe-tarball.ts'
import type { HeldLog } from './held-log.ts'
import { holdLog } from './held-log.ts'
import { inspectTarball, writeSidecar } from './inspect.ts'

export type PrepareWorld = DescribeWorld & { readonly run: RunContext }

const AT_ONCE = 4

/** The tarballs of this build, each proven to be what its name says. Nothing was sent to anybody by then. */
export async function prepareTarballs(
  inputs: PublishInputs,
  world: PrepareWorld
): Promise<readonly DescribedTarball[]> {
  const { log, run } = world
  const collected = await log.group('Collect tarballs', async () => {
    const found = await collectTarballs(run.workspace, inputs)
    for (const { name, path } of found) log.info(`${name}: ${path}`)
    return found
  })
  const examined = await examineAll(collected, inputs, world)
  const described = requireAll(examined)
  if (!inputs.dryRun) {
    for (const tarball of described) {
      for (const algorithm of inputs.checksums) await writeSidecar(tarball, algorithm, log)
    }
  }
  return described
}

type Examined = {
  readonly tarball: Tarball
  readonly log: HeldLog
  readonly result: DescribedTarball | { readonly error: unknown }
}

/** Side by side; then each has its say. */
async function examineAll(
  tarballs: readonly Tarball[],
  inputs: PublishInputs,
  world: PrepareWorld
): Promise<readonly Examined[]> {
  const names = tarballs.length === 1 ? 'the tarball' : `${tarballs.length} tarballs`
  const examined = await world.log.group(`Unpack and run ${names}`, () =>
    atOnce(tarballs, AT_ONCE, (tarball) => examine(tarball, inputs, world))
  )
  for (const { tarball, log } of examined) {
    await world.log.group(`Inspect ${tarball.name}`, () => {
      log.release()
      return Promise.resolve()
    })
  }
  return examined
}

async function examine(tarball: Tarball, inputs: PublishInputs, world: PrepareWorld): Promise<Examined> {
  const log = holdLog(world.log)
  try {
    const inspected = await inspectTarball(tarball)
    log.info(`size: ${inspected.digests.size}`)
    log.info(`sha256: ${inspected.digests.sha256}`)
    const spare = formatSpareBytes(inspected.spare)
    if (spare !== undefined) log.notice('BYTES_TO_SPARE', `${tarball.name}: ${spare}`)
    const rule = { smokeTest: inputs.smokeTest, temp: world.run.temp }
    const result = { ...inspected, ...(await describeTarball(inspected, rule, { ...world, log })) }
    return { tarball, log, result }
  } catch (error) {
    return { tarball, log, result: { error } }
  }
}

/** Throws what is wrong with any of them, all of it at once: who mends one wants to know of the others. */
function requireAll(examined: readonly Examined[]): readonly DescribedTarball[] {
  const errors = examined.flatMap(({ result }) => ('error' in result ? [result.error] : []))
  for (const error of errors) if (!(error instanceof Failure)) throw error
  const failures = errors.filter((error) => error instanceof Failure)
  const [first, second] = failures
  if (first !== undefined && second === undefined) throw first
  if (first !== undefined) {
    throw new Failure(
      first.code,
      failures.map(({ message }) => message).join('\n'),
      [...new Set(failures.map(({ hint }) => hint))].join('\n'),
      { cause: first.cause }
    )
  }
  return examined.flatMap(({ result }) => ('error' in result ? [] : [result]))
}
