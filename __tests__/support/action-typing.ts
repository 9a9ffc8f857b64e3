/**
 * What https://github.com/typesafegithub/github-actions-typing (its README and JSON schema) demands of a type file:
 * sections `inputs` and `outputs`, and in them a field for each name, with the keys that its type has.
 */
export function complaintsAboutTypes(file: unknown): readonly string[] {
  return Object.entries(tableOf(file)).flatMap(([section, fields]) => {
    if (section !== 'inputs' && section !== 'outputs') return [`${section} is no section`]
    return Object.entries(tableOf(fields)).flatMap(([name, field]) =>
      complaints(`${section}.${name}`, field, allTypes)
    )
  })
}

type Check = (value: unknown, at: string) => readonly string[]
type Keys = {
  readonly needed: Readonly<Record<string, Check>>
  readonly possible: Readonly<Record<string, Check>>
}

const text: Check = (value, at) => (typeof value === 'string' && value !== '' ? [] : [`${at} is no text`])
const texts: Check = (value, at) =>
  Array.isArray(value) && value.length > 0 ? value.flatMap((each) => text(each, at)) : [`${at} is no list`]
const numbers: Check = (value, at) =>
  Object.values(tableOf(value)).every(Number.isInteger) ? [] : [`${at} has a value that is no integer`]

const plain: Keys = { needed: {}, possible: {} }
const itemTypes = new Map<unknown, Keys>([
  ['string', plain],
  ['boolean', plain],
  ['float', plain],
  ['integer', { needed: {}, possible: { name: text, 'named-values': numbers } }],
  ['enum', { needed: { 'allowed-values': texts }, possible: { name: text } }]
])
const item: Check = (value, at) => complaints(at, value, itemTypes)
const allTypes = new Map([
  ...itemTypes,
  ['list', { needed: { separator: text, 'list-item': item }, possible: {} }] as const
])

function complaints(at: string, field: unknown, types: ReadonlyMap<unknown, Keys>): readonly string[] {
  const { type, ...rest } = tableOf(field)
  const keys = types.get(type)
  if (keys === undefined) return [`${at} has the type ${JSON.stringify(type)}`]
  const checks = { ...keys.possible, ...keys.needed }
  return [
    ...Object.keys(keys.needed)
      .filter((key) => !(key in rest))
      .map((key) => `${at} lacks ${key}`),
    ...Object.entries(rest).flatMap(([key, value]) => {
      const check = checks[key]
      return check === undefined ? [`${at} has no use for ${key}`] : check(value, `${at}.${key}`)
    })
  ]
}

function tableOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
