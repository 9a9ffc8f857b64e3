import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalGitHub, writeToken } from './local-github.ts'
import type { MadeTarball, TarEntry } from './make-tarball.ts'
import { makeTarball } from './make-tarball.ts'
import { artifactsDirectory, repository, tarballName } from './publish-case.ts'
import type { Place } from './publish-state.ts'
import type { ActionRequest, ActionRun } from './run-action.ts'
import { placesIn, runAction } from './run-action.ts'

/** A job whose steps are runs of the bundle in mode publish, with a tarball in its workspace. */
export type PublishJob = Place & {
  readonly [Symbol.asyncDispose]: () => Promise<void>
  readonly workspace: string
  /** Version 3.12.6, build 1 and `smoke-test: skip` unless told; an input of undefined is not set. */
  readonly run: (
    inputs?: Readonly<Record<string, string | undefined>>,
    how?: Partial<ActionRequest>
  ) => Promise<ActionRun>
  /** A tarball among the artifacts, or somewhere else in the workspace. */
  readonly add: (path: string, extra?: readonly TarEntry[]) => Promise<MadeTarball>
}

export async function openPublishJob(): Promise<PublishJob> {
  const directory = await mkdtemp(join(tmpdir(), 'bundle-publish-'))
  const github = await startLocalGitHub()
  github.addRepository({ owner: 'coatl', name: 'iact' })
  const { workspace } = placesIn(directory)
  const add: PublishJob['add'] = (path, extra = []) => makeTarball({ path: join(workspace, path), extra })
  const tarballs = [await add(`${artifactsDirectory}/${tarballName}`)]
  const commit = github.view(repository).branches['main'] ?? ''
  return {
    github,
    workspace,
    commit,
    tarballs,
    add,
    view: () => github.view(repository),
    run: (inputs = {}, how = {}) => {
      const env = { GITHUB_REPOSITORY: repository, GITHUB_SHA: commit, ...how.env }
      const request = { github, token: writeToken, directory, ...how, env }
      return runAction({ ...request, inputs: given({ ...defaults, ...inputs }) })
    },
    [Symbol.asyncDispose]: async () => {
      await github.close()
      await rm(directory, { recursive: true, force: true })
    }
  }
}

const defaults = { mode: 'publish', version: '3.12.6', build: '1', 'smoke-test': 'skip' }

function given(inputs: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  )
}
