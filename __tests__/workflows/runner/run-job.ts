import { dirname } from 'node:path'
import { evaluate, evaluateText, evaluateTexts, holds, textOf } from './expressions.ts'
import type { Scope, ValueMap } from './expressions.ts'
import { openMachine } from './machine.ts'
import type { Machine } from './machine.ts'
import { otherActions } from './other-actions.ts'
import type { Job } from './other-actions.ts'
import type { Environment, PostStep } from './run-step.ts'
import { runAction, runScript } from './run-step.ts'
import { listOf, mapOf, requireKnownKeys } from './template.ts'
import type { Template, TemplateMap } from './template.ts'

export type StepRun = {
  readonly name: string
  readonly outcome: Result
  /** The outcome after `continue-on-error`. */
  readonly conclusion: Result
  readonly outputs: Environment
  readonly log: string
}

export type Result = 'success' | 'failure' | 'skipped'

export type JobRun = {
  readonly name: string
  readonly conclusion: Result
  readonly outputs: Environment
  readonly steps: readonly StepRun[]
}

export type JobPlan = {
  readonly name: string
  readonly template: TemplateMap
  readonly workflow: TemplateMap
  /** github, inputs, vars, needs, strategy and matrix. */
  readonly contexts: ValueMap
  /** Without the machine, which the job starts. */
  readonly job: Omit<Job, 'machine'>
  /** Where `owner/name@ref` of this action is. */
  readonly action: string
  readonly env: Environment
  /** Puts into the workspace what is there before the job. */
  readonly furnish: (machine: Machine) => Promise<void>
}

const jobKeys = ['strategy', 'runs-on', 'timeout-minutes', 'permissions', 'outputs', 'env', 'steps', 'needs']
const stepKeys = ['name', 'id', 'if', 'uses', 'with', 'run', 'env', 'shell', 'continue-on-error']
const ownAction = /^(\.\/|2-Coatl\/iact-cpython-action@v1)$/

/** The state of a job between two steps. */
type State = {
  status: 'success' | 'failure'
  env: Environment
  path: readonly string[]
  readonly steps: Record<string, ValueMap>
  readonly runs: StepRun[]
  readonly posts: { readonly name: string; readonly step: PostStep }[]
}

export async function runJob(plan: JobPlan): Promise<JobRun> {
  // An environment only asks people before the job, and concurrency only lets it wait.
  requireKnownKeys(plan.template, [...jobKeys, 'environment', 'concurrency'])
  await using machine = await openMachine()
  await plan.furnish(machine)
  const state: State = { status: 'success', env: {}, path: [], steps: {}, runs: [], posts: [] }
  const scope = (env: Environment = {}): Scope => ({
    contexts: {
      ...plan.contexts,
      env,
      steps: state.steps,
      job: { status: state.status },
      runner: runnerOf(machine)
    },
    status: state.status,
    workspace: machine.workspace
  })
  const jobEnv = { ...evaluateTexts(mapOf(plan.workflow['env']), scope()) }
  Object.assign(jobEnv, evaluateTexts(mapOf(plan.template['env']), scope(jobEnv)))
  for (const template of listOf(plan.template['steps'])) {
    await runStep(mapOf(template), { plan, machine, state, scope, jobEnv })
  }
  for (const { name, step } of state.posts.reverse()) {
    if (evaluateText(step.condition, scope()) !== true) continue
    const env = { ...jobEnv, ...state.env, ...variablesOf(plan, machine, state) }
    record(state, `Post ${name}`, await step.run(env))
  }
  const outputs = evaluateTexts(mapOf(plan.template['outputs']), scope())
  return { name: plan.name, conclusion: state.status, outputs, steps: state.runs }
}

type Running = {
  readonly plan: JobPlan
  readonly machine: Machine
  readonly state: State
  readonly scope: (env?: Environment) => Scope
  readonly jobEnv: Environment
}

