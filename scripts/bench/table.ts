import { columns, indented } from '../demo/show.ts'
import { verdictOn } from './figure.ts'
import type { Figure } from './figure.ts'
import type { PartResult, Series } from './part.ts'

const HEAD = ['', 'measure', 'median', 'min', 'max', 'spread'] as const

const DECIMALS = { s: 3, MB: 1, 'MB/s': 1, files: 0 } as const

/** The series of a part below each other, then its figures. */
export function tableOf(result: PartResult): readonly string[] {
  const { title, figures, remarks = [] } = result
  const blocks = [seriesRows(result), figures.map(figureRow), remarks.map((remark) => [remark])]
  const shown = blocks.filter((rows) => rows.length > 0).map((rows) => indented(columns(rows)))
  return ['', title, ...shown.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))]
}

/** With their head; the name of a rival stands in its first row only. */
export function seriesRows({ series }: PartResult): readonly (readonly string[])[] {
  if (series.length === 0) return []
  return [HEAD, ...series.map((one, index) => rowOf(one, series[index - 1]?.rival !== one.rival))]
}

function rowOf({ rival, what, unit, median, min, max, spread }: Series, isFirst: boolean): readonly string[] {
  const numbers = [median, min, max].map((value) => value.toFixed(DECIMALS[unit]))
  return [isFirst ? rival : '', `${what} (${unit})`, ...numbers, `${Math.round(spread * 100)} %`]
}

export function figureRow(figure: Figure): readonly string[] {
  const { what, value, unit } = figure
  const text = unit === undefined ? value.toFixed(2) : `${value.toFixed(unit === 'files' ? 0 : 1)} ${unit}`
  return [what, text, verdictOn(figure)]
}
