import { isMap, isSeq } from 'yaml'
import { isOwnAction } from './own-action.ts'
import type { Finding, Workflow } from './workflow.ts'
import { entriesOf, entryOf, jobsOf, stepsOf, textOf } from './workflow.ts'

/** Run with the rights of this repository on what somebody else wrote. */
const BORROWED_RIGHTS = ['pull_request_target', 'workflow_run']

/** What holds for every workflow of this repository, beyond what GitHub demands. */
export function checkHouseRules(workflow: Workflow): readonly Finding[] {
  return [
    ...checkTop(workflow),
    ...checkJobs(workflow),
    ...checkPins(workflow),
    ...checkCheckouts(workflow),
    ...checkScripts(workflow)
  ]
}

function checkTop({ top, lineOf }: Workflow): readonly Finding[] {
  const permissions = entryOf(top, 'permissions')
  const isEmpty = isMap(permissions?.value) && permissions.value.items.length === 0
  const triggers = entryOf(top, 'on')?.value
  const names = isSeq(triggers) ? triggers.items.map(textOf) : [textOf(triggers)]
  const all = [...names, ...entriesOf(triggers).map(({ name }) => name)]
  return [
    ...(isEmpty
      ? []
      : [
          {
            line: lineOf(permissions?.key),
            message: "the workflow needs 'permissions: {}' on top; jobs get what they need"
          }
        ]),
    ...BORROWED_RIGHTS.filter((name) => all.includes(name)).map((name) => ({
      line: lineOf(entryOf(top, 'on')?.key),
      message: `${name} gives the rights of this repository to what others wrote`
    }))
  ]
}

function checkJobs(workflow: Workflow): readonly Finding[] {
  const { top, lineOf, sourceOf } = workflow
  return jobsOf(workflow).flatMap(({ name, key, map }) => {
    const has = (field: string): boolean => entryOf(map, field) !== undefined
    const complain = (node: unknown, message: string): Finding => ({
      line: lineOf(node),
      message: `job ${name}: ${message}`
    })
    const permissions = entryOf(map, 'permissions')
    const grants = entriesOf(permissions?.value)
    const bare = grants.filter((grant) => !sourceOf(grant.key).includes(' # '))
    return [
      // A job that calls a workflow can't have one of its own.
      ...(has('timeout-minutes') || has('uses') ? [] : [complain(key, 'it has no timeout-minutes')]),
      ...(has('concurrency') || entryOf(top, 'concurrency') !== undefined
        ? []
        : [complain(key, 'neither it nor the workflow has concurrency')]),
      ...(permissions !== undefined && !isMap(permissions.value)
        ? [complain(permissions.key, 'permissions are named one by one')]
        : []),
      ...bare.map((grant) => complain(grant.key, `no comment says why it gets ${grant.name}`))
    ]
  })
}

function checkPins(workflow: Workflow): readonly Finding[] {
  const { lineOf, sourceOf } = workflow
  const uses = jobsOf(workflow).flatMap((job) =>
    [job.map, ...stepsOf(job)].map((map) => entryOf(map, 'uses')?.value)
  )
  return uses.flatMap((node) => {
    const text = textOf(node)
    // A file can't name the commit that it belongs to.
    if (text === undefined || text.startsWith('./') || isOwnAction(text)) return []
    const isPinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(text)
    const hasVersion = /\s# v\d+\.\d+\.\d+$/.test(sourceOf(node))
    if (isPinned && hasVersion) return []
    const message = isPinned
      ? `${text}: a comment '# vX.Y.Z' says which version that is`
      : `${text}: pin it to a full commit SHA`
    return [{ line: lineOf(node), message }]
  })
}

function checkCheckouts(workflow: Workflow): readonly Finding[] {
  return jobsOf(workflow)
    .flatMap(stepsOf)
    .flatMap((step) => {
      const uses = entryOf(step, 'uses')?.value
      const persists = textOf(entryOf(entryOf(step, 'with')?.value, 'persist-credentials')?.value)
      if (textOf(uses)?.startsWith('actions/checkout@') !== true || persists === 'false') return []
      return [
        {
          line: workflow.lineOf(uses),
          message: "actions/checkout needs 'persist-credentials: false': later steps must not find the token"
        }
      ]
    })
}

/** An expression is pasted into the script before a shell reads it: what it holds becomes code. */
export function checkScripts(workflow: Workflow): readonly Finding[] {
  return jobsOf(workflow)
    .flatMap(stepsOf)
    .flatMap((step) => {
      const run = entryOf(step, 'run')
      const [expression] = /\$\{\{.*?\}\}/s.exec(textOf(run?.value) ?? '') ?? []
      if (expression === undefined) return []
      return [
        {
          line: workflow.lineOf(run?.key),
          message: `${expression} in run: becomes part of the script; pass it by env:`
        }
      ]
    })
}
