import { bytecodeReadings, compiledModules, countBytecode, staleFiles } from './bytecode.ts'
import type { Figure } from './figure.ts'
import { seriesOf } from './part.ts'
import type { Part, Reading, Rival, Series } from './part.ts'
import type { Released } from './released.ts'
import type { Scene } from './scene.ts'
import { makeSandbox, setUpCold } from './setup-run.ts'
import { settle, timeReadings, wall } from './timed-command.ts'
import { toolCacheName, toolCacheRival } from './tool-cache-rival.ts'
import { floorRival, shellSetupRival } from './unpack-rival.ts'

const setupName = 'setup, cold'

/** A first setup, everything fresh, against what brings the same tree and promises less. */
export function coldPart(scene: Scene, released: Released): Part {
  const [floor, shell] = [floorRival(scene, released), shellSetupRival(scene, released)]
  return {
    title: `Cold setup of ${megabytes(released)}: ${released.name}`,
    rivals: [coldRival(scene, released), floor, shell, toolCacheRival(scene, released)],
    figures: (measured) => [
      toThat(measured, floor.name),
      toThat(measured, shell.name, 1),
      toThat(measured, toolCacheName, released === scene.full ? 0.4 : 0.5),
      ...[staleFiles, compiledModules].map((what) => mostOf(measured, what))
    ]
  }
}

/** Of the setup: what is lost on a user in any run is lost. */
function mostOf(measured: readonly Series[], what: string): Figure {
  const target = { bound: 'at most', value: 0 } as const
  const figure = {
    what: `${what} after setup`,
    unit: 'files',
    value: seriesOf(measured, setupName, what).max
  }
  return what === staleFiles ? { ...figure, target } : figure
}

function toThat(measured: readonly Series[], name: string, most?: number): Figure {
  const [ours, theirs] = [seriesOf(measured, setupName, wall), seriesOf(measured, name, wall)]
  const figure = { what: `${setupName} / ${name}`, value: ours.median / theirs.median }
  return most === undefined ? figure : { ...figure, target: { bound: 'at most', value: most } }
}

export function coldRival(scene: Scene, released: Released, name = setupName): Rival {
  const run = async (): Promise<readonly Reading[]> => {
    const directory = await makeSandbox(scene, 'cold')
    await settle(scene.signal)
    const { run: action, times } = await setUpCold(released, directory, scene)
    const counted = await countBytecode(action.outputs['python-prefix'] ?? '', scene.signal)
    return [...timeReadings(times), ...bytecodeReadings(counted)]
  }
  return { name, run }
}

export function megabytes({ size }: { readonly size: number }): string {
  return `${(size / 1e6).toFixed(1)} MB`
}
