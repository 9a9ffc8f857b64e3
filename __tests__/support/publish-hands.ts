import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runnerProcesses } from '../../src/adapters/runner/processes.ts'
import type { PublishWorld } from '../../src/publish/publish.ts'
import type { Release } from './github-state.ts'
import type { RepositoryView } from './github-view.ts'
import type { PublishCase } from './publish-case.ts'
import { artifactsDirectory, openPublishCase, repository, tarballName } from './publish-case.ts'
import { assetsOf, tag } from './publish-state.ts'
import { talkingPython } from './talking-python.ts'

/** Everything that was sent to change something, in order. */
export function writesOf({ github }: PublishCase): readonly string[] {
  return github.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path}`)
}

/** Everything but how often it was read: what a run that writes nothing leaves as it is. */
export function writtenIn(one: Pick<PublishCase, 'view'>): RepositoryView {
  const view = one.view()
  const releases = view.releases.map((release) => ({
    ...release,
    assets: release.assets.map((asset) => ({ ...asset, downloads: 0 }))
  }))
  return { ...view, releases }
}

/** How many assets a release of the case's tarballs has: each tarball, what vouches for it, and what tells of it. */
export function assetCount({ tarballs }: Pick<PublishCase, 'tarballs'>): number {
  return tarballs.flatMap(assetsOf).length
}

/** What the release holds under that name, as text. */
export async function storedText(one: Pick<PublishCase, 'view'>, name: string): Promise<string> {
  const asset = one.view().releases[0]?.assets.find((candidate) => candidate.name === name)
  if (asset?.path === undefined) throw new Error(`${name} is not there.`)
  return readFile(asset.path, 'utf8')
}

/** The live release: what is changed here, the server has. */
export function releaseOf({ github }: PublishCase): Release {
  const [release] = github.repository(repository).releases
  if (release === undefined) throw new Error('There is no release.')
  return release
}

/** A case with a tarball whose interpreter can be asked. */
export async function openTalkingCase(): Promise<PublishCase> {
  const one = await openPublishCase({ names: [] })
  const made = await talkingPython({ directory: join(one.workspace, artifactsDirectory), name: tarballName })
  return { ...one, tarballs: [made] }
}

/** An interpreter that says so of itself, and is otherwise what it is. */
export function knowingProcesses(buildDate: string): Pick<PublishWorld, 'processes'> {
  const facts = { buildDate, configureFlags: ['--enable-shared'], OpenSSL: '3.0.2' }
  const real = runnerProcesses()
  const run: PublishWorld['processes']['run'] = (command) =>
    command.argv.some((word) => word.includes('configureFlags'))
      ? Promise.resolve({ exitCode: 0, stdout: JSON.stringify(facts), stderr: '' })
      : real.run(command)
  return { processes: { run } }
}

/** Puts an asset on the live release, in the place of what has its name there. */
export async function putAsset(
  one: PublishCase,
  name: string,
  content: string | { readonly path: string }
): Promise<void> {
  const { assets } = releaseOf(one)
  const wish = { tag: `${tag}-scratch`, draft: true, assets: [{ name, content }] }
  const scratch = await one.github.addRelease(repository, wish)
  const { releases } = one.github.repository(repository)
  releases.splice(releases.indexOf(scratch), 1)
  takeAsset(one, name)
  assets.push(...scratch.assets)
}

/** Takes an asset off the live release. */
export function takeAsset(one: PublishCase, name: string): void {
  const { assets } = releaseOf(one)
  const index = assets.findIndex((asset) => asset.name === name)
  if (index >= 0) assets.splice(index, 1)
}

/** The same name with other bytes, and the checksum file that goes with them. */
export async function buildAgain(one: PublishCase): Promise<string> {
  const { sha256 } = await one.add(tarballName, [{ path: 'opt/python-3.12.6/lib/again', content: 'again' }])
  const sidecar = join(one.workspace, artifactsDirectory, `${tarballName}.sha256`)
  await writeFile(sidecar, `${sha256}  ${tarballName}\n`)
  return sha256
}

/** As another run, or a person, does it: the tag comes with it. */
export function publishNow(one: PublishCase, release: Release): void {
  release.draft = false
  one.github.repository(repository).tags.set(tag, one.commit)
}
