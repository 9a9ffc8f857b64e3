/** What a layer of src/ may import: rooms whole, rooms for their types only, packages. */
type Layer = {
  readonly may?: readonly string[]
  readonly types?: readonly string[]
  readonly packages?: RegExp
}

/** What is beside main.ts, and wires the modes to their adapters. */
const ENTRY = ['main', 'signals', 'report-failure', 'setup-mode', 'publish-mode', 'post-mode', 'shared-world']

const entry: Layer = {
  may: [...ENTRY, 'inputs', 'publish', 'setup', 'adapters', 'domain'],
  packages: /^node:fs$/
}

const room: Readonly<Record<string, Layer>> = {
  index: { may: ['main'] },
  ...Object.fromEntries(ENTRY.map((name) => [name, entry])),
  inputs: { may: ['inputs', 'domain'] },
  publish: { may: ['publish', 'interpreter', 'disk', 'domain'], types: ['inputs', 'ports'] },
  setup: { may: ['setup', 'interpreter', 'disk', 'domain'], types: ['inputs', 'ports'] },
  interpreter: { may: ['interpreter', 'disk', 'domain'], types: ['ports'] },
  adapters: {
    may: ['adapters', 'domain'],
    types: ['ports'],
    packages: /^(?:@actions\/|node:|openpgp$|@sigstore\/)/
  },
  disk: { may: ['disk', 'domain'], packages: /^(?:node:|tar-stream$)/ },
  ports: { types: ['ports', 'domain'] },
  domain: { may: ['domain'] }
}

/** A file inside of a package, which any release of it may move. */
const INTERNALS = /node_modules|^(?:@[^/]+\/)?[^./@][^/]*\/(?:lib|dist|src|build)(?:\/|$)/

/** Parsers of others, for three grammars. */
const exceptions: Readonly<Record<string, RegExp>> = {
  'domain/markdown-page.ts': /^markdown-it$/,
  'domain/version-clause.ts': /^@renovatebot\/pep440$/,
  'domain/version-file.ts': /^smol-toml$/
}

const FORBIDDEN_NAMES = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'constants']

/** Complaints about one file of src/, by its path in there; empty when it keeps the law. */
export function complaintsAbout(path: string, text: string): readonly string[] {
  const code = withoutComments(text)
  return [...nameFaults(path), ...importFaults(path, code), ...styleFaults(path, code)].map(
    (fault) => `${path} ${fault}`
  )
}

type Import = { readonly from: string; readonly typeOnly: boolean }

function importsOf(code: string): readonly Import[] {
  const statements = code.matchAll(/^\s*(import|export)\b([^'"`;]*?)\bfrom\s*['"]([^'"]+)['"]/gm)
  const bare = code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)
  const dynamic = code.matchAll(/\b(?:import|require)\s*\(\s*(?:\/\*.*?\*\/\s*)?(?:['"]([^'"]+)['"])?/g)
  return [
    ...[...statements].map(([, , clause = '', from = '']) => ({ from, typeOnly: isTypeOnly(clause) })),
    ...[...bare].map(([, from = '']) => ({ from, typeOnly: false })),
    ...[...dynamic].map(([, from = 'something computed']) => ({ from, typeOnly: false }))
  ]
}

function isTypeOnly(clause: string): boolean {
  const names = /^\s*\{(.*)\}\s*$/s.exec(clause)?.[1]?.split(',') ?? []
  const named = names.map((name) => name.trim()).filter((name) => name !== '')
  return /^\s*type\b/.test(clause) || (named.length > 0 && named.every((name) => name.startsWith('type ')))
}

function importFaults(path: string, code: string): readonly string[] {
  const layer = layerOf(path)
  if (layer === undefined) return ['lies in no room of the house']
  return importsOf(code).flatMap(({ from, typeOnly }) => {
    if (INTERNALS.test(from)) return [`imports a file inside of a package: ${from}`]
    if (exceptions[path]?.test(from) === true) return []
    const target = roomOf(path, from)
    if (target === undefined) {
      return layer.packages?.test(from) === true ? [] : [`may not import ${from}`]
    }
    if (layer.may?.includes(target) === true) return []
    if (layer.types?.includes(target) !== true) return [`may not import from ${target}: ${from}`]
    return typeOnly ? [] : [`may import only types from ${target}: ${from}`]
  })
}

function layerOf(path: string): Layer | undefined {
  const name = path.split('/').length === 1 ? path.replace(/\.ts$/, '') : (path.split('/')[0] ?? '')
  return Object.hasOwn(room, name) ? room[name] : undefined
}

/** The room that a relative import leads to; undefined for a package. */
function roomOf(path: string, from: string): string | undefined {
  if (!from.startsWith('.')) return undefined
  const target = new URL(from, `file:///${path}`).pathname.slice(1)
  return target.includes('/') ? target.split('/')[0] : target.replace(/\.ts$/, '')
}

function nameFaults(path: string): readonly string[] {
  const name = (path.split('/').at(-1) ?? '').replace(/\.ts$/, '')
  if (name === 'index' && path !== 'index.ts') return ['is an index: import the file that is meant']
  return FORBIDDEN_NAMES.includes(name) ? ['is a drawer: name it after what it holds'] : []
}

function styleFaults(path: string, code: string): readonly string[] {
  const rules: readonly (readonly [RegExp, string])[] = [
    [/^\s*export\s+default\b/m, 'has a default export'],
    [/\bas\s+default\b/, 'has a default export'],
    [/^\s*export\s+(?:type\s+)?\*/m, 'is a barrel'],
    [/(?:[:<|&,]|\bas|=>)\s*any\b(?=\s*(?:[),;>=[\]|&{}]|$))/m, 'uses any'],
    ...(path.startsWith('ports/')
      ? [[/^\s*export\s+(?!type\b|interface\b)/m, 'holds more than types'] as const]
      : [])
  ]
  return rules.filter(([pattern]) => pattern.test(code)).map(([, fault]) => fault)
}

/** Whole-line comments go; what follows code on its line can't be mistaken for an import. */
function withoutComments(text: string): string {
  return text.replace(/^\s*\/\*.*?\*\//gms, '').replace(/^\s*\/\/.*$/gm, '')
}
