import { isDirectory } from '../disk/is-directory.ts'
import { cachingTools } from '../domain/dependency-cache.ts'
import type { CachingTool } from '../domain/dependency-cache.ts'
import { findJsonObject } from '../domain/json-object.ts'
import type { StepState } from '../ports/step-state.ts'
import type { DependencyWorld } from './restore-dependencies.ts'

/** What the first run of the step leaves for the one after the job. */
export type SavePlan = {
  readonly tool: CachingTool
  readonly directory: string
  readonly key: string
  /** The key that was restored. */
  readonly found: string | undefined
}

const NAME = 'dependency-cache'

export function keepPlan(plan: SavePlan, state: StepState): void {
  state.keep(NAME, JSON.stringify(plan))
}

/** When the job is over, and was a good one: keeps what its tool has by then, unless that is there already. */
export async function saveDependencies({
  dependencies,
  state,
  log
}: Pick<DependencyWorld, 'dependencies' | 'state' | 'log'>): Promise<void> {
  const plan = findPlan(state.read(NAME))
  if (plan === undefined) return
  const { tool, directory, key, found } = plan
  await log.group(`Save the cache of ${tool}`, async () => {
    if (found === key) log.info(`it is there: ${key}`)
    else if (!(await isDirectory(directory))) log.info(`nothing to save, ${tool} has not made ${directory}`)
    else log.info(`${await dependencies.save(directory, key)}: ${key}`)
  })
}

function findPlan(text: string): SavePlan | undefined {
  const { tool, directory, key, found } = findJsonObject(text) ?? {}
  const known = cachingTools.find((name) => name === tool)
  if (known === undefined || typeof directory !== 'string' || typeof key !== 'string') return undefined
  return { tool: known, directory, key, found: typeof found === 'string' ? found : undefined }
}
