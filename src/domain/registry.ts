import type { Artifact, FileName, Tag } from './artifact.ts'
import { compareArtifacts, fileNameOf, findArtifact, findBuildOfTag, tagOf } from './artifact.ts'
import { findSha256 } from './checksum.ts'
import { Failure } from './failure.ts'
import type { MarkdownPage, Table, TableRow } from './markdown-page.ts'
import { readMarkdown, splitLines } from './markdown-page.ts'
import { formatPythonVersion } from './python-version.ts'
import type { Registry, RegistryRow } from './registry-row.ts'
import { findRow, registryStatuses } from './registry-row.ts'

/** ARTIFACTS.md: a Markdown table for people and programs. Rows are added; what people wrote stays, byte for byte. */
const COLUMNS = ['Versión', 'Build', 'Distro', 'Fecha', 'SHA256', 'Release URL', 'Estado'] as const

const NEW_FILE = `# Artefactos de CPython

Una fila por tarball publicado. Estado: \`Activo\` (en uso), \`Obsoleto\` (se instala con un aviso), \`Retirado\` (no se instala).

| ${COLUMNS.join(' | ')} |
|${COLUMNS.map((column) => '-'.repeat(column.length + 2)).join('|')}|
`

/** Every row of every registry table of the page counts; examples and remarks are skipped. */
export function readRegistry(text: string): Registry {
  const lines = Map.groupBy(registryLines(readMarkdown(text)), (line) => subjectOf(line))
  const rows = [...lines].flatMap(([subject, all]) =>
    subject === undefined ? [] : [[subject, joinLines(subject, all)] as const]
  )
  return new Map(rows)
}

/** Numbers of the lines that look like rows and can't be read: nothing is taken from them. */
export function listStrayLines(text: string): readonly number[] {
  return registryLines(readMarkdown(text))
    .filter((line) => isStray(line))
    .map(({ line }) => line)
    .sort((left, right) => left - right)
}

/**
 * The page with these rows at the end of its first registry table. A row that is there already, a changed status
 * included, stays as it is. Throws REGISTRY_CONFLICT when it is there with another SHA-256, or when there is no table.
 */
export function addRows(text: string | undefined, rows: readonly RegistryRow[]): string {
  const page = pageOf(text)
  const table = findTable(page)
  if (table === undefined) throw conflict(`The registry has no table with the columns ${COLUMNS.join(', ')}`)
  const added = missingRows(page, rows)
  if (added.length === 0) return page
  const lines = splitLines(page)
  const before = lines.slice(0, table.end).join('')
  const after = lines.slice(table.end).join('')
  const newline = lines[table.line - 1]?.endsWith('\r\n') === true ? '\r\n' : '\n'
  const gap = /[\r\n]$/.test(before) ? '' : newline
  return `${before}${gap}${added.map((row) => `${formatRow(row, table.columns)}${newline}`).join('')}${after}`
}

/** The lines that `addRows` would add, for people who add them by hand. */
export function linesToAdd(text: string | undefined, rows: readonly RegistryRow[]): string {
  const page = pageOf(text)
  const columns = findTable(page)?.columns
  return missingRows(page, rows)
    .map((row) => formatRow(row, columns))
    .join('\n')
}

function pageOf(text: string | undefined): string {
  return text === undefined || text.trim() === '' ? NEW_FILE : text
}

function missingRows(page: string, rows: readonly RegistryRow[]): readonly RegistryRow[] {
  const registry = readRegistry(page)
  const missing = rows.filter(({ artifact, sha256 }) => {
    const standing = findRow(registry, artifact)
    if (standing !== undefined && standing.sha256 !== sha256) {
      throw conflict(
        `The registry has ${fileNameOf(artifact)} with SHA-256 ${standing.sha256}, this tarball has ${sha256}`
      )
    }
    return standing === undefined
  })
  return missing.sort((left, right) => compareArtifacts(left.artifact, right.artifact))
}

/** The rows as a table of their own, without what is long: for people who look at what was added. */
export function tableOf(rows: readonly RegistryRow[]): readonly string[] {
  const short = COLUMNS.filter((column) => column !== 'SHA256' && column !== 'Release URL')
  return [
    `| ${short.join(' | ')} |`,
    `|${short.map(() => '---').join('|')}|`,
    ...rows.map((row) => formatRow(row, short))
  ]
}

/** The row as a line of a table with these columns; columns that are not ours stay empty. */
export function formatRow(row: RegistryRow, columns: readonly string[] = COLUMNS): string {
  const { version, build, distro, architecture } = row.artifact
  const cells = new Map<string, string>([
    ['Versión', formatPythonVersion(version)],
    ['Build', String(build)],
    ['Distro', architecture === 'x64' ? distro : `${distro}-${architecture}`],
    ['Fecha', row.date],
    ['SHA256', row.sha256],
    ['Release URL', row.url],
    ['Estado', row.status]
  ])
  return `| ${columns.map((column) => cells.get(column) ?? '').join(' | ')} |`
}

