import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { MadeTarball } from '../support/make-tarball.ts'
import { openSetup, release, repository, leftIn } from '../support/setup-sandbox.ts'
import type { Outcome, SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }
const wrong = 'ab'.repeat(32)

let sandbox: SetupSandbox

beforeEach(async () => {
  sandbox = await openSetup()
})

afterEach(() => sandbox[Symbol.asyncDispose]())

async function expectFailure(outcome: Outcome, code: string, message: string): Promise<void> {
  expect(outcome.message).toContain(message)
  expect(outcome.code).toBe(code)
  expect(outcome.activation).toBeUndefined()
  expect(await leftIn(sandbox)).toEqual([])
}

const downloads = (): number => sandbox.github.requests.filter(({ origin }) => origin === 'storage').length

describe('every checksum that is there is asked', () => {
  type Case = readonly [
    what: string,
    published: (tarball: MadeTarball) => Parameters<typeof release>[2],
    pins: (tarball: MadeTarball) => Readonly<Record<string, string>>,
    verifiedBy: string
  ]
  const sidecarOf =
    (line: (tarball: MadeTarball) => string): Case[1] =>
    (tarball) => ({ sidecar: line(tarball) })
  const cases: readonly Case[] = [
    ['digest and sidecar', () => ({}), () => ({}), 'release digest, sidecar'],
    ['a digest alone', () => ({ sidecar: undefined }), () => ({}), 'release digest'],
    ['a sidecar alone', () => ({ digest: null }), () => ({}), 'sidecar'],
    [
      'a pin alone',
      () => ({ digest: null, sidecar: undefined }),
      ({ sha256 }) => ({ sha256 }),
      'sha256 input'
    ],
    [
      'a SHA-512 pin alone',
      () => ({ digest: null, sidecar: undefined }),
      ({ sha512 }) => ({ sha512 }),
      'sha512 input'
    ],
    [
      'everything at once',
      () => ({}),
      ({ sha256, sha512 }) => ({ sha256: sha256.toUpperCase(), sha512 }),
      'sha256 input, sha512 input, release digest, sidecar'
    ],
    [
      'a sidecar of the binary mode, with others in it, in upper case, for Windows',
      sidecarOf(({ name, sha256 }) => `${wrong}  other.tgz\r\n${sha256.toUpperCase()} *${name}\r\n`),
      () => ({}),
      'release digest, sidecar'
    ],
    [
      'a sidecar as BSD writes it',
      sidecarOf(({ name, sha256 }) => `SHA256 (${name}) = ${sha256}\n`),
      () => ({}),
      'release digest, sidecar'
    ]
  ]

  test.each(cases)('%s', async (_, published, pins, verifiedBy) => {
    const tarball = await sandbox.make()
    await release(sandbox.github, tarball, published(tarball))
    const { code, summary } = await sandbox.run({ ...exact, ...pins(tarball) })
    expect(code).toBe('OK')
    expect(summary).toContain(`| verified by | ${verifiedBy} |`)
  })
})

describe('one that disagrees ends it, and says whose word it was', () => {
  test.each([
    ['sha256 input', {}, { sha256: wrong }],
    ['sha512 input', {}, { sha512: wrong + wrong }],
    ['release digest', { digest: `sha256:${wrong}` }, {}],
    ['sidecar', { sidecar: `${wrong}  cpython-3.12.6-debian12-build1.tgz\n` }, {}]
  ])('%s', async (from, published, pins) => {
    const tarball = await sandbox.make()
    await release(sandbox.github, tarball, published)
    const outcome = await sandbox.run({ ...exact, ...pins })
    const message = `(${tarball.size} bytes), but the ${from} says ${wrong}`
    await expectFailure(outcome, 'CHECKSUM_MISMATCH', message)
  })

  test('a pin that nobody else agrees with is not outvoted', async () => {
    await sandbox.publish()
    await expectFailure(await sandbox.run({ ...exact, sha256: wrong }), 'CHECKSUM_MISMATCH', 'sha256 input')
  })

  test('a good pin does not help against the digest of the release', async () => {
    const tarball = await sandbox.make()
    await release(sandbox.github, tarball, { digest: `sha256:${wrong}` })
    const outcome = await sandbox.run({ ...exact, sha256: tarball.sha256 })
    await expectFailure(outcome, 'CHECKSUM_MISMATCH', 'release digest')
  })
})

