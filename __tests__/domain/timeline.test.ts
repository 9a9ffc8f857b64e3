import { describe, expect, test } from '@jest/globals'
import { timelineOf } from '../../src/domain/timeline.ts'

const noon = Date.parse('2026-03-04T12:00:00Z')

/** Steps one directly after the other. */
function stepsOf(...seconds: readonly number[]): Parameters<typeof timelineOf>[0] {
  return seconds.map((each, index) => {
    const before = seconds.slice(0, index).reduce((sum, one) => sum + one, 0)
    return { title: `Step ${index + 1}`, began: new Date(noon + before * 1000), seconds: each }
  })
}

const axisOf = (...seconds: readonly number[]): string =>
  timelineOf(stepsOf(...seconds))
    .filter((line) => /axisFormat|tickInterval/.test(line))
    .map((line) => line.trim().split(' ')[1])
    .join(' ')

describe('the timeline', () => {
  test('shows each step as a bar on the clock, with its seconds', () => {
    expect(timelineOf(stepsOf(0.31, 3.2, 1.04)).join('\n')).toBe(`\`\`\`mermaid
gantt
    title Where the time went
    dateFormat x
    axisFormat %H:%M:%S
    tickInterval 1second
    Step 1, 0.3 s :${noon}, 310ms
    Step 2, 3.2 s :${noon + 310}, 3200ms
    Step 3, 1.0 s :${noon + 3510}, 1040ms
\`\`\`
`)
  })

  test('is not there when there is nothing to show', () => {
    expect(timelineOf([])).toEqual([])
  })

  test('draws what took no time as well', () => {
    expect(timelineOf(stepsOf(0))).toContain(`    Step 1, 0.0 s :${noon}, 1ms`)
  })

  test.each([
    [0.5, '%S.%L 100millisecond'],
    [2.9, '%S.%L 500millisecond'],
    [5, '%H:%M:%S 1second'],
    [45, '%H:%M:%S 10second'],
    [400, '%H:%M:%S 2minute'],
    [3000, '%H:%M:%S 10minute'],
    [10_000, '%H:%M:%S 1hour']
  ])('of %d seconds has an axis that can be read: %s', (seconds, axis) => {
    expect(axisOf(seconds)).toBe(axis)
  })

  test.each([
    ['Register in docs/a:b;c.md', 'Register in docs/a b c.md'],
    ['Fetch `x`\n```\n## evil', 'Fetch x evil'],
    ['%%{init: {}}%% Try, it # now', 'init Try it now'],
    ['Install cpython-3.12.6-ubuntu22.04-build1.tgz', 'Install cpython-3.12.6-ubuntu22.04-build1.tgz'],
    ['Registrar en añejo/tabla_1.md', 'Registrar en añejo/tabla_1.md']
  ])('keeps of the title %j what is no syntax', (title, kept) => {
    expect(timelineOf([{ title, began: new Date(noon), seconds: 1 }])).toContain(
      `    ${kept}, 1.0 s :${noon}, 1000ms`
    )
  })
})
