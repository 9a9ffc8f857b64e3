import { expect, test } from '@jest/globals'
import { compareArtifacts, fileNameOf, findArtifact } from '../../src/domain/artifact.ts'
import type { Artifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import { addRows, formatRow, readRegistry } from '../../src/domain/registry.ts'
import { findRow } from '../../src/domain/registry-row.ts'
import type { RegistryRow } from '../../src/domain/registry-row.ts'
import { seeded } from '../support/seeded.ts'
import type { Seeded } from '../support/seeded.ts'

/** A file that people wrote, cut where its table ends: new rows belong between the two, and nothing else moves. */
type Registry = {
  readonly above: string
  readonly below: string
  readonly columns: readonly string[]
  readonly lineEnd: string
  readonly standing: readonly RegistryRow[]
}

const COLUMNS = ['Versión', 'Build', 'Distro', 'Fecha', 'SHA256', 'Release URL', 'Estado']
const PROSE = [
  '',
  '# Artefactos de CPython',
  'Compare a | b by hand.',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '    | 3.12.6 | 1 | ubuntu22.04 |',
  '```\n| Versión | Build | Distro | Fecha | SHA256 | Release URL | Estado |\n|-|-|-|-|-|-|-|\n```',
  '- Retirado: \u00bfpor qu\u00e9? \u4e2d \ud83d\udc0d',
  'trailing blanks  \t',
  '\u000b'
]

function randomArtifact({ below, pick }: Seeded): Artifact {
  const version = `3.${below(3) + 11}.${below(3)}${pick(['', '', 'rc1', 't'])}`
  const platform = `${pick(['ubuntu22.04', 'debian12', 'x'])}${pick(['', '-arm64'])}`
  const found = findArtifact(`cpython-${version}-${platform}-build${below(3) + 1}.tgz`)
  if (found === undefined) throw new Error('no name')
  return found
}

function randomRow(random: Seeded): RegistryRow {
  const sha256 = findSha256(random.hex(64))
  if (sha256 === undefined) throw new Error('no digest')
  return {
    artifact: randomArtifact(random),
    date: `20${random.below(90) + 10}-01-01`,
    sha256,
    url: `https://host/${random.hex(6)}`,
    status: random.pick(['Activo', 'Obsoleto', 'Retirado'] as const)
  }
}

function distinct(rows: readonly RegistryRow[]): readonly RegistryRow[] {
  return [...new Map(rows.map((row) => [fileNameOf(row.artifact), row])).values()]
}

function shuffled<T>(items: readonly T[], { below }: Seeded): readonly T[] {
  return items
    .map((item) => ({ item, rank: below(1000) }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ item }) => item)
}

function randomRegistry(random: Seeded): Registry {
  const { pick, several } = random
  const lineEnd = pick(['\n', '\r\n'])
  const proseEnd = pick([lineEnd, '\n', '\r\n'])
  const columns = shuffled([...COLUMNS, ...several(2, () => `Nota ${random.hex(3)}`)], random)
  const standing = distinct(several(6, () => randomRow(random)))
  const remark = `| ${columns.map(() => pick(['', '...', 'a \\| b'])).join(' | ')} |`
  const table = [
    `| ${columns.join(' | ')} |`,
    `|${columns.map(() => pick(['---', ':--', '-:', ' - '])).join('|')}|`,
    ...several(1, () => remark),
    ...standing.map((row) => formatRow(row, columns))
  ]
  const prose = (): string => several(4, () => `${pick(PROSE)}${proseEnd}`).join('')
  const isOpen = pick([true, false, false])
  const above = `${prose()}${proseEnd}${table.join(lineEnd)}${isOpen ? '' : lineEnd}`
  const below = isOpen ? '' : pick(['', `${proseEnd}${prose()}`, `${proseEnd}${prose()}no line end`])
  return { above, below, columns, lineEnd, standing }
}

/** As many new rows as there may be, some of them there already. */
function randomWish(random: Seeded, { standing }: Registry): readonly RegistryRow[] {
  const names = new Set(standing.map(({ artifact }) => fileNameOf(artifact)))
  const fresh = random
    .several(4, () => randomRow(random))
    .filter(({ artifact }) => !names.has(fileNameOf(artifact)))
  const known = standing.filter(() => random.below(3) === 0).map((row) => ({ ...row, url: 'elsewhere' }))
  return shuffled([...distinct(fresh), ...known], random)
}

test('rows are added at the end of the table, and every other byte stays where it is', () => {
  const random = seeded(20_241_124)
  for (let round = 0; round < 500; round += 1) {
    const registry = randomRegistry(random)
    const { above, below, columns, lineEnd, standing } = registry
    const rows = randomWish(random, registry)
    const added = rows
      .filter(({ artifact }) => !standing.some((row) => compareArtifacts(row.artifact, artifact) === 0))
      .sort((left, right) => compareArtifacts(left.artifact, right.artifact))
    const text = addRows(`${above}${below}`, rows)
    const gap = added.length === 0 || above.endsWith('\n') ? '' : lineEnd
    const lines = added.map((row) => `${formatRow(row, columns)}${lineEnd}`).join('')
    expect(text).toBe(`${above}${gap}${lines}${below}`)
    expect(addRows(text, shuffled(rows, random))).toBe(text)
    const read = readRegistry(text)
    for (const row of [...standing, ...added]) expect(findRow(read, row.artifact)).toEqual(row)
    expect([...read.keys()]).toEqual([...standing, ...added].map(({ artifact }) => fileNameOf(artifact)))
  }
})
