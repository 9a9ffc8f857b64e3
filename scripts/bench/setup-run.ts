import { mkdtemp } from 'node:fs/promises'
import { readToken } from '../../__tests__/support/local-github.ts'
import { placesIn, runAction } from '../../__tests__/support/run-action.ts'
import type { ActionRun } from '../../__tests__/support/run-action.ts'
import { formatPythonVersion } from '../../src/domain/python-version.ts'
import type { Released } from './released.ts'
import type { Scene } from './scene.ts'
import { stopwatchFor } from './stopwatch.ts'
import type { Times } from './stopwatch.ts'

export type SetupRun = { readonly run: ActionRun; readonly times: Times }

/** `dist/index.js` in mode setup, in the sandbox `directory`: the first run there is a cold one, the second one a hit. */
export async function runSetup(
  { artifact, repository }: Released,
  directory: string,
  { github, entry, signal }: Scene
): Promise<SetupRun> {
  const { version, build, distro, architecture } = artifact
  const stopwatch = await stopwatchFor(process.execPath, directory)
  const run = await runAction({
    inputs: {
      mode: 'setup',
      version: formatPythonVersion(version),
      build: String(build),
      ...{ distro, architecture, repository },
      'install-location': 'tool-cache'
    },
    token: readToken,
    node: stopwatch.path,
    ...{ github, directory, entry, signal }
  })
  if (run.exitCode !== 0) throw new Error(`setup ended with ${run.exitCode}:\n${run.stdout}${run.stderr}`)
  return { run, times: await stopwatch.readTimes() }
}

/** Throws unless the tree was downloaded and lies in the tool cache of the sandbox. */
export async function setUpCold(released: Released, directory: string, scene: Scene): Promise<SetupRun> {
  const setup = await runSetup(released, directory, scene)
  const { source, 'python-prefix': prefix = '' } = setup.run.outputs
  if (source === 'release' && prefix.startsWith(placesIn(directory).toolCache)) return setup
  throw new Error(`That was no cold setup: ${JSON.stringify(setup.run.outputs)}`)
}

/**
 * Nothing of it is removed before the bench ends: ext4 is slow to make files in the minutes after others were deleted,
 * and whoever comes next would pay for that.
 */
export function makeSandbox({ directory }: Scene, name: string): Promise<string> {
  return mkdtemp(`${directory}/${name}-`)
}
