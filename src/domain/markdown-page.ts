import MarkdownIt from 'markdown-it'
import type { MarkdownIt as Parser, Token } from 'markdown-it'

/** A row of a table: the texts of its cells, and its line in the file, counted from 1. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] }

export type Table = {
  /** The line of the header, counted from 1. */
  readonly line: number
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  /** How many lines of the file end with the last line of the table that has a pipe. */
  readonly end: number
  /** Whether the table is part of a quotation or a list. */
  readonly isNested: boolean
}

export type PageLine = { readonly line: number; readonly text: string }

/** The tables of a Markdown page, and the lines of its paragraphs. HTML comments and code blocks are neither. */
export type MarkdownPage = { readonly tables: readonly Table[]; readonly paragraphs: readonly PageLine[] }

export function readMarkdown(text: string): MarkdownPage {
  const markdown = new MarkdownIt({ html: true })
  // The structure of the page is enough: what is in its paragraphs is not parsed.
  markdown.core.ruler.enableOnly(['normalize', 'block'])
  // A byte order mark would be taken for a cell.
  const source = text.replace(/^\uFEFF/, '')
  const lines = splitLines(source)
  const tables: Table[] = []
  const paragraphs: PageLine[] = []
  const tokens = markdown.parse(source, {})
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'table_open') {
      const end = tokens.findIndex(({ type }, other) => other > index && type === 'table_close')
      tables.push(toTable(tokens.slice(index, end), { markdown, lines }))
    }
    if (token.type === 'paragraph_open') paragraphs.push(...linesOf(token, lines))
  }
  return { tables, paragraphs }
}

/** Lines with their ends, as Markdown counts them. */
export function splitLines(text: string): readonly string[] {
  return text.split(/(?<=\n|\r(?!\n))/)
}

function toTable(
  tokens: readonly Token[],
  { markdown, lines }: { readonly markdown: Parser; readonly lines: readonly string[] }
): Table {
  const rows: TableRow[] = []
  let cells: string[] = []
  for (const token of tokens) {
    if (token.type === 'tr_open') {
      cells = []
      rows.push({ line: (token.map?.[0] ?? 0) + 1, cells })
    }
    if (token.type === 'inline') cells.push(visibleText(token.content, markdown))
  }
  const [head, ...body] = rows
  const last = body.findLast(({ line }) => lines[line - 1]?.includes('|'))
  const line = head?.line ?? 0
  // Below the header is the line with the dashes.
  const end = last?.line ?? line + 1
  return { line, columns: head?.cells ?? [], rows: body, end, isNested: (tokens[0]?.level ?? 0) > 0 }
}

/** Without emphasis, code spans and comments; a link to be clicked on stays as it is written. */
function visibleText(cell: string, markdown: Parser): string {
  if (!/[*_`~<&\\]/.test(cell) || cell.includes('://')) return cell
  const tokens: Token[] = []
  markdown.inline.parse(cell, markdown, {}, tokens)
  const visible = tokens.filter(({ type }) => type !== 'html_inline')
  return visible
    .map(({ content }) => content)
    .join('')
    .trim()
}

function linesOf({ map }: Token, lines: readonly string[]): readonly PageLine[] {
  const [start, end] = map ?? [0, 0]
  return lines.slice(start, end).map((text, index) => ({ line: start + index + 1, text }))
}
