import { isMap, isSeq, parseDocument } from 'yaml'
import { entryOf } from './workflow.ts'

/** A block of YAML in a document, made into a whole workflow. */
export type Snippet = {
  readonly text: string
  /** What to add to a line of `text` to get the line of the document. */
  readonly shift: number
}

/** Every block that is marked as YAML; undefined for one that is no part of a workflow. */
export function snippetsOf(markdown: string): readonly (Snippet | { readonly line: number })[] {
  return [...markdown.matchAll(/^( *)```ya?ml\n(.*?)^\1```$/gms)].map(
    ({ index, 1: indent = '', 2: block = '' }) => {
      const line = markdown.slice(0, index).split('\n').length + 1
      const lines = block.split('\n').map((each) => each.slice(indent.length))
      const frame = frameFor(lines.join('\n'))
      if (frame === undefined) return { line }
      const framed = lines.map((each) => (each === '' ? '' : ' '.repeat(frame.depth) + each))
      return { text: [...frame.before, ...framed].join('\n'), shift: line - 1 - frame.before.length }
    }
  )
}

type Frame = { readonly before: readonly string[]; readonly depth: number }

const JOB = ['on: push', 'jobs:', '  snippet:']
const RUNNER = '    runs-on: ubuntu-24.04'

function frameFor(text: string): Frame | undefined {
  const { contents } = parseDocument(text)
  if (isSeq(contents)) return { before: [...JOB, RUNNER, '    steps:'], depth: 6 }
  if (!isMap(contents)) return undefined
  const has = (name: string): boolean => entryOf(contents, name) !== undefined
  if (has('jobs')) return { before: has('on') ? [] : ['on: push'], depth: 0 }
  if (has('steps')) return { before: has('runs-on') ? JOB : [...JOB, RUNNER], depth: 4 }
  return undefined
}
