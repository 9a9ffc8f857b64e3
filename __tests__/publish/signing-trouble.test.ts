import { appendFile, readFile, rm } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from '@jest/globals'
import * as openpgp from 'openpgp'
import { openpgpSignatures } from '../../src/adapters/evidence/openpgp/signatures.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Signatures, Signer } from '../../src/ports/signatures.ts'
import { failureOf } from '../support/failing.ts'
import { openPublishCase, tarballName } from '../support/publish-case.ts'
import { stateOf } from '../support/publish-state.ts'

const DAY = 86_400_000
const at = (milliseconds: number): Pick<Clock, 'now'> => ({ now: () => new Date(milliseconds) })
const inOneYear = (): Signatures => openpgpSignatures(at(Date.now() + 365 * DAY))

let key: string

beforeAll(async () => {
  key = (await openpgp.generateKey({ userIDs: [{ name: 'publisher' }], format: 'armored' })).privateKey
})

/** The real one, and another step of the job that is at the file while it is at work. */
function disturbed(disturb: (signer: Signer, path: string) => Promise<string>): Signatures {
  const real = openpgpSignatures(at(Date.now()))
  return {
    ...real,
    async openSigner(secret) {
      const signer = await real.openSigner(secret)
      return { ...signer, sign: (path) => disturb(signer, path) }
    }
  }
}

describe('a tarball that does not stay as it was inspected is not signed', () => {
  test.each<readonly [string, (signer: Signer, path: string) => Promise<string>, string]>([
    [
      'it changes before it is signed',
      async (signer, path) => {
        await appendFile(path, 'more')
        return signer.sign(path)
      },
      'changed while it was being published'
    ],
    [
      'it changes while it is signed',
      async (signer, path) => {
        const signature = await signer.sign(path)
        await appendFile(path, 'more')
        return signature
      },
      'changed while it was being published'
    ],
    [
      'it is gone before it is signed',
      async (signer, path) => {
        await rm(path)
        return signer.sign(path)
      },
      "can't be read any more: ENOENT"
    ],
    [
      'it is gone after it was signed',
      async (signer, path) => {
        const signature = await signer.sign(path)
        await rm(path)
        return signature
      },
      "can't be read any more: ENOENT"
    ]
  ])('when %s', async (_, disturb, words) => {
    await using one = await openPublishCase()
    const before = stateOf(one)
    const run = one.publish({ 'gpg-private-key': key }, { signatures: disturbed(disturb) })
    expect(await failureOf(run)).toMatchObject({
      code: 'TARBALL_INVALID',
      message: expect.stringContaining(`${tarballName} ${words}`)
    })
    expect(stateOf(one)).toEqual(before)
  })
})

test('a release stays as it is when the subkey that signed it lapsed, and another took its place', async () => {
  await using one = await openPublishCase()
  const seconds = 30 * 86_400
  const start = new Date(Date.now() - DAY)
  const made = await openpgp.generateKey({
    userIDs: [{ name: 'publisher' }],
    format: 'object',
    subkeys: [],
    date: start
  })
  const first = await made.privateKey.addSubkey({
    sign: true,
    keyExpirationTime: seconds,
    date: new Date(start.getTime() + 1000)
  })
  await one.publish({ 'gpg-private-key': first.armor() })
  const before = stateOf(one)
  const asset = one.view().releases[0]?.assets.find(({ name }) => name.endsWith('.asc'))
  const signature = await readFile(asset?.path ?? '', 'utf8')
  const { packets } = await openpgp.readSignature({ armoredSignature: signature })
  expect(packets[0]?.issuerKeyID.equals(first.subkeys[0]?.getKeyID() ?? first.getKeyID())).toBe(true)

  const second = await first.addSubkey({ sign: true, date: new Date(start.getTime() + 2000) })
  const again = await one.publish({ 'gpg-private-key': second.armor() }, { signatures: inOneYear() })
  expect(again.outcome === 'published' && again.release.changed).toBe(false)
  expect(stateOf(one)).toEqual(before)
})
