import type { Artifact, Build } from './artifact.ts'
import { prettyDistro } from './artifact.ts'
import type { Sha256 } from './checksum.ts'
import type { HostNeeds } from './host-needs.ts'
import type { InterpreterFacts } from './interpreter-facts.ts'
import { reportedLibraries } from './interpreter-facts.ts'
import { formatPythonVersion } from './python-version.ts'

export type NotesLanguage = 'es' | 'en'

export type NotesTarball = {
  readonly artifact: Artifact
  readonly fileName: string
  readonly sha256: Sha256
  readonly twin?: { readonly fileName: string; readonly sha256: Sha256 } | undefined
  readonly needs: HostNeeds
  /** Undefined where it could not be asked: the notes tell then what the files tell. */
  readonly interpreter: InterpreterFacts | undefined
}

type Words = Readonly<
  Record<
    | 'title'
    | 'platform'
    | 'date'
    | 'flags'
    | 'none'
    | 'unknown'
    | 'orNewer'
    | 'libraries'
    | 'needed'
    | 'install'
    | 'check',
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
    orNewer: 'o posterior',
    libraries: 'Librerías nativas incluidas',
    needed: 'Librerías compartidas que necesita',
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
    orNewer: 'or newer',
    libraries: 'Native libraries',
    needed: 'Shared libraries that it needs',
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
    `### ${words.check}:\n\n${tarballs.flatMap(checksumsOf).join('\n\n')}`,
    ...(input.extra === undefined || input.extra.trim() === '' ? [] : [input.extra.trim()])
  ]
  return `${sections.join('\n\n')}\n`
}

function checksumsOf({ twin, ...tarball }: NotesTarball): readonly string[] {
  const files = twin === undefined ? [tarball] : [tarball, twin]
  return files.map(({ fileName, sha256 }) => `SHA256: \`${sha256}  ${fileName}\``)
}

function tarballNotes({ artifact, needs, interpreter }: NotesTarball, words: Words): string {
  const flags = interpreter?.configureFlags?.filter((flag) => !flag.startsWith('--prefix='))
  const floor = interpreter === undefined ? needs.glibc.required?.version : undefined
  const lines = [
    `**${words.platform}**: ${platformOf(artifact)}`,
    `**${words.date}**: ${interpreter?.buildDate ?? words.unknown}`,
    `**${words.flags}**: ${flags === undefined ? words.unknown : flags.length === 0 ? words.none : flags.map(code).join(', ')}`,
    ...(floor === undefined ? [] : [`**glibc**: ${floor} ${words.orNewer}`])
  ]
  const [heading, items] =
    interpreter === undefined
      ? [words.needed, needs.libraries.map(({ soname }) => code(soname))]
      : [words.libraries, reportedLibraries.map((name) => versionOf(name, interpreter, words))]
  const list = (items.length === 0 ? [words.none] : items).map((item) => `- ${item}`)
  return `${lines.join('  \n')}\n\n### ${heading}:\n\n${list.join('\n')}`
}

function versionOf(library: string, { libraries }: InterpreterFacts, words: Words): string {
  return `${library} ${libraries.get(library) ?? `(${words.unknown})`}`
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
