import { expect, test } from '@jest/globals'
import { matrixOf, mishaps, targetsOf } from './fault-matrix.ts'
import { ask } from './github-client.ts'
import { startLocalGitHub } from './local-github.ts'
import { whileTimePasses } from './passing-time.ts'

const releases = '/repos/coatl/iact/releases'

test('every request of a log is met by one target, whatever the ids are', async () => {
  await using github = await startLocalGitHub()
  const paths = [`${releases}/1?per_page=3`, `${releases}?per_page=3`, `${releases}/2?per_page=3`, releases]
  for (const path of paths) await ask(github, 'GET', path)
  const targets = targetsOf(github.requests)
  expect(targets.map(({ title }) => title)).toEqual([
    'request 1, GET /releases/{id}?per_page=3',
    'request 2, GET /releases?per_page=3',
    'request 3, GET /releases/{id}?per_page=3',
    'request 4, GET /releases'
  ])
  const faults = targets.map(({ match }) => github.faults.add({ match, action: { kind: 'delay', ms: 0 } }))
  github.clearRequests()
  for (const path of [...paths].reverse()) await ask(github, 'GET', path.replace(/\/\d/, '/77'))
  expect(faults.map(({ hits }) => hits)).toEqual([1, 1, 1, 1])
  expect(github.requests.map(({ faults: kinds }) => kinds)).toEqual(paths.map(() => ['delay']))
})

test('the matrix has every request with every mishap', () => {
  expect(matrixOf([])).toEqual([])
  expect(new Set(mishaps.map(([title]) => title)).size).toBe(mishaps.length)
})

test('the world can be acted in between the effect of a request and its answer', async () => {
  await using github = await startLocalGitHub()
  github.addRepository({ owner: 'coatl', name: 'iact' })
  const drafts: number[] = []
  for (const when of ['before', 'after'] as const) {
    const run = (): void => {
      drafts.push(github.view('coatl/iact').releases.length)
    }
    github.faults.add({ match: { method: 'POST' }, action: { kind: 'meanwhile', when, run } })
  }
  await ask(github, 'POST', releases, { body: { tag_name: 'v1', draft: true } })
  expect(drafts).toEqual([0, 1])
})

test('time passes where nobody answers, and only there', async () => {
  await using github = await startLocalGitHub()
  github.faults.add({ match: { nth: 2 }, action: { kind: 'stall', when: 'before' } })
  const real = [setInterval, Reflect.get(AbortSignal, 'timeout')]
  const start = Date.now()
  const ends = await whileTimePasses(github, async () => {
    const got = async (): Promise<string> => {
      const asked = performance.now()
      const signal = AbortSignal.timeout(60_000)
      const end = await fetch(github.apiUrl, { signal }).then(String, String)
      return `${end} after ${performance.now() - asked < 1000 ? 'no time' : 'minutes'}`
    }
    return [await got(), await got(), await got()]
  })
  expect(ends).toEqual([
    '[object Response] after no time',
    'TimeoutError: The operation was aborted due to timeout after minutes',
    '[object Response] after no time'
  ])
  expect(Date.now() - start).toBeLessThan(10_000)
  expect([setInterval, Reflect.get(AbortSignal, 'timeout')]).toEqual(real)
})
