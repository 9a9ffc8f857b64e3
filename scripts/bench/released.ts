import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { compressTwin } from '../../src/disk/compress-twin.ts'
import { fileNameOf, tagOf } from '../../src/domain/artifact.ts'
import type { GitHubProcess } from './github.ts'
import type { BenchTarball } from './tarball.ts'

/** A tarball that can be had from a release, with its checksum file beside it. */
export type Released = BenchTarball & {
  readonly repository: string
  /** As a browser has it; the other one ends in `.sha256`. */
  readonly url: string
}

/** The same with a twin, from which a setup then comes. */
export async function releaseWithTwin(
  github: GitHubProcess,
  tarball: BenchTarball
): Promise<Released & { readonly twinSize: number }> {
  const twin = tarball.path.replace(/tgz$/, 'tar.zst')
  const { size, sha256 } = (await compressTwin(tarball.path, twin)).twin
  await writeFile(`${twin}.sha256`, `${sha256}  ${basename(twin)}\n`)
  const released = await release(github, tarball, [twin, `${twin}.sha256`])
  return { ...released, twinSize: size }
}

export async function release(
  github: GitHubProcess,
  tarball: BenchTarball,
  beside: readonly string[] = []
): Promise<Released> {
  const { path, name, sha256, artifact } = tarball
  await writeFile(`${path}.sha256`, `${sha256}  ${name}\n`)
  const { fullName } = await github.addRepository()
  const tag = tagOf(artifact)
  await github.addRelease({ fullName, tag, paths: [path, `${path}.sha256`, ...beside] })
  const url = `${github.serverUrl}/${fullName}/releases/download/${tag}/${fileNameOf(artifact)}`
  return { ...tarball, repository: fullName, url }
}
