import type { PossiblePlan, Wanted } from '../domain/release-steps.ts'
import type { Attested } from '../ports/attestations.ts'
import type { Registered } from './register-tarballs.ts'
import type { Reached } from './reach-release.ts'
import type { DescribedTarball } from './describe-tarball.ts'

export type PublishResult = {
  readonly wanted: Wanted
  readonly tarballs: readonly DescribedTarball[]
  readonly seconds: number
} & (
  | { readonly outcome: 'planned'; readonly plan: PossiblePlan }
  | {
      readonly outcome: 'reached'
      readonly reached: Reached
      readonly registered: Registered | undefined
      readonly attested: readonly Attested[]
    }
)
