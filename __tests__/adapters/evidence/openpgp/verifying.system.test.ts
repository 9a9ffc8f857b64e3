import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openpgpSignatures } from '../../../../src/adapters/evidence/openpgp/signatures.ts'
import { systemClock } from '../../../../src/adapters/runner/clock.ts'
import type { GoodSignature } from '../../../../src/ports/signatures.ts'
import type { GpgHome } from '../../../support/gpg-home.ts'
import {
  at,
  detachSign,
  makeKey,
  openGpgHome,
  publicKeyOf,
  revoke,
  subkeysOf
} from '../../../support/gpg-home.ts'

const signatures = openpgpSignatures(systemClock)
let home: GpgHome
let directory: string
let file: string
let signer: string

beforeAll(async () => {
  home = await openGpgHome()
  directory = await mkdtemp(join(tmpdir(), 'verifying-'))
  file = join(directory, 'a.tgz')
  await writeFile(file, 'line one\nline two\n')
  signer = await makeKey(home, 'signer')
}, 60_000)

afterAll(async () => {
  await home[Symbol.asyncDispose]()
  await rm(directory, { recursive: true })
})

async function verify(armoredSignature: string, keys: string, path = file): Promise<GoodSignature> {
  const verifier = await signatures.openVerifier(keys)
  return verifier.verify({ path, name: 'a.tgz', armoredSignature })
}

async function refuse(armoredSignature: string, keys: string, words: RegExp): Promise<void> {
  await expect(verify(armoredSignature, keys)).rejects.toMatchObject({
    code: 'SIGNATURE_INVALID',
    message: expect.stringMatching(words),
    hint: expect.stringMatching(/\w.*\.$/)
  })
}

describe("gpg's detached signature is accepted", () => {
  test.each(['ed25519', 'rsa2048', 'nistp384'])('by a key of the kind %s', async (algorithm) => {
    const fingerprint = await makeKey(home, `good-${algorithm}`, { algorithm })
    const armored = await detachSign(home, file, fingerprint)
    expect(await verify(armored, await publicKeyOf(home, fingerprint))).toEqual({
      fingerprint,
      madeAt: expect.any(Date)
    })
  })

  test('by any of the keys that are given, in one block or in several', async () => {
    const other = await makeKey(home, 'second')
    const armored = await detachSign(home, file, other)
    expect(await verify(armored, await publicKeyOf(home, signer, other))).toMatchObject({
      fingerprint: other
    })
    const blocks = `${await publicKeyOf(home, signer)}\r\n# theirs\r\n${await publicKeyOf(home, other)}`
    expect(await verify(armored, blocks)).toMatchObject({ fingerprint: other })
  })

  test('by a signing subkey, under the name of its primary key', async () => {
    const fingerprint = await makeKey(home, 'with-subkey', { usage: 'cert' })
    await home.run(['--quick-add-key', fingerprint, 'ed25519', 'sign', '1y'])
    const armored = await detachSign(home, file, fingerprint)
    expect(await verify(armored, await publicKeyOf(home, fingerprint))).toMatchObject({ fingerprint })
  })

  test('beside one of a stranger, in the same block', async () => {
    const stranger = await makeKey(home, 'co-signer')
    const armored = await detachSign(home, file, signer, ['--local-user', stranger])
    expect(await verify(armored, await publicKeyOf(home, signer))).toMatchObject({ fingerprint: signer })
  })

  test('with the line ends of another system, and a mark of byte order', async () => {
    const armored = await detachSign(home, file, signer)
    const foreign = `\uFEFF${armored.replaceAll('\n', '\r\n')}`
    expect(await verify(foreign, await publicKeyOf(home, signer))).toMatchObject({ fingerprint: signer })
  })

  test('by a key that was prolonged after it had signed', async () => {
    const fingerprint = await makeKey(home, 'prolonged', { made: at(-30), expires: '10d' })
    const armored = await detachSign(home, file, fingerprint, at(-25))
    await refuse(armored, await publicKeyOf(home, fingerprint), /is not valid now: .*expired/)
    await home.run(['--quick-set-expire', fingerprint, '1y'])
    expect(await verify(armored, await publicKeyOf(home, fingerprint))).toMatchObject({ fingerprint })
  })
})

