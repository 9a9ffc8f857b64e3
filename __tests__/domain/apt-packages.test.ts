import { expect, test } from '@jest/globals'
import { findAptPackage } from '../../src/domain/apt-packages.ts'

const os = (id: string, versionId: string): Parameters<typeof findAptPackage>[1] => ({
  id,
  versionId,
  prettyName: ''
})

test.each([
  ['libssl.so.3', 'debian', '12', 'libssl3'],
  ['libssl.so.3', 'debian', '13', 'libssl3t64'],
  ['libssl.so.3', 'debian', '', 'libssl3t64'],
  ['libssl.so.3', 'ubuntu', '22.04', 'libssl3'],
  ['libssl.so.3', 'ubuntu', '23.10', 'libssl3'],
  ['libssl.so.3', 'ubuntu', '24.04', 'libssl3t64'],
  ['libssl.so.3', 'ubuntu', '26.04', 'libssl3t64'],
  ['libffi.so.8', 'ubuntu', '24.04', 'libffi8']
])('%s is, on %s %s, in %s', (soname, ...[id, versionId, name]) => {
  expect(findAptPackage(soname, os(id, versionId))).toBe(name)
})

test.each([
  ['libunheard.so.1', 'ubuntu', 'an unknown library'],
  ['libssl.so.3', 'fedora', 'a host without apt']
])('is undefined for %s on %s: %s', (soname, id) => {
  expect(findAptPackage(soname, os(id, '40'))).toBeUndefined()
})
