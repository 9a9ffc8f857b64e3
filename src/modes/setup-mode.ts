import { actionsCacheOnDemand } from '../adapters/runner/dependency-cache.ts'
import { gitHubOnDemand } from '../adapters/github/lazy-setup-ports.ts'
import { toolCacheDirectories } from '../adapters/runner/host.ts'
import { runnerCommands, runnerState } from '../adapters/runner/commands.ts'
import { runnerStore } from '../adapters/runner-store.ts'
import type { SetupInputs } from '../inputs/setup-inputs.ts'
import { outputsOf, summaryOf } from '../setup/report.ts'
import { setup } from '../setup/setup.ts'
import type { Report } from './shared-world.ts'
import { sharedWorld, trustOf } from './shared-world.ts'

export async function runSetup(inputs: SetupInputs): Promise<Report> {
  const shared = await sharedWorld()
  const { repository, token, attestationRoots } = inputs
  const target = { repository, token, trust: trustOf(shared.run, attestationRoots) }
  const result = await setup(inputs, {
    ...shared,
    ...gitHubOnDemand(target, shared),
    store: runnerStore(...toolCacheDirectories(process.env)),
    runner: runnerCommands(),
    dependencies: actionsCacheOnDemand(shared.log),
    state: runnerState()
  })
  return { outputs: outputsOf(result), summary: summaryOf(result, shared.log.steps()) }
}
