import type { Artifact } from './artifact.ts'
import { fileNameOf, findTwin, prefixOf, twinNameOf } from './artifact.ts'
import type { Digests, Sha256 } from './checksum.ts'
import { findSha256, findSha512 } from './checksum.ts'
import type { HostNeeds, NeededLibrary } from './host-needs.ts'
import type { InterpreterFacts } from './interpreter-facts.ts'
import { findJsonObject } from './json-object.ts'
import { formatPythonVersion } from './python-version.ts'
import type { Twin } from './twin.ts'

/** What is known of a build without unpacking it: `<tarball>.json` on its release. */
export type BuildFacts = {
  readonly artifact: Artifact
  readonly digests: Digests
  readonly needs: HostNeeds
  /** Undefined where the interpreter could not be asked. */
  readonly interpreter: InterpreterFacts | undefined
  /** Where the release has one. */
  readonly twin?: Twin | undefined
}

const SCHEMA = 1

export function factsNameOf(tarball: string): string {
  return `${tarball}.json`
}

/** The same facts give the same bytes. */
export function formatBuildFacts({ artifact, digests, needs, interpreter, twin }: BuildFacts): string {
  const [loader] = needs.loaders
  const facts = {
    schema: SCHEMA,
    tarball: fileNameOf(artifact),
    version: formatPythonVersion(artifact.version),
    build: artifact.build,
    distro: artifact.distro,
    arch: artifact.architecture,
    prefix: prefixOf(artifact.version),
    size: digests.size,
    sha256: digests.sha256,
    sha512: digests.sha512,
    ...(twin === undefined ? {} : { twin: spellTwin(twin) }),
    buildDate: interpreter?.buildDate ?? null,
    configureFlags: interpreter?.configureFlags ?? null,
    libraryVersions: interpreter === undefined ? null : Object.fromEntries(interpreter.libraries),
    glibc: needs.glibc.required?.version ?? null,
    glibcNeededBy: needs.glibc.required?.path ?? null,
    loader: loader?.name ?? null,
    sharedLibraries: needs.libraries.map(({ soname, users, isRequired }) => ({
      name: soname,
      required: isRequired,
      users
    })),
    librarySearchPaths: needs.runPaths
  }
  return `${JSON.stringify(facts, undefined, 2)}\n`
}

function spellTwin({ name, digests, stream }: Twin): object {
  const { size, sha256, sha512 } = digests
  return { name, size, sha256, sha512, tarSize: stream.size, tarSha256: stream.sha256 }
}

/** Of which tarball somebody's facts tell, and what that asks of a machine, where they can be relied on to say it. */
export type ReadFacts = {
  readonly about: Sha256
  readonly needs: HostNeeds | undefined
  readonly twin: Twin | undefined
}

/** Undefined for everything that `formatBuildFacts` would not have written: facts are worth having, not worth failing for. */
export function findBuildFacts(text: string): ReadFacts | undefined {
  const facts = findJsonObject(text)
  const about = findSha256(textOf(facts, 'sha256') ?? '')
  if (facts?.['schema'] !== SCHEMA || about === undefined) return undefined
  return { about, needs: findNeeds(facts), twin: findTwinFacts(findObject(facts['twin'])) }
}

function findTwinFacts(facts: Record<string, unknown> | undefined): Twin | undefined {
  const [artifact, size, tarSize] = [
    findTwin(textOf(facts, 'name') ?? ''),
    facts?.['size'],
    facts?.['tarSize']
  ]
  const sha256 = findSha256(textOf(facts, 'sha256') ?? '')
  const sha512 = findSha512(textOf(facts, 'sha512') ?? '')
  const tarSha256 = findSha256(textOf(facts, 'tarSha256') ?? '')
  if (artifact === undefined || sha256 === undefined || sha512 === undefined || tarSha256 === undefined)
    return undefined
  if (!isSize(size) || !isSize(tarSize)) return undefined
  const stream = { size: tarSize, sha256: tarSha256 }
  return { name: twinNameOf(artifact), digests: { size, sha256, sha512 }, stream }
}

function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0
}

function findNeeds(facts: Record<string, unknown>): HostNeeds | undefined {
  const runPaths = listOf(facts, 'librarySearchPaths')
  // A machine would be called unfit for lack of libraries that lie where nobody can look.
  if (!runPaths.every(isPlain)) return undefined
  const glibc = textOf(facts, 'glibc')
  const loader = textOf(facts, 'loader')
  const required =
    glibc !== undefined && /^[0-9]{1,3}(?:\.[0-9]{1,3}){1,2}$/.test(glibc)
      ? { version: glibc, path: textOf(facts, 'glibcNeededBy') ?? 'the interpreter' }
      : undefined
  return {
    // The name of the tarball says for which processor it is; who publishes holds the files against it.
    machines: [],
    loaders: loader === undefined ? [] : [{ name: loader, path: 'the interpreter' }],
    glibc: { required, optional: undefined },
    libraries: listOf(facts, 'sharedLibraries').flatMap(findLibrary),
    runPaths,
    unreadable: []
  }
}

function findObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined
}

function findLibrary(value: unknown): readonly NeededLibrary[] {
  const library = findObject(value)
  if (library === undefined) return []
  const soname = textOf(library, 'name')
  if (soname === undefined) return []
  return [
    { soname, users: listOf(library, 'users').filter(isPlain), isRequired: library['required'] === true }
  ]
}

function textOf(object: Record<string, unknown> | undefined, key: string): string | undefined {
  const value = object?.[key]
  return isPlain(value) ? value : undefined
}

function listOf(object: Record<string, unknown>, key: string): readonly unknown[] {
  const value = object[key]
  return Array.isArray(value) ? value : []
}

/** It goes into messages and paths: what has anything odd in it is not taken. */
function isPlain(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.+/$-]{1,256}$/.test(value)
}
