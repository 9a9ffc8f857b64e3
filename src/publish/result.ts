import type { PossiblePlan, Wanted } from '../domain/release-steps.ts'
import type { Reached } from './reach-release.ts'
import type { DescribedTarball } from './wanted.ts'

export type PublishResult = {
  readonly wanted: Wanted
  readonly tarballs: readonly DescribedTarball[]
  readonly seconds: number
} & (
  | { readonly outcome: 'planned'; readonly plan: PossiblePlan }
  | {
      readonly outcome: 'reached'
      readonly reached: Reached
      readonly registryCommit: string | undefined
    }
)
