import { describe, expect, test } from '@jest/globals'
import { compareGlibcVersions, findGlibcNeed } from '../../src/domain/glibc-version.ts'
import { elfFact, glibcNeed } from '../support/elf-facts.ts'

describe('compareGlibcVersions', () => {
  test.each([
    ['2.4', '2.34', -1],
    ['2.34', '2.34', 0],
    ['2.35', '2.34', 1],
    ['3.0', '2.99', 1],
    ['2.2', '2.2.5', -1],
    ['2.2.5', '2.2', 1]
  ])('%s against %s is %d', (left, right, sign) => {
    expect(Math.sign(compareGlibcVersions(left, right))).toBe(sign)
  })
})

describe('findGlibcNeed', () => {
  test('is the newest version of all files, as numbers, and the file that needs it', () => {
    const files = [
      elfFact('bin/python3.12', { versionNeeds: [glibcNeed('2.4'), glibcNeed('2.34')] }),
      elfFact('lib/libpython3.12.so.1.0', { versionNeeds: [glibcNeed('2.35'), glibcNeed('2.9')] })
    ]
    expect(findGlibcNeed(files)).toEqual({ version: '2.35', path: 'lib/libpython3.12.so.1.0' })
  })

  test('passes over weak needs, private marks and the versions of other libraries', () => {
    const names = ['GLIBC_PRIVATE', 'OPENSSL_3.2.0', 'GLIBCXX_3.4.32']
    const others = names.map((name) => ({ file: 'libother.so', name, weak: false }))
    expect(
      findGlibcNeed([elfFact('bin/python3.12', { versionNeeds: [...others, glibcNeed('2.38', true)] })])
    ).toBeUndefined()
  })

  test('packed relocations need 2.36, whatever else is named', () => {
    const versionNeeds = [glibcNeed('2.34'), glibcNeed('ABI_DT_RELR')]
    expect(findGlibcNeed([elfFact('bin/python3.12', { versionNeeds })])?.version).toBe('2.36')
  })
})
