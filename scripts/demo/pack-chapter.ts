import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { findPythons, packPython } from '../../__tests__/support/pack-python.ts'
import { hashFile } from '../../src/disk/hash-file.ts'
import { findText } from '../../src/disk/read-text.ts'
import type { Artifact } from '../../src/domain/artifact.ts'
import { findArtifact, tarballGrammar } from '../../src/domain/artifact.ts'
import type { Digests } from '../../src/domain/checksum.ts'
import { formatChecksumFile } from '../../src/domain/checksum.ts'
import type { Told } from './chapter.ts'
import type { Job } from './job.ts'
import { fact, megabytes } from './show.ts'

/** What the rest of the demo is about: a tarball in the workspace, and what its bytes are, found out without the action. */
export type Tarball = { readonly name: string; readonly artifact: Artifact; readonly digests: Digests }

/** The tarball that was given, or this machine's own Python, where the action looks for tarballs by itself. */
export async function packChapter(job: Job, given: string | undefined): Promise<Told<Tarball>> {
  const directory = join(job.places.workspace, 'infrastructure/cpython/artifacts')
  const { name, from } = given === undefined ? await pack(directory) : await take(given, directory)
  const artifact = findArtifact(name)
  if (artifact === undefined)
    throw new Error(`${name} is no name of a build: tarballs are called ${tarballGrammar}`)
  const digests = await hashFile(join(directory, name))
  const sidecar = await findText(join(directory, `${name}.sha256`))
  const lines = [
    ...fact('from', ...from),
    ...fact('tarball', `${name} (${megabytes(digests.size)})`),
    ...fact('sha256', digests.sha256),
    ...fact('in', directory)
  ]
  const agrees =
    sidecar === undefined ? given !== undefined : sidecar === formatChecksumFile(digests.sha256, name)
  return {
    value: { name, artifact, digests },
    lines,
    promises: [['its .sha256 agrees', agrees]],
    log: sidecar ?? ''
  }
}

type Source = { readonly name: string; readonly from: readonly string[] }

async function pack(directory: string): Promise<Source> {
  const { fileName, interpreter, remarks } = await packPython(await findPythons(), directory)
  return { name: fileName, from: [interpreter, ...(remarks === '' ? [] : remarks.split('\n'))] }
}

/** Copied: the action leaves a checksum file beside a tarball that has none, and that place is not ours. */
async function take(path: string, directory: string): Promise<Source> {
  const name = basename(path)
  await copyFile(path, join(directory, name))
  if ((await findText(`${path}.sha256`)) !== undefined) {
    await copyFile(`${path}.sha256`, join(directory, `${name}.sha256`))
  }
  return { name, from: [path] }
}
