import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openpgpSignatures } from '../../src/adapters/evidence/openpgp/signatures.ts'
import { systemClock } from '../../src/adapters/runner/clock.ts'
import { failureOf } from '../support/failing.ts'
import { isGoodForGpg, makeKey, openGpgHome, publicKeyOf } from '../support/gpg-home.ts'
import type { GpgHome } from '../support/gpg-home.ts'
import { openPublishCase, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { stateOf } from '../support/publish-state.ts'

const name = `${tarballName}.asc`
let gpg: GpgHome
let key: string
let otherKey: string

beforeAll(async () => {
  gpg = await openGpgHome('a secret')
  key = await privateKeyOf(await makeKey(gpg, 'publisher'))
  otherKey = await privateKeyOf(await makeKey(gpg, 'stranger'))
})

afterAll(async () => {
  await gpg[Symbol.asyncDispose]()
})

const privateKeyOf = (fingerprint: string): Promise<string> =>
  gpg.run(['--armor', '--export-secret-keys', fingerprint])
const signing = (): Record<string, string> => ({ 'gpg-private-key': key, 'gpg-passphrase': 'a secret' })

/** The bytes that the release has under the name of the signature. */
async function signatureOf(one: PublishCase): Promise<string> {
  const asset = one.view().releases[0]?.assets.find((candidate) => candidate.name === name)
  return readFile(asset?.path ?? '', 'utf8')
}

describe('a release that is signed', () => {
  test('has a signature beside the tarball that gpg calls good', async () => {
    await using one = await openPublishCase()
    const result = await one.publish(signing())
    expect(result.wanted.files.map((asset) => asset.name)).toEqual([
      tarballName,
      `${tarballName}.sha256`,
      name,
      `${tarballName}.json`
    ])
    expect(await isGoodForGpg(gpg, await signatureOf(one), one.tarballs[0]?.path ?? '')).toBe(true)
  })

  test('with a twin has one beside that too, and both stand when it is published again', async () => {
    await using one = await openPublishCase()
    const inputs = { ...signing(), compression: 'tgz,zst' }
    await one.publish(inputs)
    const twinName = tarballName.replace(/tgz$/, 'tar.zst')
    const stored = (wanted: string): string =>
      one.view().releases[0]?.assets.find((asset) => asset.name === wanted)?.path ?? ''
    const armored = await readFile(stored(`${twinName}.asc`), 'utf8')
    expect(await isGoodForGpg(gpg, armored, stored(twinName))).toBe(true)
    expect(await isGoodForGpg(gpg, await signatureOf(one), one.tarballs[0]?.path ?? '')).toBe(true)
    const before = stateOf(one)
    const again = await one.publish(inputs)
    expect(again.outcome === 'published' && again.release.changed).toBe(false)
    expect(stateOf(one)).toEqual(before)
  })

  test('stays as it is when it is published again: the signature that stands is a good one', async () => {
    await using one = await openPublishCase()
    await one.publish(signing())
    const before = stateOf(one)
    const again = await one.publish(signing())
    expect(again.outcome === 'published' && again.release.changed).toBe(false)
    expect(stateOf(one)).toEqual(before)
  })

  test('is completed after a run that died before the signature', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({
      match: { path: /\.asc$/, origin: 'uploads' },
      action: { kind: 'answer', when: 'before', status: 422, body: { message: 'Not now' } }
    })
    await failureOf(one.publish(signing()))
    await one.publish(signing())
    expect(await isGoodForGpg(gpg, await signatureOf(one), one.tarballs[0]?.path ?? '')).toBe(true)
    expect(one.view().releases).toHaveLength(1)
  })

  test.each([
    [
      'another key',
      () => ({ 'gpg-private-key': otherKey, 'gpg-passphrase': 'a secret' }),
      'sign this tarball'
    ],
    ['no key', () => ({}), 'is there and not meant']
  ])('is another one for %s', async (_, inputs, why) => {
    await using one = await openPublishCase()
    await one.publish(signing())
    const before = stateOf(one)
    const failure = await failureOf(one.publish(inputs()))
    expect(failure).toMatchObject({ code: 'RELEASE_CONFLICT', message: expect.stringContaining(why) })
    expect(stateOf(one)).toEqual(before)
  })

  test('is not what was published without: that is never changed', async () => {
    await using one = await openPublishCase()
    await one.publish()
    expect(await failureOf(one.publish(signing()))).toMatchObject({
      code: 'RELEASE_CONFLICT',
      message: expect.stringContaining(`${name} is not there`)
    })
  })
})

describe('a key that can not sign ends the run before anything is sent', () => {
  test.each<readonly [string, () => Record<string, string>]>([
    ['without its passphrase', () => ({ 'gpg-private-key': key })],
    ['with a wrong passphrase', () => ({ 'gpg-private-key': key, 'gpg-passphrase': 'wrong' })]
  ])('%s', async (_, inputs) => {
    await using one = await openPublishCase()
    expect(await failureOf(one.publish(inputs()))).toMatchObject({ code: 'INPUT_INVALID' })
    expect(one.github.requests).toEqual([])
  })
})

test('a dry run signs, to know that it can, and sends nothing', async () => {
  await using one = await openPublishCase()
  const result = await one.publish({ ...signing(), 'dry-run': 'true' })
  expect(result.wanted.files.some((asset) => asset.name === name)).toBe(true)
  expect(one.view().releases).toEqual([])
})

test('what is published signed is what setup asks for with the public key', async () => {
  await using one = await openPublishCase()
  await one.publish(signing())
  const fingerprint = await makeKey(gpg, 'nobody')
  const path = join(one.workspace, tarballName)
  await writeFile(path, await readFile(one.tarballs[0]?.path ?? ''))
  const file = { path, name: tarballName, armoredSignature: await signatureOf(one) }
  const verifierOf = async (keys: string): Promise<unknown> =>
    (await openpgpSignatures(systemClock).openVerifier(keys)).verify(file)
  const publicKeys = await publicKeyOf(gpg)
  expect(await verifierOf(publicKeys)).toMatchObject({ fingerprint: expect.any(String) })
  expect(await failureOf(verifierOf(await publicKeyOf(gpg, fingerprint)))).toMatchObject({
    code: 'SIGNATURE_INVALID'
  })
})
