import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { formatPythonVersion, parsePythonVersion } from '../../src/domain/python-version.ts'
import { chooseCandidate } from '../../src/domain/resolution.ts'
import type { Candidate } from '../../src/domain/resolution.ts'
import {
  findVersionSpec,
  formatVersionSpec,
  parseVersionSpec,
  satisfies
} from '../../src/domain/version-spec.ts'

type Row = {
  readonly spec: string
  readonly allowPrereleases: boolean
  readonly by: 'packaging' | 'hand' | 'setup-python'
  readonly expected: string | null
}
type Table = { readonly versions: readonly string[]; readonly rows: readonly Row[] }

// Written by scripts/version-spec-table.py.
const table = JSON.parse(
  readFileSync(new URL('../fixtures/version-specs.json', import.meta.url), 'utf8')
) as Table

const candidates: readonly Candidate[] = table.versions.map((version) => ({
  version: parsePythonVersion(version),
  build: 1,
  distro: 'debian12',
  architecture: 'x64'
}))

function answerOf({ spec, allowPrereleases }: Row): string | null {
  const parsed = findVersionSpec(spec)
  if (parsed === undefined) return 'error'
  const platform = { distro: 'debian12', architecture: 'x64' }
  const chosen = chooseCandidate(
    { specs: [parsed], build: 'latest', allowPrereleases, ...platform },
    candidates
  )
  return chosen === undefined ? null : formatPythonVersion(chosen.version)
}

const matches = (spec: string, version: string, allowPrereleases = false): boolean =>
  satisfies(parseVersionSpec(spec), parsePythonVersion(version), { allowPrereleases })

describe('the table of version specs', () => {
  test.each(table.rows)('$spec (prereleases: $allowPrereleases) chooses $expected, by $by', (row) => {
    expect(answerOf(row)).toBe(row.expected)
  })

  test('is large, and each way of answering has its share', () => {
    const count = (by: Row['by']): number => table.rows.filter((row) => row.by === by).length
    expect(count('packaging')).toBeGreaterThanOrEqual(150)
    expect(count('hand')).toBeGreaterThanOrEqual(150)
    expect(count('setup-python')).toBeGreaterThanOrEqual(40)
  })
})

describe('parsing', () => {
  test.each([
    ['3.12.6', '3.12.6'],
    [' v3.14.0-rc.2 ', '3.14.0rc2'],
    ['==3.13.1t', '3.13.1t'],
    ['===3.12.6', '3.12.6'],
    ['==3.12', '3.12.0'],
    ['3.12.6,', '3.12.6']
  ])('%j is exactly %s', (text, version) => {
    expect(parseVersionSpec(text)).toEqual({ kind: 'exact', version: parsePythonVersion(version) })
  })

  test.each([
    '3.12',
    'latest',
    '>=3.11,<3.13',
    '3.12.6 || 3.12.7',
    '!=3.12.6',
    '3.14-dev',
    '==3.12.*',
    '==3.12.6,<4'
  ])('%j is a range that keeps its spelling', (text) => {
    const spec = parseVersionSpec(` ${text} `)
    expect([spec.kind, formatVersionSpec(spec)]).toEqual(['range', text])
  })

  test('an exact spec gives its version away', () => {
    expect(parseVersionSpec('3.13.1t')).toEqual({ kind: 'exact', version: parsePythonVersion('3.13.1t') })
  })

  test.each(table.rows.filter(({ expected }) => expected !== 'error'))(
    '$spec means the same written again',
    ({ spec }) => {
      const parsed = parseVersionSpec(spec)
      expect(parseVersionSpec(formatVersionSpec(parsed))).toEqual(parsed)
    }
  )

  test.each(table.rows.filter(({ expected }) => expected === 'error'))(
    '$spec is INPUT_INVALID',
    ({ spec }) => {
      expect(() => parseVersionSpec(spec)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
    }
  )

  test('a refusal quotes what stands there and lists what may stand there', () => {
    expect(() => parseVersionSpec('3.12\n::set-env')).toThrow(
      expect.objectContaining({
        message: '"3.12\\n::set-env" is not a CPython version or range',
        hint: expect.stringContaining('a PEP 440 range (>=3.11,<3.13, ~=3.12.1)')
      })
    )
  })

  test('a build number in the version is shown to its own input', () => {
    expect(() => parseVersionSpec('3.12.6-build2')).toThrow(
      expect.objectContaining({ hint: 'The build has an input of its own.' })
    )
  })

  test('an overlong text is quoted only in part', () => {
    expect(() => parseVersionSpec('9'.repeat(100_000))).toThrow(
      expect.objectContaining({ message: `"${'9'.repeat(200)}" is not a CPython version or range` })
    )
  })

  test('a hostile text is refused', () => {
    const texts = [
      ' '.repeat(199) + 'x',
      `>=${'0'.repeat(190)}x`,
      `3${'.0'.repeat(98)}x`,
      `${'3 '.repeat(99)}-`
    ]
    // One that backtracks would not end within the time limit of a test.
    expect(texts.map(findVersionSpec)).toEqual([parseVersionSpec('x'), undefined, undefined, undefined])
  })
})

describe('satisfying', () => {
  test('an exact spec is satisfied by that version alone, prerelease or not', () => {
    expect([matches('3.12.6', '3.12.6'), matches('3.12.6', '3.12.6t'), matches('3.12.6', '3.12.7')]).toEqual([
      true,
      false,
      false
    ])
    expect(matches('3.14.0rc2', '3.14.0rc2')).toBe(true)
  })

  test.each(['3.13', 'latest', '>=3.13', '*', '!=3.12.1', '3.13.1'])(
    '%s is never satisfied by a free-threaded build',
    (spec) => {
      expect(matches(spec, '3.13.1t', true)).toBe(false)
    }
  )

  test.each(['3.13t', '*t', '>=3.13t', '!=3.12.1t', '3.13.1t'])(
    '%s is satisfied by free-threaded builds only',
    (spec) => {
      expect([matches(spec, '3.13.1t'), matches(spec, '3.13.1', true)]).toEqual([true, false])
    }
  )

  test('a series has its prereleases only when they are allowed or the spec says -dev', () => {
    expect([
      matches('3.14', '3.14.0rc2'),
      matches('3.14', '3.14.0rc2', true),
      matches('3.14-dev', '3.14.0rc2')
    ]).toEqual([false, true, true])
  })

  test('a prerelease in a bound lets prereleases in, one in an exclusion does not', () => {
    expect([matches('>=3.14.0rc1', '3.14.0rc2'), matches('!=3.14.0rc1', '3.14.0rc2')]).toEqual([true, false])
  })

  test('the prereleases of an upper bound lie beyond it', () => {
    expect([matches('<3.14', '3.14.0rc2', true), matches('<3.14.0rc2', '3.14.0rc1')]).toEqual([false, true])
  })
})