describe('without a checksum nothing is installed, nor downloaded', () => {
  test.each([
    [
      'neither digest nor sidecar',
      undefined,
      'no pin, no registry row, no release digest, and no cpython-3.12.6-debian12-build1.tgz.sha256 at http'
    ],
    [
      'a sidecar for another file',
      `${wrong}  cpython-3.12.6-ubuntu22.04-build1.tgz\n`,
      'names no sha256 checksum'
    ],
    [
      'a sidecar with a path in it',
      `${wrong}  dist/cpython-3.12.6-debian12-build1.tgz\n`,
      'names no sha256 checksum'
    ],
    ['a checksum without a name', `${wrong}\n`, 'names no sha256 checksum'],
    ['an empty sidecar', '\n', 'It is empty.'],
    ['a web page', '<!DOCTYPE html><html></html>', 'It looks like a web page.'],
    [
      'a digest that is cut off',
      `${wrong.slice(1)}  cpython-3.12.6-debian12-build1.tgz\n`,
      'names no sha256 checksum'
    ],
    [
      'two that differ',
      `${wrong}  cpython-3.12.6-debian12-build1.tgz\n${'cd'.repeat(32)}  cpython-3.12.6-debian12-build1.tgz\n`,
      'gives different checksums'
    ]
  ])('%s', async (_, sidecar, message) => {
    const tarball = await sandbox.make()
    await release(sandbox.github, tarball, { digest: null, sidecar })
    await expectFailure(await sandbox.run(exact), 'CHECKSUM_MISSING', message)
    expect(downloads()).toBe(sidecar === undefined ? 0 : 1)
  })

  test('half of a sidecar is none, whoever else agrees', async () => {
    const tarball = await sandbox.make()
    await release(sandbox.github, tarball, { sidecar: `${tarball.sha256.slice(0, 63)}  ${tarball.name}\n` })
    const outcome = await sandbox.run({ ...exact, sha256: tarball.sha256 })
    await expectFailure(outcome, 'CHECKSUM_MISSING', 'names no sha256 checksum')
  })

  test('a sidecar as long as a book is none', async () => {
    const tarball = await sandbox.make()
    const line = `${tarball.sha256}  ${tarball.name}\n`
    await release(sandbox.github, tarball, { sidecar: line.repeat(Math.ceil(2 ** 20 / line.length)) })
    await expectFailure(await sandbox.run(exact), 'CHECKSUM_MISSING', 'bytes')
  })
})

describe('bytes that are not what was published', () => {
  test('with one bit the other way are refused', async () => {
    const tarball = await sandbox.publish()
    const bytes = await readFile(tarball.path)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    await writeFile(tarball.path, bytes)
    await expectFailure(await sandbox.run(exact), 'CHECKSUM_MISMATCH', 'release digest')
  })

  test('that are another good tarball are refused', async () => {
    const tarball = await sandbox.publish()
    const other = await sandbox.make({ extra: [{ path: 'opt/python-3.12.6/other', content: 'x' }] })
    const asset = sandbox.github.repository(repository).releases[0]?.assets[0]
    Object.assign(asset ?? {}, { path: other.path, size: other.size })
    const message = `has the SHA-256 ${other.sha256} (${other.size} bytes), but the release digest says ${tarball.sha256}`
    await expectFailure(await sandbox.run(exact), 'CHECKSUM_MISMATCH', message)
  })
})
