import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Release } from './github-state.ts'
import type { PublishCase } from './publish-case.ts'
import { artifactsDirectory, repository, tarballName } from './publish-case.ts'
import { tag } from './publish-state.ts'

/** Everything that was sent to change something, in order. */
export function writesOf({ github }: PublishCase): readonly string[] {
  return github.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path}`)
}

/** The live release: what is changed here, the server has. */
export function releaseOf({ github }: PublishCase): Release {
  const [release] = github.repository(repository).releases
  if (release === undefined) throw new Error('There is no release.')
  return release
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
