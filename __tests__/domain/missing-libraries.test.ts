import { describe, expect, test } from '@jest/globals'
import { adviceToInstall, listLibraries } from '../../src/domain/missing-libraries.ts'
import type { NeededLibrary } from '../../src/domain/host-needs.ts'
import { bookworm } from '../support/elf-facts.ts'

const missing = (soname: string, users: readonly string[] = ['_x']): NeededLibrary => ({
  soname,
  users,
  isRequired: true
})

describe('listLibraries', () => {
  test('names three users and counts the others', () => {
    const libraries = [missing('liba.so.1', ['a', 'b', 'c']), missing('libb.so.1', ['a', 'b', 'c', 'd', 'e'])]
    expect(listLibraries(libraries)).toBe('liba.so.1 (used by a, b, c), libb.so.1 (used by a, b, c, 2 more)')
  })
})

describe('adviceToInstall', () => {
  test('is one command, each package once', () => {
    const libraries = ['libssl.so.3', 'libffi.so.8', 'libcrypto.so.3'].map((soname) => missing(soname))
    expect(adviceToInstall(libraries, bookworm.osRelease)).toBe(
      'Install them in an earlier step: sudo apt-get update && sudo apt-get install -y libffi8 libssl3'
    )
  })

  test('names the libraries whose package is not known', () => {
    expect(adviceToInstall([missing('liba.so.1'), missing('libz.so.1')], bookworm.osRelease)).toBe(
      'Install them in an earlier step: sudo apt-get update && sudo apt-get install -y zlib1g\n' +
        'Install the packages that hold liba.so.1 in an earlier step.'
    )
    expect(adviceToInstall([missing('liba.so.1')], bookworm.osRelease)).toBe(
      'Install the packages that hold liba.so.1 in an earlier step.'
    )
  })
})
