import { registerHooks } from 'node:module'
import type * as Service from '@actions/languageservice'
import type { Finding } from './workflow.ts'

/** `path` ends in action.yml for an action; any other name is a workflow. */
export type Validate = (path: string, text: string) => Promise<readonly Finding[]>

/** GitHub's own check of workflows and actions, expressions included. Nothing is asked of the network. */
export async function openLanguageService(): Promise<Validate> {
  const { validate, registerLogger } = await importService()
  const troubles: string[] = []
  const keep = (message: string): void => void troubles.push(message)
  // It logs its own breakdowns and then finds nothing.
  registerLogger({ error: keep, warn: keep, info: () => undefined, log: () => undefined })
  let count = 0
  return async (path, text) => {
    troubles.length = 0
    // It remembers what it parsed by address, so every text needs its own.
    count += 1
    const diagnostics = await validate(documentOf(`file:///${count}/${path}`, text))
    return [
      ...diagnostics.map(({ range, message }) => ({
        line: range.start.line + 1,
        message: typeof message === 'string' ? message : message.value
      })),
      ...troubles.map((message) => ({ line: 1, message: `the language service failed: ${message}` }))
    ]
  }
}

/** The package imports JSON without saying so, which Node takes only from those that do. */
async function importService(): Promise<typeof Service> {
  const hooks = registerHooks({
    load: (url, context, nextLoad) =>
      nextLoad(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context)
  })
  try {
    return await import('@actions/languageservice')
  } finally {
    hooks.deregister()
  }
}

type Document = Parameters<typeof Service.validate>[0]

/** Validation reads the whole text and nothing else of a document. */
function documentOf(uri: string, text: string): Document {
  const unused = (): never => {
    throw new Error('validation is not known to ask for places in the text')
  }
  const places = { positionAt: unused, offsetAt: unused, getLineRange: unused, getEOLCharacters: unused }
  const lineCount = text.split('\n').length
  return { uri, languageId: 'yaml', version: 1, lineCount, getText: () => text, ...places }
}
