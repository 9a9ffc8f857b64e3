import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readToken, startLocalGitHub, writeToken } from '../../__tests__/support/local-github.ts'
import type { LocalGitHub } from '../../__tests__/support/local-github.ts'
import type { LoggedRequest } from '../../__tests__/support/request-log.ts'
import type { ActionRun, Places } from '../../__tests__/support/run-action.ts'
import { placesIn, runAction } from '../../__tests__/support/run-action.ts'

export const repository = '2-Coatl/IACT---project'
export const tokens = { publish: writeToken, setup: readToken } as const

/** A job on a runner, as far as one machine can be both: its directories, a GitHub, and the steps so far. */
export type Job = {
  readonly directory: string
  readonly places: Places
  readonly github: LocalGitHub
  /** Runs `dist/index.js` as one step of the job. */
  readonly step: (mode: keyof typeof tokens, inputs: Readonly<Record<string, string>>) => Promise<Step>
  /** Those that came to their end, in order. */
  readonly steps: readonly Step[]
  readonly close: () => Promise<void>
}

export type Step = {
  readonly inputs: Readonly<Record<string, string>>
  readonly run: ActionRun
  /** What reached the GitHub meanwhile. */
  readonly requests: readonly LoggedRequest[]
}

/** `signal` ends the step that runs, and all that come after it. */
export async function startJob(directory: string, signal: AbortSignal): Promise<Job> {
  const github = await startLocalGitHub()
  github.addRepository({ owner: '2-Coatl', name: 'IACT---project' })
  const places = placesIn(directory)
  await mkdir(join(places.workspace, 'infrastructure/cpython/artifacts'), { recursive: true })
  const steps: Step[] = []
  return {
    directory,
    places,
    github,
    steps,
    step: async (mode, inputs) => {
      github.clearRequests()
      const all = { mode, ...inputs }
      const env = { GITHUB_SHA: github.view(repository).branches['main'] }
      const run = await runAction({ inputs: all, github, token: tokens[mode], directory, env, signal })
      const step = { inputs: all, run, requests: [...github.requests] }
      github.clearRequests()
      steps.push(step)
      return step
    },
    close: () => github.close()
  }
}
