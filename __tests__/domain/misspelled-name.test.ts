import { expect, test } from '@jest/globals'
import { findMeantName, isCompanion } from '../../src/domain/misspelled-name.ts'
import { parsePythonVersion } from '../../src/domain/python-version.ts'

const build = { version: parsePythonVersion('3.12.6'), build: 1 }
const ubuntu = 'cpython-3.12.6-ubuntu22.04-build1.tgz'
const arm = 'cpython-3.12.6-debian12-arm64-build1.tgz'

test.each([
  ['cpython-3.12.6-ubuntu2204-build1.tgz', ubuntu],
  ['cpython-3.12.6-ubuntu22.04-build1.tar.gz', ubuntu],
  ['cpython-3.12.6-ubuntu22.04-build1.zip', ubuntu],
  ['cpython-3.12.6-ubuntu22.04-build1.tgz.bak', ubuntu],
  ['cpython-3.12.6-build1-ubuntu22.04.tgz', ubuntu],
  ['cpython-ubuntu22.04-3.12.6-build1.tgz', ubuntu],
  ['CPython-3.12.6-Ubuntu22.04-build1.tgz', ubuntu],
  ['cpython-3.12.6-ubuntu-22.04-build1.tgz', ubuntu],
  ['cpython_3.12.6_ubuntu22.04_build1.tgz', ubuntu],
  ['python-3.12.6-ubuntu22.04-build1.tgz', ubuntu],
  ['cpython-3.12.6-ubuntu22.04-build01.tgz', ubuntu],
  ['cpython-3.12.6-ubuntu22.04-build-1.tgz', ubuntu],
  ['cpython-3.12.6-ubuntu22.04.tgz', ubuntu],
  ['cpython-3.12.6-ubuntu22.04-x64-build1.tgz', ubuntu],
  ['cpython-3.12.6-debian12-aarch64-build1.tar.gz', arm],
  ['cpython-3.12.6-build1.tgz', 'cpython-3.12.6-<distro>-build1.tgz']
])('%s is a misspelling of %s', (name, meant) => {
  expect(findMeantName(name, build)).toBe(meant)
})

test.each([
  ubuntu,
  arm,
  'cpython-3.12.6-rhel9-build1.tgz',
  'cpython-3.12.6-ubuntu2204-build2.tgz',
  'cpython-3.12.7-ubuntu2204-build1.tgz',
  'cpython-3.12.60-ubuntu22.04-build1.tar.gz',
  'cpython-3.12.6-ubuntu22.04-build11.tar.gz',
  'Python-3.12.6.tgz',
  'Python-3.12.6.tar.xz',
  'README-3.12.6-build1.md',
  `${ubuntu}.sha256`,
  `${ubuntu}.json`,
  'cpython-3.12.6-ubuntu22.04-build1.tar.zst'
])('%s is none', (name) => {
  expect(findMeantName(name, build)).toBeUndefined()
})

test.each([
  [`${ubuntu}.sha256`, true],
  [`${ubuntu}.sha512`, true],
  [`${ubuntu}.asc`, true],
  [`${ubuntu}.json`, true],
  ['cpython-3.12.6-ubuntu22.04-build1.tar.zst', true],
  ['cpython-3.12.6-ubuntu22.04-build1.tar.zst.asc', true],
  [ubuntu, false],
  ['README.json', false],
  ['notes.tgz.json', false]
])('%s belongs to a tarball: %s', (name, answer) => {
  expect(isCompanion(name)).toBe(answer)
})
