import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openpgpSignatures } from '../../../../src/adapters/evidence/openpgp/signatures.ts'
import { systemClock } from '../../../../src/adapters/runner/clock.ts'
import { Failure } from '../../../../src/domain/failure.ts'
import type { GpgHome } from '../../../support/gpg-home.ts'
import { detachSign, makeKey, openGpgHome, publicKeyOf } from '../../../support/gpg-home.ts'
import { dearmor, enarmor, materialOf } from '../../../support/gpg-packets.ts'
import { seeded } from '../../../support/seeded.ts'

const signatures = openpgpSignatures(systemClock)
let home: GpgHome
let file: string
let keys: { readonly ed25519: string; readonly rsa: string }

beforeAll(async () => {
  home = await openGpgHome()
  file = join(await mkdtemp(join(tmpdir(), 'mutants-')), 'a.tgz')
  await writeFile(file, Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)))
  keys = {
    ed25519: await makeKey(home, 'ed25519'),
    rsa: await makeKey(home, 'rsa', { algorithm: 'rsa2048' })
  }
}, 60_000)

afterAll(async () => {
  await home[Symbol.asyncDispose]()
  await rm(join(file, '..'), { recursive: true })
})

type Case = { readonly armoredSignature: string; readonly armoredKeys: string; readonly path?: string }

/** The code of the refusal; the fingerprint where there is none. What is no refusal is thrown. */
async function outcomeOf({ armoredSignature, armoredKeys, path = file }: Case): Promise<string> {
  try {
    const verifier = await signatures.openVerifier(armoredKeys)
    return (await verifier.verify({ path, name: 'a.tgz', armoredSignature })).fingerprint
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
}

/** All that are not refused, by their place in the row. */
async function accepted(cases: readonly Case[]): Promise<readonly (readonly [number, string])[]> {
  const found: (readonly [number, string])[] = []
  for (const [index, one] of cases.entries()) {
    const outcome = await outcomeOf(one)
    if (!['SIGNATURE_INVALID', 'INPUT_INVALID'].includes(outcome)) found.push([index, outcome])
  }
  return found
}

function flipped(bytes: Buffer, position: number, bit: number): Buffer {
  const mutant = Buffer.from(bytes)
  mutant.writeUInt8(bytes.readUInt8(position) ^ (1 << bit), position)
  return mutant
}

/** So many of the bytes with one bit the other way, at one of these positions. */
function flips(bytes: Buffer, positions: readonly number[], count: number, seed: number): readonly Buffer[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () => flipped(bytes, random.pick(positions), random.below(8)))
}

/** Signature and key as they are, which are accepted. */
async function genuine(signer: string): Promise<Case> {
  const [armoredSignature, armoredKeys] = [
    await detachSign(home, file, signer),
    await publicKeyOf(home, signer)
  ]
  expect(await outcomeOf({ armoredSignature, armoredKeys })).toBe(signer)
  return { armoredSignature, armoredKeys }
}

describe('With one bit the other way, nothing is accepted', () => {
  test.each([
    ['ed25519', 160, 11],
    ['rsa', 60, 12]
  ] as const)('of a signature by an %s key: %i mutants', async (kind, count, seed) => {
    const { armoredSignature, armoredKeys } = await genuine(keys[kind])
    const bytes = dearmor(armoredSignature)
    expect(await outcomeOf({ armoredSignature: enarmor('SIGNATURE', bytes), armoredKeys })).toBe(keys[kind])
    const mutants = flips(bytes, materialOf(bytes), count, seed)
    const cases = mutants.map((mutant) => ({ armoredSignature: enarmor('SIGNATURE', mutant), armoredKeys }))
    expect(await accepted(cases)).toEqual([])
  })

  test('of the public key: 100 mutants', async () => {
    const { armoredSignature, armoredKeys } = await genuine(keys.ed25519)
    const bytes = dearmor(armoredKeys)
    const rewritten = { armoredSignature, armoredKeys: enarmor('PUBLIC KEY BLOCK', bytes) }
    expect(await outcomeOf(rewritten)).toBe(keys.ed25519)
    const cases = flips(bytes, materialOf(bytes), 100, 13).map((mutant) => ({
      armoredSignature,
      armoredKeys: enarmor('PUBLIC KEY BLOCK', mutant)
    }))
    expect(await accepted(cases)).toEqual([])
  })

  test('of the file: 60 mutants', async () => {
    const { armoredSignature, armoredKeys } = await genuine(keys.ed25519)
    const bytes = await readFile(file)
    const mutants = flips(bytes, [...bytes.keys()], 60, 14)
    const paths = await Promise.all(mutants.map((mutant, index) => written(`flipped-${index}`, mutant)))
    expect(await accepted(paths.map((path) => ({ armoredSignature, armoredKeys, path })))).toEqual([])
  })
})

