import { seeded } from './seeded.ts'
import type { Seeded } from './seeded.ts'

/** Bytes that something happened to on their way, and what it was. */
export type Mutant = { readonly how: string; readonly bytes: Buffer }

type Mutation = (bytes: Buffer, random: Seeded) => Buffer

const mutations: Readonly<Record<string, Mutation>> = {
  'one bit the other way': (bytes, random) => flip(bytes, 1, random),
  'some bits the other way': (bytes, random) => flip(bytes, 2 + random.below(7), random),
  'cut off': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'more behind it': (bytes, random) => Buffer.concat([bytes, noise(1 + random.below(64), random)]),
  'more before it': (bytes, random) => Buffer.concat([noise(1 + random.below(16), random), bytes]),
  'a part in zeros': (bytes, random) => {
    const { start, end } = stretch(bytes, random)
    return Buffer.concat([bytes.subarray(0, start), Buffer.alloc(end - start), bytes.subarray(end)])
  },
  'a part twice': (bytes, random) => {
    const { start, end } = stretch(bytes, random)
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)])
  },
  'a part missing': (bytes, random) => {
    const { start, end } = stretch(bytes, random)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  },
  'two parts in each other’s place': (bytes, random) => {
    const middle = 1 + random.below(bytes.length - 1)
    return Buffer.concat([bytes.subarray(middle), bytes.subarray(0, middle)])
  }
}

/** So many of them, the same ones at every run with the same seed; none is the bytes themselves. */
export function* mutantsOf(bytes: Buffer, count: number, seed: number): Generator<Mutant> {
  const random = seeded(seed)
  for (let made = 0; made < count;) {
    for (const [how, mutate] of Object.entries(mutations)) {
      const mutant = mutate(bytes, random)
      if (mutant.equals(bytes) || made === count) continue
      made += 1
      yield { how, bytes: mutant }
    }
  }
}

function flip(bytes: Buffer, count: number, random: Seeded): Buffer {
  const mutant = Buffer.from(bytes)
  for (let flips = 0; flips < count; flips += 1) {
    const at = random.below(bytes.length)
    mutant.writeUInt8(mutant.readUInt8(at) ^ (1 << random.below(8)), at)
  }
  return mutant
}

function noise(length: number, random: Seeded): Buffer {
  return Buffer.from(Array.from({ length }, () => random.below(256)))
}

function stretch(bytes: Buffer, random: Seeded): { readonly start: number; readonly end: number } {
  const start = random.below(bytes.length)
  return { start, end: Math.min(bytes.length, start + 1 + random.below(64)) }
}
