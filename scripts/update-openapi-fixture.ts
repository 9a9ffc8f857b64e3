/**
 * Takes GitHub's own OpenAPI description from npm and keeps, as a fixture, the operations that the local
 * GitHub of the tests answers. Run it with Node 24: `node scripts/update-openapi-fixture.ts`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { routes } from '../__tests__/support/github-routes.ts'

const packageName = '@octokit/openapi'
const packageVersion = '23.0.2'
const description = 'package/generated/api.github.com.deref.json'
const fixture = join(import.meta.dirname, '../__tests__/fixtures/github-openapi.json')

/** What a schema says to readers only. */
const wordy = new Set([
  'title',
  'description',
  'example',
  'examples',
  'externalDocs',
  'deprecated',
  'default'
])

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

const wanted: readonly string[] = routes
  .filter(({ origin }) => origin !== 'web')
  .map(({ method, template }) => `${method} ${template}`)

function readDescription(cwd: string): Json {
  const pack = ['pack', '--silent', `${packageName}@${packageVersion}`]
  const tarball = execFileSync('npm', pack, { cwd, encoding: 'utf8' }).trim()
  execFileSync('tar', ['-xzf', tarball, description], { cwd })
  return JSON.parse(readFileSync(join(cwd, description), 'utf8')) as Json
}

function keep(source: Json, name: string): Json {
  const [method = '', path = ''] = name.split(' ')
  const operation = at(at(at(source, 'paths'), path), method.toLowerCase())
  if (operation === undefined) throw new Error(`GitHub does not describe ${name}`)
  return {
    parameters: toList(at(operation, 'parameters')).map((one) => ({
      name: at(one, 'name') ?? '',
      in: at(one, 'in') ?? '',
      required: at(one, 'required') ?? false,
      schema: bare(at(one, 'schema') ?? {})
    })),
    request: contentOf(at(operation, 'requestBody')),
    responses: mapped(at(operation, 'responses'), contentOf)
  }
}

/** The JSON schema of a body; null when there is none. */
function contentOf(body: Json | undefined): Json {
  const content = at(body, 'content')
  const schema = at(at(content, 'application/json') ?? at(content, 'application/vnd.github.object'), 'schema')
  return schema === undefined ? null : bare(schema)
}

/** A schema without what is only for readers. Names of properties are not keywords. */
function bare(schema: Json): Json {
  if (isList(schema)) return schema.map(bare)
  if (schema === null || typeof schema !== 'object') return schema
  const kept = Object.entries(schema).filter(([key]) => !wordy.has(key) && !key.startsWith('x-'))
  return Object.fromEntries(
    kept.map(([key, value]: [string, Json]) => [
      key,
      key === 'properties' ? mapped(value, bare) : bare(value)
    ])
  )
}

function mapped(value: Json | undefined, change: (one: Json) => Json): Json {
  if (value === undefined || value === null || typeof value !== 'object' || isList(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([name, one]: [string, Json]) => [name, change(one)]))
}

function at(value: Json | undefined, key: string): Json | undefined {
  if (value === undefined || value === null || typeof value !== 'object' || isList(value)) return undefined
  return value[key]
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function toList(value: Json | undefined): readonly Json[] {
  return value !== undefined && isList(value) ? value : []
}

const directory = mkdtempSync(join(tmpdir(), 'openapi-'))
try {
  const source = readDescription(directory)
  const operations = Object.fromEntries(wanted.map((name) => [name, keep(source, name)] as const))
  const content = { package: packageName, version: packageVersion, operations }
  writeFileSync(fixture, `${JSON.stringify(content)}\n`)
  console.log(`${wanted.length} operations of ${packageName} ${packageVersion}`)
} finally {
  rmSync(directory, { recursive: true, force: true })
}