async function runStep(template: TemplateMap, running: Running): Promise<void> {
  requireKnownKeys(template, stepKeys)
  const { plan, machine, state, jobEnv } = running
  const before = { ...jobEnv, ...state.env }
  const own = evaluateTexts(mapOf(template['env']), running.scope(before))
  const scope = running.scope({ ...before, ...own })
  const name = nameOf(template, scope)
  const id = textOf(evaluate(template['id'], scope))
  if (!holds(template['if'], scope)) {
    state.steps[id] = { outputs: {}, outcome: 'skipped', conclusion: 'skipped' }
    state.runs.push({ name, outcome: 'skipped', conclusion: 'skipped', outputs: {}, log: '' })
    return
  }
  const env = { ...before, ...own, ...variablesOf(plan, machine, state) }
  const seconds = Number(plan.template['timeout-minutes'] ?? 360) * 60
  const isTolerated = evaluate(template['continue-on-error'], scope) === true
  const ended = await startStep(template, { ...running, step: { machine, env, seconds, scope } })
  record(state, name, { ...ended, isTolerated, id })
  state.env = { ...state.env, ...ended.commands.env }
  state.path = [...ended.commands.path.toReversed(), ...state.path]
  if (ended.post !== undefined) state.posts.push({ name, step: ended.post })
}

type Started = Awaited<ReturnType<typeof runScript>>

async function startStep(
  template: TemplateMap,
  running: Running & { readonly step: Parameters<typeof runAction>[2] }
): Promise<Started> {
  const { plan, machine, step } = running
  const uses = template['uses']
  if (typeof uses !== 'string') {
    const script = textOf(evaluate(template['run'], step.scope))
    return runScript(script, textOf(evaluate(shellOf(template, plan), step.scope)), step)
  }
  const given = evaluateTexts(mapOf(template['with']), step.scope)
  if (ownAction.test(uses)) {
    return runAction(uses === './' ? machine.workspace : plan.action, given, step)
  }
  const [action = ''] = uses.split('@')
  const standIn = otherActions[action]
  if (standIn === undefined) throw new Error(`There is no stand-in for ${uses}`)
  const unknown = Object.keys(given).filter((name) => !standIn.inputs.includes(name))
  if (unknown.length > 0) throw new Error(`The stand-in for ${action} has no input ${unknown.join(', ')}`)
  const commands = { outputs: {}, env: {}, state: {}, path: [], summary: '' }
  try {
    const outputs = await standIn.run(given, { ...plan.job, machine })
    return { exitCode: 0, log: '', commands: { ...commands, outputs } }
  } catch (error) {
    return { exitCode: 1, log: error instanceof Error ? error.message : String(error), commands }
  }
}

function shellOf(template: TemplateMap, { template: job, workflow }: JobPlan): Template {
  const defaultOf = (map: TemplateMap): Template | undefined => mapOf(mapOf(map['defaults'])['run'])['shell']
  return template['shell'] ?? defaultOf(job) ?? defaultOf(workflow) ?? ''
}

function record(
  state: State,
  name: string,
  ended: {
    readonly exitCode: number
    readonly log: string
    readonly isTolerated?: boolean
    readonly id?: string
    readonly commands?: { readonly outputs: Environment }
  }
): void {
  const { exitCode, log, isTolerated = false, id = '', commands } = ended
  const outcome = exitCode === 0 ? 'success' : 'failure'
  const conclusion = isTolerated ? 'success' : outcome
  const outputs = commands?.outputs ?? {}
  if (id !== '') state.steps[id] = { outputs, outcome, conclusion }
  state.runs.push({ name, outcome, conclusion, outputs, log })
  if (conclusion === 'failure') state.status = 'failure'
}

function nameOf(template: TemplateMap, scope: Scope): string {
  const name = textOf(evaluate(template['name'], scope))
  const [line = ''] = textOf(evaluate(template['uses'] ?? template['run'], scope)).split('\n')
  return name === '' ? `Run ${line}` : name
}

function runnerOf({ temp, toolCache }: Machine): ValueMap {
  const arch = process.arch.toUpperCase()
  return { os: 'Linux', arch, temp, tool_cache: toolCache, environment: 'github-hosted', name: 'runner' }
}

/** Every `github.name` is also GITHUB_NAME, and so is `runner`. */
function variablesOf(plan: JobPlan, machine: Machine, { path }: State): Environment {
  const github = Object.entries(plan.contexts['github'] as ValueMap)
    .filter(([name, value]) => name !== 'token' && typeof value === 'string')
    .map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value])
  const runner = Object.entries(runnerOf(machine)).map(([name, value]) => [
    `RUNNER_${name.toUpperCase()}`,
    value
  ])
  return {
    ...plan.env,
    ...(Object.fromEntries([...github, ...runner]) as Environment),
    PATH: [
      ...path,
      dirname(machine.node),
      '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
    ].join(':'),
    HOME: machine.home,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: machine.workspace
  }
}
