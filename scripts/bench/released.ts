import { writeFile } from 'node:fs/promises'
import { fileNameOf, tagOf } from '../../src/domain/artifact.ts'
import type { GitHubProcess } from './github.ts'
import type { BenchTarball } from './tarball.ts'

/** A tarball that can be had from a release, with its checksum file beside it. */
export type Released = BenchTarball & {
  readonly repository: string
  /** As a browser has it; the other one ends in `.sha256`. */
  readonly url: string
}

export async function release(github: GitHubProcess, tarball: BenchTarball): Promise<Released> {
  const { path, name, sha256, artifact } = tarball
  await writeFile(`${path}.sha256`, `${sha256}  ${name}\n`)
  const { fullName } = await github.addRepository()
  const tag = tagOf(artifact)
  await github.addRelease({ fullName, tag, paths: [path, `${path}.sha256`] })
  const url = `${github.serverUrl}/${fullName}/releases/download/${tag}/${fileNameOf(artifact)}`
  return { ...tarball, repository: fullName, url }
}
