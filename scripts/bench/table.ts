import { columns, indented } from '../demo/show.ts'
import { verdictOn } from './figure.ts'
import type { Figure } from './figure.ts'
import type { PartResult, Series } from './part.ts'

const HEAD = ['', 'measure', 'median', 'min', 'max', 'spread'] as const

/** The series of a part below each other, then its figures. */
export function tableOf({ title, series, figures }: PartResult): readonly string[] {
  const rows = series.map((one, index) => rowOf(one, series[index - 1]?.rival !== one.rival))
  return ['', title, ...indented(columns([HEAD, ...rows])), '', ...indented(columns(figures.map(figureRow)))]
}

function rowOf({ rival, what, unit, median, min, max, spread }: Series, isFirst: boolean): readonly string[] {
  const numbers = [median, min, max].map((value) => value.toFixed(unit === 's' ? 3 : 1))
  return [isFirst ? rival : '', `${what} (${unit})`, ...numbers, `${Math.round(spread * 100)} %`]
}

function figureRow(figure: Figure): readonly string[] {
  const { what, value, unit } = figure
  return [what, unit === undefined ? value.toFixed(2) : `${value.toFixed(1)} ${unit}`, verdictOn(figure)]
}
