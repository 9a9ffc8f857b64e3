import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placesIn, runAction } from '../../__tests__/support/run-action.ts'
import { formatPythonVersion } from '../../src/domain/python-version.ts'
import type { Installed } from './hit-part.ts'
import type { Reading, Rival } from './part.ts'
import type { Released } from './released.ts'
import type { Scene } from './scene.ts'
import { makeSandbox } from './setup-run.ts'
import { stopwatchFor } from './stopwatch.ts'
import { timeReadings } from './timed-command.ts'

export const setupPythonName = 'actions/setup-python'

type Wish = {
  readonly released: Released
  readonly installed: () => Promise<Installed>
  /** Its dist/setup/index.js. */
  readonly entry: string
}

/** Its committed bundle, with the same tree in its tool cache. It does not run the interpreter. */
export function setupPythonRival(scene: Scene, { released, installed, entry }: Wish): Rival {
  const version = formatPythonVersion(released.artifact.version)
  const run = async (): Promise<readonly Reading[]> => {
    const { prefix } = await installed()
    const directory = await makeSandbox(scene, 'setup-python')
    const store = join(placesIn(directory).toolCache, 'Python', version)
    await mkdir(store, { recursive: true })
    await symlink(prefix, join(store, process.arch))
    await writeFile(join(store, `${process.arch}.complete`), '')
    const stopwatch = await stopwatchFor(process.execPath, directory)
    const { github, signal } = scene
    const [inputs, node] = [inputsOf(version), stopwatch.path]
    const action = await runAction({ inputs, node, entry, github, directory, signal })
    if (action.exitCode !== 0 || action.outputs['python-version'] !== version)
      throw new Error(`That was no hit of setup-python:\n${action.stdout}${action.stderr}`)
    return timeReadings(await stopwatch.readTimes())
  }
  return { name: setupPythonName, run }
}

/** With the defaults that its action.yml would give. */
function inputsOf(version: string): Readonly<Record<string, string>> {
  return {
    'python-version': version,
    architecture: process.arch,
    'check-latest': 'false',
    'update-environment': 'true',
    'allow-prereleases': 'false',
    freethreaded: 'false'
  }
}
