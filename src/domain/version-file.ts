import { parse as parseToml } from 'smol-toml'
import { Failure, describe } from './failure.ts'
import { findVersionSpec, versionSpecGrammar } from './version-spec.ts'
import type { VersionSpec } from './version-spec.ts'

/** What is looked for in each file that a project may say its Python in. */
const keysOf = {
  '.python-version': 'a version on a line of its own',
  'pyproject.toml': 'project.requires-python, then tool.poetry.dependencies.python',
  '.tool-versions': 'a line "python <version>"',
  Pipfile: 'requires.python_full_version, then requires.python_version',
  'mise.toml': 'tools.python'
} as const

export type VersionFileName = keyof typeof keysOf

export const versionFileNames: readonly VersionFileName[] = [
  '.python-version',
  'pyproject.toml',
  '.tool-versions',
  'Pipfile',
  'mise.toml'
]

/** A version and who asked for it: `key` is the line or the TOML key, `spelling` what stands there. */
export type VersionRequest = {
  readonly file: VersionFileName
  readonly key: string
  readonly spelling: string
  readonly spec: VersionSpec
}

type Asked = { readonly key: string; readonly spelling: string }

/** The file name at the end of a path. Throws INPUT_INVALID when it is none that can be read. */
export function parseVersionFileName(path: string): VersionFileName {
  const base = path.split('/').at(-1)
  const name = versionFileNames.find((each) => each === base)
  if (name !== undefined) return name
  throw new Failure(
    'INPUT_INVALID',
    `${JSON.stringify(path)} is not a file that versions are read from`,
    `Name one of ${versionFileNames.join(', ')}, or set version.`
  )
}

/** The versions that the file asks for, the preferred one first; at least one. Throws INPUT_INVALID. */
export function parseVersionFile(file: VersionFileName, text: string): readonly VersionRequest[] {
  const asked = askedIn(file, text.replace(/^\uFEFF/, ''))
  // `system` means the PATH's Python, which is never what this action gives.
  const requests = asked.filter(({ spelling }) => spelling !== 'system').map((each) => requestOf(file, each))
  if (requests.length > 0) return requests
  throw new Failure(
    'INPUT_INVALID',
    `${file} names no Python version${asked.length > 0 ? ', only "system"' : ''}`,
    `Looked for ${keysOf[file]}. Write it there, or set version.`
  )
}

function askedIn(file: VersionFileName, text: string): readonly Asked[] {
  switch (file) {
    case '.python-version':
      return linesOf(text).map(([number, line]) => ({ key: `line ${number}`, spelling: line }))
    case '.tool-versions':
      return linesOf(text).flatMap(([number, line]) => {
        const [tool, ...spellings] = line.split(/\s+/)
        return tool === 'python'
          ? spellings.map((spelling) => ({ key: `python, line ${number}`, spelling }))
          : []
      })
    case 'pyproject.toml':
      return firstAsked(file, text, ['project.requires-python', 'tool.poetry.dependencies.python'])
    case 'Pipfile':
      return firstAsked(file, text, ['requires.python_full_version', 'requires.python_version'])
    case 'mise.toml':
      return firstAsked(file, text, ['tools.python'])
  }
}

/** Lines with something in them, numbered as an editor does, without comments. */
function linesOf(text: string): readonly (readonly [number, string])[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => [index + 1, line.replace(/#.*$/, '').trim()] as const)
    .filter(([, line]) => line !== '')
}

function firstAsked(file: VersionFileName, text: string, keys: readonly string[]): readonly Asked[] {
  const root = readToml(file, text)
  for (const key of keys) {
    const value = key.split('.').reduce<unknown>(memberOf, root)
    if (value !== undefined) return spellingsOf(file, key, value)
  }
  return []
}

function readToml(file: VersionFileName, text: string): unknown {
  try {
    return parseToml(text)
  } catch (cause) {
    const [message = ''] = describe(cause).split('\n')
    throw new Failure('INPUT_INVALID', `${file} is not TOML: ${message}`, 'Mend the file, or set version.', {
      cause
    })
  }
}

function memberOf(table: unknown, key: string): unknown {
  if (typeof table !== 'object' || table === null) return undefined
  return Object.entries(table).find(([name]) => name === key)?.[1]
}

/** A string, a table with `version`, or (mise) an array of these. */
function spellingsOf(file: VersionFileName, key: string, value: unknown): readonly Asked[] {
  const values: readonly unknown[] = Array.isArray(value) && file === 'mise.toml' ? value : [value]
  return values.map((each) => {
    const spelling = memberOf(each, 'version') ?? each
    if (typeof spelling === 'string') return { key, spelling: spelling.trim() }
    throw new Failure(
      'INPUT_INVALID',
      `${key} in ${file} is not a string`,
      'Put the version in quotes: without them 3.10 is the number 3.1.'
    )
  })
}

function requestOf(file: VersionFileName, { key, spelling }: Asked): VersionRequest {
  const bare = spelling
    .replace(/^(?:latest|prefix):/, '')
    .replace(/^c?python[-@]?(?=[0-9<>=!~^])/, '')
    // The venv is pyenv's to make; the version that it is made of is in front.
    .replace(/^([0-9][^/]*)\/envs\/[\w.-]+$/, '$1')
  const spec = findVersionSpec(bare)
  if (spec !== undefined) return { file, key, spelling, spec }
  throw new Failure(
    'INPUT_INVALID',
    `${file} (${key}) asks for ${JSON.stringify(spelling.slice(0, 200))}: ${complaintOf(bare)}`,
    `Write ${versionSpecGrammar}.`
  )
}

/** A file may come from a pull request: it picks among published versions, never a place to load one from. */
function complaintOf(spelling: string): string {
  if (/[/\\:]/.test(spelling)) return 'a path, URL or reference is never followed'
  if (/^[a-z]{2}/i.test(spelling)) return 'only CPython is published; name a version of it'
  return 'not a CPython version or range'
}
