import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { requestFor, manyBuilds, resolveWorld } from '../../__tests__/support/many-builds.ts'
import { Failure } from '../../src/domain/failure.ts'
import type { InstallRequest } from '../../src/setup/install-request.ts'
import { resolve } from '../../src/setup/resolve.ts'
import type { Figure } from './figure.ts'
import { seriesOf } from './part.ts'
import type { Part, Reading, Rival, Series } from './part.ts'
import type { Scene } from './scene.ts'
import { makeSandbox } from './setup-run.ts'
import { cpu } from './timed-command.ts'

const COUNTS = [1000, 2000] as const

const cases: readonly (readonly [string, InstallRequest])[] = [
  ['a range, from the registry', requestFor('3.x')],
  ['a range, from the releases', requestFor('3.x', { checkLatest: true })],
  ['a range that nothing fits', requestFor('3.999')]
]

/** What it takes to choose among many builds: this action's own work, without the answers of GitHub. */
export function resolvePart(scene: Scene): Part {
  const rivals = cases.flatMap(([title, inputs]) =>
    COUNTS.map((count) => resolveRival(scene, nameOf(title, count), { inputs, count }))
  )
  return {
    title: 'Resolution among many builds, each a release of 6 files and a row of the registry',
    rivals,
    figures
  }
}

const nameOf = (title: string, count: number): string => `${title}, ${count} builds`

function resolveRival(
  scene: Scene,
  name: string,
  { inputs, count }: { readonly inputs: InstallRequest; readonly count: number }
): Rival {
  const run = async (): Promise<readonly Reading[]> => {
    const directory = await makeSandbox(scene, 'resolve')
    const many = manyBuilds(count)
    await writeFile(join(directory, 'ARTIFACTS.md'), many.registry)
    const world = resolveWorld(many, directory)
    const start = process.cpuUsage()
    await resolve(inputs, [], world).catch((error: unknown) => {
      if (!(error instanceof Failure) || error.code !== 'ARTIFACT_UNKNOWN') throw error
    })
    const { user, system } = process.cpuUsage(start)
    return [{ what: cpu, unit: 's', value: (user + system) / 1e6 }]
  }
  return { name, run }
}

function figures(measured: readonly Series[]): readonly Figure[] {
  const [half, all] = COUNTS
  return cases.flatMap(([title]): readonly Figure[] => {
    const [less, more] = [half, all].map((count) => seriesOf(measured, nameOf(title, count), cpu).median)
    return [
      {
        what: `${nameOf(title, all)}, ${cpu}`,
        value: more ?? 0,
        unit: 's',
        target: { bound: 'at most', value: 1 }
      },
      { what: `${title}, ${all} / ${half} builds`, value: (more ?? 0) / (less ?? 1) }
    ]
  })
}
