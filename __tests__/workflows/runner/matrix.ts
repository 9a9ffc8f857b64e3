import { evaluate } from './expressions.ts'
import type { Scope, ValueMap, Value } from './expressions.ts'
import { mapOf, requireKnownKeys } from './template.ts'
import type { Template } from './template.ts'

/** The entries of a job's matrix, in GitHub's order; one empty entry without a matrix. */
export function matrixOf(strategy: Template | undefined, scope: Scope): readonly ValueMap[] {
  const map = mapOf(strategy)
  requireKnownKeys(map, ['fail-fast', 'matrix'])
  const matrix = Object.entries(mapOf(map['matrix']))
  return matrix.reduce<readonly ValueMap[]>(
    (entries, [name, values]) => entries.flatMap((entry) => extended(entry, name, evaluate(values, scope))),
    [{}]
  )
}

function extended(entry: ValueMap, name: string, values: Value): readonly ValueMap[] {
  if (name === 'include' || name === 'exclude' || !Array.isArray(values)) {
    throw new Error(`This runner does not implement matrix.${name} like this`)
  }
  return (values as readonly Value[]).map((value) => ({ ...entry, [name]: value }))
}
