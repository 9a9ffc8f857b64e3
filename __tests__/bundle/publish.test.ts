import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { errorsIn } from '../support/bundle-job.ts'
import { writeToken } from '../support/local-github.ts'
import { repository, tarballName } from '../support/publish-case.ts'
import { hastyWaits } from '../support/hasty-waits.ts'
import { openPublishJob } from '../support/publish-job.ts'
import type { PublishJob } from '../support/publish-job.ts'
import { dateIn, finished, stateOf, tag } from '../support/publish-state.ts'
import { watchPublished } from '../support/publish-watch.ts'

let job: PublishJob
let server: Server | undefined

beforeEach(async () => {
  job = await openPublishJob()
})

afterEach(async () => {
  server?.close()
  server?.closeAllConnections()
  await job[Symbol.asyncDispose]()
})

const isFinished = (): void => {
  const state = stateOf(job)
  expect(state).toEqual(finished(job, dateIn(state.registry)))
}

test('a clean publish ends with 0, leaves the release, and tells later steps of it', async () => {
  const run = await job.run()
  expect([run.exitCode, run.stderr, errorsIn(run)]).toEqual([0, '', []])
  isFinished()
  const { assets, sha256, ...outputs } = run.outputs
  expect(outputs).toEqual({
    tag,
    'release-id': String(job.view().releases[0]?.id),
    'release-url': `${job.github.serverUrl}/${repository}/releases/tag/${tag}`,
    changed: 'true',
    'registry-commit': job.view().branches['main']
  })
  expect(JSON.parse(sha256 ?? '')).toEqual({ [tarballName]: job.tarballs[0]?.sha256 })
  expect(JSON.parse(assets ?? '')).toMatchObject(
    ['', '.sha256', '.json'].map((ending) => ({ name: tarballName + ending }))
  )
  expect(run.summary).toContain(') is published\n')
  expect([run.env, run.path]).toEqual([{}, []])
})

test('the day of the row is the day of the run', async () => {
  const before = new Date().toISOString().slice(0, 10)
  await job.run()
  expect([before, new Date().toISOString().slice(0, 10)]).toContain(dateIn(stateOf(job).registry))
})

test('a second run ends with 0, writes nothing, and says so', async () => {
  await job.run()
  const before = job.view()
  job.github.clearRequests()
  const run = await job.run()
  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({
    changed: 'false',
    'registry-commit': '',
    'release-id': String(before.releases[0]?.id)
  })
  expect(job.view()).toEqual(before)
  expect(job.github.requests.filter(({ method }) => method !== 'GET')).toEqual([])
})

test('the token is masked first, and shown nowhere', async () => {
  const { stdout, stderr, summary, outputs } = await job.run()
  const [first, ...others] = stdout.split('\n')
  expect(first).toBe(`::add-mask::${writeToken}`)
  expect([others.join('\n'), stderr, summary, JSON.stringify(outputs)].join('\n')).not.toContain(writeToken)
})

describe('a run that loses its runner', () => {
  /** Every write: kill-matrix.system.test.ts. */
  const moments = [
    ['sends the tarball', { origin: 'uploads', path: /\.tgz$/ }],
    ['publishes', { method: 'PATCH' }]
  ] as const

  test.each(moments)('while it %s is carried on by the next one', async (_, match) => {
    const watch = watchPublished(job)
    const power = new AbortController()
    const run = (): void => {
      power.abort()
    }
    job.github.faults.add({ match, action: { kind: 'meanwhile', run } })
    expect((await job.run({}, { signal: power.signal })).exitCode).toBe(137)
    expect((await job.run()).exitCode).toBe(0)
    isFinished()
    expect(watch.complaints()).toEqual([])
  })
})

describe('a run that can not come to its end', () => {
  /** Waiting takes a hundredth of its time, and the deadline of a request less. */
  const hasty = `import timers from 'node:timers/promises'
    import { syncBuiltinESMExports } from 'node:module'
    const { setTimeout: sleep } = timers
    timers.setTimeout = (milliseconds, ...others) => sleep(milliseconds / 100, ...others)
    syncBuiltinESMExports()
    const timeout = AbortSignal.timeout.bind(AbortSignal)
    AbortSignal.timeout = (milliseconds) => timeout(Math.ceil(milliseconds / 1000))`
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hasty)}` }

  test.each([
    ['answers break off in the middle', { kind: 'cut', framing: 'length' }],
    ['nobody answers', { kind: 'stall', when: 'before' }]
  ] as const)('because all %s ends with 1, and says why', async (_, action) => {
    job.github.faults.add({ match: { times: 100_000 }, action })
    const run = await job.run({}, { env })
    expect(run.exitCode).toBe(1)
    expect(errorsIn(run)).toHaveLength(1)
    expect(errorsIn(run)[0]).toContain(
      '::error title=GITHUB_UNAVAILABLE::GITHUB_UNAVAILABLE: GitHub could not '
    )
    expect(run.outputs).toEqual({})
    expect(job.view().releases.filter(({ draft }) => !draft)).toEqual([])
    expect(stateOf(job)).toMatchObject({ tags: {}, registry: undefined })
  })
})

describe('a webhook', () => {
  async function listen(
    status: number
  ): Promise<{ readonly url: string; readonly bodies: readonly string[] }> {
    const bodies: string[] = []
    const receiver = createServer((request, response) => {
      void text(request).then((body) => {
        bodies.push(body)
        response.writeHead(status).end()
      })
    })
    server = receiver
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const address = receiver.address()
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0
    return { url: `http://127.0.0.1:${port}/hook`, bodies }
  }

  test('is told of a release that stands, and its secret is shown nowhere', async () => {
    const { url, bodies } = await listen(204)
    const run = await job.run({ 'webhook-url': url, 'webhook-secret': 'very-secret' })
    expect(run.exitCode).toBe(0)
    expect(bodies.map((body): unknown => JSON.parse(body))).toMatchObject([
      { event: 'cpython-published', tag }
    ])
    expect(run.stdout.replaceAll('::add-mask::very-secret\n', '')).not.toContain('very-secret')
  })

  test('that fails is a warning, and the run ends with 0', async () => {
    const { url } = await listen(500)
    const run = await job.run({ 'webhook-url': url }, { env: hastyWaits })
    expect(run.exitCode).toBe(0)
    expect(run.stdout).toContain(
      '\n::warning title=WEBHOOK_UNTOLD::The release is published, but the webhook was not notified: '
    )
    isFinished()
  })
})
