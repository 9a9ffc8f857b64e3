import type { GitHubProcess } from './github.ts'
import type { BenchTarball } from './tarball.ts'

/** What the rivals of every part have around them. */
export type Scene = {
  /** Gone when the bench ends. */
  readonly directory: string
  readonly github: GitHubProcess
  readonly tarball: BenchTarball
  /** Ends what runs. */
  readonly signal: AbortSignal
}
