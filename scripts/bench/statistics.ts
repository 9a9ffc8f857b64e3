/** What several values of the same measure say. */
export type Summary = {
  readonly median: number
  readonly min: number
  readonly max: number
  /** From min to max, as a part of the median: two medians that differ by less are the same. */
  readonly spread: number
}

export function summarize(values: readonly number[]): Summary {
  const sorted = values.toSorted((left, right) => left - right)
  const { length } = sorted
  const at = (index: number): number => {
    const value = sorted[index]
    if (value === undefined || !Number.isFinite(value)) throw new Error(`No measure: [${values.join(', ')}]`)
    return value
  }
  const median = (at(Math.floor((length - 1) / 2)) + at(Math.floor(length / 2))) / 2
  const [min, max] = [at(0), at(length - 1)]
  return { median, min, max, spread: max === min ? 0 : (max - min) / median }
}
