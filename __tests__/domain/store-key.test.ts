import { expect, test } from '@jest/globals'
import { findArtifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import { storeKeyOf, toolName } from '../../src/domain/store-key.ts'

function keyOf(name: string, digit = 'a'): string {
  const artifact = findArtifact(name)
  const sha256 = findSha256(`0123456789a${digit}`.padEnd(64, '0'))
  if (artifact === undefined || sha256 === undefined) throw new Error(`${name} names no build`)
  const key = storeKeyOf(artifact, sha256)
  return `${toolName}/${key.version}/${key.name}`
}

test.each([
  ['cpython-3.12.6-ubuntu22.04-build1.tgz', '3.12.6/x64-ubuntu22.04-build1-0123456789aa'],
  ['cpython-3.12.6-debian12-arm64-build2.tgz', '3.12.6/arm64-debian12-build2-0123456789aa'],
  ['cpython-3.14.0rc2-debian12-build1.tgz', '3.14.0-rc.2/x64-debian12-build1-0123456789aa'],
  ['cpython-3.13.1t-debian12-build1.tgz', '3.13.1/x64-freethreaded-debian12-build1-0123456789aa']
])('the tree of %s is kept at iact-cpython/%s', (name, key) => {
  expect(keyOf(name)).toBe(`iact-cpython/${key}`)
})

test('trees that differ in anything have places of their own', () => {
  const names = ['3.12.6', '3.12.6t', '3.12.6rc1', '3.12.7'].flatMap((version) =>
    ['ubuntu22.04', 'ubuntu24.04', 'freethreaded', 'x'].flatMap((distro) =>
      ['', '-arm64', '-freethreaded'].flatMap((architecture) =>
        [1, 2].map((build) => `cpython-${version}-${distro}${architecture}-build${build}.tgz`)
      )
    )
  )
  const keys = names.flatMap((name) => [keyOf(name, 'a'), keyOf(name, 'b')])
  expect(new Set(keys).size).toBe(keys.length)
})
