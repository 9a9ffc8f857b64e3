import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { Expression } from './template.ts'
import type { Template, TemplateMap } from './template.ts'

export type Value = null | boolean | number | string | readonly Value[] | ValueMap

export type ValueMap = { readonly [key: string]: Value }

/** What an expression can see. */
export type Scope = {
  readonly contexts: ValueMap
  /** The state of the job, or of the jobs that a job needs. */
  readonly status: 'success' | 'failure'
  /** Where hashFiles looks for files. */
  readonly workspace?: string
}

/** Replaces every expression in a template by its value. */
export function evaluate(template: Template | undefined, scope: Scope): Value {
  if (template === undefined) return null
  if (template instanceof Expression) return evaluateText(template.text, scope)
  if (Array.isArray(template)) return (template as readonly Template[]).map((item) => evaluate(item, scope))
  if (typeof template === 'object' && template !== null) {
    const entries = Object.entries(template)
    return Object.fromEntries(entries.map(([key, value]) => [key, evaluate(value, scope)]))
  }
  return template
}

/** The same for a mapping of texts, such as `env` and `with`. */
export function evaluateTexts(map: TemplateMap, scope: Scope): Readonly<Record<string, string>> {
  const entries = Object.entries(map).map(([key, value]) => [key, textOf(evaluate(value, scope))])
  return Object.fromEntries(entries) as Readonly<Record<string, string>>
}

export function textOf(value: Value): string {
  return dataOf(value).coerceString()
}

/** `undefined` holds while the job succeeds. */
export function holds(condition: Template | undefined, scope: Scope): boolean {
  const value = evaluate(condition ?? new Expression('success()'), scope)
  return evaluateText('!!value', { ...scope, contexts: { value } }) === true
}

export function evaluateText(text: string, scope: Scope): Value {
  const functions = functionsOf(scope)
  const { tokens } = new Lexer(text).lex()
  const tree = new Parser(tokens, Object.keys(scope.contexts), functions).parse()
  const contexts = dataOf(scope.contexts) as data.Dictionary
  const named = new Map(functions.map((one) => [one.name.toLowerCase(), one]))
  const result = new Evaluator(tree, contexts, named).evaluate()
  return JSON.parse(JSON.stringify(result, data.replacer)) as Value
}

function dataOf(value: Value): data.ExpressionData {
  return JSON.parse(JSON.stringify(value), data.reviver) as data.ExpressionData
}

type Definition = {
  readonly name: string
  readonly minArgs: number
  readonly maxArgs: number
  readonly call: (...args: data.ExpressionData[]) => data.ExpressionData
}

function functionsOf({ status, workspace }: Scope): Definition[] {
  const constant = (name: string, value: boolean): Definition => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value)
  })
  return [
    constant('success', status === 'success'),
    constant('failure', status === 'failure'),
    constant('always', true),
    // No run is cancelled here.
    constant('cancelled', false),
    {
      name: 'hashFiles',
      minArgs: 1,
      maxArgs: 255,
      call: (...patterns) =>
        new data.StringData(
          hashFiles(
            patterns.map((one) => one.coerceString()),
            workspace
          )
        )
    }
  ]
}

function hashFiles(patterns: readonly string[], workspace: string | undefined): string {
  if (workspace === undefined) throw new Error('hashFiles has no workspace here')
  const paths = globSync([...patterns], { cwd: workspace }).map((path) => join(workspace, path))
  const files = paths.filter((path) => statSync(path).isFile()).sort()
  if (files.length === 0) return ''
  const hash = createHash('sha256')
  for (const path of files) hash.update(createHash('sha256').update(readFileSync(path)).digest())
  return hash.digest('hex')
}
