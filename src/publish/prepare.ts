import type { PublishInputs } from '../inputs.ts'
import type { RunContext } from '../ports/run-context.ts'
import { collectTarballs } from './collect.ts'
import type { DescribeWorld } from './describe-tarball.ts'
import { describeTarball } from './describe-tarball.ts'
import { inspectTarball, writeSidecar } from './inspect.ts'
import type { DescribedTarball } from './wanted.ts'

export type PrepareWorld = DescribeWorld & { readonly run: RunContext }

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
  const described: DescribedTarball[] = []
  for (const tarball of collected) {
    const proven = await log.group(`Inspect ${tarball.name}`, async () => {
      const inspected = await inspectTarball(tarball)
      log.info(`size: ${inspected.digests.size}`)
      log.info(`sha256: ${inspected.digests.sha256}`)
      const rule = { smokeTest: inputs.smokeTest, temp: run.temp }
      return { ...inspected, facts: await describeTarball(inspected, rule, world) }
    })
    described.push(proven)
  }
  if (!inputs.dryRun) {
    for (const tarball of described) {
      for (const algorithm of inputs.checksums) await writeSidecar(tarball, algorithm, log)
    }
  }
  return described
}
