import { Failure } from './failure.ts'
import { comparePythonVersions, findPythonVersion, formatPythonVersion } from './python-version.ts'
import type { PythonVersion } from './python-version.ts'

/** The one place that knows how builds, releases and files are spelled (DESIGN, section 2). */

declare const brand: unique symbol
export type Tag = string & { readonly [brand]: 'Tag' }
export type FileName = string & { readonly [brand]: 'FileName' }

/** All distros and architectures of a build share one release. */
export type Build = { readonly version: PythonVersion; readonly build: number }
export type Artifact = Build & { readonly distro: string; readonly architecture: string }

export const tarballGrammar = 'cpython-<version>-<distro>[-<arch>]-build<build>.tgz'
export const distroGrammar = 'a lower-case name and its version, as in ubuntu22.04 or debian12'

const BUILD = '[1-9][0-9]{0,8}'
const DISTRO = '[a-z]+(?:[0-9]+(?:\\.[0-9]+)*)?'
const ARCHITECTURE = '[a-z][a-z0-9_]*'
/** A name that no file system takes is nobody's. */
const TARBALL = new RegExp(
  `^(?=.{1,200}$)cpython-([0-9a-z.]+)-(${DISTRO})(?:-(${ARCHITECTURE}))?-build(${BUILD})\\.tgz$`
)
const TAG = new RegExp(`^cpython-([0-9a-z.]+)-build(${BUILD})$`)

export function tagOf({ version, build }: Build): Tag {
  return `cpython-${formatPythonVersion(version)}-build${build}` as Tag
}

export function findBuildOfTag(tag: string): Build | undefined {
  const [, text = '', build] = TAG.exec(tag) ?? []
  const version = findPythonVersion(text)
  return version === undefined ? undefined : { version, build: Number(build) }
}

/** `x64` is not spelled, every other architecture is. */
export function fileNameOf(artifact: Artifact): FileName {
  const { distro, architecture, build } = artifact
  const platform = architecture === 'x64' ? distro : `${distro}-${architecture}`
  return `cpython-${formatPythonVersion(artifact.version)}-${platform}-build${build}.tgz` as FileName
}

export function findArtifact(fileName: string): Artifact | undefined {
  const [, text = '', distro, architecture = 'x64', build] = TARBALL.exec(fileName) ?? []
  const version = findPythonVersion(text)
  if (version === undefined || distro === undefined) return undefined
  const artifact = { version, distro, architecture, build: Number(build) }
  return fileNameOf(artifact) === fileName ? artifact : undefined
}

/** The same tree in a `.tar.zst`. */
export function twinNameOf(artifact: Artifact): FileName {
  return fileNameOf(artifact).replace(/tgz$/, 'tar.zst') as FileName
}

/** What a twin is called after; of a tarball's own name nothing. */
export function findTwin(fileName: string): Artifact | undefined {
  const [, stem] = /^(.+)\.tar\.zst$/.exec(fileName) ?? []
  return stem === undefined ? undefined : findArtifact(`${stem}.tgz`)
}

/** A name that says of itself how the file is compressed. */
export function isTwinName(name: string): boolean {
  return name.endsWith('.tar.zst')
}

/** Where the build was configured to live, and where it is named when that is permitted. */
export function prefixOf(version: PythonVersion): string {
  return `/opt/python-${formatPythonVersion(version)}`
}

/** The directory in the tarball that holds everything. */
export function rootOf(version: PythonVersion): string {
  return prefixOf(version).slice(1)
}

/** Throws INPUT_INVALID. */
export function parseBuild(text: string): number {
  if (!new RegExp(`^${BUILD}$`).test(text)) {
    throw new Failure(
      'INPUT_INVALID',
      `${JSON.stringify(text.slice(0, 100))} is not a build number`,
      'Write an integer from 1 on.'
    )
  }
  return Number(text)
}

/** Throws INPUT_INVALID. */
export function parseDistro(text: string): string {
  if (!new RegExp(`^${DISTRO}$`).test(text) || text.length > 40) {
    throw new Failure(
      'INPUT_INVALID',
      `${JSON.stringify(text.slice(0, 100))} is not a distro`,
      `Write ${distroGrammar}.`
    )
  }
  return text
}

/** Throws INPUT_INVALID. */
export function parseArchitecture(text: string): string {
  if (!new RegExp(`^${ARCHITECTURE}$`).test(text) || text.length > 20) {
    throw new Failure(
      'INPUT_INVALID',
      `${JSON.stringify(text.slice(0, 100))} is not an architecture`,
      'Write it as Node does: x64, arm64, ...'
    )
  }
  return text
}

const PRETTY: ReadonlyMap<string, string> = new Map([
  ['almalinux', 'AlmaLinux'],
  ['centos', 'CentOS'],
  ['opensuse', 'openSUSE'],
  ['rhel', 'RHEL']
])

/** `ubuntu22.04` → `Ubuntu 22.04`. */
export function prettyDistro(distro: string): string {
  const [, id = '', release = ''] = /^([a-z]+)(.*)$/.exec(distro) ?? []
  return `${PRETTY.get(id) ?? id.charAt(0).toUpperCase() + id.slice(1)} ${release}`.trim()
}

/** The title of a release names its distro when all its tarballs share one. */
export function titleOf(build: Build, artifacts: readonly Artifact[]): string {
  const distros = new Set(artifacts.map(({ distro }) => distro))
  const [only] = distros
  const platform = distros.size === 1 && only !== undefined ? ` (${prettyDistro(only)})` : ''
  return `CPython ${formatPythonVersion(build.version)} Build ${build.build}${platform}`
}

/** Oldest first: by version, build, distro, architecture. */
export function compareArtifacts(left: Artifact, right: Artifact): number {
  return (
    comparePythonVersions(left.version, right.version) ||
    left.build - right.build ||
    compareNames(left.distro, right.distro) ||
    compareNames(left.architecture, right.architecture)
  )
}

/** Of plain letters and digits: to compare as people sort would load the rules of their languages first. */
function compareNames(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
