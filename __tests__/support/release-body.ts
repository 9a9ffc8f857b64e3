import { invalid, refuse } from './github-answer.ts'
import type { MakeLatest } from './github-state.ts'

/** A create or update request, understood. `undefined` is what was not said. */
export type ReleaseBody = {
  readonly tagName: string | undefined
  readonly target: string | undefined
  readonly name: string | null | undefined
  readonly body: string | null | undefined
  readonly draft: boolean | undefined
  readonly prerelease: boolean | undefined
  readonly makeLatest: MakeLatest | undefined
}

const longestBody = 125_000

export function readReleaseBody(value: unknown): ReleaseBody {
  const fields = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}))
  return {
    tagName: tagName(fields.get('tag_name')),
    target: text('target_commitish', fields.get('target_commitish')),
    name: nullable('name', fields.get('name')),
    body: withinLimit(nullable('body', fields.get('body'))),
    draft: flag('draft', fields.get('draft')),
    prerelease: flag('prerelease', fields.get('prerelease')),
    makeLatest: makeLatest(fields.get('make_latest'))
  }
}

function wrongType(field: string, value: unknown, wanted: string): Error {
  const shown = JSON.stringify(value)
  return refuse(422, `Invalid request.\n\nFor 'properties/${field}', ${shown} is not a ${wanted}.`)
}

function text(field: string, value: unknown): string | undefined {
  if (value === undefined || value === '') return undefined
  if (typeof value !== 'string') throw wrongType(field, value, 'string')
  return value
}

function nullable(field: string, value: unknown): string | null | undefined {
  return value === null || value === '' ? value : text(field, value)
}

function flag(field: string, value: unknown): boolean | undefined {
  if (value !== undefined && typeof value !== 'boolean') throw wrongType(field, value, 'boolean')
  return value
}

function makeLatest(value: unknown): MakeLatest | undefined {
  const word = text('make_latest', value)
  if (word === undefined || word === 'true' || word === 'false' || word === 'legacy') return word
  const allowed = '"true", "false", "legacy"'
  throw refuse(422, `Invalid request.\n\nFor 'properties/make_latest', "${word}" is not one of ${allowed}.`)
}

/** What git takes as a tag, roughly. */
function tagName(value: unknown): string | undefined {
  const name = text('tag_name', value)
  if (name === undefined || /^(?![-./])(?!.*(\.\.|@\{|\/\/))[^\s~^:?*[\\\p{Cc}]+(?<![./])$/u.test(name))
    return name
  throw invalid({
    resource: 'Release',
    code: 'custom',
    field: 'tag_name',
    message: 'tag_name is not a valid tag'
  })
}

function withinLimit(body: string | null | undefined): string | null | undefined {
  if (typeof body !== 'string' || body.length <= longestBody) return body
  const message = `body is too long (maximum is ${longestBody} characters)`
  throw invalid({ resource: 'Release', code: 'custom', field: 'body', message })
}
