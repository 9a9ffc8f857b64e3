import { expect, test } from '@jest/globals'
import { Failure } from '../../src/domain/failure.ts'
import type { FaultAction } from '../support/github-faults.ts'
import { openPublishCase } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { knowingProcesses, openTalkingCase } from '../support/publish-hands.ts'
import { finished, meantRelease, stateOf } from '../support/publish-state.ts'
import { watchPublished } from '../support/publish-watch.ts'
import { rounds } from '../support/rounds.ts'
import type { Seeded } from '../support/seeded.ts'
import { seeded } from '../support/seeded.ts'

const seeds = Array.from({ length: rounds(2) }, (_, index) => 101 + index)

/** Faults that strike one request in five, each time another one. */
function storm(one: PublishCase, random: Seeded): void {
  const kinds: readonly FaultAction[] = [
    { kind: 'answer', when: 'before', status: 500 },
    { kind: 'answer', when: 'after', status: 502 },
    { kind: 'reset', when: 'before' },
    { kind: 'reset', when: 'after' },
    { kind: 'cut', framing: 'close' },
    { kind: 'secondary-limit', retryAfterSeconds: 1 },
    { kind: 'starter' },
    { kind: 'digest', as: 'null' },
    { kind: 'digest', as: 'wrong' },
    { kind: 'lag-asset', reads: 2 },
    { kind: 'lag-release', reads: 3 }
  ]
  for (let ordinal = 1; ordinal < 200; ordinal += 1) {
    if (random.below(5) === 0) one.github.faults.add({ match: { ordinal }, action: random.pick(kinds) })
  }
}

/** Some milliseconds at every request, so that runs side by side meet in other places. */
function jitter(one: PublishCase, random: Seeded): void {
  for (let ordinal = 1; ordinal < 100; ordinal += 1) {
    one.github.faults.add({ match: { ordinal }, action: { kind: 'delay', ms: random.below(12) } })
  }
}

/** Failures are allowed, defects are not. */
async function endOf(run: Promise<unknown>): Promise<string> {
  try {
    await run
    return 'OK'
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
}

test.each(seeds)(
  'in storm %i runs converge on the release that was meant, and never show another one',
  async (seed) => {
    await using one = await openPublishCase()
    const watch = watchPublished(one)
    storm(one, seeded(seed))
    const ends: string[] = []
    while (ends.at(-1) !== 'OK' && ends.length < 8) ends.push(await endOf(one.publish()))
    expect(ends.at(-1)).toBe('OK')
    // What one run could not see, the next one clears away.
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(watch.complaints()).toEqual([])
  }
)

/** How two runs end, the first of which is a plain one. */
function bothEnds(
  one: PublishCase,
  seed: number,
  second: () => Promise<unknown>
): Promise<readonly string[]> {
  jitter(one, seeded(seed))
  return Promise.all([endOf(one.publish()), endOf(second())])
}

test.each(seeds)(
  'two runs at once (%i) with the same files both end well, with one release',
  async (seed) => {
    await using one = await openPublishCase()
    const watch = watchPublished(one)
    expect(await bothEnds(one, seed, () => one.publish())).toEqual(['OK', 'OK'])
    expect(stateOf(one)).toEqual(finished(one))
    expect(watch.complaints()).toEqual([])
  }
)

test.each(seeds)(
  'two runs at once (%i) that know other facts of the same files both end well, with one release',
  async (seed) => {
    await using one = await openTalkingCase()
    const watch = watchPublished(one)
    const asking = (): Promise<unknown> =>
      one.publish({ 'smoke-test': 'auto' }, knowingProcesses('2026-02-03'))
    expect(await bothEnds(one, seed, asking)).toEqual(['OK', 'OK'])
    expect(stateOf(one)).toEqual(finished(one))
    expect(watch.complaints()).toEqual([])
  }
)

test.each(seeds)(
  'of two runs at once (%i) with other files one wins, and its release is whole',
  async (seed) => {
    await using one = await openPublishCase()
    // The other run has one more checksum file: its release is another one.
    const ends = await bothEnds(one, seed, () => one.publish({ checksums: 'sha256,sha512' }))
    expect([...ends].sort()).toEqual(['OK', 'RELEASE_CONFLICT'])
    const { releases, registry } = stateOf(one)
    expect(releases.map(({ state }) => state)).toEqual(['published'])
    const found = releases[0]?.assets ?? []
    const [sums, others] = [true, false].map((is) =>
      found.filter(([name]) => name.endsWith('.sha512') === is)
    )
    expect(others).toEqual(meantRelease(one).assets)
    expect(sums).toHaveLength(ends[1] === 'OK' ? 1 : 0)
    expect(registry).toBe(finished(one).registry)
  }
)
