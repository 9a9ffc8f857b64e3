import { Failure } from '../../src/domain/failure.ts'
import type { PublishResult } from '../../src/publish/report.ts'
import { publishBare } from './bare-publish.ts'
import type { MatrixCase } from './fault-matrix.ts'
import { whileTimePasses } from './passing-time.ts'
import type { PublishCase } from './publish-case.ts'

export type Survival = { readonly result: PublishResult; readonly runs: 1 | 2 }

/** A publish with the fault in it, which must strike, and one more when that one failed. Throws what ends the second. */
export async function publishThrough(
  one: PublishCase,
  { match, action }: Pick<MatrixCase, 'match' | 'action'>,
  publish: () => Promise<PublishResult> = () => publishBare(one)
): Promise<Survival> {
  const fault = one.github.faults.add({ match, action })
  const run = (): Promise<Survival> => twiceAtMost(publish)
  const survival = await (action.kind.startsWith('stall') ? whileTimePasses(one.github, run) : run())
  if (fault.hits !== 1) throw new Error(`The fault struck ${fault.hits} times.`)
  return survival
}

/** A defect has no code, and only what says what to do may end a run. */
async function twiceAtMost(publish: () => Promise<PublishResult>): Promise<Survival> {
  try {
    return { result: await publish(), runs: 1 }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { result: await publish(), runs: 2 }
  }
}
