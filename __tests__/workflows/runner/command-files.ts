import { readFile } from 'node:fs/promises'
import { readAssignments, readLines } from '../../support/command-files.ts'
import { writeJobFile } from './machine.ts'
import type { Machine } from './machine.ts'

/** What a step wrote to its command files. */
export type Commands = {
  readonly outputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** In the order in which they were added. */
  readonly path: readonly string[]
  readonly summary: string
}

export type CommandFiles = {
  readonly env: Readonly<Record<string, string>>
  readonly read: () => Promise<Commands>
}

let count = 0

export async function makeCommandFiles(machine: Machine): Promise<CommandFiles> {
  count += 1
  const make = (name: string): Promise<string> => writeJobFile(machine, `_${name}-${count}`)
  const env = {
    GITHUB_OUTPUT: await make('output'),
    GITHUB_ENV: await make('env'),
    GITHUB_STATE: await make('state'),
    GITHUB_PATH: await make('path'),
    GITHUB_STEP_SUMMARY: await make('summary')
  }
  const text = (name: keyof typeof env): Promise<string> => readFile(env[name], 'utf8')
  return {
    env,
    read: async () => ({
      outputs: readAssignments(await text('GITHUB_OUTPUT')),
      env: readAssignments(await text('GITHUB_ENV')),
      state: readAssignments(await text('GITHUB_STATE')),
      path: readLines(await text('GITHUB_PATH')),
      summary: await text('GITHUB_STEP_SUMMARY')
    })
  }
}
