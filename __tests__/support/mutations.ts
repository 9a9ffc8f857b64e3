/** Copies of the bytes with one to eight of them changed, the same ones at every run with the same seed. */
export function* mutationsOf(bytes: Uint8Array, count: number, seed: number): Generator<Uint8Array> {
  const random = randomFrom(seed)
  for (let index = 0; index < count; index++) {
    const mutant = Uint8Array.from(bytes)
    const changes = 1 + Math.floor(random() * 8)
    for (let change = 0; change < changes; change++) {
      // Half of them extremes: offsets and sizes that are far too large.
      mutant[Math.floor(random() * bytes.length)] = random() < 0.5 ? 0xff : Math.floor(random() * 256)
    }
    yield mutant
  }
}

/** A linear congruential generator: good enough to pick bytes by its upper bits. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
