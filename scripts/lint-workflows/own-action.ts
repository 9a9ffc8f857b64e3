import type { YAMLMap } from 'yaml'
import { isScalar, visit } from 'yaml'
import { describe } from '../../src/domain/failure.ts'
import { inputNames } from '../../src/inputs/input-names.ts'
import { parseInputs } from '../../src/inputs.ts'
import { publishOutputs } from '../../src/publish/report.ts'
import { setupOutputs } from '../../src/setup/report.ts'
import type { Finding, Job, Workflow } from './workflow.ts'
import { entriesOf, entryOf, jobsOf, stepsOf, textOf } from './workflow.ts'

const OWN = /^(?:\.\/|2-Coatl\/iact-cpython-action@\S+)$/
const INPUTS = new Set<string>(Object.values(inputNames).flat())

/** This action, by path or by tag. */
export function isOwnAction(uses: string): boolean {
  return OWN.test(uses)
}

/** What an expression may stand for where leaving the input out would be a mistake of its own. */
const STAND_INS: Readonly<Record<string, string>> = { version: '3.12.6', build: '1' }

/** Inputs are held to what the action itself would say of them, outputs to what it sets in that mode. */
export function checkOwnAction(workflow: Workflow): readonly Finding[] {
  return jobsOf(workflow).flatMap((job) => {
    const own = stepsOf(job).filter((step) => isOwnAction(textOf(entryOf(step, 'uses')?.value) ?? ''))
    return [...own.flatMap((step) => checkInputs(workflow, step)), ...checkOutputs(workflow, job, own)]
  })
}

function checkInputs({ lineOf }: Workflow, step: YAMLMap): readonly Finding[] {
  const given = entriesOf(entryOf(step, 'with')?.value)
  const unknown = given
    .filter(({ name }) => !INPUTS.has(name))
    .map(({ name, key }) => ({ line: lineOf(key), message: `the action has no input '${name}'` }))
  const rounded = given
    .filter(
      ({ value }) => isScalar(value) && typeof value.value === 'number' && value.source !== textOf(value)
    )
    .map(({ name, value }) => ({
      line: lineOf(value),
      message: `'${name}' needs quotes: without them it is the number ${String(textOf(value))}`
    }))
  const values = new Map(given.map(({ name, value }) => [name, shownValue(name, textOf(value) ?? '')]))
  try {
    parseInputs((name) => values.get(name) ?? '')
    return [...unknown, ...rounded]
  } catch (error) {
    const line = lineOf(entryOf(step, 'uses')?.value)
    return [...unknown, ...rounded, { line, message: describe(error).replaceAll('\n', ' ') }]
  }
}

/** An expression has its value at run time only: until then it counts as left out. */
function shownValue(name: string, text: string): string {
  return text.includes('${{') ? (STAND_INS[name] ?? '') : text
}

function checkOutputs({ lineOf }: Workflow, job: Job, own: readonly YAMLMap[]): readonly Finding[] {
  const known = new Map(
    own.map((step) => [textOf(entryOf(step, 'id')?.value), outputsOfMode(modeOf(step))] as const)
  )
  const findings: Finding[] = []
  visit(job.map, {
    Scalar(_, node) {
      for (const [, id, name = ''] of (textOf(node) ?? '').matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
        if (known.get(id)?.includes(name) !== false) continue
        findings.push({ line: lineOf(node), message: `the step ${String(id)} has no output '${name}'` })
      }
    }
  })
  return findings
}

function modeOf(step: YAMLMap): string {
  return textOf(entryOf(entryOf(step, 'with')?.value, 'mode')?.value) ?? 'setup'
}

function outputsOfMode(mode: string): readonly string[] {
  return mode === 'publish' ? publishOutputs : setupOutputs
}
