import { coldRival, megabytes } from './cold-part.ts'
import { seriesOf } from './part.ts'
import type { Part } from './part.ts'
import type { Released } from './released.ts'
import type { Scene } from './scene.ts'
import { wall } from './timed-command.ts'
import { floorRival } from './unpack-rival.ts'

/** What a twin brings, where the release has one. */
export function zstdPart(scene: Scene, released: Released & { readonly twinSize: number }): Part {
  const ours = `setup of ${megabytes({ size: released.twinSize })}`
  const floor = `curl | tar xz of ${megabytes(released)}`
  return {
    title: 'Cold setup of the .tar.zst of a tarball, against curl | tar xz of the .tgz',
    rivals: [coldRival(scene, released, ours), floorRival(scene, released, floor)],
    figures: (measured) => [
      {
        what: `${ours} / ${floor}`,
        value: seriesOf(measured, ours, wall).median / seriesOf(measured, floor, wall).median,
        target: { bound: 'at most', value: 1 }
      }
    ]
  }
}
