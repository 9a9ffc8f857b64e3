import { Failure } from '../domain/failure.ts'
import type { Repository } from '../domain/input-grammar.ts'
import { formatRepository } from '../domain/input-grammar.ts'
import type { PublishInputs } from '../inputs/publish-inputs.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { RunContext } from '../ports/run-context.ts'

/** The repository that the release goes to. Throws INPUT_INVALID when nobody names one. */
export function targetRepository(
  { repository }: Pick<PublishInputs, 'repository'>,
  run: RunContext
): Repository {
  const target = repository ?? run.repository
  if (target !== undefined) return target
  throw new Failure(
    'INPUT_INVALID',
    "'repository' is not set, and GITHUB_REPOSITORY does not say which repository the workflow runs in",
    'Set it to the owner/name of the repository that the release goes to.'
  )
}

/** The commit that the tag is made at: the running one means something in the running repository only. */
export async function targetCommit(
  { target }: Pick<PublishInputs, 'target'>,
  repository: Repository,
  { run, releases }: { readonly run: RunContext; readonly releases: ReleaseStore }
): Promise<string> {
  if (target !== undefined) return releases.resolveCommit(target)
  const isRunning = run.repository !== undefined && isSame(run.repository, repository)
  return isRunning && run.commit !== '' ? run.commit : releases.resolveCommit(await releases.defaultBranch())
}

/** GitHub tells names apart without regard to case. */
function isSame(left: Repository, right: Repository): boolean {
  return formatRepository(left).toLowerCase() === formatRepository(right).toLowerCase()
}
