import type { Build } from './artifact.ts'
import { fileNameOf, findArtifact } from './artifact.ts'
import { formatPythonVersion } from './python-version.ts'

/** What stands behind the name of a tarball in the names of the files that belong to it. */
const COMPANION = /\.tgz\.(?:sha256|sha512|asc|json)$|\.tar\.zst(?:\.(?:sha256|sha512|asc))?$/
const ARCHIVE = /\.(?:tgz|tar|tar\.[a-z0-9]+|zip|gz)$/i
const ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ['x64', 'x64'],
  ['x86_64', 'x64'],
  ['amd64', 'x64'],
  ['arm64', 'arm64'],
  ['aarch64', 'arm64']
])

/** Whether a file belongs to a tarball: its checksum, signature, facts or zstd copy. */
export function isCompanion(fileName: string): boolean {
  return COMPANION.test(fileName) && findArtifact(fileName.replace(COMPANION, '.tgz')) !== undefined
}

/** The name that a tarball of this build with a spelling mistake in its name should have; undefined for all others. */
export function findMeantName(fileName: string, build: Build): string | undefined {
  if (isCompanion(fileName)) return undefined
  const artifact = findArtifact(fileName)
  const parts = artifact === undefined ? partsOf(fileName, build) : artifact
  if (parts === undefined) return undefined
  const { distro, architecture } = parts
  const version = formatPythonVersion(build.version)
  if (artifact !== undefined && formatPythonVersion(artifact.version) !== version) return undefined
  if (artifact !== undefined && artifact.build !== build.build) return undefined
  if (distro === undefined) return `cpython-${version}-<distro>-build${build.build}.tgz`
  const meant = fileNameOf({ ...build, distro: dotted(distro), architecture: architecture ?? 'x64' })
  return meant === fileName ? undefined : meant
}

type Parts = { readonly distro: string | undefined; readonly architecture: string | undefined }

/** The parts of a name in any order and case; undefined unless they say CPython, this version and this build. */
function partsOf(fileName: string, build: Build): Parts | undefined {
  const words = fileName
    .replace(ARCHIVE, '')
    .toLowerCase()
    .split(/[-_+ ]+/)
  const stem = fileName.replace(ARCHIVE, '').toLowerCase()
  const version = formatPythonVersion(build.version)
  const isPython = words.some((word) => /^c?python/.test(word))
  if (!isPython || !words.some((word) => word.replace(/^(?:c?python|v)/, '') === version)) return undefined
  const [, number] = /(?<![a-z])build[-_.]?0*([0-9]+)/.exec(stem) ?? []
  const platform =
    /(?<![a-z])(ubuntu|debian|fedora|rhel|centos|rocky|almalinux|opensuse)[-_.]?([0-9][0-9.]*[0-9]|[0-9])/
  const [, id, release] = platform.exec(stem) ?? []
  if (number === undefined ? id === undefined : Number(number) !== build.build) return undefined
  const known = [...ARCHITECTURES.keys()].find((name) =>
    new RegExp(`(?<![a-z0-9])${name}(?![a-z0-9])`).test(stem)
  )
  return {
    distro: id === undefined || release === undefined ? undefined : `${id}${release}`,
    architecture: known === undefined ? undefined : ARCHITECTURES.get(known)
  }
}

/** Ubuntu's VERSION_ID has a dot: 22.04. */
function dotted(distro: string): string {
  return distro.replace(/^ubuntu([0-9]{2})([0-9]{2})$/, 'ubuntu$1.$2')
}
