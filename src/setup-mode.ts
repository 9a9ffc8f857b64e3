import { lazyGitHub } from './adapters/github/lazy-setup-ports.ts'
import { runnerCommands, runnerState } from './adapters/runner/commands.ts'
import { lazyDependencyCache } from './adapters/runner/lazy-dependency-cache.ts'
import { lazyFilePatterns } from './adapters/runner/lazy-file-patterns.ts'
import { toolCacheDirectories } from './adapters/runner/host.ts'
import { runnerStore } from './adapters/runner/tool-cache.ts'
import type { SetupInputs } from './inputs/setup-inputs.ts'
import { onDisk } from './domain/system-error.ts'
import { outputsOf, summaryOf } from './setup/report.ts'
import { setup } from './setup/setup.ts'
import type { Report } from './shared-world.ts'
import { sharedWorld, trustOf } from './shared-world.ts'

/** For errors of system calls that no step of setup explains better. */
const refusal = {
  what: 'This machine refuses what setup needs',
  hint: 'Give this job the right to what the message names, make room (df -h), or mend the directories that RUNNER_TEMP, RUNNER_TOOL_CACHE and GITHUB_WORKSPACE name.'
}

/** Wires the pipeline of setup to its adapters and runs it. */
export function runSetup(inputs: SetupInputs): Promise<Report> {
  return onDisk(refusal, async () => {
    const shared = await sharedWorld()
    const { repository, token, attestationRoots } = inputs
    const target = { repository, token, trust: trustOf(shared.run, attestationRoots) }
    const result = await setup(inputs, {
      ...shared,
      ...lazyGitHub(target, shared),
      store: runnerStore(...toolCacheDirectories(process.env)),
      runner: runnerCommands(),
      dependencies: lazyDependencyCache(shared.log),
      patterns: lazyFilePatterns(),
      state: runnerState()
    })
    return { outputs: outputsOf(result), summary: summaryOf(result, shared.log.steps()) }
  })
}
