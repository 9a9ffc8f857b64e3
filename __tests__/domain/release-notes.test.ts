import { describe, expect, test } from '@jest/globals'
import { findArtifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import type { InterpreterFacts } from '../../src/domain/interpreter-facts.ts'
import { parsePythonVersion } from '../../src/domain/python-version.ts'
import { releaseNotes } from '../../src/domain/release-notes.ts'
import type { NotesLanguage, NotesTarball } from '../../src/domain/release-notes.ts'

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

function tarball(fileName: string, others: InterpreterFacts | undefined): NotesTarball {
  const artifact = findArtifact(fileName)
  const digest = findSha256(sha256)
  if (artifact === undefined || digest === undefined) throw new Error(`${fileName} names no build`)
  return { artifact, fileName, sha256: digest, facts: others }
}

function notes(
  tarballs: readonly NotesTarball[],
  options: { readonly language?: NotesLanguage; readonly extra?: string } = {}
): string {
  const build = { version: parsePythonVersion('3.12.6'), build: 1 }
  const { language = 'es', extra } = options
  return releaseNotes({ build, tarballs, repository: '2-Coatl/IACT---project', language, extra })
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

### Native libraries:

- OpenSSL (could not be read)
- SQLite (could not be read)
- libuuid (could not be read)
- liblzma (could not be read)
- libbz2 (could not be read)

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
