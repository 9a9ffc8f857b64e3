import { MalformedAnswer } from './failure.ts'

/** The text at a path of an answer of the API. Throws MalformedAnswer when the answer has none there. */
export function textAt(answer: unknown, path: readonly string[], what: string): string {
  let value = answer
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  }
  if (typeof value === 'string' && value !== '') return value
  throw new MalformedAnswer(what)
}
