import { Failure } from './failure.ts'
import { comparePythonVersions, formatPythonVersion } from './python-version.ts'
import type { PythonVersion } from './python-version.ts'
import { admits, findVersionClause, normalizeVersion } from './version-clause.ts'
import type { VersionClause } from './version-clause.ts'

/** Which versions a user wants. Everything that is not one exact version is a range, `latest` too. */
export type VersionSpec =
  | { readonly kind: 'exact'; readonly version: PythonVersion }
  | {
      readonly kind: 'range'
      readonly spelling: string
      readonly alternatives: readonly VersionAlternative[]
    }

/** One side of `||`: all its clauses hold; no clauses is any version. */
export type VersionAlternative = {
  readonly clauses: readonly VersionClause[]
  readonly freeThreaded: boolean
  /** It names a prerelease itself, so it may get one. */
  readonly prereleases: boolean
}

export const versionSpecGrammar =
  'an exact version (3.12.6, 3.14.0rc2), a series (3.12, 3.12.x, 3.x), a PEP 440 range (>=3.11,<3.13, ~=3.12.1), ' +
  '~3.12.3, ^3.12, 3.12 - 3.13, 3.14-dev, latest, alternatives joined by ||; with a final t the free-threaded builds (3.13t)'

/** Throws INPUT_INVALID. */
export function parseVersionSpec(text: string): VersionSpec {
  const spec = findVersionSpec(text)
  if (spec !== undefined) return spec
  throw new Failure(
    'INPUT_INVALID',
    `${JSON.stringify(text.slice(0, 200))} is not a CPython version or range`,
    /-build[0-9]+$/.test(text) ? 'The build has an input of its own.' : `Write ${versionSpecGrammar}.`
  )
}

export function findVersionSpec(text: string): VersionSpec | undefined {
  const spelling = text.trim()
  const parts = /^[ -~]{1,200}$/.test(spelling) ? spelling.split(/\|\|?/) : []
  const alternatives = parts.map((part) => findAlternative(part.trim())).filter((each) => each !== undefined)
  const [first] = alternatives
  if (first === undefined || alternatives.length < parts.length) return undefined
  const version = alternatives.length === 1 ? findExact(first) : undefined
  return version === undefined ? { kind: 'range', spelling, alternatives } : { kind: 'exact', version }
}

export function formatVersionSpec(spec: VersionSpec): string {
  return spec.kind === 'exact' ? formatPythonVersion(spec.version) : spec.spelling
}

/** Free-threaded builds satisfy only specs that ask for them, and these nothing else. */
export function satisfies(
  spec: VersionSpec,
  version: PythonVersion,
  options: { readonly allowPrereleases: boolean }
): boolean {
  if (spec.kind === 'exact') return comparePythonVersions(spec.version, version) === 0
  return spec.alternatives.some(
    ({ clauses, freeThreaded, prereleases }) =>
      freeThreaded === version.freeThreaded &&
      (version.pre === undefined || prereleases || options.allowPrereleases) &&
      clauses.every((clause) => admits(clause, version))
  )
}

function findAlternative(text: string): VersionAlternative | undefined {
  const threaded = /(?<=[0-9xX*])(?:t|\+freethreaded)(?=-dev$|$)/
  const plain = text.replace(threaded, '')
  const series = plain.replace(/^(?:([0-9]+\.[0-9]+)-dev|~ *([0-9]+\.[0-9]+)\.0-0)$/, '$1$2')
  const specifiers = toSpecifiers(series)
  const clauses = specifiers?.map(findVersionClause).filter((clause) => clause !== undefined) ?? []
  if (clauses.length !== specifiers?.length) return undefined
  const prereleases = clauses.some((clause) => clause.prerelease && clause.operator !== '!=')
  return { clauses, freeThreaded: plain !== text, prereleases: prereleases || series !== plain }
}

function findExact({ clauses, freeThreaded }: VersionAlternative): PythonVersion | undefined {
  const [only, ...others] = clauses
  if (only === undefined || others.length > 0) return undefined
  if (!only.operator.startsWith('==') || only.prefix) return undefined
  const version = normalizeVersion(only.bound)
  return version && { ...version, freeThreaded }
}

/** Every spelling as PEP 440 specifiers, never the other way round; `undefined` is nonsense. */
function toSpecifiers(text: string): readonly string[] | undefined {
  if (text === 'latest') return []
  const ends = text.split(/ +- +/).map(findPoint)
  if (ends.length === 2) return spanOf(ends[0], ends[1])
  const parts = text.split(/ *, *| +(?=[<>=!~^])/).filter((part) => part !== '')
  // Two bare versions can't both hold: the writer meant alternatives.
  if (parts.length === 0 || parts.filter((part) => /^[^<>=!~^]/.test(part)).length > 1) return undefined
  const found = parts.map(specifiersOf).filter((each) => each !== undefined)
  return found.length === parts.length ? found.flat() : undefined
}

function specifiersOf(part: string): readonly string[] | undefined {
  if (/^(?:[<>!]|~=|==)/.test(part)) return [part]
  const sign = part.charAt(0)
  const point = findPoint(part.replace(/^[\^~=] */, ''))
  if (point === undefined) return undefined
  const { numbers, text, full } = point
  const [major] = numbers
  if (major === undefined) return []
  if (sign === '^') return numbers.length === 1 ? [`==${text}.*`] : [`>=${text}`, `==${major}.*`]
  if (!full) return [`==${text}.*`]
  return sign === '~' ? [`>=${text}`, `==${numbers.slice(0, 2).join('.')}.*`] : [`==${text}`]
}

function spanOf(from: Point | undefined, to: Point | undefined): readonly string[] | undefined {
  if (from === undefined || to === undefined) return undefined
  const lower = from.text === '' ? [] : [`>=${from.text}`]
  if (to.text === '') return lower
  if (to.full) return [...lower, `<=${to.text}`]
  const last = to.numbers.length - 1
  const next = to.numbers.map((number, index) => (index === last ? number + 1 : number))
  return [...lower, `<${next.join('.')}`]
}

/** A version or, with fewer numbers, a series: `3.12.6`, `3.12.x`, `3`, `*`. */
type Point = { readonly numbers: readonly number[]; readonly text: string; readonly full: boolean }

function findPoint(text: string): Point | undefined {
  if (/^[xX*]$/.test(text)) return { numbers: [], text: '', full: false }
  if (/(?<![0-9])0[0-9]/.test(text)) return undefined
  const series = /^v?([0-9]{1,4})(?:\.(?:[xX*](?:\.[xX*])?|([0-9]{1,4})(?:\.[xX*])?))?$/.exec(text)
  if (series !== null) {
    const [, major, minor] = series
    const written = [major, minor].filter((number) => number !== undefined)
    return { numbers: written.map(Number), text: written.join('.'), full: false }
  }
  const version = normalizeVersion(text)
  if (version === undefined) return undefined
  const { major, minor, micro } = version
  return { numbers: [major, minor, micro], text: formatPythonVersion(version), full: true }
}
