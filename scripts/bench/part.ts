import type { Figure } from './figure.ts'
import { summarize } from './statistics.ts'
import type { Summary } from './statistics.ts'

export type Reading = { readonly what: string; readonly unit: Unit; readonly value: number }
export type Unit = 's' | 'MB' | 'MB/s' | 'files'

/** One of those that do the same work and are compared. */
export type Rival = {
  readonly name: string
  /** The same readings in every round; throws when the work was not done. */
  readonly run: () => Promise<readonly Reading[]>
}

export type Part = {
  readonly title: string
  readonly rivals: readonly Rival[]
  readonly figures: (measured: readonly Series[]) => readonly Figure[]
  /** For people: what was not measured, and why. */
  readonly remarks?: readonly string[]
}

/** All values of one measure of one rival, in the order in which they were taken. */
export type Series = Summary & {
  readonly rival: string
  readonly what: string
  readonly unit: Unit
  readonly values: readonly number[]
}

export type PartResult = {
  readonly title: string
  readonly series: readonly Series[]
  readonly figures: readonly Figure[]
  readonly remarks?: readonly string[]
}

/** The rivals take turns, so that whatever else goes on hits all of them alike. */
export async function runPart(part: Part, runs: number, tell: (line: string) => void): Promise<PartResult> {
  const taken: (Reading & { readonly rival: string })[] = []
  for (let round = 1; round <= runs; round += 1) {
    for (const { name, run } of part.rivals) {
      tell(`${round}/${runs} ${name}`)
      const readings = await run()
      taken.push(...readings.map((reading) => ({ ...reading, rival: name })))
    }
  }
  const groups = Map.groupBy(taken, ({ rival, what, unit }) => JSON.stringify([rival, what, unit]))
  const series = [...groups.values()].flatMap(toSeries)
  const { title, remarks = [] } = part
  return { title, series, figures: part.figures(series), remarks }
}

function toSeries(readings: readonly (Reading & { readonly rival: string })[]): readonly Series[] {
  const values = readings.map(({ value }) => value)
  return readings
    .slice(0, 1)
    .map(({ rival, what, unit }) => ({ rival, what, unit, ...summarize(values), values }))
}

export function seriesOf(measured: readonly Series[], rival: string, what: string): Series {
  const series = measured.find((one) => one.rival === rival && one.what === what)
  if (series === undefined) throw new Error(`Nobody measured: ${rival}, ${what}`)
  return series
}
