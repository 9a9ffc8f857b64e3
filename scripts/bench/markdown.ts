import { readFile, writeFile } from 'node:fs/promises'
import type { PartResult } from './part.ts'
import { headingOf } from './report.ts'
import type { Report } from './report.ts'
import { figureRow, seriesRows } from './table.ts'

const [start, end] = ['<!-- bench:start -->', '<!-- bench:end -->']

/** Puts a report between the markers of a page. Throws when it has none. */
export async function writeMarkdown(path: string, report: Report): Promise<void> {
  const page = await readFile(path, 'utf8')
  const [before, inside, ...rest] = page.split(start)
  const after = inside?.split(end)[1]
  if (before === undefined || after === undefined || rest.length > 0)
    throw new Error(`${path} needs the markers ${start} and ${end}, once each and in this order`)
  const blocks = [headingOf(report).join('  \n'), ...report.parts.flatMap(blocksOf)]
  // Prettier would pad every cell to the width of the longest.
  const content = ['<!-- prettier-ignore-start -->', ...blocks, '<!-- prettier-ignore-end -->'].join('\n\n')
  await writeFile(path, `${before}${start}\n\n${content}\n\n${end}${after}`)
}

function blocksOf(result: PartResult): readonly string[] {
  const { title, figures, remarks = [] } = result
  const [head, ...rows] = seriesRows(result)
  return [
    `### ${title}`,
    ...(figures.length === 0 ? [] : [tableOf(['figure', 'value', 'target'], figures.map(figureRow))]),
    ...(head === undefined ? [] : [tableOf(head, rows)]),
    ...remarks
  ]
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.map(cellOf).join(' | ')} |`).join('\n')
}

function cellOf(text: string): string {
  return text.replaceAll('|', '\\|')
}
