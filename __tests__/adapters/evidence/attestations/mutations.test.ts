import { beforeAll, expect, test } from '@jest/globals'
import type { SignedStatement } from '../../../../src/adapters/evidence/attestations/sigstore.ts'
import { openBundle } from '../../../../src/adapters/evidence/attestations/sigstore.ts'
import { Failure } from '../../../../src/domain/failure.ts'
import { provenance } from '../../../support/attestation-seeds.ts'
import { rounds } from '../../../support/rounds.ts'
import type { Seeded } from '../../../support/seeded.ts'
import { seeded } from '../../../support/seeded.ts'
import type { Bundle, SigstoreWorld } from '../../../support/sigstore-world.ts'
import { publicWorld, timestampWorld } from '../../../support/sigstore-world.ts'

const worlds = { public: publicWorld, timestamp: timestampWorld }
const MUTATIONS = 15 * rounds(1)
const FLIPS = 3 * rounds(1)

let made: Readonly<Record<keyof typeof worlds, { readonly world: SigstoreWorld; readonly bundle: Bundle }>>

beforeAll(async () => {
  const make = async (start: () => Promise<SigstoreWorld>) => {
    const world = await start()
    return { world, bundle: await world.sign(provenance()) }
  }
  made = { public: await make(worlds.public), timestamp: await make(worlds.timestamp) }
})

type Leaf = { readonly place: Record<string, unknown>; readonly key: string; readonly path: string }

function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return []
  const place = value as Record<string, unknown>
  return Object.keys(place).flatMap((key) => [
    { place, key, path: `${path}.${key}` },
    ...leavesOf(place[key], `${path}.${key}`)
  ])
}

/** One of the ways to spoil one value somewhere: another byte or character, less or more of it, nothing, something else. */
function mutate(bundle: Bundle, random: Seeded): { readonly mutant: unknown; readonly what: string } {
  const mutant: unknown = structuredClone(bundle)
  const leaves = leavesOf(mutant)
  const { place, key, path } = random.pick(leaves)
  const value = place[key]
  const texts = typeof value === 'string' ? textMutations(value, random) : []
  const others = [undefined, null, '', 0, [], {}, true, random.pick(leaves).place]
  const [what, spoilt] = random.pick([...texts, ...texts, ['something else', random.pick(others)] as const])
  if (spoilt === undefined) Reflect.deleteProperty(place, key)
  else place[key] = spoilt
  return { mutant, what: `${path}: ${what}` }
}

function textMutations(text: string, random: Seeded): readonly (readonly [string, string])[] {
  const at = random.below(Math.max(1, text.length))
  return [
    ['a flipped bit', flipBit(text, random)],
    [
      'another character',
      text.slice(0, at) + random.pick(['A', 'z', '0', '9', '+', '/', '=', '.', '{']) + text.slice(at + 1)
    ],
    ['cut', text.slice(0, at)],
    ['longer', `${text}AAAA`]
  ]
}

/** Of the bytes that the text stands for; 'AA==' where it stands for none. */
function flipBit(text: string, random: Seeded): string {
  const bytes = Buffer.concat([Buffer.from(text, 'base64'), Buffer.alloc(text === '' ? 1 : 0)])
  const at = random.below(Math.max(1, bytes.length))
  return Buffer.from(
    bytes.map((byte, index) => (index === at ? byte ^ (1 << random.below(8)) : byte))
  ).toString('base64')
}

/** All that anything is decided by, with nothing left out. */
function contentOf({ signer, statement }: SignedStatement): unknown {
  return [
    signer.uri,
    [...signer.claims],
    statement.predicateType,
    statement.predicate,
    statement.subjects.map(({ name, uri, digests }) => [name, uri, [...digests]])
  ]
}

test.each(['public', 'timestamp'] as const)(
  `each of ${MUTATIONS} spoilt bundles of the %s kind is refused, or says exactly what the good one says`,
  (kind) => {
    const { world, bundle } = made[kind]
    const good = contentOf(openBundle(bundle, [world.anchor]))
    const random = seeded(20_261_124)
    let refused = 0
    for (let count = 0; count < MUTATIONS; count += 1) {
      const { mutant, what } = mutate(bundle, random)
      try {
        expect([what, contentOf(openBundle(mutant, [world.anchor]))]).toEqual([what, good])
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        expect([what, error.code]).toEqual([what, 'ATTESTATION_INVALID'])
        refused += 1
      }
    }
    // What is harmless touches only what nobody looks at: paddings, hints, sizes that are signed elsewhere.
    expect(refused).toBeGreaterThan(MUTATIONS / 2)
  }
)

test.each(['public', 'timestamp'] as const)(
  'no flipped bit of what a bundle of the %s kind signs goes through',
  (kind) => {
    const { world, bundle } = made[kind]
    const random = seeded(4711)
    for (let count = 0; count < FLIPS; count += 1) {
      const payload = structuredClone(bundle)
      payload.dsseEnvelope.payload = flipBit(payload.dsseEnvelope.payload, random)
      const certificate = structuredClone(bundle)
      certificate.verificationMaterial.certificate.rawBytes = flipBit(
        certificate.verificationMaterial.certificate.rawBytes,
        random
      )
      for (const mutant of [payload, certificate])
        expect(() => openBundle(mutant, [world.anchor])).toThrow(
          expect.objectContaining({ code: 'ATTESTATION_INVALID' })
        )
    }
  }
)
