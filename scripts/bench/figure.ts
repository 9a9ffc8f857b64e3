/** A number that all of this is done for, and what it should be. */
export type Figure = {
  readonly what: string
  readonly value: number
  /** None for a ratio. */
  readonly unit?: string
  readonly target?: { readonly bound: 'at least' | 'at most'; readonly value: number }
}

/** In words; a figure without a target is only told. */
export function verdictOn({ value, target }: Figure): string {
  if (target === undefined) return ''
  const isReached = target.bound === 'at least' ? value >= target.value : value <= target.value
  return `${target.bound} ${target.value}: ${isReached ? 'reached' : 'MISSED'}`
}
