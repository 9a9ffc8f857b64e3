import { describe, expect, test } from '@jest/globals'
import { verdictOn } from '../../scripts/bench/figure.ts'
import { runPart, seriesOf } from '../../scripts/bench/part.ts'
import type { Part, Rival, Series } from '../../scripts/bench/part.ts'
import { summarize } from '../../scripts/bench/statistics.ts'
import { tableOf } from '../../scripts/bench/table.ts'

describe('what several values say', () => {
  test.each([
    [[4], { median: 4, min: 4, max: 4, spread: 0 }],
    [[10, 2, 4], { median: 4, min: 2, max: 10, spread: 2 }],
    [[8, 2, 4, 6], { median: 5, min: 2, max: 8, spread: 1.2 }],
    [[0, 0], { median: 0, min: 0, max: 0, spread: 0 }]
  ])('%j', (values, summary) => {
    expect(summarize(values)).toEqual(summary)
  })

  test.each([[[]], [[1, Number.NaN, 2]], [[Infinity]]])('is nothing for %j', (values) => {
    expect(() => summarize(values)).toThrow('No measure')
  })

  test('has nothing to do with the order in which they came', () => {
    const values = [3, 1, 2]
    summarize(values)
    expect(values).toEqual([3, 1, 2])
  })
})

describe('a part', () => {
  const calls: string[] = []
  const rival = (name: string, ...values: number[]): Rival => ({
    name,
    run: () => {
      calls.push(name)
      return Promise.resolve([{ what: 'time', unit: 's', value: values.shift() ?? Number.NaN }])
    }
  })
  const time = (measured: readonly Series[], rival: string): number =>
    seriesOf(measured, rival, 'time').median
  const ratio: Part['figures'] = (measured) => [
    { what: 'us / them', value: time(measured, 'us') / time(measured, 'them') }
  ]

  test('lets its rivals take turns and keeps every value', async () => {
    calls.length = 0
    const told: string[] = []
    const part = { title: 'Race', rivals: [rival('us', 1, 3, 2), rival('them', 4, 4, 4)], figures: ratio }
    const { series, figures } = await runPart(part, 3, (line) => told.push(line))
    expect(calls).toEqual(['us', 'them', 'us', 'them', 'us', 'them'])
    expect(series).toMatchObject([
      { rival: 'us', what: 'time', unit: 's', values: [1, 3, 2], median: 2 },
      { rival: 'them', what: 'time', unit: 's', values: [4, 4, 4], median: 4 }
    ])
    expect(figures).toEqual([{ what: 'us / them', value: 0.5 }])
    expect(told).toEqual(['1/3 us', '1/3 them', '2/3 us', '2/3 them', '3/3 us', '3/3 them'])
  })

  test('ends when one of them did not do its work', async () => {
    const lame = { name: 'lame', run: () => Promise.reject(new Error('fell')) }
    const part = { title: 'Race', rivals: [rival('us', 1), lame], figures: ratio }
    await expect(runPart(part, 1, () => undefined)).rejects.toThrow('fell')
  })
})

describe('the table', () => {
  const target = { bound: 'at least', value: 0.9 } as const
  const most = { bound: 'at most', value: 150 } as const

  test.each([
    [0.9, target, 'at least 0.9: reached'],
    [0.89, target, 'at least 0.9: MISSED'],
    [150, most, 'at most 150: reached'],
    [151, most, 'at most 150: MISSED']
  ])('says of %d whether it is as it should be', (value, wanted, verdict) => {
    expect(verdictOn({ what: 'it', value, target: wanted })).toBe(verdict)
  })

  test('has a row for every measure and a line for every figure', () => {
    const series = [
      { rival: 'us', what: 'time', unit: 's', values: [1, 2, 3], ...summarize([1, 2, 3]) },
      { rival: 'us', what: 'memory', unit: 'MB', values: [7], ...summarize([7]) },
      { rival: 'them', what: 'time', unit: 's', values: [2], ...summarize([2]) }
    ] as const
    const figures = [
      { what: 'us / them', value: 1 },
      { what: 'memory of us', value: 151.26, unit: 'MB', target: most }
    ]
    expect(tableOf({ title: 'Race', series, figures })).toEqual([
      '',
      'Race',
      '         measure      median  min    max    spread',
      '   us    time (s)     2.000   1.000  3.000  100 %',
      '         memory (MB)  7.0     7.0    7.0    0 %',
      '   them  time (s)     2.000   2.000  2.000  0 %',
      '',
      '   us / them     1.00',
      '   memory of us  151.3 MB  at most 150: MISSED'
    ])
  })

  test('counts files in whole numbers, and says what was not measured', () => {
    const stale = { rival: 'us', what: 'stale', unit: 'files', values: [3], ...summarize([3]) } as const
    const figures = [{ what: 'stale', value: 3, unit: 'files' }]
    const remarks = ['Skipped: there is none.']
    expect(tableOf({ title: 'Race', series: [stale], figures, remarks })).toEqual([
      '',
      'Race',
      '       measure        median  min  max  spread',
      '   us  stale (files)  3       3    3    0 %',
      '',
      '   stale  3 files',
      '',
      '   Skipped: there is none.'
    ])
    expect(tableOf({ title: 'Race', series: [], figures: [], remarks })).toEqual([
      '',
      'Race',
      '   Skipped: there is none.'
    ])
  })
})
