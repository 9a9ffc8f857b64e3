import { matchesGlob } from 'node:path'
import type { Value, ValueMap } from './expressions.ts'
import { listOf, mapOf } from './template.ts'
import type { Template, TemplateMap } from './template.ts'

/** What started a run. */
export type Event =
  | { readonly name: 'push' }
  | { readonly name: 'workflow_dispatch'; readonly inputs: Readonly<Record<string, string | boolean>> }

/** The `inputs` context of a run. Throws when this event does not start the workflow, or GitHub would refuse the inputs. */
export function readInputs(workflow: TemplateMap, event: Event, branch: string): ValueMap {
  const on = workflow['on']
  const isMap = typeof on === 'object' && on !== null && !Array.isArray(on)
  const triggers = isMap ? Object.keys(mapOf(on)) : listOf(on)
  if (!triggers.includes(event.name)) throw new Error(`${event.name} does not start this workflow`)
  const trigger = isMap ? mapOf(mapOf(on)[event.name]) : {}
  if (event.name === 'workflow_dispatch') return dispatchInputs(mapOf(trigger['inputs']), event.inputs)
  const branches = listOf(trigger['branches']).map(String)
  if (branches.length > 0 && !branches.some((pattern) => matchesGlob(branch, pattern))) {
    throw new Error(`A push to ${branch} does not start this workflow`)
  }
  return {}
}

function dispatchInputs(
  declared: TemplateMap,
  given: Readonly<Record<string, string | boolean>>
): Readonly<Record<string, Value>> {
  const unknown = Object.keys(given).filter((name) => !(name in declared))
  if (unknown.length > 0) throw new Error(`The workflow has no input ${unknown.join(', ')}`)
  const entries = Object.entries(declared).map(([name, input]) => [
    name,
    valueOf(name, mapOf(input), given[name])
  ])
  return Object.fromEntries(entries) as Readonly<Record<string, Value>>
}

function valueOf(name: string, input: TemplateMap, given: string | boolean | undefined): Template {
  if (input['required'] === true && given === undefined) throw new Error(`The input ${name} is required`)
  const isBoolean = input['type'] === 'boolean'
  if (given !== undefined && isBoolean !== (typeof given === 'boolean')) {
    throw new Error(`The input ${name} has the wrong type`)
  }
  return given ?? input['default'] ?? (isBoolean ? false : '')
}