/** The one that rows are added to. */
function findTable(text: string): Table | undefined {
  return readMarkdown(text).tables.find(
    ({ columns, isNested }) => !isNested && COLUMNS.every((column) => columns.includes(column))
  )
}

/** A line that may be a row, in a table or below one; `cell` gives the text in a column. */
type RegistryLine = {
  readonly line: number
  readonly cells: readonly string[]
  readonly cell: (column: (typeof COLUMNS)[number]) => string
  /** Why its cells can't be taken for what they say; '' when they can. */
  readonly fault: string
}

/** The rows of all tables that name builds with their digest or status, and the lines outside of tables that look like such rows. */
function registryLines({ tables, paragraphs }: MarkdownPage): readonly RegistryLine[] {
  const registries = tables.filter(({ columns }) => isRegistryLike(columns))
  const rows = registries.flatMap(({ columns, rows }) =>
    rows.map((row) => toLine(row, columns, missingColumnOf(columns)))
  )
  const loose = paragraphs
    .filter(({ text }) => (text.match(/\|/g) ?? []).length > 2)
    .map(({ line, text }) => {
      const above = registries.findLast(({ end }) => end < line)
      return toLine({ line, cells: cellsOf(text) }, above?.columns ?? COLUMNS, 'is not part of a table')
    })
  return [...rows, ...loose.filter((line) => hasDigest(line))]
}

function isRegistryLike(columns: readonly string[]): boolean {
  const isKeyed = (['Versión', 'Build', 'Distro'] as const).every((column) => columns.includes(column))
  return isKeyed && (columns.includes('SHA256') || columns.includes('Estado'))
}

function missingColumnOf(columns: readonly string[]): string {
  const missing = COLUMNS.filter((column) => !columns.includes(column))
  return missing.length === 0 ? '' : `is in a table without the column ${missing.join(', ')}`
}

function toLine({ line, cells }: TableRow, columns: readonly string[], fault: string): RegistryLine {
  return { line, cells, fault, cell: (column) => cells[columns.indexOf(column)] ?? '' }
}

/** Of a paragraph: a pipe in a cell is written `\|`. */
function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\||(?<!\\)\|$/g, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim())
}

/** A SHA-256, or the beginning of one as people abbreviate it. */
function hasDigest({ cells }: RegistryLine): boolean {
  return cells.some((cell) => /^(?=.*[0-9])[0-9a-f]{6,}(?:\.{2,}|…)$|^[0-9a-f]{32,}$/i.test(cell))
}

function isStray(line: RegistryLine): boolean {
  const artifact = findSubject(line)
  if (artifact !== undefined) return readRow(line, artifact) instanceof Failure
  return hasDigest(line)
}

function findSubject({ cell }: RegistryLine): Artifact | undefined {
  return findArtifact(`cpython-${cell('Versión')}-${cell('Distro')}-build${cell('Build')}.tgz`)
}

/** Which tarball a line is about; the tag when only the distro can't be read. */
function subjectOf(line: RegistryLine): FileName | Tag | undefined {
  const artifact = findSubject(line)
  if (artifact !== undefined) return fileNameOf(artifact)
  const build = findBuildOfTag(`cpython-${line.cell('Versión')}-build${line.cell('Build')}`)
  return build === undefined || !hasDigest(line) ? undefined : tagOf(build)
}

/** Of all lines for one tarball; between lines that differ nothing is chosen. */
function joinLines(subject: FileName | Tag, lines: readonly RegistryLine[]): RegistryRow | Failure {
  const rows = lines.map((line) => {
    const artifact = findSubject(line)
    return artifact === undefined
      ? conflict(`Line ${line.line} of the registry names ${subject} with a distro that can't be read`)
      : readRow(line, artifact)
  })
  return rows.reduce((row, other) => {
    if (row instanceof Failure) return row
    if (other instanceof Failure) return other
    return other.sha256 === row.sha256 && other.status === row.status
      ? row
      : conflict(
          `The registry has rows for ${subject} that differ (lines ${lines.map(({ line }) => line).join(', ')})`
        )
  })
}

function readRow(line: RegistryLine, artifact: Artifact): RegistryRow | Failure {
  const { cell, fault } = line
  const sha256 = findSha256(cell('SHA256'))
  const status = registryStatuses.find((name) => name === cell('Estado'))
  const about = `The registry row of ${fileNameOf(artifact)} (line ${line.line})`
  if (fault !== '') return conflict(`${about} ${fault}`)
  if (sha256 === undefined) return conflict(`${about} has no SHA-256 of 64 hex digits`)
  if (status === undefined)
    return conflict(`${about} has an Estado that is none of ${registryStatuses.join(', ')}`)
  return { artifact, date: cell('Fecha'), sha256, url: cell('Release URL'), status }
}

function conflict(message: string): Failure {
  return new Failure(
    'REGISTRY_CONFLICT',
    message,
    'A registered build never changes: publish other bytes under a new build number, or mend the registry by hand.'
  )
}
