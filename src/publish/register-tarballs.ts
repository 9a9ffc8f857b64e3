import { prettyDistro, tagOf } from '../domain/artifact.ts'
import { describe, Failure, mayHaveHappened } from '../domain/failure.ts'
import type { Repository } from '../domain/input-grammar.ts'
import { formatRepository } from '../domain/input-grammar.ts'
import type { RegistryRow } from '../domain/registry.ts'
import { addRows } from '../domain/registry.ts'
import type { PublishInputs } from '../inputs/publish-inputs.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Proposals } from '../ports/proposals.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { TextStore } from '../ports/text-store.ts'
import type { DescribedTarball } from './describe-tarball.ts'
import type { Registration } from './register.ts'
import { register } from './register.ts'

const TRIES = 4

export type RegisterWorld = {
  readonly releases: ReleaseStore
  readonly texts: TextStore
  readonly proposals: Proposals
  readonly run: RunContext
  readonly clock: Clock
  readonly log: Log
}

/** The rows that this run added, by which commit, and the pull request that they wait in. */
export type Registered = {
  readonly rows: readonly RegistryRow[]
  readonly commit: string | undefined
  readonly pullRequest: string | undefined
}

/** What the registry is to say; undefined when it is to be left alone. */
export async function planRegistration(
  inputs: PublishInputs,
  tarballs: readonly DescribedTarball[],
  { repository, world }: { readonly repository: Repository; readonly world: RegisterWorld }
): Promise<Registration | undefined> {
  const path = inputs.registry
  if (path === undefined || inputs.draft) return undefined
  const [first, ...others] = tarballs.map(({ artifact, digests }): RegistryRow => ({
    artifact,
    date: world.clock.now().toISOString().slice(0, 10),
    sha256: digests.sha256,
    url: `${world.run.serverUrl}/${formatRepository(repository)}/releases/download/${tagOf(inputs.build)}`,
    status: 'Activo'
  }))
  if (first === undefined) return undefined
  const branch = inputs.registryBranch ?? (await world.releases.defaultBranch())
  return { path, branch, rows: [first, ...others] }
}

/**
 * Throws what would go wrong with it, as far as that can be told before anything is published: a registry that
 * contradicts, or a branch that is not there.
 */
export async function checkRegistration(
  { path, branch, rows }: Registration,
  { texts }: RegisterWorld
): Promise<void> {
  const stored = await texts.read(path, branch)
  if (stored === undefined) await texts.requireBranch(branch)
  addRows(stored?.text, rows)
}

/** The registry is what consumers trust: it names only what is published. */
export async function registerTarballs(
  registration: Registration,
  { pullRequest }: { readonly pullRequest: boolean },
  world: RegisterWorld
): Promise<Registered> {
  const { path, rows } = registration
  return world.log.group(`Register in ${path}`, async () => {
    const end = await register(registration, world)
    switch (end.outcome) {
      case 'there':
        world.log.info('the rows are there')
        return { rows: [], commit: undefined, pullRequest: undefined }
      case 'registered': {
        const platforms = rows.map(({ artifact }) => prettyDistro(artifact.distro)).join(', ')
        world.log.info(`registered for ${platforms} in commit ${end.commit}`)
        return { rows, commit: end.commit, pullRequest: undefined }
      }
      case 'forbidden':
        if (!pullRequest) throw unregistered(end.refusal, registration, end.lines)
        return propose(registration, end.lines, world)
    }
  })
}

/** On a branch of its own, so that what others add to the registry in the meantime stays theirs. */
async function propose(registration: Registration, lines: string, world: RegisterWorld): Promise<Registered> {
  const { branch: base, rows } = registration
  const tag = tagOf(rows[0].artifact)
  const head = `registry/${tag}`
  const request = {
    ...{ head, base, title: `Register ${tag}` },
    body: `${base} is protected, so the rows of this release wait here.\n\n${lines}\n`
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      await world.proposals.ensureBranch(head, base)
      const end = await register({ ...registration, branch: head }, world)
      if (end.outcome === 'forbidden') throw end.refusal
      const pullRequest = await world.proposals.open(request)
      world.log.notice(
        'REGISTRY_WAITING',
        `The registry gets the rows of this release when ${pullRequest} is merged.`
      )
      return { rows, commit: end.outcome === 'registered' ? end.commit : undefined, pullRequest }
    } catch (error) {
      // Each part of it looks first whether it is there already.
      if (!mayHaveHappened(error) || attempt === TRIES) {
        throw error instanceof Failure ? unregistered(error, registration, lines) : error
      }
      world.log.info(`not certain: ${describe(error)}; looking again (${attempt} of ${TRIES})`)
      await world.clock.sleep(attempt * 1000)
    }
  }
}

function unregistered(
  { code, message, hint, cause }: Failure,
  { path }: Registration,
  lines: string
): Failure {
  return new Failure(
    code,
    `The release is published, but ${path} does not name it: ${message}`,
    `${hint} Or add by hand:\n${lines}`,
    { cause }
  )
}
