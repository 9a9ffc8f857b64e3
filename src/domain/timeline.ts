/** What a run did from when to when, as its log groups it. */
export type Step = { readonly title: string; readonly began: Date; readonly seconds: number }

/** Marks on the axis: enough to read it by, and never two in one place. */
const MOST_MARKS = 6
const MARKS = [
  ...([100, 200, 500] as const).map((count) => mark(count, 'millisecond', count / 1000)),
  ...([1, 2, 5, 10, 20, 30] as const).map((count) => mark(count, 'second', count)),
  ...([1, 2, 5, 10] as const).map((count) => mark(count, 'minute', count * 60))
]
const LARGEST_MARK = mark(1, 'hour', 3600)

/** The steps as bars along the clock on the wall, each with its seconds: Markdown with a picture by Mermaid. */
export function timelineOf(steps: readonly Step[]): readonly string[] {
  const [first] = steps
  if (first === undefined) return []
  const end = Math.max(...steps.map(({ began, seconds }) => began.getTime() / 1000 + seconds))
  const span = end - first.began.getTime() / 1000
  const { interval, seconds: width } =
    MARKS.find(({ seconds }) => span / seconds <= MOST_MARKS) ?? LARGEST_MARK
  return [
    '```mermaid',
    'gantt',
    '    title Where the time went',
    '    dateFormat x',
    `    axisFormat ${width < 1 ? '%S.%L' : '%H:%M:%S'}`,
    `    tickInterval ${interval}`,
    ...steps.map(barOf),
    '```',
    ''
  ]
}

function barOf({ title, began, seconds }: Step): string {
  // What takes no time at all is not drawn.
  const milliseconds = Math.max(1, Math.round(seconds * 1000))
  return `    ${plainWords(title)}, ${seconds.toFixed(1)} s :${began.getTime()}, ${milliseconds}ms`
}

/** A title may quote a path: here it is no end of the block, no comment and no other statement. */
function plainWords(title: string): string {
  return title.replace(/[^\p{L}\p{N}./_-]+/gu, ' ').trim()
}

type Mark = { readonly interval: string; readonly seconds: number }

function mark(count: number, unit: string, seconds: number): Mark {
  return { interval: `${count}${unit}`, seconds }
}
