import type { GitHubProcess } from './github.ts'
import type { Released } from './released.ts'
import type { BenchTarball } from './tarball.ts'

/** What the rivals of every part have around them. */
export type Scene = {
  /** Gone when the bench ends. */
  readonly directory: string
  readonly github: GitHubProcess
  /** What is published. */
  readonly tarball: BenchTarball
  /** What is set up: its interpreter runs on this machine. */
  readonly python: Released
  /** The same with all that a lean one leaves out, when there is one. */
  readonly full: Released | undefined
  /** The larger of both on a release with a twin, when that is measured. */
  readonly twin: (Released & { readonly twinSize: number }) | undefined
  /** The bundle that is measured. */
  readonly entry: string
  /** That of actions/setup-python, when there is one. */
  readonly setupPython: string | undefined
  /** Ends what runs. */
  readonly signal: AbortSignal
}
