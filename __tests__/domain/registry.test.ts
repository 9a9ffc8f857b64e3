import { describe, expect, test } from '@jest/globals'
import { findArtifact } from '../../src/domain/artifact.ts'
import type { Artifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import type { Sha256 } from '../../src/domain/checksum.ts'
import { addRows, formatRow, listStrayLines, readRegistry } from '../../src/domain/registry.ts'
import { findRow } from '../../src/domain/registry-row.ts'
import type { RegistryRow } from '../../src/domain/registry-row.ts'

const header = '| Versión | Build | Distro | Fecha | SHA256 | Release URL | Estado |'
const rule = '|---------|-------|--------|-------|--------|-------------|--------|'
const a = 'a'.repeat(64)
const url = 'https://github.com/o/r/releases/download/cpython-3.12.6-build1'

const ubuntu = artifact('cpython-3.12.6-ubuntu22.04-build1.tgz')
const arm = artifact('cpython-3.12.6-ubuntu22.04-arm64-build1.tgz')
const debian = artifact('cpython-3.12.6-debian12-build1.tgz')

const cells = (sha256 = a, status = 'Activo'): string =>
  `| 3.12.6 | 1 | ubuntu22.04 | 2025-11-06 | ${sha256} | ${url} | ${status} |`
const file = (...rows: readonly string[]): string => `${[header, rule, ...rows].join('\n')}\n`
const conflict = (message: string): unknown => expect.objectContaining({ code: 'REGISTRY_CONFLICT', message })

function artifact(name: string): Artifact {
  const found = findArtifact(name)
  if (found === undefined) throw new Error(`${name} names no build`)
  return found
}

function digest(text: string): Sha256 {
  const found = findSha256(text)
  if (found === undefined) throw new Error(`${text} is no digest`)
  return found
}

function row(of: Artifact, sha256 = a): RegistryRow {
  return { artifact: of, date: '2025-11-06', sha256: digest(sha256), url, status: 'Activo' }
}

describe('a line that looks like a row', () => {
  test.each([
    ['a letter of another alphabet', cells().replace('ubuntu', 'ub\u0446ntu')],
    ['a capital letter', cells().replace('ubuntu', 'Ubuntu')],
    ['a number that is none', cells().replace('| 1 |', '| 01 |')],
    ['a version that is none', cells().replace('3.12.6', '3.12')],
    ['what shows nothing', cells().replace('3.12.6', '3.12.6\u200b')],
    ['a digest as the decision record abbreviates it', cells('abc123...')],
    ['a column too few', cells().replace('| 3.12.6 ', '')],
    ['a digest that is too short', cells('a1'.repeat(20))],
    ['a blank line above it', `\n${cells('b'.repeat(64)).replace('| 1 |', '| 2 |')}`]
  ])('and has %s can not be read, and its line is known', (_, line) => {
    const text = `# Title\n\n${file(cells(), line)}`
    expect(listStrayLines(text)).toEqual([text.trimEnd().split('\n').length])
  })

  test('and whose distro alone can not be read is an error for every tarball of its build, and for no other', () => {
    const registry = readRegistry(
      file(cells(a, 'Retirado').replace('ubuntu22.04', 'Ubuntu 22.04'), formatRow(row(debian)))
    )
    const message = "Line 3 of the registry names cpython-3.12.6-build1 with a distro that can't be read"
    for (const one of [ubuntu, debian]) expect(() => findRow(registry, one)).toThrow(conflict(message))
    expect(findRow(registry, artifact('cpython-3.12.6-ubuntu22.04-build2.tgz'))).toBeUndefined()
  })

  test.each([
    ['an example', '| X.Y.Z | N | ubuntu22.04 | ... | <sha256> | ... | Activo |'],
    ['a remark', '| see | below | | | | | |'],
    ['a row', cells()]
  ])('is not %s', (_, line) => {
    expect(listStrayLines(file(line))).toEqual([])
  })
})

describe('a row', () => {
  test('is written in the columns of the ADR', () => {
    expect([formatRow(row(ubuntu)), formatRow(row(arm))]).toEqual([
      cells(),
      `| 3.12.6 | 1 | ubuntu22.04-arm64 | 2025-11-06 | ${a} | ${url} | Activo |`
    ])
  })

  test.each(['Activo', 'Obsoleto', 'Retirado'] as const)('is read with the Estado %s', (status) => {
    expect(findRow(readRegistry(file(cells(a, status))), ubuntu)).toEqual({ ...row(ubuntu), status })
  })

  test.each([
    ['text above and below', `# Title\n\n${header}\n${rule}\n${cells()}\n\nThe end\n`],
    ['no outer pipes', `${header.slice(2, -2)}\n${rule.slice(1, -1)}\n${cells().slice(2, -2)}\n`],
    ['alignment in the rule', `${header}\n|:---|---:|:-:|-|---|---|---|\n${cells()}\n`],
    ['blanks before it', `  ${header}\n  ${rule}\n  ${cells()}\n`],
    ['tight cells', `${header.replaceAll(' | ', '|')}\n${rule}\n${cells().replaceAll(' | ', '|')}\n`],
    ['Windows line ends', file(cells()).replaceAll('\n', '\r\n')],
    ['no line end', file(cells()).trimEnd()],
    ['a byte order mark', `\uFEFF${file(cells())}`],
    ['upper-case digits', file(cells(a.toUpperCase()))],
    ['itself twice', file(cells(), cells())],
    ['rows that name nothing', file('| ejemplo | | | | | | |', '|', cells(), '| 3.12 | 1 | ubuntu22.04 |')],
    ['a pipe in a column before it', `| Nota ${header}\n|---${rule}\n| a \\| b ${cells()}\n`],
    ['a table of another kind above it', `| a | b |\n|---|---|\n| 1 | 2 |\n\n${file(cells())}`],
    ['a table of its kind above it', `${file(formatRow(row(debian)))}\n## Ubuntu\n\n${file(cells())}`],
    [
      'a table of its kind below prose',
      `${file(formatRow(row(debian)))}\nTexto | con | barras\n\n${file(cells())}`
    ],
    ['a quotation around it', file(cells()).replace(/^/gm, '> ')],
    ['code spans and emphasis', file(cells(`\`${a}\``, '**Activo**').replace('| 3.12.6', '| `3.12.6`'))],
    ['a comment in a cell', file(cells(a, '<!-- desde hoy --> Activo'))],
    ['a comment that withdraws it', `<!--\n${file(cells(a, 'Retirado'))}-->\n\n${file(cells())}`],
    [
      'an example between fences above it',
      `\`\`\`markdown\n${file(cells('b'.repeat(64)))}\`\`\`\n${file(cells())}`
    ]
  ])('is found beside %s', (_, text) => {
    expect(findRow(readRegistry(text), ubuntu)).toEqual(row(ubuntu))
  })

  test.each([
    ['an empty file', ''],
    ['no table', '# Artefactos\n'],
    ['a header that ends the file', header],
    ['another version', file(cells().replace('3.12.6', '3.12.60'))],
    ['another build', file(cells().replace('| 1 |', '| 11 |'))],
    ['another distro', file(cells().replace('ubuntu22.04', 'ubuntu2204'))],
    ['another architecture', file(cells().replace('ubuntu22.04', 'ubuntu22.04-arm64'))],
    ['an HTML comment', `<!--\n${file(cells())}-->\n`],
    ['an HTML comment below the table', `${file()}<!-- ${cells()} -->\n`],
    ['an indented block', `\n    ${file(cells()).replaceAll('\n', '\n    ')}`],
    ['a table of another kind', `| Versión | Distro |\n|---|---|\n| 3.12.6 | ubuntu22.04 |\n`],
    ['a table between fences alone', `~~~\n${file(cells())}~~~\n`]
  ])('is not found in %s', (_, text) => {
    expect(findRow(readRegistry(text), ubuntu)).toBeUndefined()
  })

  test.each([
    ['no SHA-256', file(cells('')), '(line 3) has no SHA-256 of 64 hex digits'],
    ['half a SHA-256', file(cells('abc123...')), '(line 3) has no SHA-256 of 64 hex digits'],
    [
      'no SHA-256 beside a twin that has one',
      file(cells(''), cells()),
      '(line 3) has no SHA-256 of 64 hex digits'
    ],
    ['no Estado', file(cells(a, '')), '(line 3) has an Estado that is none of Activo, Obsoleto, Retirado'],
    [
      'an unknown Estado',
      file(cells(a, 'activo')),
      '(line 3) has an Estado that is none of Activo, Obsoleto, Retirado'
    ],
    [
      'a broken twin',
      file(cells(), cells(a, '?')),
      '(line 4) has an Estado that is none of Activo, Obsoleto, Retirado'
    ],
    ['nothing around it that makes it a table', `${header}\n${cells()}\n`, '(line 2) is not part of a table'],
    ['a blank line between it and the table', `${file()}\n${cells()}\n`, '(line 4) is not part of a table'],
    [
      'a table around it that lacks a column',
      `${header.replace(' Estado |', '')}\n${rule.replace('--------|', '')}\n${cells()}\n`,
      '(line 3) is in a table without the column Estado'
    ],
    [
      'a table around it that has the Estado alone',
      '| Versión | Build | Distro | Estado |\n|---|---|---|---|\n| 3.12.6 | 1 | ubuntu22.04 | Retirado |\n',
      '(line 3) is in a table without the column Fecha, SHA256, Release URL'
    ]
  ])('that is there with %s is not passed over', (_, text, complaint) => {
    const message = `The registry row of cpython-3.12.6-ubuntu22.04-build1.tgz ${complaint}`
    expect(() => findRow(readRegistry(text), ubuntu)).toThrow(conflict(message))
  })

  test.each([
    ['the SHA-256', [cells(), cells('b'.repeat(64))], '3, 4'],
    ['the Estado', [cells(a, 'Retirado'), cells()], '3, 4'],
    ['the Estado of the third', [cells(), cells(), cells(a, 'Retirado')], '3, 4, 5'],
    [
      'the Estado in a second table',
      [cells(), '', '## Retirados', '', header, rule, cells(a, 'Retirado')],
      '3, 9'
    ],
    [
      'the Estado in a table below a list',
      [cells(), '', '- nota', '', header, rule, cells(a, 'Retirado')],
      '3, 9'
    ]
  ])('that differs from a twin in %s is not chosen from', (_, rows, lines) => {
    const message = `The registry has rows for cpython-3.12.6-ubuntu22.04-build1.tgz that differ (lines ${lines})`
    expect(() => findRow(readRegistry(file(...rows)), ubuntu)).toThrow(conflict(message))
  })
})

test('a registry has what its rows name, each once, and says of which no row can be trusted', () => {
  const text = file(cells(), '| ejemplo |', formatRow(row(debian)), cells('no digest'), formatRow(row(arm)))
  const complaint =
    'The registry row of cpython-3.12.6-ubuntu22.04-build1.tgz (line 6) has no SHA-256 of 64 hex digits'
  expect([...readRegistry(text)]).toEqual([
    ['cpython-3.12.6-ubuntu22.04-build1.tgz', conflict(complaint)],
    ['cpython-3.12.6-debian12-build1.tgz', row(debian)],
    ['cpython-3.12.6-ubuntu22.04-arm64-build1.tgz', row(arm)]
  ])
  expect(readRegistry('# none').size).toBe(0)
})

describe('adding rows', () => {
  const started = `# Artefactos de CPython

Una fila por tarball publicado. Estado: \`Activo\` (en uso), \`Obsoleto\` (se instala con un aviso), \`Retirado\` (no se instala).

${header}
${rule}
`

  test.each([undefined, '', ' \r\n\n'])('to the file %j starts one', (text) => {
    expect(addRows(text, [row(ubuntu), row(debian)])).toBe(
      `${started}${formatRow(row(debian))}\n${cells()}\n`
    )
  })

  test('appends those that are not there, sorted, below what is there', () => {
    const text = file(formatRow(row(arm)))
    expect(addRows(text, [row(ubuntu), row(arm), row(debian)])).toBe(
      file(formatRow(row(arm)), formatRow(row(debian)), cells())
    )
  })

  test.each(['Activo', 'Obsoleto', 'Retirado'])('leaves one that is %s as people marked it', (status) => {
    const text = file(cells(a.toUpperCase(), status).replace('2025-11-06', 'ayer').replace(url, ''))
    expect(addRows(text, [row(ubuntu)])).toBe(text)
  })

  test.each([
    ['a second table', `${file(formatRow(row(arm)))}\n## Otros\n\n`, file(formatRow(row(ubuntu)))],
    ['a commented example above', `<!--\n${file()}-->\n\n`, file()]
  ])('changes nothing of a page with %s', (_, above, below) => {
    const text = addRows(`${above}${below}`, [row(debian)])
    const added = `${formatRow(row(debian))}\n`
    expect(text.replace(added, '')).toBe(`${above}${below}`)
    expect(findRow(readRegistry(text), debian)).toEqual(row(debian))
  })

  test.each([
    ['of a second table', `${file()}\n## Otros\n\n${file(cells('b'.repeat(64)))}`],
    ['of a line below the table', `${file()}\n${cells('b'.repeat(64))}\n`],
    ['that is abbreviated', file(cells('abc123...'))]
  ])('never stands beside another SHA-256 %s', (_, text) => {
    expect(() => addRows(text, [row(ubuntu)])).toThrow(expect.objectContaining({ code: 'REGISTRY_CONFLICT' }))
  })

  test('never replaces a SHA-256', () => {
    expect(() => addRows(file(cells()), [row(ubuntu, 'b'.repeat(64))])).toThrow(
      conflict(
        `The registry has cpython-3.12.6-ubuntu22.04-build1.tgz with SHA-256 ${a}, this tarball has ${'b'.repeat(64)}`
      )
    )
  })

  test.each([
    ['without a table', '# Artefactos\n'],
    ['with a header alone', `${header}\n`],
    ['with a table between fences', `\`\`\`\n${file()}`],
    ['with another table', '| Version | SHA256 |\n|---|---|\n']
  ])('to a file %s is refused', (_, text) => {
    expect(() => addRows(text, [row(ubuntu)])).toThrow(
      conflict(
        'The registry has no table with the columns Versión, Build, Distro, Fecha, SHA256, Release URL, Estado'
      )
    )
  })
})
