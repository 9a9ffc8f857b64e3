import { describe, expect, test } from '@jest/globals'
import {
  comparePythonVersions,
  findPythonVersion,
  formatPythonVersion,
  parsePythonVersion,
  toSemver,
  versionGrammar
} from '../../src/domain/python-version.ts'
import type { PythonVersion } from '../../src/domain/python-version.ts'
import { seeded } from '../support/seeded.ts'

/** Oldest first. */
const ordered = [
  '0.0.0',
  '2.7.18',
  '3.9.20',
  '3.12.0a1',
  '3.12.0a10',
  '3.12.0b1',
  '3.12.0rc1',
  '3.12.0rc1t',
  '3.12.0',
  '3.12.0t',
  '3.12.1a0',
  '3.12.9',
  '3.12.10',
  '3.13.0',
  '10.0.0',
  '9999.9999.9999rc9999t'
]

describe('a CPython version', () => {
  test.each([
    ['3.12.6', { major: 3, minor: 12, micro: 6, pre: undefined, freeThreaded: false }],
    ['3.14.0rc2', { major: 3, minor: 14, micro: 0, pre: { kind: 'rc', number: 2 }, freeThreaded: false }],
    ['3.13.0a0t', { major: 3, minor: 13, micro: 0, pre: { kind: 'a', number: 0 }, freeThreaded: true }],
    ['3.13.0b4', { major: 3, minor: 13, micro: 0, pre: { kind: 'b', number: 4 }, freeThreaded: false }],
    ['3.13.1t', { major: 3, minor: 13, micro: 1, pre: undefined, freeThreaded: true }]
  ])('%s is read', (text, version) => {
    expect(parsePythonVersion(text)).toEqual(version)
  })

  test.each(ordered)('%s is written as it was read', (text) => {
    expect(formatPythonVersion(parsePythonVersion(text))).toBe(text)
  })

  test.each([
    '3.12',
    '3',
    '3.12.6.1',
    '3.12.06',
    '03.12.6',
    '3.12.6rc',
    '3.12.6rc01',
    '3.12.6c1',
    '3.12.6-rc1',
    '3.12.6.dev1',
    '3.12.6tt',
    '3.12.6t1',
    '3.12.6T',
    'v3.12.6',
    '3.12.x',
    '3.12.10000',
    '-3.12.6',
    '3.12.6 ',
    '3.12.6\n',
    '٣.١٢.٦',
    '3.12.6; id',
    '../3.12.6',
    'latest',
    ''
  ])('%j is none', (text) => {
    expect(findPythonVersion(text)).toBeUndefined()
    expect(() => parsePythonVersion(text)).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: `${JSON.stringify(text)} is not a CPython version`,
        hint: `Write ${versionGrammar}.`
      })
    )
  })

  test.each([
    ['3.12.6', '3.12.6'],
    ['3.14.0rc2', '3.14.0-rc.2'],
    ['3.14.0a10', '3.14.0-a.10'],
    ['3.13.1t', '3.13.1']
  ])('%s is %s for node-semver', (text, semver) => {
    expect(toSemver(parsePythonVersion(text))).toBe(semver)
  })
})

describe('the order of versions', () => {
  test('is that of their release, and free-threaded comes after', () => {
    const shuffled = [
      ...ordered.filter((_, index) => index % 2 === 1),
      ...ordered.filter((_, index) => index % 2 === 0)
    ]
    const sorted = shuffled.map(parsePythonVersion).sort(comparePythonVersions).map(formatPythonVersion)
    expect(sorted).toEqual(ordered)
  })

  test('is total: two ways round are opposites, and 0 means the same spelling', () => {
    const { below, pick } = seeded(20_241_123)
    const random = (): PythonVersion => ({
      major: below(2),
      minor: below(3),
      micro: below(3),
      pre: below(3) > 0 ? undefined : { kind: pick(['a', 'b', 'rc'] as const), number: below(3) },
      freeThreaded: below(2) === 0
    })
    for (let round = 0; round < 2000; round += 1) {
      const [left, right] = [random(), random()]
      const order = comparePythonVersions(left, right)
      expect(Math.sign(order) + Math.sign(comparePythonVersions(right, left))).toBe(0)
      expect(order === 0).toBe(formatPythonVersion(left) === formatPythonVersion(right))
    }
  })
})
