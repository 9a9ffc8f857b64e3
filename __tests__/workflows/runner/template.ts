import {
  isBasicExpression,
  isBoolean,
  isMapping,
  isNumber,
  isSequence,
  isString,
  NoOperationTraceWriter,
  parseWorkflow
} from '@actions/workflow-parser'
import { ensureStatusFunction } from '@actions/workflow-parser/model/converter/if-condition'

/** A `${{ }}` that has no value yet. */
export class Expression {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Template = null | boolean | number | string | Expression | readonly Template[] | TemplateMap

export type TemplateMap = { readonly [key: string]: Template }

type Token = NonNullable<ReturnType<typeof parseWorkflow>['value']>

/** Parses a workflow as GitHub does. Throws when GitHub would refuse the file. */
export function readWorkflow(name: string, content: string): TemplateMap {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  const errors = context.errors.getErrors().map(({ message }) => message)
  if (value === undefined || errors.length > 0) throw new Error(errors.join('\n'))
  return mapOf(templateOf(value))
}

function templateOf(token: Token): Template {
  if (isMapping(token)) {
    const entries = [...token].map(({ key, value }) => {
      const name = key.toString()
      return [name, name === 'if' ? conditionOf(value) : templateOf(value)] as const
    })
    return Object.fromEntries(entries)
  }
  if (isSequence(token)) return [...token].map(templateOf)
  if (isBasicExpression(token)) return new Expression(token.expression)
  return isString(token) || isNumber(token) || isBoolean(token) ? token.value : null
}

/** A condition without a status function holds only while the job succeeds. */
function conditionOf(token: Token): Expression {
  const text = isBasicExpression(token) ? token.expression : token.assertScalar('if').toString()
  return new Expression(ensureStatusFunction(text, token.definitionInfo))
}

/** The mapping; an empty one where there is none. */
export function mapOf(template: Template | undefined): TemplateMap {
  if (template === undefined || template === null) return {}
  if (typeof template !== 'object' || template instanceof Expression || Array.isArray(template)) {
    throw new Error(`A mapping is expected, not ${JSON.stringify(template)}`)
  }
  return template as TemplateMap
}

/** The sequence; a single value is a sequence of one, and nothing an empty one. */
export function listOf(template: Template | undefined): readonly Template[] {
  if (template === undefined || template === null) return []
  return Array.isArray(template) ? (template as readonly Template[]) : [template]
}

/** Throws for keys that this runner does not implement. */
export function requireKnownKeys(map: TemplateMap, known: readonly string[]): void {
  const unknown = Object.keys(map).filter((key) => !known.includes(key))
  if (unknown.length > 0) throw new Error(`This runner does not implement ${unknown.join(', ')}`)
}
