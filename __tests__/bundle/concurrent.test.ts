import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { PublishJob } from '../support/publish-job.ts'
import { openPublishJob } from '../support/publish-job.ts'
import { finished, stateOf } from '../support/publish-state.ts'
import { watchPublished } from '../support/publish-watch.ts'
import type { ActionRun } from '../support/run-action.ts'
import { placesIn } from '../support/run-action.ts'

const today = (): string => new Date().toISOString().slice(0, 10)

/** Jobs on machines of their own, each with the same tarballs in its workspace. */
async function publishAtOnce(
  job: PublishJob,
  inputs: readonly Readonly<Record<string, string>>[]
): Promise<readonly ActionRun[]> {
  const top = await mkdtemp(join(tmpdir(), 'at-once-'))
  try {
    const machines = inputs.map((one, index) => ({ one, directory: join(top, String(index)) }))
    for (const { directory } of machines)
      await cp(job.workspace, placesIn(directory).workspace, { recursive: true })
    return await Promise.all(
      machines.map(({ one, directory }, index) =>
        job.run(one, { directory, env: { GITHUB_RUN_ID: String(index) } })
      )
    )
  } finally {
    await rm(top, { recursive: true, force: true })
  }
}

/** Other numbers of runs: domain/release-plan-races.test.ts. */
describe('three publishes at the same time', () => {
  const count = 3

  test('of the same files end with one release, and never show another one', async () => {
    await using job = await openPublishJob()
    const watch = watchPublished(job)
    const runs = await publishAtOnce(
      job,
      Array.from({ length: count }, () => ({}))
    )
    for (const { exitCode, stdout } of runs) expect([exitCode, codeIn(stdout)]).toEqual([0, ''])
    expect(stateOf(job)).toEqual(finished(job, today()))
    expect(watch.complaints()).toEqual([])
  })

  test('of different files end with one release: one run makes it, the others say why they did not', async () => {
    await using job = await openPublishJob()
    const kinds = [{}, { checksums: 'sha256,sha512' }]
    const runs = await publishAtOnce(
      job,
      Array.from({ length: count }, (_, index) => kinds[index % 2] ?? {})
    )
    const ends = runs.map(({ exitCode, stdout }) => `${exitCode} ${codeIn(stdout)}`.trim())
    expect(ends).toContain('0')
    expect(ends.filter((end) => end !== '0' && end !== '1 RELEASE_CONFLICT')).toEqual([])
    const { releases, tags } = stateOf(job)
    expect(releases.map(({ state }) => state)).toEqual(['published'])
    expect(Object.keys(tags)).toHaveLength(1)
    // All of the one kind succeeded, all of the other were refused.
    const winners = new Set(ends.flatMap((end, index) => (end === '0' ? [index % 2] : [])))
    expect(winners.size).toBe(1)
    const sums = (releases[0]?.assets ?? []).filter(([name]) => name.endsWith('.sha512'))
    expect(sums).toHaveLength(winners.has(1) ? 1 : 0)
    const others = (releases[0]?.assets ?? []).filter((asset) => !sums.includes(asset))
    expect(others).toEqual(finished(job).releases[0]?.assets)
  })
})

function codeIn(stdout: string): string {
  return /::error title=([A-Z_]+)::/.exec(stdout)?.[1] ?? ''
}
