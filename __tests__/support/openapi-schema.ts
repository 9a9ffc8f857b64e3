export type JsonSchema = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A JSON schema of an OpenAPI 3.0 one: `nullable` becomes a choice with null, and an object may only have the
 * properties that are described, so that the local GitHub invents none.
 */
export function toJsonSchema(openapi: unknown): JsonSchema {
  if (!isObject(openapi)) return {}
  const { nullable, ...rest } = openapi
  const pairs = Object.entries(rest).map(([key, value]) => [keyword(key), convert(key, value)] as const)
  const schema = Object.fromEntries(pairs)
  const closed = isPlainObject(schema) ? { additionalProperties: false, ...schema } : schema
  return nullable === true ? { anyOf: [{ type: 'null' }, closed] } : closed
}

/** Described by its own properties alone, not by a combination of schemas. */
function isPlainObject(schema: JsonSchema): boolean {
  return 'properties' in schema && !['allOf', 'anyOf', 'oneOf'].some((key) => key in schema)
}

/** GitHub says "one of" where several fit, an account and an empty object for instance. */
const keyword = (key: string): string => (key === 'oneOf' ? 'anyOf' : key)

function convert(key: string, value: unknown): unknown {
  if (key === 'properties' && isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toJsonSchema(one)]))
  }
  if (key === 'enum' && isAssetState(value)) return [...value, 'starter']
  if (['allOf', 'anyOf', 'oneOf'].includes(key) && Array.isArray(value)) {
    return value.map((one) => open(toJsonSchema(one)))
  }
  return key === 'items' || key === 'additionalProperties' || key === 'not' ? subschema(value) : value
}

function subschema(value: unknown): unknown {
  return typeof value === 'boolean' ? value : toJsonSchema(value)
}

/** The description's words name `starter` as the state of a wreck, its list of values does not. */
function isAssetState(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.join() === 'uploaded,open'
}

/** Parts of a combination stay open: each describes some of the properties. */
function open(schema: JsonSchema): JsonSchema {
  const { additionalProperties, ...rest } = schema
  return additionalProperties === false ? rest : schema
}
