import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sideBySide } from '../support/kill-trial.ts'
import { placesIn } from '../support/run-action.ts'
import type { Build, Machine, Publisher } from '../support/shared-store.ts'
import { copyMachine, dyingAt, openPublisher } from '../support/shared-store.ts'
import { goodThings, isLeftOver, makeOld, thingsOf, watchStore } from '../support/store-readers.ts'

/** Everything that a setup does to the disk, and what it does it to. */
type KillCase = { readonly title: string; readonly start: Start; readonly at: string }
type Start = keyof typeof starts
type Trial = {
  readonly exitCodes: readonly number[]
  readonly log: string
  readonly faults: readonly string[]
  readonly left: readonly string[]
  readonly swept: readonly string[]
  readonly good: readonly string[]
}

const publisher: Publisher = await openPublisher()
const build = await publisher.publish('3.12.6')
const other = await publisher.publish('3.13.1')
const oldBuild = await publisher.publish('3.12.6', 2)

/** Of each build, a machine that has it: others are made like it. */
const models = new Map<Build, Promise<Machine>>()

/** What the operations of interest begin with: what comes before them is as in an empty store. */
const starts = {
  'an empty store': '',
  'a broken tree': '/.broken-',
  'a link to a tree that is gone': '/opt/.python-'
}
const cases = (
  await Promise.all(
    (['an empty store', 'a broken tree', 'a link to a tree that is gone'] as const).map(casesOf)
  )
).flat()

let trials: ReadonlyMap<KillCase, PromiseSettledResult<Trial>> = new Map()

beforeAll(async () => {
  trials = await sideBySide(cases, 3, killAndRunAgain)
}, 300_000)

afterAll(async () => {
  await publisher[Symbol.asyncDispose]()
})

async function installOnce(installed: Build): Promise<Machine> {
  const machine = await publisher.openMachine()
  const { exitCode, stdout } = await machine.setup(installed)
  if (exitCode !== 0) throw new Error(stdout)
  return machine
}

async function openStart(start: Start): Promise<Machine> {
  const machine = await publisher.openMachine()
  if (start === 'an empty store') return machine
  const installed = start === 'a broken tree' ? build : oldBuild
  const model = models.get(installed) ?? installOnce(installed)
  models.set(installed, model)
  await copyMachine(await model, machine, installed)
  const entry = machine.entryOf(installed)
  if (start === 'a broken tree') {
    await rm(`${entry}/lib/parts/7`)
    return machine
  }
  const tarball = `${placesIn(machine.directory).home}/.cache/iact-cpython/${installed.name}`
  for (const path of [entry, `${entry}.complete`, `${entry}.json`, tarball])
    await rm(path, { recursive: true })
  return machine
}

async function casesOf(start: Start): Promise<readonly KillCase[]> {
  const machine = await openStart(start)
  const operations = await machine.operationsOf(build)
  const isOfInterest = (line: string): boolean => line.includes(starts[start])
  const [first, last] = [operations.findIndex(isOfInterest), operations.findLastIndex(isOfInterest)]
  return operations.flatMap((operation, index) => {
    // Tests of the interpreter write nothing.
    if (index < first || index > last + 1 || operation === 'spawn /usr/bin/timeout') return []
    const title = `on ${start} ${nameOf(operation, machine)}`
    const before = { start, title: `before number ${index + 1} ${title}`, at: `before ${index + 1}` }
    const takesTime = /^(open|spawn \/usr\/bin\/tar)/.test(operation)
    const within = { start, title: `in number ${index + 1} ${title}`, at: `in ${index + 1}` }
    return takesTime ? [before, within] : [before]
  })
}

/** Without what is another one at every run. */
function nameOf(operation: string, { directory }: Machine): string {
  const { sha256 } = build
  const plain = operation.replaceAll(directory, '').replaceAll(sha256.slice(0, 12), 'sha')
  return plain.replace(/[0-9a-f-]{36}/g, 'uuid').replace(/(-cpython|staging)-\w{6}/g, '$1-x')
}

/** SIGKILL, others that look meanwhile, one more run, and one that comes eight days later. */
async function killAndRunAgain({ start, at }: KillCase): Promise<Trial> {
  const machine = await openStart(start)
  const killed = await machine.setup(build, { env: { ...dyingAt, IACT_DIE_AT: at } })
  // Of the broken tree it is known that it is broken, until it is replaced.
  const readers = start === 'an empty store' ? watchStore(machine, [build]) : undefined
  const second = await machine.setup(build)
  const looked = await readers?.stop()
  const python = second.outputs['python-path'] ?? ''
  const faults = [...(looked?.faults ?? []), await machine.faultOf(python, build)]
  const good = goodThings(machine, [build])
  const left = (await thingsOf(machine)).filter(({ path }) => !good.includes(path))
  await makeOld(left, 8)
  // Where nothing is left there is nothing to be swept.
  const later = left.length > 0 ? [await machine.setup(other)] : []
  const paths = (await thingsOf(machine)).map(({ path }) => path)
  return {
    exitCodes: [killed, second, ...later].map((run) => run.exitCode),
    log: [second, ...later].map((run) => run.stdout).join('\n'),
    faults: faults.filter((fault) => fault !== ''),
    left: left.map(({ path }) => path),
    swept: paths.sort(),
    good: goodThings(machine, [build, ...later.map(() => other)])
  }
}

function trialOf(one: KillCase): Trial {
  const trial = trials.get(one)
  if (trial?.status === 'fulfilled') return trial.value
  throw new Error('It did not come to its end', { cause: trial?.reason })
}

test.each(cases)('a setup that is killed $title is carried on by the next one', (one) => {
  const { exitCodes, log, faults, left, swept, good } = trialOf(one)
  const ends = left.length > 0 ? [137, 0, 0] : [137, 0]
  expect(exitCodes.slice(1).some((code) => code !== 0) ? log : exitCodes).toEqual(ends)
  expect(faults).toEqual([])
  expect(left.filter((path) => !isLeftOver(path) && !path.includes('/.broken-'))).toEqual([])
  expect(swept).toEqual(good)
})

describe('what a killed setup leaves', () => {
  test('is something in most cases, which a later one sweeps', () => {
    const some = cases.filter((one) => trialOf(one).left.length > 0)
    expect(some.length).toBeGreaterThan(cases.length / 2)
  })

  test('of a broken tree is at most that one tree', () => {
    const most = cases.map((one) => trialOf(one).left.filter((path) => path.includes('/.broken-')).length)
    expect(Math.max(...most)).toBe(1)
  })
})
