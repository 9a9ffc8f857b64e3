import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { openBundleJob } from '../support/bundle-job.ts'
import { placesIn } from '../support/run-action.ts'

/** Many of them, killed and started again, with a name below /opt: one-store.system.test.ts. */
test('four setups at the same time on one tool cache install one tree, and leave nothing else', async () => {
  await using job = await openBundleJob()
  const { name, sha256 } = await job.publishTalking()
  const entry = job.entryOf('3.12.6', name, sha256)
  const runs = await Promise.all(Array.from({ length: 4 }, () => job.setup({ version: '3.12.6' })))
  expect(runs.map(({ exitCode, outputs }) => [exitCode, outputs['python-prefix']])).toEqual(
    runs.map(() => [0, entry])
  )
  const kept = (await readdir(dirname(entry))).map((one) => join(dirname(entry), one))
  expect(kept.sort()).toEqual([entry, `${entry}.complete`, `${entry}.json`])
  expect(await readdir(placesIn(job.directory).temp)).toEqual([])
})