describe('A signature is refused', () => {
  test('over other bytes', async () => {
    const other = join(directory, 'other')
    await writeFile(other, 'other bytes')
    await refuse(await detachSign(home, other, signer), await publicKeyOf(home, signer), /signed other bytes/)
  })

  test('by another key, and the message names the one that is wanted', async () => {
    const armored = await detachSign(home, file, await makeKey(home, 'wrong'))
    await refuse(
      armored,
      await publicKeyOf(home, signer),
      new RegExp(`made by the key [0-9A-F]{16}, not by ${signer}`)
    )
  })

  test('by a key that is revoked, whenever it was made', async () => {
    const fingerprint = await makeKey(home, 'revoked', { made: at(-10) })
    const armored = await detachSign(home, file, fingerprint, at(-5))
    await revoke(home, fingerprint)
    await refuse(armored, await publicKeyOf(home, fingerprint), /is not valid now: Primary key is revoked/)
  })

  test('by a key that was retired later, since who holds it can claim any time', async () => {
    const fingerprint = await makeKey(home, 'retired', { made: at(-10) })
    const armored = await detachSign(home, file, fingerprint, at(-5))
    await home.run(
      ['--no-batch', '--command-fd', '0', '--edit-key', fingerprint, 'revkey', 'save'],
      'y\n3\n\ny\n'
    )
    await refuse(armored, await publicKeyOf(home, fingerprint), /is not valid now: Primary key is revoked/)
  })

  test('by a subkey that is revoked', async () => {
    const fingerprint = await makeKey(home, 'revoked-subkey', { usage: 'cert', made: at(-10) })
    await home.run([...at(-9), '--quick-add-key', fingerprint, 'ed25519', 'sign', '1y'])
    const armored = await detachSign(home, file, fingerprint, at(-5))
    await home.run(
      ['--no-batch', '--command-fd', '0', '--edit-key', fingerprint, 'key 1', 'revkey', 'save'],
      'y\n1\n\ny\n'
    )
    await refuse(armored, await publicKeyOf(home, fingerprint), /is not valid now: .*Subkey is revoked/)
  })

  test('by a key that is expired, though it was valid when it signed', async () => {
    const fingerprint = await makeKey(home, 'expired', { made: at(-30), expires: '10d' })
    const armored = await detachSign(home, file, fingerprint, at(-25))
    await refuse(armored, await publicKeyOf(home, fingerprint), /is not valid now: Primary key is expired/)
  })

  test('by a subkey that is expired', async () => {
    const fingerprint = await makeKey(home, 'expired-subkey', { usage: 'cert', made: at(-30) })
    await home.run([...at(-29), '--quick-add-key', fingerprint, 'ed25519', 'sign', '10d'])
    const armored = await detachSign(home, file, fingerprint, at(-25))
    await refuse(armored, await publicKeyOf(home, fingerprint), /is not valid now: .*Subkey is expired/)
  })

  test('by a subkey that the key given does not vouch for', async () => {
    const fingerprint = await makeKey(home, 'kept', { usage: 'cert' })
    await home.run(['--quick-add-key', fingerprint, 'ed25519', 'sign', '1y'])
    const armored = await detachSign(home, file, fingerprint)
    const [subkey = ''] = await subkeysOf(home, fingerprint)
    await home.run(
      ['--no-batch', '--command-fd', '0', '--edit-key', fingerprint, 'key 1', 'delkey', 'save'],
      'y\n'
    )
    await refuse(
      armored,
      await publicKeyOf(home, fingerprint),
      new RegExp(`made by the key ${subkey.slice(-16)}`)
    )
  })

  test('when it has expired', async () => {
    const past = await makeKey(home, 'brief', { made: at(-30) })
    const armored = await detachSign(home, file, past, [...at(-10), '--default-sig-expire', '5d'])
    await refuse(armored, await publicKeyOf(home, past), /the signature expired \(20/)
  })

  test('when it comes from the future', async () => {
    const armored = await detachSign(home, file, signer, at(3))
    await refuse(armored, await publicKeyOf(home, signer), /made in the future \(20/)
  })

  test.each(['SHA1', 'MD5', 'RIPEMD160', 'SHA224'])('when its digest is %s', async (digest) => {
    const rsa = await makeKey(home, `weak-${digest}`, { algorithm: 'rsa2048' })
    const armored = await detachSign(home, file, rsa, ['--allow-weak-digest-algos', '--digest-algo', digest])
    await refuse(armored, await publicKeyOf(home, rsa), /its digest is too weak \((SHA1|MD5|RIPEMD|SHA224)\)/)
  })

  test('over text, which does not see line ends', async () => {
    const armored = await detachSign(home, file, signer, ['--textmode'])
    await refuse(armored, await publicKeyOf(home, signer), /of another kind \(1\), not over a file's bytes/)
  })

  test('when it is meant for those who know what it says, and nobody here does', async () => {
    const armored = await detachSign(home, file, signer, ['--sig-notation', '!until@example.org=monday'])
    await refuse(armored, await publicKeyOf(home, signer), /Unknown critical notation: until@example\.org/)
  })

  test('when every one of several is wrong, and the message names each', async () => {
    const stranger = await makeKey(home, 'lone')
    const armored = await detachSign(home, file, stranger, [...at(2), '--local-user', signer])
    await refuse(armored, await publicKeyOf(home, signer), /(made by .*; .*future|future.*; it was made by)/)
  })
})

test('A file whose signature can not count is not even opened', async () => {
  const armored = await detachSign(home, file, await makeKey(home, 'unopened'))
  await expect(
    verify(armored, await publicKeyOf(home, signer), join(directory, 'nothing'))
  ).rejects.toMatchObject({
    code: 'SIGNATURE_INVALID'
  })
  expect(await readFile(file, 'utf8')).toBe('line one\nline two\n')
})
