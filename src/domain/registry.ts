import type { Artifact, FileName } from './artifact.ts'
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

/** What a registry says of each tarball that it names, by its name: the row, or why that can't be trusted. */
export type Registry = ReadonlyMap<FileName, RegistryRow | Failure>

/** Lines that name no tarball (examples, remarks) are passed over. */
export function readRegistry(text: string): Registry {
  const table = findTable(text)
  if (table === undefined) return new Map()
  const lines = Map.groupBy(keyedLines(table), ({ artifact }) => fileNameOf(artifact))
  return new Map([...lines].map(([name, all]) => [name, joinRows(all, table.columns)]))
}

/** Numbers of the lines that hold a digest of no build: one letter that only looks right takes a row out of use. */
export function listStrayLines(text: string): readonly number[] {
  const table = findTable(text)
  if (table === undefined) return []
  const { lines, columns, start, end } = table
  return lines.slice(start, end).flatMap((line, index) => {
    const isStray =
      findSha256(cellReader(line, columns)('SHA256')) !== undefined && findKey(line, columns) === undefined
    return isStray ? [start + index + 1] : []
  })
}

/** Throws REGISTRY_CONFLICT when the row is there and can't be trusted: no SHA-256, no known status, or twice. */
export function findRow(registry: Registry, artifact: Artifact): RegistryRow | undefined {
  const row = registry.get(fileNameOf(artifact))
  if (row instanceof Failure) throw row
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
  const standing = findRow(readRegistry(text), row.artifact)
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
  const columns = findTable(text ?? '')?.columns
  const registry = readRegistry(text ?? '')
  return rows
    .filter(({ artifact }) => findRow(registry, artifact) === undefined)
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

type KeyedLine = { readonly artifact: Artifact; readonly line: string }

function keyedLines(table: Table): readonly KeyedLine[] {
  return table.lines.slice(table.start, table.end).flatMap((line) => {
    const artifact = findKey(line, table.columns)
    return artifact === undefined ? [] : [{ artifact, line }]
  })
}

function findKey(line: string, columns: readonly string[]): Artifact | undefined {
  const cell = cellReader(line, columns)
  return findArtifact(`cpython-${cell('Versión')}-${cell('Distro')}-build${cell('Build')}.tgz`)
}

/** Of all lines for one tarball; twins that differ are not chosen from. */
function joinRows(lines: readonly KeyedLine[], columns: readonly string[]): RegistryRow | Failure {
  const rows = lines.map(({ artifact, line }) => readRow(line, artifact, columns))
  return rows.reduce((row, twin) => {
    if (row instanceof Failure) return row
    if (twin instanceof Failure) return twin
    return twin.sha256 === row.sha256 && twin.status === row.status
      ? row
      : conflict(`The registry has rows for ${fileNameOf(row.artifact)} that differ`)
  })
}

function readRow(line: string, artifact: Artifact, columns: readonly string[]): RegistryRow | Failure {
  const cell = cellReader(line, columns)
  const sha256 = findSha256(cell('SHA256'))
  const status = STATUSES.find((name) => name === cell('Estado'))
  if (sha256 === undefined)
    return conflict(`The registry row of ${fileNameOf(artifact)} has no SHA-256 of 64 hex digits`)
  if (status === undefined) {
    return conflict(
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
