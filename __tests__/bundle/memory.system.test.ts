import { expect, test } from '@jest/globals'
import { join } from 'node:path'
import { probeMemory } from '../../scripts/bench/peak-memory.ts'
import { makeLargeTarball } from '../../scripts/bench/tarball.ts'
import { artifactsDirectory, tarballName } from '../support/publish-case.ts'
import { openPublishJob } from '../support/publish-job.ts'

test.each([
  ['', {}],
  [' with its twin', { compression: 'tgz,zst' }]
])('publishing a tarball of 100 MB%s does not hold it in memory', async (_, inputs) => {
  await using job = await openPublishJob()
  await makeLargeTarball(join(job.workspace, artifactsDirectory, tarballName))
  const probe = await probeMemory(job.workspace)
  const { exitCode } = await job.run(inputs, { env: probe.environment })
  const stored = job.view().releases.flatMap(({ draft, assets }) => (draft ? [] : assets))
  expect(exitCode).toBe(0)
  expect(stored.find(({ name }) => name === tarballName)?.size).toBeGreaterThan(100e6)
  const peak = await probe.readPeakBytes()
  // Less than an empty Node has: then something else was measured.
  expect(peak).toBeGreaterThan(40e6)
  // Held whole, its 100 MB would come on top of what Node and the bundle take. The benchmark measures how much it is.
  expect(peak).toBeLessThan(180e6)
})