describe('Nothing is accepted', () => {
  test('of a file that is cut off or has more behind it: 40 mutants', async () => {
    const { armoredSignature, armoredKeys } = await genuine(keys.rsa)
    const bytes = await readFile(file)
    const random = seeded(15)
    const mutants = Array.from({ length: 20 }, () => [
      bytes.subarray(0, random.below(bytes.length)),
      Buffer.concat([bytes, Buffer.alloc(1 + random.below(9), random.below(256))])
    ]).flat()
    const paths = await Promise.all(mutants.map((mutant, index) => written(`cut-${index}`, mutant)))
    expect(await accepted(paths.map((path) => ({ armoredSignature, armoredKeys, path })))).toEqual([])
  })

  test('of a signature file that is cut off or has more in it: 80 mutants', async () => {
    const { armoredSignature, armoredKeys } = await genuine(keys.ed25519)
    const random = seeded(16)
    const mutants = Array.from({ length: 40 }, () => [
      armoredSignature.slice(0, random.below(armoredSignature.length - 1)),
      `${armoredSignature}${random.hex(1 + random.below(90))}`
    ]).flat()
    expect(await accepted(mutants.map((mutant) => ({ armoredSignature: mutant, armoredKeys })))).toEqual([])
  })

  test('of signature packets that are cut off, or in the wrong block: 42 mutants', async () => {
    const { armoredSignature, armoredKeys } = await genuine(keys.rsa)
    const bytes = dearmor(armoredSignature)
    const random = seeded(17)
    const cut = Array.from({ length: 40 }, () => bytes.subarray(0, random.below(bytes.length)))
    const cases = cut.map((mutant) => ({ armoredSignature: enarmor('SIGNATURE', mutant), armoredKeys }))
    const swapped = [
      { armoredSignature: armoredKeys, armoredKeys: armoredSignature },
      { armoredSignature: enarmor('SIGNATURE', dearmor(armoredKeys)), armoredKeys }
    ]
    expect(await accepted([...cases, ...swapped])).toEqual([])
  })

  test("of a signature, a key and a file that don't belong together: each of 12 pairs", async () => {
    const [one, other] = [await genuine(keys.ed25519), await genuine(keys.rsa)]
    const elsewhere = await written('elsewhere', Buffer.from('another tarball'))
    const cases = [one, other].flatMap(({ armoredSignature }) => [
      { armoredSignature, armoredKeys: one.armoredKeys, path: elsewhere },
      { armoredSignature, armoredKeys: other.armoredKeys, path: elsewhere },
      { armoredSignature, armoredKeys: (armoredSignature === one.armoredSignature ? other : one).armoredKeys }
    ])
    const foreign = [
      await detachSign(home, elsewhere, keys.ed25519),
      await detachSign(home, elsewhere, keys.rsa)
    ]
    const crossed = foreign.flatMap((armoredSignature) =>
      [one, other, { armoredKeys: `${one.armoredKeys}${other.armoredKeys}` }].map(({ armoredKeys }) => ({
        armoredSignature,
        armoredKeys
      }))
    )
    expect(await accepted([...cases, ...crossed])).toEqual([])
  })
})

test('A bit that a signature does not hang on changes no word of who signed, and ends in nothing else', async () => {
  const { armoredSignature, armoredKeys } = await genuine(keys.rsa)
  const bytes = dearmor(armoredSignature)
  const material = new Set(materialOf(bytes))
  const others = [...bytes.keys()].filter((position) => !material.has(position))
  const outcomes: string[] = []
  for (const position of others)
    for (let bit = 0; bit < 8; bit += 1) {
      const mutant = enarmor('SIGNATURE', flipped(bytes, position, bit))
      outcomes.push(await outcomeOf({ armoredSignature: mutant, armoredKeys }))
    }
  expect(outcomes.filter((outcome) => ![keys.rsa, 'SIGNATURE_INVALID'].includes(outcome))).toEqual([])
  expect(outcomes.length).toBe(others.length * 8)
})

async function written(name: string, bytes: Buffer): Promise<string> {
  const path = join(file, '..', name)
  await writeFile(path, bytes)
  return path
}
