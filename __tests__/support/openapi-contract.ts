import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { isObject, toJsonSchema } from './openapi-schema.ts'
import type { JsonSchema } from './openapi-schema.ts'
import type { LoggedRequest } from './request-log.ts'

export type OpenApiContract = {
  /** The version of the package that the description was taken from. */
  readonly version: string
  readonly operations: readonly string[]
  /** What GitHub's description has against an exchange; the web and the storage are not described. */
  checkExchange(exchange: LoggedRequest): readonly string[]
  /** The same for the answer alone: for requests that are meant to be wrong. */
  checkAnswer(exchange: LoggedRequest): readonly string[]
}

type Parameter = {
  readonly name: string
  readonly in: string
  readonly required: boolean
  readonly schema: unknown
}
type Operation = {
  readonly parameters: readonly Parameter[]
  readonly request: unknown
  readonly responses: Readonly<Record<string, unknown>>
}
type Description = { readonly version: string; readonly operations: Readonly<Record<string, Operation>> }
type Check = (what: string, schema: unknown, value: unknown) => readonly string[]
type Aspect = (operation: Operation, exchange: LoggedRequest, check: Check) => readonly string[]

const fixture = fileURLToPath(new URL('../fixtures/github-openapi.json', import.meta.url))

/** Every refusal looks like this, described or not. */
const refusal = { type: 'object', required: ['message'], properties: { message: { type: 'string' } } }

export function createOpenApiContract(): OpenApiContract {
  const { version, operations } = JSON.parse(readFileSync(fixture, 'utf8')) as Description
  const check = createCheck()
  const apply = (exchange: LoggedRequest, ...aspects: readonly Aspect[]): readonly string[] => {
    if (exchange.origin === 'web' || exchange.origin === 'storage') return []
    const name = exchange.operation ?? `${exchange.method} ${exchange.pathname}`
    const operation = operations[name]
    const complaints =
      operation === undefined
        ? ["is not in GitHub's description"]
        : aspects.flatMap((aspect) => aspect(operation, exchange, check))
    return complaints.map((complaint) => `#${exchange.ordinal} ${name}: ${complaint}`)
  }
  return {
    version,
    operations: Object.keys(operations),
    checkExchange: (exchange) => apply(exchange, checkQuery, checkBody, checkAnswer),
    checkAnswer: (exchange) => apply(exchange, checkAnswer)
  }
}

function createCheck(): Check {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true, coerceTypes: false })
  const compiled = new Map<unknown, ReturnType<Ajv['compile']>>()
  return (what, schema, value) => {
    const validate = compiled.get(schema) ?? ajv.compile(toJsonSchema(schema))
    compiled.set(schema, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      return `${what}${instancePath} ${message ?? 'is wrong'} ${JSON.stringify(params)}`
    })
  }
}

function checkQuery(operation: Operation, exchange: LoggedRequest, check: Check): readonly string[] {
  const query = new URL(exchange.path, 'http://127.0.0.1').searchParams
  const described = operation.parameters.filter((one) => one.in === 'query')
  const unknown = [...query.keys()].filter((key) => !described.some(({ name }) => name === key))
  return [
    ...unknown.map((key) => `query ${key} is not described`),
    ...described.flatMap(({ name, required, schema }) => {
      const value = query.get(name)
      if (value === null) return required ? [`query ${name} is missing`] : []
      return check(`query ${name}`, schema, typed(schema, value))
    })
  ]
}

function typed(schema: unknown, value: string): unknown {
  return isObject(schema) && schema['type'] === 'integer' ? Number(value) : value
}

/** Uploads aside, a body is JSON; one that the description has must be there if anything in it is required. */
function checkBody(operation: Operation, exchange: LoggedRequest, check: Check): readonly string[] {
  if (exchange.origin === 'uploads') return []
  if (operation.request === null)
    return exchange.body === undefined ? [] : ['has a body that is not described']
  return check('request', operation.request, exchange.body)
}

function checkAnswer(operation: Operation, exchange: LoggedRequest, check: Check): readonly string[] {
  const { answer } = exchange
  if (answer === undefined) return ['has no answer']
  const described = Object.hasOwn(operation.responses, String(answer.status))
  if (answer.status >= 400) {
    const problems = check('answer', schemaOf(operation, answer.status) ?? refusal, answer.json)
    // Refusals are described more narrowly than GitHub gives them.
    return problems.filter((problem) => !problem.startsWith('answer must NOT have additional properties'))
  }
  if (!described) return [`status ${answer.status} is not described`]
  const schema = schemaOf(operation, answer.status)
  if (schema !== undefined) return check('answer', schema, answer.json)
  return answer.json === undefined ? [] : [`status ${answer.status} has no body in the description`]
}

function schemaOf(operation: Operation, status: number): JsonSchema | undefined {
  const schema = operation.responses[String(status)]
  return isObject(schema) ? schema : undefined
}
