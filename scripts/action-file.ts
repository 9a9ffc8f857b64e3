import { parse } from 'yaml'

/** What action.yml says of the action; texts are in the words of the file. */
export type ActionFile = {
  readonly inputs: ReadonlyMap<string, InputField>
  readonly outputs: ReadonlyMap<string, { readonly description: string }>
  readonly runs: Readonly<Record<string, string>>
}

export type InputField = { readonly description: string; readonly default: string | undefined }

type Mode = 'publish' | 'setup'

/** Throws when the file is not what GitHub would take for an action. */
export function parseActionFile(text: string): ActionFile {
  const top = tableOf(parse(text), 'the file')
  const runs = tableOf(top['runs'], 'runs')
  return {
    inputs: fieldsOf(top['inputs'], 'inputs', (field, name) => ({
      description: textOf(field['description'], `the description of input ${name}`),
      default:
        field['default'] === undefined ? undefined : textOf(field['default'], `the default of input ${name}`)
    })),
    outputs: fieldsOf(top['outputs'], 'outputs', (field, name) => ({
      description: textOf(field['description'], `the description of output ${name}`)
    })),
    runs: Object.fromEntries(
      Object.entries(runs).map(([name, value]) => [name, textOf(value, `runs.${name}`)])
    )
  }
}

/** The description without its last sentence, and what that sentence says; undefined when it names no default. */
export function splitDefault({ description }: InputField): readonly [string, string | undefined] {
  const [, meaning, said] = /^(.*?)\s*(?:Default|Por defecto): (.+)\.$/s.exec(description) ?? []
  return [meaning ?? description, said]
}

/** `` `x` in mode setup, y in mode publish`` → the part for the mode. */
export function defaultFor(mode: Mode, said: string): string {
  const parts = said.split(/(?<= in mode (?:setup|publish)), /)
  const part = parts.length === 1 ? said : parts.find((each) => each.endsWith(` in mode ${mode}`))
  if (part === undefined) throw new Error(`"Default: ${said}." says nothing of mode ${mode}`)
  return part.replace(/ in mode (?:setup|publish)$/, '')
}

/** A default that stands in backticks is a value, any other is words. */
export function literalOf(words: string): string | undefined {
  return /^`([^`]+)`$/.exec(words)?.[1]
}

function fieldsOf<T>(
  value: unknown,
  what: string,
  toField: (field: Readonly<Record<string, unknown>>, name: string) => T
): ReadonlyMap<string, T> {
  const entries = Object.entries(tableOf(value, what))
  return new Map(entries.map(([name, field]) => [name, toField(tableOf(field, `${what}.${name}`), name)]))
}

function tableOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${what} of action.yml is no mapping`)
  return value as Readonly<Record<string, unknown>>
}

function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '') throw new Error(`${what} in action.yml is no text`)
  return value
}
