import { snippetsOf } from '../../scripts/lint-workflows/snippets.ts'

/** The workflow of this name in a document; an example that is only steps is named by its first line. */
export function workflowIn(markdown: string, name: string): string {
  const texts = snippetsOf(markdown).flatMap((snippet) => ('text' in snippet ? [snippet.text] : []))
  const found = texts.filter((text) => text.includes(name))
  const [text] = found
  if (text === undefined || found.length > 1) throw new Error(`${found.length} examples have ${name}`)
  return text
}

/** A text with a part that the test replaces, which must be there exactly once. */
export function replaced(text: string, from: string, to: string): string {
  const parts = text.split(from)
  if (parts.length !== 2) throw new Error(`There are ${parts.length - 1} places with ${from}`)
  return parts.join(to)
}
