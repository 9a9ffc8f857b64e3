import type { YAMLMap } from 'yaml'
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'

/** A thing to mend, and where. */
export type Finding = { readonly line: number; readonly message: string }

/** A workflow as its author wrote it: the rules are about lines, and about comments too. */
export type Workflow = {
  readonly top: YAMLMap
  readonly lineOf: (node: unknown) => number
  /** The whole source line on which a node begins, comment included. */
  readonly sourceOf: (node: unknown) => string
}

export type Entry = { readonly name: string; readonly key: unknown; readonly value: unknown }

export type Job = { readonly name: string; readonly key: unknown; readonly map: YAMLMap }

/** What GitHub would read, or why it could not. */
export function parseWorkflow(text: string): Workflow | readonly Finding[] {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  const lineOf = (node: unknown): number =>
    isNode(node) && node.range ? lineCounter.linePos(node.range[0]).line : 1
  const { contents, errors } = document
  if (errors.length > 0) {
    return errors.map(({ linePos, message }) => ({
      line: linePos?.[0].line ?? 1,
      message: message.split('\n')[0] ?? ''
    }))
  }
  if (!isMap(contents)) return [{ line: 1, message: 'it is no mapping' }]
  const lines = text.split('\n')
  return { top: contents, lineOf, sourceOf: (node) => lines[lineOf(node) - 1] ?? '' }
}

export function entriesOf(node: unknown): readonly Entry[] {
  if (!isMap(node)) return []
  return node.items.map(({ key, value }) => ({ name: textOf(key) ?? '', key, value }))
}

export function entryOf(node: unknown, name: string): Entry | undefined {
  return entriesOf(node).find((entry) => entry.name === name)
}

/** The text of a scalar as an action gets to see it; undefined for everything else. */
export function textOf(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined
  const { value } = node
  if (value === null) return ''
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined
}

export function jobsOf({ top }: Workflow): readonly Job[] {
  return entriesOf(entryOf(top, 'jobs')?.value).flatMap(({ name, key, value }) =>
    isMap(value) ? [{ name, key, map: value }] : []
  )
}

export function stepsOf({ map }: Job): readonly YAMLMap[] {
  const steps = entryOf(map, 'steps')?.value
  return isSeq(steps) ? steps.items.filter((step) => isMap(step)) : []
}
