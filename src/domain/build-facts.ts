import type { Artifact } from './artifact.ts'
import { fileNameOf, prefixOf } from './artifact.ts'
import type { Digests } from './checksum.ts'
import type { ElfTree } from './elf-tree.ts'
import { hostNeedsOf } from './elf-tree.ts'
import { findGlibcNeed } from './glibc-version.ts'
import type { InterpreterFacts } from './interpreter-facts.ts'
import { formatPythonVersion } from './python-version.ts'

/** What `<tarball>.json` tells machines about a build, so that nobody needs to unpack it to know. */
export type BuildFacts = {
  readonly artifact: Artifact
  readonly digests: Digests
  /** Undefined where the interpreter could not be asked. */
  readonly interpreter: InterpreterFacts | undefined
  readonly tree: ElfTree
}

/** The same facts give the same bytes. */
export function formatBuildFacts({ artifact, digests, interpreter, tree }: BuildFacts): string {
  const facts = {
    schema: 1,
    tarball: fileNameOf(artifact),
    version: formatPythonVersion(artifact.version),
    build: artifact.build,
    distro: artifact.distro,
    architecture: artifact.architecture,
    prefix: prefixOf(artifact.version),
    size: digests.size,
    sha256: digests.sha256,
    sha512: digests.sha512,
    glibc: glibcFloorOf(tree) ?? null,
    sharedLibraries: sharedLibrariesOf(tree),
    buildDate: interpreter?.buildDate ?? null,
    configureFlags: interpreter?.configureFlags ?? null,
    libraries: Object.fromEntries(interpreter?.libraries ?? [])
  }
  return `${JSON.stringify(facts, undefined, 2)}\n`
}

/** The oldest glibc that the build starts on. */
export function glibcFloorOf(tree: ElfTree): string | undefined {
  return findGlibcNeed(tree.files)?.version
}

/** Sonames that the host must bring. */
export function sharedLibrariesOf(tree: ElfTree): readonly string[] {
  return hostNeedsOf(tree).filter((name) => !name.startsWith('/'))
}

/** The glibc floor in somebody's `<tarball>.json`; undefined for anything that does not say one. */
export function findGlibcFloor(text: string): string | undefined {
  try {
    const facts: unknown = JSON.parse(text)
    const glibc: unknown =
      typeof facts === 'object' && facts !== null && 'glibc' in facts ? facts.glibc : undefined
    return typeof glibc === 'string' && /^[0-9]{1,3}(?:\.[0-9]{1,3}){1,2}$/.test(glibc) ? glibc : undefined
  } catch {
    return undefined
  }
}
