import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { makeCommandFiles } from './command-files.ts'
import type { Commands } from './command-files.ts'
import { evaluateTexts } from './expressions.ts'
import type { Scope } from './expressions.ts'
import type { Ended, Machine } from './machine.ts'
import { writeJobFile } from './machine.ts'
import { Expression } from './template.ts'

export type StepEnded = Ended & { readonly commands: Commands; readonly post?: PostStep }

/** What an action left to do after the job. */
export type PostStep = {
  readonly condition: string
  readonly run: (env: Environment) => Promise<Ended>
}

export type Environment = Readonly<Record<string, string>>

/** The runner's own command lines: without a name the shell has no pipefail. */
const shells: Readonly<Record<string, readonly string[]>> = {
  '': ['bash', '-e'],
  bash: ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
  sh: ['sh', '-e']
}

export type Step = { readonly machine: Machine; readonly env: Environment; readonly seconds: number }

export async function runScript(script: string, shell: string, step: Step): Promise<StepEnded> {
  const { machine, seconds } = step
  const argv = shells[shell]
  if (argv === undefined) throw new Error(`This runner does not implement shell: ${shell}`)
  const files = await makeCommandFiles(machine)
  const path = await writeJobFile(
    machine,
    `${files.env['GITHUB_OUTPUT']?.split('/').at(-1) ?? ''}.sh`,
    script
  )
  const ended = await machine.run([...argv, path], { env: { ...step.env, ...files.env }, seconds })
  return { ...ended, commands: await files.read() }
}

type Metadata = {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>
  readonly runs: Readonly<Record<'using' | 'main' | 'post' | 'post-if', string | undefined>>
}

/** Runs the `main` of a JavaScript action; `given` are the values of its `with`. */
export async function runAction(
  directory: string,
  given: Environment,
  step: Step & { readonly scope: Scope }
): Promise<StepEnded> {
  const { inputs, runs } = parse(await readFile(join(directory, 'action.yml'), 'utf8')) as Metadata
  if (runs.using !== 'node24')
    throw new Error(`This runner does not implement runs.using: ${runs.using ?? ''}`)
  const unknown = Object.keys(given).filter((name) => !(name in inputs))
  if (unknown.length > 0) throw new Error(`The action has no input ${unknown.join(', ')}`)
  const defaults = Object.entries(inputs).map(([name, input]) => [name, input.default ?? ''])
  const values = { ...withExpressions(Object.fromEntries(defaults) as Environment, step.scope), ...given }
  const variables = Object.entries(values).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value
  ])
  const env = Object.fromEntries(variables) as Environment
  const run = async (entry: string, more: Environment): Promise<StepEnded> => {
    const { machine, seconds } = step
    await access(join(directory, entry))
    const files = await makeCommandFiles(machine)
    const all = { ...more, ...env, ...files.env }
    const ended = await machine.run([machine.node, join(directory, entry)], { env: all, seconds })
    return { ...ended, commands: await files.read() }
  }
  const ended = await run(runs.main ?? '', step.env)
  const { post } = runs
  if (post === undefined) return ended
  const state = Object.fromEntries(
    Object.entries(ended.commands.state).map(([name, value]) => [`STATE_${name}`, value])
  )
  const later = {
    condition: runs['post-if'] ?? 'always()',
    run: (now: Environment) => run(post, { ...now, ...state })
  }
  return { ...ended, post: later }
}

/** A default is a text with at most one expression, which is all of it. */
function withExpressions(values: Environment, scope: Scope): Environment {
  const entries = Object.entries(values).map(([name, value]) => {
    const [, text] = /^\$\{\{(.*)\}\}$/.exec(value) ?? []
    return [name, text === undefined ? value : new Expression(text)] as const
  })
  return evaluateTexts(Object.fromEntries(entries), scope)
}
