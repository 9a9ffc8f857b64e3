import { describe, expect, test } from '@jest/globals'
import { nonePassed, unfit } from '../../src/domain/attestation-refusal.ts'
import { checkProvenance, parseStatement } from '../../src/domain/attestation-statement.ts'
import { file, sha, statementAbout } from '../support/attestation-seeds.ts'

const TYPE = 'application/vnd.in-toto+json'
const invalid = expect.objectContaining({ code: 'ATTESTATION_INVALID' })

const parse = (value: unknown, type = TYPE) =>
  parseStatement(
    typeof value === 'string' ? Buffer.from(value, 'latin1') : Buffer.from(JSON.stringify(value)),
    type
  )

const check = (value: unknown) => () => {
  checkProvenance(parse(value), file)
}

describe('a statement', () => {
  test.each<[string, unknown, string]>([
    ['of another payload type', statementAbout(), 'text/plain'],
    ['that is no JSON', '{', TYPE],
    ['that is a web page', '<!DOCTYPE html>', TYPE],
    ['that is no UTF-8', '{"a":"\xff"}', TYPE],
    ['that is a list', [statementAbout()], TYPE],
    ['of another type', statementAbout([], { _type: 'https://in-toto.io/Statement/v0.1' }), TYPE],
    ['without a predicate type', statementAbout([], { predicateType: undefined }), TYPE],
    ['without subjects', statementAbout([], { subject: undefined }), TYPE],
    ['with subjects that are no list', statementAbout([], { subject: { length: 1 } }), TYPE],
    ['with 5001 subjects', statementAbout(Array.from({ length: 5001 }, () => ({}))), TYPE]
  ])('%s is refused', (_, value, type) => {
    expect(() => parse(value, type)).toThrow(invalid)
  })

  test('keeps of its subjects what is text', () => {
    const { subjects, predicate } = parse(
      statementAbout([{ name: 7, uri: 'pkg:a', digest: { sha1: 'b', sha256: 7 } }, null, 'x'], {
        predicate: 3
      })
    )
    expect(subjects.map(({ name, uri, digests }) => [name, uri, [...digests]])).toEqual([
      [undefined, 'pkg:a', [['sha1', 'b']]],
      [undefined, undefined, []],
      [undefined, undefined, []]
    ])
    expect(predicate).toEqual({})
  })
})

describe('provenance of a file', () => {
  const other = { name: 'other.tgz', digest: { sha256: sha } }
  const good = { name: file.name, digest: { sha256: sha } }

  test.each<[string, readonly unknown[]]>([
    ['alone', [good]],
    ['among 5000', [...Array.from({ length: 4999 }, () => other), good]],
    ['beside the same name with another digest', [{ ...good, digest: { sha256: '0' } }, good]]
  ])('passes when it names the file %s', (_, subjects) => {
    expect(check(statementAbout(subjects))).not.toThrow()
  })

  test.each<[string, unknown, string]>([
    ['another name', statementAbout([other]), `it is about "other.tgz", not about ${file.name}`],
    ['no name', statementAbout([{ digest: { sha256: sha } }]), `it is about "", not about ${file.name}`],
    [
      'a name that holds ours',
      statementAbout([{ ...good, name: `x/${file.name}` }]),
      `it is about "x/${file.name}", not about ${file.name}`
    ],
    [
      'another digest',
      statementAbout([{ ...good, digest: { sha256: sha.toUpperCase() } }]),
      'with another digest'
    ],
    [
      'a digest of another kind',
      statementAbout([{ ...good, digest: { sha512: sha } }]),
      'with another digest'
    ],
    ['nothing', statementAbout([]), 'it is about nothing, not about'],
    [
      'many others',
      statementAbout([{ uri: 'pkg:a' }, other, other, other, other]),
      'it is about "pkg:a", "other.tgz", "other.tgz" and 2 more, not about'
    ],
    [
      'the file, in another kind of statement',
      statementAbout([good], { predicateType: 'https://slsa.dev/provenance/v0.2' }),
      'its predicate is "https://slsa.dev/provenance/v0.2"'
    ],
    [
      'the file, in a statement whose type holds ours',
      statementAbout([good], { predicateType: 'https://slsa.dev/provenance/v1.evil' }),
      'its predicate is'
    ],
    [
      'the file by inheritance',
      statementAbout([JSON.parse(`{"__proto__":${JSON.stringify(good)}}`)]),
      'it is about'
    ]
  ])('is refused when it names %s', (_, value, message) => {
    expect(check(value)).toThrow(invalid)
    expect(check(value)).toThrow(message)
  })
})

describe('what is said when none passed', () => {
  test.each<[readonly string[], string]>([
    [[], 'There is no attestation for a file'],
    [['it is empty'], 'The only attestation for a file does not pass: 1. it is empty'],
    [['a', 'b'], 'None of the 2 attestations for a file passes: 1. a; 2. b'],
    [
      Array.from({ length: 12 }, () => 'a'),
      `None of the 12 attestations for a file passes: ${Array.from({ length: 10 }, (__, i) => `${i + 1}. a`).join('; ')}; and 2 more`
    ]
  ])('of %j', (reasons, message) => {
    expect(nonePassed('a file', reasons)).toMatchObject({ code: 'ATTESTATION_INVALID', message })
  })
})

test('what an attestation says can not write lines of its own into a log', () => {
  expect(unfit('its kind is a\r\n::add-mask::b\u0085\u001b[31m').message).toBe(
    'its kind is a ::add-mask::b [31m'
  )
})
