import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBundleJob } from './bundle-job.ts'
import type { BundleJob } from './bundle-job.ts'
import type { Differences, Remains } from './hostile-machine.ts'
import { makeMachine, noSuchMachine } from './hostile-machine.ts'
import type { ActionRun } from './run-action.ts'
import { runAction } from './run-action.ts'
import { repository } from './setup-sandbox.ts'

export type Hostility = Differences & {
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string | undefined>>
}

export type HostileRun = ActionRun & {
  /** `OK`, or the code of the error; `DEFECT` for a fault of the action. */
  readonly end: string
  /** What the error says; the hint is its last line. */
  readonly error: readonly string[]
  readonly warnings: readonly string[]
  readonly remains: Remains
}

export type HostileJob = Omit<BundleJob, 'setup'> & {
  /** Setup of 3.12.6 build 1, which goes where it likes best. */
  readonly setup: (hostility?: Hostility) => Promise<HostileRun>
}

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/** A job on machines that are not as they should be. The bundle lies in the job: another user may read it there. */
export async function openHostileJob(): Promise<HostileJob> {
  const job = await openBundleJob()
  const { directory, github } = job
  const action = join(directory, 'action')
  await cp(dist, action, { recursive: true })
  return {
    ...job,
    setup: async ({ inputs = {}, env = {}, ...differences } = {}) => {
      const { node, remains } = await makeMachine(directory, differences)
      const all = { repository, version: '3.12.6', build: '1', ...inputs }
      const run = await runAction({
        ...{ inputs: all, directory, github, env, node },
        entry: join(action, 'index.js')
      })
      if (run.exitCode === noSuchMachine)
        throw new Error(`There is no such machine.\n${run.stdout}${run.stderr}`)
      return { ...run, ...endOf(run), remains: await remains() }
    }
  }
}

/** Throws for a run that ends as none may. */
function endOf(run: ActionRun): Pick<HostileRun, 'end' | 'error' | 'warnings'> {
  const { exitCode, stdout, stderr } = run
  const [first = '', ...more] = commandsIn(run, 'error')
  const [, code, text = ''] = /^::error title=([A-Z_]+)::(.*)$/s.exec(first) ?? []
  const isEnd = exitCode === 0 ? first === '' : exitCode === 1 && code !== undefined && more.length === 0
  if (!isEnd) throw new Error(`This is no end: exit code ${exitCode}.\n${stdout}${stderr}`)
  const warnings = commandsIn(run, 'warning').map((line) => line.replace(/^::warning title=[A-Z_]+::/, ''))
  return { end: code ?? 'OK', error: text === '' ? [] : text.split('\n'), warnings }
}

function commandsIn({ stdout }: ActionRun, name: string): readonly string[] {
  const lines = stdout.split('\n').filter((line) => line.startsWith(`::${name}`))
  return lines.map((line) => line.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'))
}

/** A machine on which there is no other place for tools than RUNNER_TOOL_CACHE; downloads go to the workspace. */
export const noOtherPlace = {
  env: { HOME: '/proc/none', RUNNER_TEMP: '/proc/none' },
  inputs: { 'cache-dir': 'downloads' }
} as const

/** What of the tool cache is neither a complete entry nor on the way to one. */
export function oddIn({ store }: Remains): readonly string[] {
  const isComplete = (path: string): boolean => {
    const entry = path.replace(/\.(?:json|complete)$/, '')
    return [entry, `${entry}.json`, `${entry}.complete`].every((one) => store.includes(one))
  }
  return store.filter((path) => path.split('/').length > 2 && !isComplete(path))
}

/** Where the interpreter is, and what was left that should not be. */
export function outcomeOf({ end, outputs, remains }: HostileRun): Readonly<Record<string, unknown>> {
  return {
    end,
    location: outputs['install-location'],
    starts: remains.answer !== '',
    left: [...oddIn(remains), ...remains.temp]
  }
}

export const works = (location: 'prefix' | 'tool-cache'): Readonly<Record<string, unknown>> => ({
  ...{ end: 'OK', location, starts: true, left: [] }
})

export const fails = (end: string): Readonly<Record<string, unknown>> => ({
  ...{ end, location: undefined, starts: false, left: [] }
})
