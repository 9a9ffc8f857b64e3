import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { rm } from 'node:fs/promises'
import { planJob, runJob } from '../support/killed-jobs.ts'
import { rounds } from '../support/rounds.ts'
import type { ActionRun } from '../support/run-action.ts'
import { seeded } from '../support/seeded.ts'
import type { Build, Machine, Publisher } from '../support/shared-store.ts'
import { openPublisher } from '../support/shared-store.ts'
import { goodThings, isLeftOver, makeOld, thingsOf, watchStore } from '../support/store-readers.ts'

/** A round takes some forty processes. */
const ROUNDS = Math.ceil(rounds(15) / 5)
const SEED = Number(process.env['IACT_SEED'] ?? 20_261_124)

const told = { rounds: 0, killed: 0, terminated: 0, lived: 0, survivors: 0, looks: 0, left: 0 }

let publisher: Publisher
let machine: Machine

beforeEach(async () => {
  publisher = await openPublisher()
  machine = await publisher.openMachine()
})

afterEach(() => publisher[Symbol.asyncDispose]())

afterAll(() => {
  const start = performance.timeOrigin
  console.info(
    `One store: ${JSON.stringify(told)}, ${((Date.now() - start) / 1000).toFixed(1)} s of this process.`
  )
})

/** A job that failed is told with its log. */
function endOf({ exitCode, stdout }: ActionRun): string {
  return exitCode === 0 ? '0' : `${exitCode}\n${stdout}`
}

test.each(Array.from({ length: ROUNDS }, (_, round) => SEED + 7919 * round))(
  'eight setups of one version and four of another that are killed and started again all get there: seed %i',
  async (seed) => {
    const random = seeded(seed)
    const [one, other] = [await publisher.publish('3.12.6'), await publisher.publish('3.13.1')]
    const builds = Array.from({ length: 12 }, (_, index) => (index < 8 ? one : other))
    const start = Date.now()
    const readers = watchStore(machine, [one, other])
    const ends = await Promise.all(builds.map((build) => runJob(machine, planJob(build, random))))
    const { looks, faults } = await readers.stop()
    expect(faults).toEqual([])
    expect(ends.map(({ survivor }) => endOf(survivor))).toEqual(builds.map(() => '0'))
    expect(ends.map(({ fault }) => fault)).toEqual(builds.map(() => ''))
    const killed = ends.flatMap((end) => end.killed)
    expect(killed.filter((code) => ![0, 137, 143].includes(code))).toEqual([])
    const good = goodThings(machine, [one, other])
    const things = await thingsOf(machine)
    const left = things.filter(({ path }) => !good.includes(path))
    expect(things.map(({ path }) => path)).toEqual(expect.arrayContaining([...good]))
    expect(left.filter(({ path, mtimeMs }) => !isLeftOver(path) || mtimeMs < start - 1000)).toEqual([])
    told.rounds += 1
    told.killed += killed.filter((code) => code === 137).length
    told.terminated += killed.filter((code) => code === 143).length
    told.lived += killed.filter((code) => code === 0).length
    told.survivors += ends.length
    told.looks += looks
    told.left += left.length
    await makeOld(left, 8)
    const third = await publisher.publish('3.11.9')
    expect(endOf(await machine.setup(third))).toBe('0')
    const paths = (await thingsOf(machine)).map(({ path }) => path)
    expect(paths.sort()).toEqual(goodThings(machine, [one, other, third]))
  },
  // A machine that does other things as well takes minutes for them.
  600_000
)

describe('a tree in which a file is missing', () => {
  const breakTree = async (build: Build): Promise<void> => {
    expect(endOf(await machine.setup(build))).toBe('0')
    await rm(`${machine.entryOf(build)}/lib/parts/7`)
  }

  test('is set aside once by four setups, and installed anew', async () => {
    const build = await publisher.publish('3.12.6')
    await breakTree(build)
    const runs = await Promise.all(Array.from({ length: 4 }, () => machine.setup(build)))
    expect(runs.map(endOf)).toEqual(['0', '0', '0', '0'])
    for (const { outputs } of runs)
      expect(await machine.faultOf(outputs['python-path'] ?? '', build)).toBe('')
    const paths = (await thingsOf(machine)).map(({ path }) => path)
    expect(paths.filter((path) => path.includes('/.broken-'))).toHaveLength(1)
    expect(paths.filter((path) => !path.includes('/.broken-')).sort()).toEqual(goodThings(machine, [build]))
  })
})

describe('two builds of one version', () => {
  test('at once: every job keeps the interpreter that it was given', async () => {
    const builds = [await publisher.publish('3.12.6', 1), await publisher.publish('3.12.6', 2)]
    const jobs = Array.from({ length: 6 }, (_, index) => builds[index % 2] as Build)
    const faults: string[] = []
    let underWay = jobs.length
    const ends = await Promise.all(
      jobs.map(async (build) => {
        const run = await machine.setup(build)
        underWay -= 1
        do {
          faults.push(await machine.faultOf(run.outputs['python-path'] ?? '', build))
        } while (underWay > 0)
        faults.push(await machine.faultOf(run.outputs['python-path'] ?? '', build))
        return endOf(run)
      })
    )
    expect(ends).toEqual(jobs.map(() => '0'))
    expect(faults.filter((fault) => fault !== '')).toEqual([])
  })
})
