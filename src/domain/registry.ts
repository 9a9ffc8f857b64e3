import type { Artifact } from './artifact.ts'
import { compareArtifacts, fileNameOf, findArtifact } from './artifact.ts'
import type { Sha256 } from './checksum.ts'
import { findSha256 } from './checksum.ts'
import { Failure } from './failure.ts'
import { formatPythonVersion } from './python-version.ts'

/** ARTIFACTS.md: a Markdown table for people and programs. Rows are added; what people wrote stays, byte for byte. */
export type RegistryRow = {
  readonly artifact: Artifact
  readonly date: string
  readonly sha256: Sha256
  /** Where the files of the release are downloaded from. */
  readonly url: string
  readonly status: RegistryStatus
}

/** In use, works with a warning, not to be installed. */
export type RegistryStatus = (typeof STATUSES)[number]

const STATUSES = ['Activo', 'Obsoleto', 'Retirado'] as const
const COLUMNS = ['Versión', 'Build', 'Distro', 'Fecha', 'SHA256', 'Release URL', 'Estado'] as const

const NEW_FILE = `# Artefactos de CPython

Una fila por tarball publicado. Estado: \`Activo\` (en uso), \`Obsoleto\` (se instala con un aviso), \`Retirado\` (no se instala).

| ${COLUMNS.join(' | ')} |
|${COLUMNS.map((column) => '-'.repeat(column.length + 2)).join('|')}|
`

/** Lines of the file, with their ends; the rows of the table are those in [start, end). */
type Table = {
  readonly lines: readonly string[]
  readonly columns: readonly string[]
  readonly start: number
  readonly end: number
}

/** The artifacts that the table names; lines that name none (examples, remarks) are passed over. */
export function listArtifacts(text: string): readonly Artifact[] {
  const table = findTable(text)
  return table === undefined ? [] : keyedLines(table).map(({ artifact }) => artifact)
}

/** Throws REGISTRY_CONFLICT when the row is there and can't be trusted: no SHA-256, no known status, or twice. */
export function findRow(text: string, artifact: Artifact): RegistryRow | undefined {
  const table = findTable(text)
  if (table === undefined) return undefined
  const [row, ...others] = keyedLines(table)
    .filter((line) => compareArtifacts(line.artifact, artifact) === 0)
    .map(({ line }) => parseRow(line, artifact, table.columns))
  if (others.some(({ sha256, status }) => sha256 !== row?.sha256 || status !== row.status)) {
    throw conflict(`The registry has rows for ${fileNameOf(artifact)} that differ`)
  }
  return row
}

/**
 * The file with these rows in its table. A row that is there already, a changed status included, stays as it is.
 * Throws REGISTRY_CONFLICT when it is there with another SHA-256, or when the file has no table to add to.
 */
export function addRows(text: string | undefined, rows: readonly RegistryRow[]): string {
  const start = text === undefined || text.trim() === '' ? NEW_FILE : text
  return [...rows]
    .sort((left, right) => compareArtifacts(left.artifact, right.artifact))
    .reduce(addRow, start)
}

function addRow(text: string, row: RegistryRow): string {
  const table = findTable(text)
  if (table === undefined) throw conflict(`The registry has no table with the columns ${COLUMNS.join(', ')}`)
  const standing = findRow(text, row.artifact)
  if (standing?.sha256 === row.sha256) return text
  if (standing !== undefined) {
    throw conflict(
      `The registry has ${fileNameOf(row.artifact)} with SHA-256 ${standing.sha256}, this tarball has ${row.sha256}`
    )
  }
  const before = table.lines.slice(0, table.end).join('')
  const after = table.lines.slice(table.end).join('')
  const newline = table.lines[table.start - 2]?.endsWith('\r\n') === true ? '\r\n' : '\n'
  return `${before}${before.endsWith('\n') ? '' : newline}${formatRow(row, table.columns)}${newline}${after}`
}

/** What `addRows` would add to this file, for people who add it by hand. */
export function linesToAdd(text: string | undefined, rows: readonly RegistryRow[]): string {
  const columns = text === undefined ? undefined : findTable(text)?.columns
  return rows
    .filter(({ artifact }) => text === undefined || findRow(text, artifact) === undefined)
    .map((row) => formatRow(row, columns))
    .join('\n')
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

function findTable(text: string): Table | undefined {
  const lines = text.split(/(?<=\n)/)
  const head = findHead(lines)
  if (head === -1) return undefined
  const start = head + 2
  const rest = lines.slice(start).findIndex((line) => !line.includes('|'))
  return { lines, columns: cellsOf(lines[head]), start, end: rest === -1 ? lines.length : start + rest }
}

/** Two lines make a table; between fences they only show how one looks. */
function findHead(lines: readonly string[]): number {
  let isFenced = false
  return lines.findIndex((line, index) => {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isFenced = !isFenced
    return (
      !isFenced &&
      COLUMNS.every((column) => cellsOf(line).includes(column)) &&
      cellsOf(lines[index + 1]).every((cell) => /^:?-+:?$/.test(cell))
    )
  })
}

function keyedLines(table: Table): readonly { readonly artifact: Artifact; readonly line: string }[] {
  return table.lines.slice(table.start, table.end).flatMap((line) => {
    const cell = cellReader(line, table.columns)
    const artifact = findArtifact(`cpython-${cell('Versión')}-${cell('Distro')}-build${cell('Build')}.tgz`)
    return artifact === undefined ? [] : [{ artifact, line }]
  })
}

function parseRow(line: string, artifact: Artifact, columns: readonly string[]): RegistryRow {
  const cell = cellReader(line, columns)
  const sha256 = findSha256(cell('SHA256'))
  const status = STATUSES.find((name) => name === cell('Estado'))
  if (sha256 === undefined)
    throw conflict(`The registry row of ${fileNameOf(artifact)} has no SHA-256 of 64 hex digits`)
  if (status === undefined) {
    throw conflict(
      `The registry row of ${fileNameOf(artifact)} has an Estado that is none of ${STATUSES.join(', ')}`
    )
  }
  return { artifact, date: cell('Fecha'), sha256, url: cell('Release URL'), status }
}

/** A pipe in a cell is written `\|`. */
function cellsOf(line: string | undefined): readonly string[] {
  const inner = (line ?? '').trim().replace(/^\||(?<!\\)\|$/g, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim())
}

function cellReader(line: string, columns: readonly string[]): (column: string) => string {
  const cells = cellsOf(line)
  return (column) => cells[columns.indexOf(column)] ?? ''
}

function conflict(message: string): Failure {
  return new Failure(
    'REGISTRY_CONFLICT',
    message,
    'A registered build never changes: publish other bytes under a new build number, or mend the registry by hand.'
  )
}
