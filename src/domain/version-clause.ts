import { compare, explain, validRange } from '@renovatebot/pep440'
import { findPythonVersion, formatPythonVersion } from './python-version.ts'
import type { PythonVersion } from './python-version.ts'

/** Longest first: the first that a text starts with is its operator. */
const operators = ['===', '~=', '==', '!=', '<=', '>=', '<', '>'] as const

/** One comparison of PEP 440, such as `>=3.11`; `prefix` is the `.*` of `==3.12.*`. */
export type VersionClause = {
  readonly operator: (typeof operators)[number]
  readonly bound: string
  readonly release: readonly number[]
  readonly prefix: boolean
  readonly prerelease: boolean
}

/** What PEP 440 allows and CPython can answer: epochs, post releases and local labels never exist there. */
export function findVersionClause(text: string): VersionClause | undefined {
  const operator = operators.find((each) => text.startsWith(each))
  if (operator === undefined || !validRange(text)) return undefined
  const written = text.slice(operator.length).trim()
  const prefix = written.endsWith('.*')
  const parts = explain(prefix ? written.slice(0, -2) : written)
  if (parts === null || parts.epoch !== 0 || parts.is_postrelease || parts.local !== null) return undefined
  const { public: bound, release, is_prerelease: prerelease } = parts
  if (prefix && prerelease) return undefined
  // === compares the characters, so only the canonical spelling can ever be equal.
  if (operator === '===' && findPythonVersion(written) === undefined) return undefined
  if (operator === '==' && !prefix && normalizeVersion(bound) === undefined) return undefined
  return { operator, bound, release, prefix, prerelease }
}

/** The version that PEP 440 takes a spelling for: `v3.14.0-rc.2` is 3.14.0rc2, `3.12` is 3.12.0. */
export function normalizeVersion(text: string): PythonVersion | undefined {
  const parts = explain(text)
  if (parts === null || parts.epoch !== 0 || parts.local !== null) return undefined
  if (parts.release.slice(3).some((number) => number !== 0)) return undefined
  const suffix = parts.public.slice(parts.base_version.length)
  return findPythonVersion(`${[...parts.release, 0, 0].slice(0, 3).join('.')}${suffix}`)
}

/** Whether the version, its threading aside, lies within the clause; prereleases are compared like any other. */
export function admits(clause: VersionClause, version: PythonVersion): boolean {
  const order = compare(formatPythonVersion({ ...version, freeThreaded: false }), clause.bound)
  switch (clause.operator) {
    case '===':
    case '==':
      return clause.prefix ? isWithin(clause.release, version) : order === 0
    case '!=':
      return clause.prefix ? !isWithin(clause.release, version) : order !== 0
    case '~=':
      return order >= 0 && isWithin(clause.release.slice(0, -1), version)
    case '<=':
      return order <= 0
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '<':
      // The prereleases of 3.14.0 come before it, yet `<3.14` does not mean them (PEP 440).
      return order < 0 && (clause.prerelease || !isWithin(clause.release, version))
  }
}

function isWithin(release: readonly number[], version: PythonVersion): boolean {
  const numbers = [version.major, version.minor, version.micro]
  return release.every((value, index) => value === (numbers[index] ?? 0))
}
