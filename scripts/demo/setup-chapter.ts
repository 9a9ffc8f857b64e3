import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileNameOf, prefixOf } from '../../src/domain/artifact.ts'
import { formatPythonVersion } from '../../src/domain/python-version.ts'
import type { Promised, Told } from './chapter.ts'
import type { Job, Step } from './job.ts'
import { repository } from './job.ts'
import type { Tarball } from './pack-chapter.ts'
import { briefLines, commonPromises, stepLines } from './step.ts'

/** The first time: from the release. The step is what the job goes on with. */
export async function setupChapter(job: Job, tarball: Tarball): Promise<Told<Step>> {
  const { artifact, digests } = tarball
  const before = await look(prefixOf(artifact.version))
  const step = await setUp(job, tarball)
  const { outputs, path, stdout } = step.run
  const prefix = outputs['python-prefix'] ?? ''
  const promises: readonly Promised[] = [
    ...commonPromises(step),
    [
      'it came from the release, in one download',
      outputs['source'] === 'release' && downloads(job, tarball) === 1
    ],
    ['its SHA-256 is that of the tarball', outputs['sha256'] === digests.sha256],
    [
      'registry, release digest and sidecar vouched for it',
      stdout.includes('verified by: registry, release digest, sidecar')
    ],
    ['it lies in the tool cache', prefix.startsWith(`${job.places.toolCache}/`)],
    ['its bin is on PATH', path.length === 1 && path[0] === join(prefix, 'bin')],
    [
      `${prefixOf(artifact.version)} is as it was (${before})`,
      (await look(prefixOf(artifact.version))) === before
    ]
  ]
  return { value: step, lines: stepLines(step), promises, log: step.run.stdout + step.run.stderr }
}

/** The second time: it is here. */
export async function setupAgainChapter(job: Job, tarball: Tarball): Promise<Told<undefined>> {
  const step = await setUp(job, tarball)
  const { outputs } = step.run
  const promises: readonly Promised[] = [
    ...commonPromises(step),
    ['it was in the tool cache', outputs['source'] === 'tool-cache' && outputs['cache-hit'] === 'true'],
    ['it is the same one', outputs['sha256'] === tarball.digests.sha256],
    ['nothing was asked and nothing downloaded', step.requests.length === 0 && downloads(job, tarball) === 1]
  ]
  return { value: undefined, lines: briefLines(step), promises, log: step.run.stdout + step.run.stderr }
}

/** In a job `version` would do; a tarball for another machine is asked for by name, and nothing outside is touched. */
function setUp(job: Job, { artifact }: Tarball): Promise<Step> {
  const { version, distro, architecture } = artifact
  return job.step('setup', {
    ...{ version: formatPythonVersion(version), distro, architecture },
    'install-location': 'tool-cache',
    'cache-dir': join(job.directory, 'cache')
  })
}

function downloads({ github }: Job, { artifact }: Tarball): number {
  const assets = github.view(repository).releases.flatMap((release) => release.assets)
  return assets.find(({ name }) => name === fileNameOf(artifact))?.downloads ?? 0
}

async function look(path: string): Promise<string> {
  try {
    const { ino, mtime } = await lstat(path)
    return `inode ${ino} of ${mtime.toISOString()}`
  } catch {
    return 'absent'
  }
}
