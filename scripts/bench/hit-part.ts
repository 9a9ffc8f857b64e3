import type { ActionRun } from '../../__tests__/support/run-action.ts'
import type { Figure } from './figure.ts'
import { seriesOf } from './part.ts'
import type { Part, Reading, Rival, Series } from './part.ts'
import type { Released } from './released.ts'
import type { Scene } from './scene.ts'
import { setupPythonName, setupPythonRival } from './setup-python-rival.ts'
import { makeSandbox, runSetup, setUpCold } from './setup-run.ts'
import { cpu, runTimed, timeReadings, wall } from './timed-command.ts'

const hitName = 'setup, hit'
const nodeName = 'node -e 0'
const interpreterName = 'the interpreter and pip alone'

/** A tree that was set up once, in a sandbox of its own. */
export type Installed = { readonly directory: string; readonly prefix: string }

/** A setup that finds what it wants, and tries it. */
export function hitPart(scene: Scene, released: Released): Part {
  let made: Promise<Installed> | undefined
  const installed = (): Promise<Installed> => (made ??= install(scene, released))
  const { setupPython } = scene
  const others =
    setupPython === undefined ? [] : [setupPythonRival(scene, { released, installed, entry: setupPython })]
  return {
    title: `Hit: ${released.name} is in the tool cache`,
    rivals: [
      { name: hitName, run: async () => hit(scene, released, await installed()) },
      nodeRival(scene),
      interpreterRival(scene, installed),
      ...others
    ],
    figures: (measured) => figures(measured, setupPython !== undefined),
    remarks:
      setupPython === undefined
        ? [
            'actions/setup-python is skipped: name its bundle with --setup-python path/to/dist/setup/index.js.'
          ]
        : []
  }
}

async function install(scene: Scene, released: Released): Promise<Installed> {
  const directory = await makeSandbox(scene, 'hit')
  const { run } = await setUpCold(released, directory, scene)
  return { directory, prefix: run.outputs['python-prefix'] ?? '' }
}

async function hit(
  scene: Scene,
  released: Released,
  { directory, prefix }: Installed
): Promise<readonly Reading[]> {
  const { run, times } = await runSetup(released, directory, scene)
  if (!isHit(run, prefix)) throw new Error(`That was no hit: ${JSON.stringify(run.outputs)}`)
  return timeReadings(times)
}

function isHit({ outputs }: ActionRun, prefix: string): boolean {
  return (
    outputs['source'] === 'tool-cache' &&
    outputs['cache-hit'] === 'true' &&
    outputs['python-prefix'] === prefix
  )
}

/** What no action in JavaScript can be faster than. */
function nodeRival(scene: Scene): Rival {
  const run = async (): Promise<readonly Reading[]> => {
    const directory = await makeSandbox(scene, 'node')
    const command = { program: process.execPath, words: ['-e', '0'], directory, signal: scene.signal }
    return timeReadings(await runTimed(command))
  }
  return { name: nodeName, run }
}

/** What any test of an interpreter starts at least. */
function interpreterRival(scene: Scene, installed: () => Promise<Installed>): Rival {
  const run = async (): Promise<readonly Reading[]> => {
    const { prefix } = await installed()
    const directory = await makeSandbox(scene, 'interpreter')
    const script = '"$0/bin/python3" -I -B -c 0 && "$0/bin/pip3" --version'
    const env = { PIP_DISABLE_PIP_VERSION_CHECK: '1', PYTHONDONTWRITEBYTECODE: '1' }
    const words = ['-c', script, prefix]
    return timeReadings(await runTimed({ program: '/bin/bash', words, env, directory, signal: scene.signal }))
  }
  return { name: interpreterName, run }
}

function figures(measured: readonly Series[], hasSetupPython: boolean): readonly Figure[] {
  const ratio = (what: string, name: string): number =>
    seriesOf(measured, hitName, what).median / seriesOf(measured, name, what).median
  const all = [nodeName, ...(hasSetupPython ? [setupPythonName] : [])]
  return all.flatMap((name): readonly Figure[] => [
    {
      what: `${wall}, hit / ${name}`,
      value: ratio(wall, name),
      ...(name === setupPythonName ? { target: { bound: 'at most', value: 0.9 } } : {})
    },
    {
      what: `${cpu}, hit / ${name}`,
      value: ratio(cpu, name),
      ...(name === setupPythonName ? { target: { bound: 'at most', value: 1 } } : {})
    }
  ])
}
