/** Random choices that are the same at every run with the same seed: a case that failed fails again. */
export type Seeded = {
  /** From 0 on, below `end`. */
  readonly below: (end: number) => number
  readonly pick: <T>(items: readonly T[]) => T
  /** So many of them, each chosen anew. */
  readonly several: <T>(most: number, make: () => T) => readonly T[]
  readonly hex: (length: number) => string
}

/** xorshift32; its seed is any number but 0. */
export function seeded(seed: number): Seeded {
  let state = seed | 0
  const below = (end: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % end
  }
  return {
    below,
    pick: <T>(items: readonly T[]) => items[below(items.length)] as T,
    several: (most, make) => Array.from({ length: below(most + 1) }, make),
    hex: (length) => Array.from({ length }, () => below(16).toString(16)).join('')
  }
}
