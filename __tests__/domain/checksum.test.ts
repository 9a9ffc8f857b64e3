import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import {
  findApiDigest,
  findDigest,
  findSha256,
  findSha512,
  formatChecksumFile,
  parseChecksumFile
} from '../../src/domain/checksum.ts'

const name = 'cpython-3.12.6-ubuntu22.04-build1.tgz'
const hex = '0123456789abcdef'.repeat(4)
const other = 'f'.repeat(64)
const long = '0123456789abcdef'.repeat(8)

const missing = (message: string): unknown =>
  expect.objectContaining({
    code: 'CHECKSUM_MISSING',
    message,
    hint: `It must hold the line "<checksum>  ${name}", as sha256sum writes it in the directory of the tarball.`
  })

describe('a digest', () => {
  test.each([
    ['lower case', hex, hex],
    ['upper case', hex.toUpperCase(), hex],
    ['63 digits', hex.slice(1), undefined],
    ['65 digits', `${hex}0`, undefined],
    ['a SHA-512', long, undefined],
    ['a letter too far', `g${hex.slice(1)}`, undefined],
    ['a blank before it', ` ${hex.slice(1)}`, undefined],
    ['a line break after it', `${hex}\n`, undefined],
    ['other digits', '٠'.repeat(64), undefined],
    ['nothing', '', undefined]
  ])('in %s is read as such', (_, text, digest) => {
    expect([findSha256(text), findDigest('sha256', text)]).toEqual([digest, digest])
  })

  test('of SHA-512 has 128 digits', () => {
    expect([findSha512(long.toUpperCase()), findSha512(hex)]).toEqual([long, undefined])
  })

  test.each([
    [`sha256:${hex}`, hex],
    [`sha512:${long}`, undefined],
    [hex, undefined],
    [`sha256:${hex.slice(1)}`, undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined]
  ])('that GitHub writes as %j is read as such', (text, digest) => {
    expect(findApiDigest(text)).toBe(digest)
  })
})

