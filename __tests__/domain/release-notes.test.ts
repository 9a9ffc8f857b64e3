import { describe, expect, test } from '@jest/globals'
import { findArtifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import type { ElfTree } from '../../src/domain/elf-tree.ts'
import { needsOf } from '../../src/domain/host-needs.ts'
import type { InterpreterFacts } from '../../src/domain/interpreter-facts.ts'
import { parsePythonVersion } from '../../src/domain/python-version.ts'
import { releaseNotes } from '../../src/domain/release-notes.ts'
import type { NotesLanguage, NotesTarball } from '../../src/domain/release-notes.ts'
import { elfFact, sharedTree } from '../support/elf-facts.ts'

const sha256 = 'ab'.repeat(32)
const ubuntu = 'cpython-3.12.6-ubuntu22.04-build1.tgz'

const facts: InterpreterFacts = {
  buildDate: '2025-11-06',
  configureFlags: ['--prefix=/opt/python-3.12.6', '--enable-optimizations', '--with-lto'],
  libraries: new Map([
    ['libbz2', '1.0.8'],
    ['OpenSSL', '3.0.2'],
    ['SQLite', '3.37.2'],
    ['libuuid', '2.37.2'],
    ['liblzma', '5.2.5']
  ])
}

const needs = needsOf(sharedTree)
const emptyTree: ElfTree = { files: [], libraries: [], unreadable: [] }

function tarball(fileName: string, others: InterpreterFacts | undefined): NotesTarball {
  const artifact = findArtifact(fileName)
  const digest = findSha256(sha256)
  if (artifact === undefined || digest === undefined) throw new Error(`${fileName} names no build`)
  return { artifact, fileName, sha256: digest, needs, interpreter: others }
}

function notes(
  tarballs: readonly NotesTarball[],
  options: { readonly language?: NotesLanguage; readonly extra?: string } = {}
): string {
  const build = { version: parsePythonVersion('3.12.6'), build: 1 }
  const { language = 'es', extra } = options
  return releaseNotes({ build, tarballs, repository: '2-Coatl/IACT---project', language, extra })
}

function sectionsOf(text: string): readonly string[] {
  return text.split('\n\n')
}

/** The line that starts with these words. */
function line(text: string, start: string): string | undefined {
  return text.split('\n').find((each) => each.startsWith(start))
}

describe('the notes of a release', () => {
  test("follow the ADR's template", () => {
    expect(notes([tarball(ubuntu, facts)])).toBe(`## CPython 3.12.6 Precompilado - Build 1

**Plataforma**: Ubuntu 22.04 LTS (x64)  
**Fecha de compilación**: 2025-11-06  
**Flags de optimización**: \`--enable-optimizations\`, \`--with-lto\`

### Librerías nativas incluidas:

- OpenSSL 3.0.2
- SQLite 3.37.2
- libuuid 2.37.2
- liblzma 5.2.5
- libbz2 1.0.8

### Instalación:

\`\`\`yaml
- uses: 2-Coatl/iact-cpython-action@v1
  with:
    version: '3.12.6'
    build: '1'
    repository: 2-Coatl/IACT---project
\`\`\`

### Validación:

SHA256: \`${sha256}  ${ubuntu}\`
`)
  })

  test('speak English when asked, name every tarball, and end in what the publisher adds', () => {
    const arm = 'cpython-3.12.6-debian12-arm64-build1.tgz'
    const text = notes([tarball(ubuntu, undefined), tarball(arm, { ...facts, configureFlags: [] })], {
      language: 'en',
      extra: '\n## More\n\nby hand\n\n'
    })
    expect(text).toBe(`## CPython 3.12.6 prebuilt - Build 1

**Platform**: Ubuntu 22.04 LTS (x64)  
**Built on**: could not be read  
**Configure flags**: could not be read  
**glibc**: 2.35 or newer

### Shared libraries that it needs:

- \`libc.so.6\`
- \`libcrypto.so.3\`
- \`libffi.so.8\`
- \`libm.so.6\`
- \`libreadline.so.8\`
- \`libssl.so.3\`
- \`libtinfo.so.6\`

**Platform**: Debian 12 (arm64)  
**Built on**: 2025-11-06  
**Configure flags**: none

### Native libraries:

- OpenSSL 3.0.2
- SQLite 3.37.2
- libuuid 2.37.2
- liblzma 5.2.5
- libbz2 1.0.8

### Installation:

\`\`\`yaml
- uses: 2-Coatl/iact-cpython-action@v1
  with:
    version: '3.12.6'
    build: '1'
    repository: 2-Coatl/IACT---project
\`\`\`

### Validation:

SHA256: \`${sha256}  ${ubuntu}\`

SHA256: \`${sha256}  ${arm}\`

## More

by hand
`)
  })

  test.each(['', ' \n\t\n'])('add nothing for the extra notes %j', (extra) => {
    expect(notes([tarball(ubuntu, facts)], { extra })).toBe(notes([tarball(ubuntu, facts)]))
  })

  test.each([
    ['that could not be read', undefined, 'no se pudo leer'],
    ['of which there are none', [], 'ninguno'],
    ['without the prefix, which the version tells', ['--prefix=/opt/python-3.12.6'], 'ninguno'],
    ['with blanks', ['CFLAGS=-O2 -g'], '`CFLAGS=-O2 -g`'],
    ['that would break out of the line', ['a`b\nc\u0000d\u009be'], '`a b c d e`']
  ])('write configure flags %s', (_, configureFlags, words) => {
    const text = notes([tarball(ubuntu, { ...facts, configureFlags })])
    expect(line(text, '**Flags de optimización**')).toBe(`**Flags de optimización**: ${words}`)
  })

  test('tell what the files tell where the interpreter was not run', () => {
    expect(sectionsOf(notes([tarball(ubuntu, undefined)])).slice(1, 4)).toEqual([
      `**Plataforma**: Ubuntu 22.04 LTS (x64)  
**Fecha de compilación**: no se pudo leer  
**Flags de optimización**: no se pudo leer  
**glibc**: 2.35 o posterior`,
      '### Librerías compartidas que necesita:',
      `- \`libc.so.6\`
- \`libcrypto.so.3\`
- \`libffi.so.8\`
- \`libm.so.6\`
- \`libreadline.so.8\`
- \`libssl.so.3\`
- \`libtinfo.so.6\``
    ])
  })

  test('say none where the files need no library, and no glibc where they name none', () => {
    const bare = { ...tarball(ubuntu, undefined), needs: needsOf(emptyTree) }
    expect(sectionsOf(notes([bare])).slice(1, 4)).toEqual([
      `**Plataforma**: Ubuntu 22.04 LTS (x64)  
**Fecha de compilación**: no se pudo leer  
**Flags de optimización**: no se pudo leer`,
      '### Librerías compartidas que necesita:',
      '- ninguno'
    ])
  })

  test('do not let the name of a library out of its place', () => {
    const files = [elfFact('bin/python3', { needed: ['a`b\n## c.so'] })]
    const hostile = { ...tarball(ubuntu, undefined), needs: needsOf({ ...emptyTree, files }) }
    expect(sectionsOf(notes([hostile]))[3]).toBe('- `a b ## c.so`')
  })

  test('tell of what an interpreter that was run could not say', () => {
    const silent = { buildDate: undefined, configureFlags: undefined, libraries: new Map<string, string>() }
    expect(sectionsOf(notes([tarball(ubuntu, silent)])).slice(1, 4)).toEqual([
      `**Plataforma**: Ubuntu 22.04 LTS (x64)  
**Fecha de compilación**: no se pudo leer  
**Flags de optimización**: no se pudo leer`,
      '### Librerías nativas incluidas:',
      `- OpenSSL (no se pudo leer)
- SQLite (no se pudo leer)
- libuuid (no se pudo leer)
- liblzma (no se pudo leer)
- libbz2 (no se pudo leer)`
    ])
  })

  test.each([
    ['ubuntu22.04', 'Ubuntu 22.04 LTS'],
    ['ubuntu24.04', 'Ubuntu 24.04 LTS'],
    ['ubuntu23.04', 'Ubuntu 23.04'],
    ['ubuntu24.10', 'Ubuntu 24.10'],
    ['debian12', 'Debian 12']
  ])('call %s %s', (distro, words) => {
    const text = notes([tarball(`cpython-3.12.6-${distro}-build1.tgz`, facts)])
    expect(line(text, '**Plataforma**')).toBe(`**Plataforma**: ${words} (x64)  `)
  })
})

test('the checksum of a twin stands after that of its tarball', () => {
  const [twin, digest] = ['cpython-3.12.6-ubuntu22.04-build1.tar.zst', findSha256('cd'.repeat(32))]
  if (digest === undefined) throw new Error('It is one.')
  const text = notes([{ ...tarball(ubuntu, facts), twin: { fileName: twin, sha256: digest } }])
  expect(sectionsOf(text).slice(-2)).toEqual([
    `SHA256: \`${sha256}  ${ubuntu}\``,
    `SHA256: \`${digest}  ${twin}\`\n`
  ])
})
