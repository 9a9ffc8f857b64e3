import { curlRival } from './curl-rival.ts'
import type { Figure } from './figure.ts'
import { seriesOf } from './part.ts'
import type { Part, Series } from './part.ts'
import { publishRival } from './publish-rival.ts'
import type { Scene } from './scene.ts'

const whole = 'process, start to exit'
const upload = 'upload, by the server'
const speed = 'upload speed, by the server'

/** Publishing a tarball against sending the same bytes by curl. */
export function publishPart(scene: Scene): Part {
  const { path } = scene.tarball
  return {
    title: 'Publish, against curl to the same server',
    rivals: [
      publishRival(scene),
      // Takes the file to memory before it begins ...
      curlRival(scene, 'curl --data-binary', ['--data-binary', `@${path}`]),
      // ... and this one does not.
      curlRival(scene, 'curl --upload-file', ['--request', 'POST', '--upload-file', path])
    ],
    figures
  }
}

function figures(measured: readonly Series[]): readonly Figure[] {
  const ratio = (what: string, other: string): number =>
    seriesOf(measured, 'publish', what).median / seriesOf(measured, other, what).median
  return [
    {
      what: 'upload speed, publish / curl --data-binary',
      value: ratio(speed, 'curl --data-binary'),
      target: { bound: 'at least', value: 0.9 }
    },
    {
      what: 'upload speed, publish / curl --upload-file',
      value: ratio(speed, 'curl --upload-file')
    },
    {
      what: 'upload, publish / curl --data-binary',
      value: ratio(upload, 'curl --data-binary'),
      target: { bound: 'at most', value: 1.15 }
    },
    { what: 'process, publish / curl --data-binary', value: ratio(whole, 'curl --data-binary') },
    {
      what: 'peak memory of publish, the most of all runs',
      value: seriesOf(measured, 'publish', 'peak memory').max,
      unit: 'MB',
      target: { bound: 'at most', value: 130 }
    }
  ]
}
