import { describe, expect, test } from '@jest/globals'
import { publishBare } from '../support/bare-publish.ts'
import { failureOf } from '../support/failing.ts'
import { cleanRequests } from '../support/fault-matrix.ts'
import type { LoggedRequest } from '../support/request-log.ts'
import { openPublishCase } from '../support/publish-case.ts'
import { finished, stateOf } from '../support/publish-state.ts'
import { watchPublished } from '../support/publish-watch.ts'

/** The connection is gone for good after so many requests: what a machine that is switched off looks like from GitHub. */
const forGood = Number.MAX_SAFE_INTEGER

const isUpload = ({ origin }: LoggedRequest): boolean => origin === 'uploads'

const clean = await cleanRequests()
/** What a dead run leaves changes at its writes only. The last of them, which registers, can be cut off as well. */
const ordinals = clean.filter(({ method }) => method !== 'GET').map(({ ordinal }) => ordinal)
const uploads = clean.filter(isUpload).length

describe.each(ordinals)('a run that dies at request %i', (ordinal) => {
  test('fails, and the next one carries on without sending again what is stored', async () => {
    await using one = await openPublishCase()
    const watch = watchPublished(one)
    one.github.faults.add({ match: { ordinal }, action: { kind: 'reset', when: 'after' } })
    const death = one.github.faults.add({
      match: { nth: ordinal + 1, times: forGood },
      action: { kind: 'reset', when: 'before' }
    })
    expect(await failureOf(publishBare(one))).toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
    const stored = one.view().releases.flatMap(({ assets }) => assets)
    death.remove()
    one.github.clearRequests()
    await publishBare(one)
    expect(stateOf(one)).toEqual(finished(one))
    expect(one.github.requests.filter(isUpload)).toHaveLength(uploads - stored.length)
    expect(one.view().releases.flatMap(({ assets }) => assets)).toEqual(expect.arrayContaining(stored))
    expect(watch.complaints()).toEqual([])
  })
})

test('a run that has nothing but a dead GitHub gives up in minutes, not in hours', async () => {
  await using one = await openPublishCase()
  one.github.faults.add({ match: { times: forGood }, action: { kind: 'reset', when: 'before' } })
  const failure = await failureOf(publishBare(one))
  expect(failure.code).toBe('GITHUB_UNAVAILABLE')
  expect(failure.hint).toContain('Run again')
  expect(one.clock.elapsed() / 60_000).toBeLessThan(5)
})
