import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { parseActionFile } from '../scripts/action-file.ts'
import { inputNames } from '../src/inputs/input-names.ts'
import { parseInputs } from '../src/inputs.ts'
import { complaintsAboutTypes } from './support/action-typing.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const action = parseActionFile(read('action.yml'))
type Field = {
  readonly type: string
  readonly 'allowed-values'?: readonly string[]
  readonly 'list-item'?: Field
}
type Fields = Readonly<Record<string, Field>>
const types = parse(read('action-types.yml')) as { readonly inputs: Fields; readonly outputs: Fields }

type Given = Readonly<Record<string, string>>

function modeOf(name: string): Given {
  const isPublish = inputNames.publish.some((each) => each === name)
  return isPublish ? { mode: 'publish', version: '3.12.6', build: '1' } : { mode: 'setup' }
}

function parseWith(name: string, value: string): unknown {
  const inputs: Given = { ...modeOf(name), ...(value === '' ? {} : { [name]: value }) }
  return parseInputs((each) => inputs[each] ?? '')
}

/** What the parser says that it takes, when it is given what nobody means. */
function choicesOf(name: string): readonly string[] | undefined {
  try {
    parseWith(name, 'no such choice')
    return undefined
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const [, list] =
      new RegExp(`'${name}': .* is not one of ([^.]+)\\. Write one of them`).exec(message) ?? []
    return list?.split(', ')
  }
}

function isList(name: string): boolean {
  const inside = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const parsed = Object.entries(parseWith(name, '') as object)
  return parsed.some(([key, value]) => key === inside && Array.isArray(value))
}

/** The type that belongs to what the parser takes. */
function typeByParser(name: string): string {
  const choices = choicesOf(name)
  if (isList(name)) return choices === undefined ? 'list of string' : `list of ${choices.join('|')}`
  if (choices === undefined) return 'string'
  return choices.join() === 'true,false' ? 'boolean' : choices.join('|')
}

function spelled(field: Field | undefined): string {
  if (field?.type === 'list') return `list of ${spelled(field['list-item'])}`
  return field?.type === 'enum' ? (field['allowed-values'] ?? []).join('|') : String(field?.type)
}

describe('action-types.yml', () => {
  test('has the inputs and outputs of action.yml, and no others', () => {
    expect(Object.keys(types.inputs).sort()).toEqual([...action.inputs.keys()].sort())
    expect(Object.keys(types.outputs).sort()).toEqual([...action.outputs.keys()].sort())
  })

  test('is written as the typing format has it', () => {
    expect(complaintsAboutTypes(types)).toEqual([])
  })

  test.each(Object.keys(types.inputs))('says of the input %s what the parser takes', (name) => {
    expect(spelled(types.inputs[name])).toBe(typeByParser(name))
  })

  test('names as values of an output those that its description names', () => {
    const enums = Object.entries(types.outputs).filter(([, { type }]) => type === 'enum')
    expect(enums.length).toBeGreaterThan(0)
    for (const [name, field] of enums) {
      const said = [...(action.outputs.get(name)?.description ?? '').matchAll(/`([^`]+)`/g)]
      expect([name, said.map(([, value]) => value)]).toEqual([name, field['allowed-values']])
    }
  })
})

describe('The check of the typing format', () => {
  test.each([
    ['a type that is none', { type: 'inttteger' }],
    ['no type', {}],
    ['an enum without values', { type: 'enum' }],
    ['an enum with a value that YAML reads as no text', { type: 'enum', 'allowed-values': [true] }],
    ['a list without a separator', { type: 'list', 'list-item': { type: 'string' } }],
    ['a list of lists', { type: 'list', separator: ',', 'list-item': { type: 'list' } }],
    ['a field that the type does not have', { type: 'string', 'allowed-values': ['a'] }]
  ])('refuses %s', (_, field) => {
    expect(complaintsAboutTypes({ inputs: { name: field } })).toEqual([
      expect.stringMatching(/^inputs\.name/)
    ])
  })

  test('refuses what is no section', () => {
    expect(complaintsAboutTypes({ input: {} })).toEqual(['input is no section'])
  })
})
