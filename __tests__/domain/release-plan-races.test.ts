import { expect, test } from '@jest/globals'
import { compareAssets } from '../../src/domain/release-plan.ts'
import type { Wanted } from '../../src/domain/release-steps.ts'
import { asSeenBy, bodies, digest, knowingMore, wanted } from '../support/planned-releases.ts'
import { RacingRun } from '../support/racing-runs.ts'
import type { Server } from '../support/racing-runs.ts'
import { rounds } from '../support/rounds.ts'
import { seeded } from '../support/seeded.ts'
import type { Seeded } from '../support/seeded.ts'

/** Another build of the same name: other bytes in its first tarball. */
const rival: Wanted = {
  ...wanted,
  plan: 'b'.repeat(64),
  body: bodies.stale,
  files: wanted.files.map((file, index) => (index === 0 ? { ...file, sha256: digest('7') } : file))
}

function isExactly(goal: Wanted, server: Server): boolean {
  return server.releases
    .filter(({ state }) => state === 'published')
    .every((release) => {
      const { missing, wrong } = compareAssets(goal, asSeenBy(goal, release))
      return missing.length === 0 && wrong.length === 0
    })
}

type Trouble = {
  /** So many runs are killed on their way. */
  readonly kills?: number
  /** Every so many turns a run is held up, for longer than others have patience. */
  readonly holdUps?: number
}

/** Every request of every run in any order, until all have ended. */
function race(runs: readonly RacingRun[], random: Seeded, { kills = 0, holdUps }: Trouble = {}): Server {
  const server: Server = { releases: [], tagCommit: undefined, lastId: 0 }
  const heldUntil = new Map<RacingRun, number>()
  let killed = 0
  for (let turn = 0; turn < 4000; turn += 1) {
    const going = runs.filter(({ ended }) => ended === undefined)
    if (going.length === 0) return server
    const free = going.filter((run) => (heldUntil.get(run) ?? 0) <= turn)
    const run = random.pick(free.length > 0 ? free : going)
    run.advance(server)
    if (holdUps !== undefined && random.below(holdUps) === 0)
      heldUntil.set(random.pick(going), turn + random.below(60))
    if (killed < kills && going.length > 1 && random.below(12) === 0) {
      run.ended ??= 'killed'
      killed += 1
    }
    const published = server.releases.filter(({ state }) => state === 'published')
    expect(published.length).toBeLessThanOrEqual(1)
    expect(isExactly(wanted, server) || isExactly(rival, server)).toBe(true)
  }
  throw new Error(`They never end: ${runs.map(({ looks, ended }) => `${looks} looks, ${ended}`).join('; ')}`)
}

const ROUNDS = 20 * rounds(1)
const crowds = [2, 6] as const

test.each(crowds)('%i runs that mean the same make one release, and all end well', (count) => {
  const random = seeded(count)
  for (let round = 0; round < ROUNDS; round += 1) {
    const runs = Array.from({ length: count }, () => new RacingRun(wanted))
    const server = race(runs, random)
    expect(runs.map(({ ended }) => ended)).toEqual(runs.map(() => 'done'))
    expect(server.releases.map(({ state }) => state)).toEqual(['published'])
  }
})

test.each(crowds)(
  '%i runs that mean the same and know other facts of it make one release, and all end well',
  (count) => {
    const random = seeded(200 + count)
    for (let round = 0; round < ROUNDS; round += 1) {
      const runs = Array.from(
        { length: count },
        () => new RacingRun(random.pick([wanted, knowingMore(wanted, '8'), knowingMore(wanted, '9')]))
      )
      const server = race(runs, random)
      expect(runs.map(({ ended }) => ended)).toEqual(runs.map(() => 'done'))
      expect(server.releases.map(({ state }) => state)).toEqual(['published'])
    }
  }
)

test('runs that mean different things make one whole release, and those that lose say so', () => {
  const random = seeded(77)
  for (let round = 0; round < ROUNDS; round += 1) {
    const third = random.pick([wanted, rival, knowingMore(wanted, '8'), knowingMore(rival, '8')])
    const runs = [new RacingRun(wanted), new RacingRun(rival), new RacingRun(third)]
    const server = race(runs, random)
    const winners = runs.filter(({ ended }) => ended === 'done')
    expect(new Set(winners.map(({ goal }) => goal.plan)).size).toBe(1)
    for (const { goal } of winners) expect(isExactly(goal, server)).toBe(true)
    expect(server.releases.map(({ state }) => state)).toEqual(['published'])
  }
})

test.each([2, 3, 6])(
  '%i runs that mean different things, any of which is held up at any moment, have winners of one kind',
  (count) => {
    const random = seeded(300 + count)
    for (let round = 0; round < ROUNDS; round += 1) {
      const runs = Array.from(
        { length: count },
        (_, index) => new RacingRun(index % 2 === 0 ? wanted : rival)
      )
      const server = race(runs, random, { holdUps: 20 })
      const winners = runs.filter(({ ended }) => ended === 'done')
      expect(new Set(winners.map(({ goal }) => goal.plan)).size).toBe(1)
      expect(server.releases.map(({ state }) => state)).toEqual(['published'])
      for (const { goal } of winners) expect(isExactly(goal, server)).toBe(true)
    }
  }
)

test('runs that are killed leave nothing that one more run does not complete', () => {
  const random = seeded(78)
  for (let round = 0; round < ROUNDS; round += 1) {
    const second = random.pick([wanted, rival, knowingMore(wanted, '8')])
    const runs = [new RacingRun(wanted), new RacingRun(second), new RacingRun(wanted)]
    const server = race(runs, random, { kills: 2 })
    const last = new RacingRun(random.pick([wanted, knowingMore(wanted, '9')]))
    for (let turn = 0; turn < 400 && last.ended === undefined; turn += 1) last.advance(server)
    const isTaken = !isExactly(wanted, server)
    expect(last.ended).toBe(isTaken ? 'refuse' : 'done')
    expect(server.releases.filter(({ state }) => state === 'published').length).toBe(1)
  }
})