describe('a checksum file', () => {
  test.each([
    ['GNU, text mode', `${hex}  ${name}\n`],
    ['GNU, binary mode', `${hex} *${name}\n`],
    ['GNU, without need escaped', `\\${hex}  ${name}\n`],
    ['BSD', `SHA256 (${name}) = ${hex}\n`],
    ['CRLF', `${hex}  ${name}\r\n`],
    ['no line end', `${hex}  ${name}`],
    ['a byte order mark', `\uFEFF${hex}  ${name}\n`],
    ['upper case', `${hex.toUpperCase()}  ${name}\n`],
    ['many files', `${other}  x${name}\n${hex}  ${name}\n${other}  ${name}.asc\n${other}  ./${name}\n`],
    ['the same line twice', `${hex}  ${name}\n\nSHA256 (${name}) = ${hex.toUpperCase()}\n`],
    ['both algorithms', `SHA512 (${name}) = ${long}\n${long}  ${name}\nSHA256 (${name}) = ${hex}\n`],
    ['remarks', `# made by hand\n${hex}  ${name}\nend\n`]
  ])('is read: %s', (_, text) => {
    expect(parseChecksumFile(text, name, 'sha256')).toBe(hex)
  })

  test.each([
    ['no line for the file', `${hex}  other.tgz\n`, ''],
    ['a longer name', `${hex}  ${name}.asc\n`, ''],
    ['a shorter name', `${hex}  ${name.slice(0, -1)}\n`, ''],
    ['another case', `${hex}  ${name.toUpperCase()}\n`, ''],
    ['a directory before the name', `${hex}  artifacts/${name}\n`, ''],
    ['a blank after the name', `${hex}  ${name} \n`, ''],
    ['no name', `${hex}\n`, ''],
    ['an empty name', `${hex}  \n`, ''],
    ['one blank', `${hex} ${name}\n`, ''],
    ['63 digits', `${hex.slice(1)}  ${name}\n`, ''],
    ['65 digits', `${hex}0  ${name}\n`, ''],
    ['a SHA-512', `${long}  ${name}\n`, ''],
    ['a BSD line of another algorithm', `SHA512 (${name}) = ${hex}\n`, ''],
    ['a BSD line of another length', `SHA256 (${name}) = ${long}\n`, ''],
    ['a blank before the line', ` ${hex}  ${name}\n`, ''],
    ['two lines on one', `${hex}  ${name} ${hex}  ${name}\n`, ''],
    ['JSON', `{"sha256": "${hex}"}`, ''],
    ['a web page', `\n<!DOCTYPE html><p>${hex}  ${name}</p>`, ' It looks like a web page.'],
    ['nothing', '', ' It is empty.'],
    ['blanks', ' \r\n\n', ' It is empty.']
  ])('is refused: %s', (_, text, looks) => {
    expect(() => parseChecksumFile(text, name, 'sha256')).toThrow(
      missing(`The checksum file names no sha256 checksum of ${name}.${looks}`)
    )
  })

  test('that gives one file two checksums is refused, whichever comes first', () => {
    for (const lines of [[hex, other] as const, [other, hex] as const, [hex, hex, other] as const]) {
      const text = lines.map((line) => `${line}  ${name}\n`).join('')
      expect(() => parseChecksumFile(text, name, 'sha256')).toThrow(
        missing(`The checksum file gives different checksums of ${name}.`)
      )
    }
  })

  test('of SHA-512 is read by the same rules', () => {
    expect(parseChecksumFile(`${hex}  ${name}\n${long} *${name}\n`, name, 'sha512')).toBe(long)
    expect(() => parseChecksumFile(`${hex}  ${name}\n`, name, 'sha512')).toThrow(
      missing(`The checksum file names no sha512 checksum of ${name}.`)
    )
  })

  test.each([
    ['\\\\', '\\'],
    ['\\n', '\n'],
    ['\\r', '\r'],
    ['\\\\n', '\\n'],
    ['\\t', '\\t']
  ])('that sha256sum marks as escaped names with %s what has %j in its name', (escaped, plain) => {
    expect(parseChecksumFile(`\\${hex}  a${escaped}b\n`, `a${plain}b`, 'sha256')).toBe(hex)
  })

  test('without the mark has its backslashes as they are', () => {
    expect(parseChecksumFile(`${hex}  a\\nb\n`, 'a\\nb', 'sha256')).toBe(hex)
  })

  test.each(['sha256', 'sha512'] as const)(
    'that we write satisfies %ssum, and ourselves',
    async (algorithm) => {
      const directory = await mkdtemp(join(tmpdir(), 'checksum-'))
      try {
        const digest = createHash(algorithm).update('bytes').digest('hex')
        const text = formatChecksumFile(digest, name)
        await writeFile(join(directory, name), 'bytes')
        await writeFile(join(directory, 'sums'), text)
        const verdict = execFileSync(`${algorithm}sum`, ['-c', '--strict', 'sums'], { cwd: directory })
        expect([verdict.toString(), parseChecksumFile(text, name, algorithm)]).toEqual([
          `${name}: OK\n`,
          digest
        ])
      } finally {
        await rm(directory, { recursive: true })
      }
    }
  )

  const odd = ['a\\b', 'a\nb']
  test.each([
    ...[name, 'a b', '*a', ...odd].flatMap((file) => [
      ['--text', file] as const,
      ['--binary', file] as const
    ]),
    ...[name, 'a b', '*a'].map((file) => ['--tag', file] as const)
  ])('that sha256sum %s wrote for a file called %j is read', async (mode, fileName) => {
    const directory = await mkdtemp(join(tmpdir(), 'checksum-'))
    try {
      await writeFile(join(directory, fileName), 'bytes')
      const text = execFileSync('sha256sum', [mode, fileName], { cwd: directory }).toString()
      const digest = createHash('sha256').update('bytes').digest('hex')
      expect(parseChecksumFile(text, fileName, 'sha256')).toBe(digest)
    } finally {
      await rm(directory, { recursive: true })
    }
  })
})
