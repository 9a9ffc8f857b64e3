import { setTimeout as sleep } from 'node:timers/promises'
import type { ActionRun } from './run-action.ts'
import type { Seeded } from './seeded.ts'
import type { Build, Machine } from './shared-store.ts'
import { dyingAt } from './shared-store.ts'

/** One job of a round: so many setups that are killed somewhere, and one that is not. */
export type JobPlan = {
  readonly build: Build
  readonly after: number
  readonly kills: readonly Kill[]
}

type Kill =
  | { readonly by: 'SIGKILL' | 'SIGTERM'; readonly after: number }
  | { readonly by: 'itself'; readonly at: string }

export type JobEnd = {
  readonly killed: readonly number[]
  readonly survivor: ActionRun
  /** Of the interpreter that the survivor was given. */
  readonly fault: string
}

/** How many things a setup does that change the disk: see `die-at.ts`. A hit does fewer, and lives. */
const OPERATIONS = 26

export function planJob(build: Build, random: Seeded): JobPlan {
  return { build, after: random.below(500), kills: random.several(4, () => planKill(random)) }
}

function planKill(random: Seeded): Kill {
  const by = random.pick(['SIGKILL', 'SIGKILL', 'SIGTERM', 'itself', 'itself'] as const)
  if (by !== 'itself') return { by, after: random.below(900) }
  return { by, at: `${random.pick(['before', 'in'])} ${1 + random.below(OPERATIONS)}` }
}

export async function runJob(machine: Machine, { build, after, kills }: JobPlan): Promise<JobEnd> {
  await sleep(after)
  const killed: number[] = []
  for (const kill of kills) killed.push((await runKilled(machine, build, kill)).exitCode)
  const survivor = await machine.setup(build)
  const python = survivor.outputs['python-path'] ?? 'no python-path'
  return { killed, survivor, fault: await machine.faultOf(python, build) }
}

function runKilled(machine: Machine, build: Build, kill: Kill): Promise<ActionRun> {
  if (kill.by === 'itself') return machine.setup(build, { env: { ...dyingAt, IACT_DIE_AT: kill.at } })
  const power = new AbortController()
  const { by, after } = kill
  setTimeout(() => {
    power.abort(by)
  }, after)
  return machine.setup(build, { signal: power.signal })
}
