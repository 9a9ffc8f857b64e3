import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openpgpSignatures } from '../../../../src/adapters/evidence/openpgp/signatures.ts'
import { systemClock } from '../../../../src/adapters/runner/clock.ts'
import type { GoodSignature } from '../../../../src/ports/signatures.ts'
import type { GpgHome } from '../../../support/gpg-home.ts'
import { detachSign, makeKey, openGpgHome, publicKeyOf } from '../../../support/gpg-home.ts'
import { dearmor, enarmor, packetsOf } from '../../../support/gpg-packets.ts'

const signatures = openpgpSignatures(systemClock)
let home: GpgHome
let directory: string
let file: string
let signer: string

beforeAll(async () => {
  home = await openGpgHome()
  directory = await mkdtemp(join(tmpdir(), 'texts-'))
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

describe('What is no detached signature is refused', () => {
  const texts: readonly (readonly [string, RegExp, () => Promise<string> | string])[] = [
    ['nothing', /it is empty/, () => ' \n'],
    ['garbage', /it is not armored/, () => 'zm$%&/()\0ö'],
    ['HTML', /it looks like HTML/, () => '<!DOCTYPE html><title>Unicorn!</title>'],
    ['a truncated one', /it is cut off/, async () => (await detachSign(home, file, signer)).slice(0, 150)],
    [
      'one without line breaks',
      /lost its line breaks/,
      async () => (await detachSign(home, file, signer)).replaceAll('\n', ' ')
    ],
    [
      'a huge one',
      /it has 7\d{4} characters/,
      async () => `${await detachSign(home, file, signer)}${' '.repeat(70_000)}`
    ],
    [
      'one with more behind it',
      /it holds more than/,
      async () => `${await detachSign(home, file, signer)}more`
    ],
    ['a public key', /it holds a PGP PUBLIC KEY BLOCK/, () => publicKeyOf(home, signer)],
    [
      'two of them',
      /it holds 2 armored blocks/,
      async () => (await detachSign(home, file, signer)).repeat(2)
    ],
    [
      'a cleartext message',
      /signed in clear text/,
      () => home.run(['--local-user', signer, '--clear-sign', '-o', '-', file])
    ],
    [
      'an inline-signed message',
      /with its signature inside/,
      () => home.run(['--local-user', signer, '--armor', '--sign', '-o', '-', file])
    ],
    [
      'an empty block',
      /it can't be read|holds no signature/,
      () => '-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----\n'
    ],
    [
      'a block of garbage',
      /it can't be read/,
      () => '-----BEGIN PGP SIGNATURE-----\n\nAAECAwQFBgcICQ==\n-----END PGP SIGNATURE-----\n'
    ]
  ]

  test.each(texts)('%s', async (_, words, make) => {
    await refuse(await make(), await publicKeyOf(home, signer), words)
  })

  test('a key in the armor of a signature', async () => {
    const key = await publicKeyOf(home, signer)
    await refuse(key.replaceAll('PUBLIC KEY BLOCK', 'SIGNATURE'), key, /it can't be read/)
  })

  test.each([2, 16, 64])('a signature of the kind %i, which is over no file', async (kind) => {
    const bytes = dearmor(await detachSign(home, file, signer))
    bytes.writeUInt8(kind, (packetsOf(bytes)[0]?.body ?? 0) + 1)
    const words = new RegExp(`of another kind \\(${kind}\\)`)
    await refuse(enarmor('SIGNATURE', bytes), await publicKeyOf(home, signer), words)
  })

  test('more signatures than anybody makes', async () => {
    const bytes = dearmor(await detachSign(home, file, signer))
    const many = enarmor('SIGNATURE', Buffer.concat(Array.from({ length: 17 }, () => bytes)))
    await refuse(many, await publicKeyOf(home, signer), /it holds 17 signatures, more than 16/)
  })
})
