import type { Artifact, Build } from './artifact.ts'
import { prettyDistro } from './artifact.ts'
import type { Sha256 } from './checksum.ts'
import type { InterpreterFacts } from './interpreter-facts.ts'
import { reportedLibraries } from './interpreter-facts.ts'
import { formatPythonVersion } from './python-version.ts'

export type NotesLanguage = 'es' | 'en'

export type NotesTarball = {
  readonly artifact: Artifact
  readonly fileName: string
  readonly sha256: Sha256
  readonly facts: InterpreterFacts | undefined
}

type Words = Readonly<
  Record<
    'title' | 'platform' | 'date' | 'flags' | 'none' | 'unknown' | 'libraries' | 'install' | 'check',
    string
  >
>

const WORDS: Readonly<Record<NotesLanguage, Words>> = {
  es: {
    title: 'Precompilado',
    platform: 'Plataforma',
    date: 'Fecha de compilación',
    flags: 'Flags de optimización',
    none: 'ninguno',
    unknown: 'no se pudo leer',
    libraries: 'Librerías nativas incluidas',
    install: 'Instalación',
    check: 'Validación'
  },
  en: {
    title: 'prebuilt',
    platform: 'Platform',
    date: 'Built on',
    flags: 'Configure flags',
    none: 'none',
    unknown: 'could not be read',
    libraries: 'Native libraries',
    install: 'Installation',
    check: 'Validation'
  }
}

/** The notes of a release after the ADR's template: the same input gives the same text. */
export function releaseNotes(input: {
  readonly build: Build
  readonly tarballs: readonly NotesTarball[]
  readonly repository: string
  readonly language: NotesLanguage
  readonly extra: string | undefined
}): string {
  const { build, tarballs, language } = input
  const words = WORDS[language]
  const version = formatPythonVersion(build.version)
  const sections = [
    `## CPython ${version} ${words.title} - Build ${build.build}`,
    ...tarballs.map((tarball) => tarballNotes(tarball, words)),
    `### ${words.install}:\n\n${installSnippet(version, build.build, input.repository)}`,
    `### ${words.check}:\n\n${tarballs.map(({ fileName, sha256 }) => `SHA256: \`${sha256}  ${fileName}\``).join('\n\n')}`,
    ...(input.extra === undefined || input.extra.trim() === '' ? [] : [input.extra.trim()])
  ]
  return `${sections.join('\n\n')}\n`
}

function tarballNotes({ artifact, facts }: NotesTarball, words: Words): string {
  const flags = facts?.configureFlags?.filter((flag) => !flag.startsWith('--prefix='))
  const libraries = reportedLibraries.map(
    (name) => `- ${name} ${facts?.libraries.get(name) ?? `(${words.unknown})`}`
  )
  return [
    `**${words.platform}**: ${platformOf(artifact)}  `,
    `**${words.date}**: ${facts?.buildDate ?? words.unknown}  `,
    `**${words.flags}**: ${flags === undefined ? words.unknown : flags.length === 0 ? words.none : flags.map(code).join(', ')}`,
    '',
    `### ${words.libraries}:`,
    '',
    ...libraries
  ].join('\n')
}

function platformOf({ distro, architecture }: Artifact): string {
  const lts = /^ubuntu\d[02468]\.04$/.test(distro) ? ' LTS' : ''
  return `${prettyDistro(distro)}${lts} (${architecture})`
}

function installSnippet(version: string, build: number, repository: string): string {
  return [
    '```yaml',
    '- uses: 2-Coatl/iact-cpython-action@v1',
    '  with:',
    `    version: '${version}'`,
    `    build: '${build}'`,
    `    repository: ${repository}`,
    '```'
  ].join('\n')
}

/** A code span can't be left: control characters and backticks of the build's own words go. */
function code(text: string): string {
  return `\`${text.replace(/[\p{Cc}`]/gu, ' ')}\``
}
