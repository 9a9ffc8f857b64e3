import type { Repository } from '../domain/input-grammar.ts'

/** Where and for whom this run works, as the runner told it. */
export type RunContext = {
  /** The repository whose workflow runs. */
  readonly repository: Repository | undefined
  /** The commit that the workflow runs on; '' where nobody says. */
  readonly commit: string
  /** `<run id>.<attempt>`. */
  readonly run: string
  readonly workspace: string
  /** Empty at the start of the job, gone at its end. */
  readonly temp: string
  readonly home: string
  /** Whether the machine is thrown away after the job: one of GitHub's own. */
  readonly isHosted: boolean
  /** The environment of the job, for programs that later steps run in it too. */
  readonly environment: Readonly<Record<string, string>>
  /** Where people look at the repositories: https://github.com, or the company's own. */
  readonly serverUrl: string
}
