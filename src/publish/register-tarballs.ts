import { prettyDistro, tagOf } from '../domain/artifact.ts'
import type { Repository } from '../domain/input-grammar.ts'
import { formatRepository } from '../domain/input-grammar.ts'
import type { RegistryRow } from '../domain/registry.ts'
import type { PublishInputs } from '../inputs.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { TextStore } from '../ports/text-store.ts'
import { register } from './register.ts'
import type { DescribedTarball } from './wanted.ts'

export type RegisterWorld = {
  readonly releases: ReleaseStore
  readonly texts: TextStore
  readonly run: RunContext
  readonly clock: Clock
  readonly log: Log
}

/** The registry is what consumers trust: it names only what is published. */
export async function registerTarballs(
  inputs: PublishInputs,
  tarballs: readonly DescribedTarball[],
  { repository, world }: { readonly repository: Repository; readonly world: RegisterWorld }
): Promise<string | undefined> {
  const path = inputs.registry
  if (path === undefined || inputs.draft) return undefined
  return world.log.group(`Register in ${path}`, async () => {
    const rows = tarballs.map(({ artifact, digests }): RegistryRow => ({
      artifact,
      date: world.clock.now().toISOString().slice(0, 10),
      sha256: digests.sha256,
      url: `${world.run.serverUrl}/${formatRepository(repository)}/releases/download/${tagOf(inputs.build)}`,
      status: 'Activo'
    }))
    const [first, ...others] = rows
    if (first === undefined) return undefined
    const branch = inputs.registryBranch ?? (await world.releases.defaultBranch())
    const commit = await register({ path, branch }, [first, ...others], world)
    const platforms = tarballs.map(({ artifact }) => prettyDistro(artifact.distro)).join(', ')
    world.log.info(
      commit === undefined ? 'the rows were there' : `registered for ${platforms} in commit ${commit}`
    )
    return commit
  })
}
