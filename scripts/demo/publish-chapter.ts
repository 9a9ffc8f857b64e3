import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ReleaseView } from '../../__tests__/support/github-view.ts'
import { hashFile, hashText } from '../../src/disk/hash-file.ts'
import { tagOf } from '../../src/domain/artifact.ts'
import { factsNameOf, findBuildFacts } from '../../src/domain/build-facts.ts'
import { formatChecksumFile } from '../../src/domain/checksum.ts'
import { formatPythonVersion } from '../../src/domain/python-version.ts'
import type { Promised, Told } from './chapter.ts'
import type { Job, Step } from './job.ts'
import { repository } from './job.ts'
import type { Tarball } from './pack-chapter.ts'
import { fact } from './show.ts'
import { briefLines, commonPromises, stepLines } from './step.ts'

type Bytes = { readonly name: string; readonly size: number; readonly sha256: string }

/** The first time: there is nothing, and then there is a whole release. */
export async function publishChapter(job: Job, tarball: Tarball): Promise<Told<undefined>> {
  const step = await publish(job, tarball)
  const { releases, tags, branches, files } = job.github.view(repository)
  const [release] = releases
  const stored = await readStored(release)
  const registry = Object.entries(files).find(([path]) => path.endsWith('ARTIFACTS.md'))?.[1] ?? ''
  const tag = tagOf(tarball.artifact)
  const promises: readonly Promised[] = [
    ...commonPromises(step),
    ['it says that it changed something', step.run.outputs['changed'] === 'true'],
    [
      `there is one release, published, by the tag ${tag}`,
      releases.length === 1 && isPublished(release, tag)
    ],
    [
      'it holds the tarball and its .sha256, byte for byte, its facts, and nothing else',
      same(
        stored.filter((file) => file.name !== factsNameOf(tarball.name)),
        meantBytes(tarball)
      ) && (await tellsOf(tarball, release))
    ],
    ["GitHub's own digest of every asset says the same", digestsAgree(release)],
    ['the tag is on the running commit', tags[tag] !== undefined && tags[tag] === release?.target],
    ['the registry on main has a row with this SHA-256', registry.includes(tarball.digests.sha256)],
    ['the notes tell what the interpreter says of itself', release?.body?.includes('OpenSSL') === true]
  ]
  await checkOut(job, files)
  const state = `${release?.name ?? 'none'}, ${release?.draft === false ? 'published' : 'NOT published'}, main is at ${branches['main'] ?? ''}`
  const lines = [
    ...stepLines(step),
    ...fact('release', state),
    ...fact('assets', ...stored.map(describeAsset))
  ]
  return { value: undefined, lines, promises, log: logOf(step) }
}

/** The second time: everything is there. */
export async function republishChapter(job: Job, tarball: Tarball): Promise<Told<undefined>> {
  const before = JSON.stringify(job.github.view(repository))
  const step = await publish(job, tarball)
  const promises: readonly Promised[] = [
    ...commonPromises(step),
    ['it says that it changed nothing', step.run.outputs['changed'] === 'false'],
    ['it only read', step.requests.length > 0 && step.requests.every(({ method }) => method === 'GET')],
    [
      'releases, tags, files and commits are what they were',
      JSON.stringify(job.github.view(repository)) === before
    ]
  ]
  return { value: undefined, lines: briefLines(step), promises, log: logOf(step) }
}

function publish(job: Job, { artifact }: Tarball): Promise<Step> {
  const build = { version: formatPythonVersion(artifact.version), build: String(artifact.build) }
  return job.step('publish', { ...build, 'smoke-test': 'require' })
}

function meantBytes({ name, digests }: Tarball): readonly Bytes[] {
  const sidecar = hashText(formatChecksumFile(digests.sha256, name))
  return [
    { name, size: digests.size, sha256: digests.sha256 },
    { name: `${name}.sha256`, size: sidecar.size, sha256: sidecar.sha256 }
  ]
}

/** Hashed from what the server keeps on its disk, whatever it says of it. */
async function readStored(release: ReleaseView | undefined): Promise<readonly Bytes[]> {
  const assets = (release?.assets ?? []).flatMap(({ name, path }) =>
    path === undefined ? [] : [{ name, path }]
  )
  return Promise.all(
    assets.map(async ({ name, path }) => {
      const { size, sha256 } = await hashFile(path)
      return { name, size, sha256 }
    })
  )
}

/** The facts come from the interpreter; what can be known of them beforehand is the tarball that they tell of. */
async function tellsOf({ name, digests }: Tarball, release: ReleaseView | undefined): Promise<boolean> {
  const path = release?.assets.find((asset) => asset.name === factsNameOf(name))?.path
  return path !== undefined && findBuildFacts(await readFile(path, 'utf8'))?.about === digests.sha256
}

function same(left: readonly Bytes[], right: readonly Bytes[]): boolean {
  const sorted = (files: readonly Bytes[]): string =>
    JSON.stringify([...files].sort((a, b) => (a.name < b.name ? -1 : 1)))
  return sorted(left) === sorted(right)
}

function isPublished(release: ReleaseView | undefined, tag: string): boolean {
  return release?.draft === false && release.publishedAt !== null && release.tagName === tag
}

function digestsAgree(release: ReleaseView | undefined): boolean {
  return (
    release?.assets.every(
      ({ digest, sha256, state }) => digest === `sha256:${sha256}` && state === 'uploaded'
    ) === true
  )
}

function describeAsset({ name, size, sha256 }: Bytes): string {
  return `${name}: ${size} bytes, sha256 ${sha256}`
}

/** What actions/checkout would do: from here on the registry lies in the workspace, and setup obeys it. */
async function checkOut(job: Job, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const target = join(job.places.workspace, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, text)
  }
}

function logOf({ run }: Step): string {
  return run.stdout + run.stderr
}
