import type { ElfTreeFile } from './elf-tree.ts'

export type GlibcNeed = { readonly version: string; readonly path: string }

/** The newest glibc that one of the files can't be loaded without, and the file. */
export function findGlibcNeed(files: readonly ElfTreeFile[]): GlibcNeed | undefined {
  const needs = files.flatMap(({ path, versionNeeds }) =>
    versionNeeds
      .filter(({ weak }) => !weak)
      .flatMap(({ name }) => findVersion(name) ?? [])
      .map((version) => ({ version, path }))
  )
  return needs.sort((left, right) => compareGlibcVersions(right.version, left.version))[0]
}

/** `GLIBC_2.34` means 2.34. Packed relocations have a mark of their own, which came with 2.36. */
function findVersion(name: string): string | undefined {
  return name === 'GLIBC_ABI_DT_RELR' ? '2.36' : /^GLIBC_([0-9]+(?:\.[0-9]+)*)$/.exec(name)?.[1]
}

/** As numbers: 2.4 comes before 2.34. */
export function compareGlibcVersions(left: string, right: string): number {
  const others = numbersOf(right)
  const differences = numbersOf(left).map((number, index) => number - (others[index] ?? 0))
  return differences.find((difference) => difference !== 0) ?? Math.min(0, differences.length - others.length)
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map(Number)
}
