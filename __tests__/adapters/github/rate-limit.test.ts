import { describe, expect, test } from '@jest/globals'
import { connectToGitHub } from '../../../src/adapters/github/client.ts'
import { rateGate } from '../../../src/adapters/github/rate-limit.ts'
import { connectTo } from '../../support/connect.ts'
import { failureOf } from '../../support/failing.ts'
import { instantClock } from '../../support/instant-clock.ts'
import { startLocalGitHub } from '../../support/local-github.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import { recordingLog } from '../../support/recording-log.ts'
import type { LocalGitHub } from '../../support/local-github.ts'

describe('the gate', () => {
  test('lets everything through while nobody closed it', async () => {
    const clock = instantClock()
    const gate = rateGate(clock)
    for (let count = 0; count < 500; count += 1) await gate.pass('read')
    expect(clock.elapsed()).toBe(0)
  })

  test('holds back everybody until the time is over, the longest of them', async () => {
    const clock = instantClock()
    const gate = rateGate(clock)
    gate.close(7000)
    gate.close(3000)
    await Promise.all([gate.pass('read'), gate.pass('write'), gate.pass('read')])
    expect(clock.elapsed()).toBeGreaterThanOrEqual(7000)
  })

  test('who waits already waits on when another limit is met', async () => {
    let elapsed = 0
    const sleeps: number[] = []
    const clock = {
      ...instantClock(),
      elapsed: () => elapsed,
      sleep: (milliseconds: number) => {
        sleeps.push(milliseconds)
        elapsed += milliseconds
        if (sleeps.length === 1) gate.close(5000)
        return Promise.resolve()
      }
    }
    const gate = rateGate(clock)
    gate.close(1000)
    await gate.pass('read')
    expect(sleeps).toEqual([1000, 5000])
  })

  test('lets no more than 60 writes out in any minute, and does not hold back reads for them', async () => {
    const clock = instantClock()
    const gate = rateGate(clock)
    const times: number[] = []
    for (let count = 0; count < 150; count += 1) {
      await gate.pass('write')
      times.push(clock.elapsed())
    }
    expect(times.filter((time) => time < 60_000)).toHaveLength(60)
    expect(times.filter((time) => time >= 60_000 && time < 120_000)).toHaveLength(60)
    await gate.pass('read')
    expect(clock.elapsed()).toBe(times.at(-1))
  })
})

test('of many requests at once one meets the limit, and the others wait with it', async () => {
  const github = await startLocalGitHub()
  try {
    github.addRepository({ owner: 'coatl', name: 'iact' })
    const client = connectTo(github)
    const read = (): Promise<string> =>
      client.read('read it', async ({ rest }) => (await rest.repos.get(client.at)).data.full_name)
    github.faults.add({ match: {}, action: { kind: 'secondary-limit', retryAfterSeconds: 30 } })
    await read()
    expect(github.requests).toHaveLength(2)
    await Promise.all([read(), read(), read()])
    expect(github.requests).toHaveLength(5)
  } finally {
    await github.close()
  }
})

test('a limit that lasts for longer than a run may wait ends it at once, and says when to come back', async () => {
  const github = await startLocalGitHub()
  try {
    github.addRepository({ owner: 'coatl', name: 'iact' })
    const client = connectTo(github)
    const inAnHour = Math.ceil((Date.parse('2026-03-04T13:00:00Z') - Date.now()) / 1000)
    github.faults.add({
      match: { times: Number.MAX_SAFE_INTEGER },
      action: { kind: 'primary-limit', resetInSeconds: inAnHour }
    })
    const failure = await failureOf(
      client.write('create the draft', ({ rest }) =>
        rest.repos.createRelease({ ...client.at, tag_name: 'v1', draft: true })
      )
    )
    expect(failure.code).toBe('GITHUB_UNAVAILABLE')
    expect(failure.mayHaveHappened).toBe(false)
    expect(failure.hint).toMatch(/Run again in (59|60|61) min \(after (12:59|13:00|13:01) UTC\)/)
    expect(github.requests).toHaveLength(1)
  } finally {
    await github.close()
  }
})

describe('a limit that goes on for ever', () => {
  /** One request after the other, on a clock that tells how long they waited. */
  function readerOf(github: LocalGitHub, clock: Clock): () => Promise<string> {
    const target = { repository: { owner: 'coatl', name: 'iact' }, token: undefined }
    const client = connectToGitHub(target, { clock, log: recordingLog() })
    client.octokit.hook.before('request', (options) => {
      options.baseUrl = github.apiUrl
    })
    return () => client.read('read it', async ({ rest }) => (await rest.repos.get(client.at)).data.full_name)
  }

  test.each([
    [300, 300],
    [120, 240],
    [301, 0],
    [3000, 0]
  ])('(%i s each time) lets a request wait %i s in all, and is told', async (retryAfterSeconds, waited) => {
    await using github = await startLocalGitHub()
    github.addRepository({ owner: 'coatl', name: 'iact' })
    const clock = instantClock()
    const read = readerOf(github, clock)
    const limit = github.faults.add({
      match: { times: Number.MAX_SAFE_INTEGER },
      action: { kind: 'secondary-limit', status: 429, retryAfterSeconds }
    })
    const failure = await failureOf(read())
    expect(clock.elapsed() / 1000).toBe(waited)
    expect(failure.code).toBe('GITHUB_UNAVAILABLE')
    const back = new Date(clock.now().getTime() + retryAfterSeconds * 1000).toISOString().slice(11, 16)
    expect(failure.hint).toContain(
      `Run again in ${Math.ceil(retryAfterSeconds / 60)} min (after ${back} UTC)`
    )
    limit.remove()
    expect(await read()).toBe('coatl/iact')
    // What nobody waited for does not hold back whoever comes next.
    expect(clock.elapsed() / 1000).toBe(waited)
  })
})
