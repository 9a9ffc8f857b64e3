import type { PossiblePlan, Wanted } from '../domain/release-steps.ts'
import type { Attested } from '../ports/attestations.ts'
import type { Registered } from './register-tarballs.ts'
import type { Reached } from './reach-release.ts'
import type { PreparedTarball } from './make-twins.ts'

export type PublishResult = {
  readonly wanted: Wanted
  readonly tarballs: readonly PreparedTarball[]
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
