import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readInputs } from './event.ts'
import type { Event } from './event.ts'
import { evaluate, evaluateTexts, holds, textOf } from './expressions.ts'
import type { Scope, Value, ValueMap } from './expressions.ts'
import type { Internet } from './internet.ts'
import type { Machine } from './machine.ts'
import { matrixOf } from './matrix.ts'
import type { JobPlan, JobRun, Result } from './run-job.ts'
import { runJob } from './run-job.ts'
import { listOf, mapOf, readWorkflow } from './template.ts'
import type { TemplateMap } from './template.ts'

/** Everything around a workflow. */
export type World = {
  readonly internet: Internet
  /** Bare Git repositories, by full name. */
  readonly git: Readonly<Record<string, string>>
  /** A directory with this action. */
  readonly action: string
  /** The directory whose files are in the cache. */
  readonly cache: string
}

export type RunRequest = {
  readonly text: string
  readonly repository: string
  readonly event: Event
  readonly number?: number
  readonly attempt?: number
  readonly vars?: Readonly<Record<string, string>>
  readonly furnish?: (machine: Machine) => Promise<void>
}

export type WorkflowRun = { readonly conclusion: Result; readonly jobs: readonly JobRun[] }

/** Runs a workflow on `main` as GitHub does; jobs that need no other run at the same time. */
export async function runWorkflow(request: RunRequest, world: World): Promise<WorkflowRun> {
  const workflow = readWorkflow('workflow.yml', request.text)
  const inputs = readInputs(workflow, request.event, 'main')
  const artifacts = await mkdtemp(join(tmpdir(), 'workflow-artifacts-'))
  try {
    const run = { request, world, workflow, inputs, artifacts }
    const done = new Map<string, Promise<readonly JobRun[]>>()
    const jobs = Object.entries(mapOf(workflow['jobs'])).map(([id, job]) => [id, mapOf(job)] as const)
    // A job is written after those that it needs.
    for (const [id, job] of jobs) done.set(id, runWhenReady(run, id, job, done))
    const runs = (await allOf([...done.values()])).flat()
    const isGood = runs.every(({ conclusion }) => conclusion !== 'failure')
    return { conclusion: isGood ? 'success' : 'failure', jobs: runs }
  } finally {
    await rm(artifacts, { recursive: true, force: true })
  }
}

type Run = {
  readonly request: RunRequest
  readonly world: World
  readonly workflow: TemplateMap
  readonly inputs: ValueMap
  readonly artifacts: string
}

async function runWhenReady(
  run: Run,
  id: string,
  template: TemplateMap,
  done: ReadonlyMap<string, Promise<readonly JobRun[]>>
): Promise<readonly JobRun[]> {
  const needs: Record<string, ValueMap> = {}
  for (const name of listOf(template['needs']).map(String)) {
    const needed = done.get(name)
    if (needed === undefined) throw new Error(`${id} needs ${name}, which is not written before it`)
    needs[name] = summaryOf(await needed)
  }
  const isGood = Object.values(needs).every(({ result }) => result === 'success')
  const { request, inputs } = run
  const contexts = { github: githubOf(run, id), inputs, vars: request.vars ?? {}, secrets: {}, needs }
  const scope: Scope = { contexts, status: isGood ? 'success' : 'failure' }
  if (!holds(template['if'], scope)) return [{ name: id, conclusion: 'skipped', outputs: {}, steps: [] }]
  const entries = matrixOf(template['strategy'], scope)
  return allOf(
    entries.map(async (matrix, index) => {
      const strategy = { 'job-index': index, 'job-total': entries.length }
      const plan = planOf(run, { id, template, contexts: { ...contexts, matrix, strategy } })
      requireRunner(textOf(evaluate(template['runs-on'], { ...scope, contexts: plan.contexts })))
      return runJob(plan)
    })
  )
}

/** Waits for all of them also when one fails. */
async function allOf<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(promises)
  return Promise.all(promises)
}

function summaryOf(runs: readonly JobRun[]): ValueMap {
  const results = runs.map(({ conclusion }) => conclusion)
  const result =
    results.find((one) => one === 'failure') ?? results.find((one) => one === 'skipped') ?? 'success'
  return {
    result,
    outputs: Object.assign({}, ...runs.map(({ outputs }) => outputs)) as Record<string, string>
  }
}

function requireRunner(label: string): void {
  if (/^(ubuntu-\d\d\.04|self-hosted)$/.test(label)) return
  throw new Error(`No runner has the label ${label}`)
}

function githubOf({ request, workflow }: Run, job: string): Readonly<Record<string, Value>> {
  const { repository, event, number = 1, attempt = 1 } = request
  return {
    repository,
    repository_owner: repository.split('/')[0] ?? '',
    job,
    workflow: textOf((workflow['name'] ?? '') as Value),
    event_name: event.name,
    event: { inputs: event.name === 'push' ? {} : event.inputs },
    actor: 'octocat',
    ref: 'refs/heads/main',
    ref_name: 'main',
    ref_type: 'branch',
    run_id: String(7_000_000 + number),
    run_number: String(number),
    run_attempt: String(attempt),
    server_url: 'https://github.com',
    api_url: 'https://api.github.com',
    graphql_url: 'https://api.github.com/graphql'
  }
}

function planOf(
  { request, world, workflow, artifacts }: Run,
  job: { readonly id: string; readonly template: TemplateMap; readonly contexts: ValueMap }
): JobPlan {
  const { repository } = request
  const { github } = world.internet
  const sha = github.repository(repository).branches.get('main') ?? ''
  const permissions = permissionsOf(job.template['permissions'] ?? workflow['permissions'])
  const token = `job-${randomUUID()}`
  const right = (name: string): 'write' | 'read' | 'none' => {
    const level = permissions[name] ?? 'none'
    if (level === 'write' || level === 'read' || level === 'none') return level
    throw new Error(`${name}: ${level} is no permission`)
  }
  github.addToken(token, {
    contents: right('contents'),
    pullRequests: right('pull-requests') === 'write' ? 'write' : 'none',
    repositories: [repository]
  })
  const matrix = Object.values(job.contexts['matrix'] as ValueMap).map(textOf)
  return {
    name: matrix.length === 0 ? job.id : `${job.id} (${matrix.join(', ')})`,
    template: job.template,
    workflow,
    contexts: { ...job.contexts, github: { ...(job.contexts['github'] as ValueMap), sha, token } },
    job: { github, repository, sha, permissions, git: world.git, artifacts, cache: world.cache },
    action: world.action,
    env: world.internet.env,
    furnish: request.furnish ?? (() => Promise.resolve())
  }
}

/** Without `permissions` a token may do what the settings say: this project always says it. */
function permissionsOf(template: TemplateMap[string] | undefined): Readonly<Record<string, string>> {
  if (template === undefined) throw new Error('The workflow does not say its permissions')
  return evaluateTexts(mapOf(template), { contexts: {}, status: 'success' })
}
