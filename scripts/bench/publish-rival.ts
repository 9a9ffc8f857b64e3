import { link, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeToken } from '../../__tests__/support/local-github.ts'
import { placesIn, runAction } from '../../__tests__/support/run-action.ts'
import { formatPythonVersion } from '../../src/domain/python-version.ts'
import { freshRepository } from './fresh-repository.ts'
import type { Reading, Rival } from './part.ts'
import { probeMemory } from './peak-memory.ts'
import type { Scene } from './scene.ts'

/** `dist/index.js` in mode publish, into a repository of its own every time. */
export function publishRival(scene: Scene): Rival {
  return {
    name: 'publish',
    run: async () => {
      const directory = await mkdtemp(join(scene.directory, 'publish-'))
      try {
        return await publishOnce(scene, directory)
      } finally {
        await rm(directory, { recursive: true, force: true })
      }
    }
  }
}

async function publishOnce(scene: Scene, directory: string): Promise<readonly Reading[]> {
  const { github, tarball, entry, signal } = scene
  const { workspace } = placesIn(directory)
  const artifacts = join(workspace, 'infrastructure/cpython/artifacts')
  await mkdir(artifacts, { recursive: true })
  await link(tarball.path, join(artifacts, tarball.name))
  const repository = await freshRepository(scene)
  const probe = await probeMemory(directory)
  const { version, build } = tarball.artifact
  const run = await runAction({
    inputs: {
      mode: 'publish',
      version: formatPythonVersion(version),
      build: String(build),
      'smoke-test': 'skip'
    },
    env: { GITHUB_REPOSITORY: repository.fullName, GITHUB_SHA: repository.commit, ...probe.environment },
    token: writeToken,
    ...{ github, directory, entry, signal }
  })
  if (run.exitCode !== 0) throw new Error(`publish ended with ${run.exitCode}:\n${run.stdout}${run.stderr}`)
  const { seconds } = await repository.takeUpload()
  return [
    { what: 'process, start to exit', unit: 's', value: run.seconds },
    { what: 'all but the upload', unit: 's', value: run.seconds - seconds },
    { what: 'upload, by the server', unit: 's', value: seconds },
    { what: 'upload speed, by the server', unit: 'MB/s', value: tarball.size / 1e6 / seconds },
    { what: 'peak memory', unit: 'MB', value: (await probe.readPeakBytes()) / 1e6 }
  ]
}
