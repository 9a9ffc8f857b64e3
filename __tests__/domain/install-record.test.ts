import { describe, expect, test } from '@jest/globals'
import { findArtifact } from '../../src/domain/artifact.ts'
import { findSha256, findSha512 } from '../../src/domain/checksum.ts'
import { findInstallRecord, formatInstallRecord } from '../../src/domain/install-record.ts'
import type { InstallRecord } from '../../src/domain/install-record.ts'

const tarball = 'cpython-3.12.6-ubuntu22.04-arm64-build2.tgz'
const sha256 = 'ab'.repeat(32)
const written = { schema: 1, tarball, sha256, source: 'https://host/x.tgz' }

function record(source: string): InstallRecord {
  const artifact = findArtifact(tarball)
  const digest = findSha256(sha256)
  if (artifact === undefined || digest === undefined) throw new Error('not a record')
  return { artifact, sha256: digest, source, verifiedBy: [], proofs: [] }
}

describe('an install record', () => {
  test('is JSON that people can read, and is read back as it was', () => {
    const text = formatInstallRecord(record('https://host/x.tgz'))
    expect(text).toBe(
      `{\n  "schema": 1,\n  "tarball": "${tarball}",\n  "sha256": "${sha256}",\n  "source": "https://host/x.tgz"\n}\n`
    )
    expect(findInstallRecord(text)).toEqual(record('https://host/x.tgz'))
  })

  test('remembers the SHA-512, and what was demanded and shown', () => {
    const sha512 = findSha512('cd'.repeat(64))
    const proofs = [{ demand: 'gpg-public-key ab', words: 'signature 0123' }]
    const shown = { repository: 'coatl/iact', verifiedBy: ['release digest', 'sidecar'], proofs }
    const whole = { ...record('https://host/x.tgz'), sha512, ...shown }
    expect(findInstallRecord(formatInstallRecord(whole))).toEqual(whole)
  })

  test('names the file that it came as: a twin is no tarball that somebody pinned', () => {
    const twin = { ...record('https://host/x.tar.zst'), isTwin: true as const }
    const text = formatInstallRecord(twin)
    expect(text).toContain('"tarball": "cpython-3.12.6-ubuntu22.04-arm64-build2.tar.zst"')
    expect(findInstallRecord(text)).toEqual(twin)
  })

  test.each([
    ['no list', 'x'],
    ['what is no object', [7, null, 'x']],
    ['half of it', [{ demand: 'a' }, { words: 'b' }]],
    ['what breaks a line', [{ demand: 'a\n', words: 'b' }]],
    ['what breaks a table', [{ demand: 'a', words: 'b | c' }]],
    ['what is no text', [{ demand: 1, words: 2 }]]
  ])('takes nothing for shown that is %s', (_, proofs) => {
    expect(findInstallRecord(JSON.stringify({ ...written, proofs }))).toEqual(record(written.source))
  })

  test.each([
    ['no JSON', '{"schema": 1'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', JSON.stringify([written])],
    ['a text', JSON.stringify(tarball)],
    ['another schema', JSON.stringify({ ...written, schema: 2 })],
    ['no schema', JSON.stringify({ ...written, schema: undefined })],
    ['a tarball of another name', JSON.stringify({ ...written, tarball: 'python.tgz' })],
    ['a way up', JSON.stringify({ ...written, tarball: `../${tarball}` })],
    ['no digest', JSON.stringify({ ...written, sha256: undefined })],
    ['half a digest', JSON.stringify({ ...written, sha256: 'abab' })],
    ['a digest that is no text', JSON.stringify({ ...written, sha256: 7 })]
  ])('is none when it is %s', (_, text) => {
    expect(findInstallRecord(text)).toBeUndefined()
  })

  test.each([
    ['that breaks the line', 'a\n::error::b'],
    ['that breaks a table', 'a | b'],
    ['that is not ASCII', 'caf\u00e9'],
    ['that is too long', 'a'.repeat(501)],
    ['that is no text', 7],
    ['that is not there', undefined]
  ])('forgets a source %s, for it is shown in logs and summaries', (_, source) => {
    expect(findInstallRecord(JSON.stringify({ ...written, source }))).toEqual(record(''))
  })
})
