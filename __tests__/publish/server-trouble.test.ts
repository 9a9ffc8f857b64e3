import { describe, expect, test } from '@jest/globals'
import { failureOf } from '../support/failing.ts'
import type { FaultAction } from '../support/github-faults.ts'
import { openPublishCase, repository } from '../support/publish-case.ts'
import type { CaseWish } from '../support/publish-case.ts'
import { writtenIn } from '../support/publish-hands.ts'
import { stateOf, tag } from '../support/publish-state.ts'

const always = Number.MAX_SAFE_INTEGER

describe('a published release on a server that makes no digests', () => {
  const troubles: readonly (readonly [string, FaultAction])[] = [
    ['503', { kind: 'answer', when: 'before', status: 503 }],
    ['429', { kind: 'secondary-limit', status: 429, retryAfterSeconds: 200 }],
    ['half of a body', { kind: 'cut', framing: 'length' }]
  ]

  test.each(troubles)(
    'whose bytes can not be read for now (%s) is no other one: the run ends, and a later one is content',
    async (_, action) => {
      await using one = await openPublishCase()
      one.github.faults.add({
        match: { origin: 'uploads', times: always },
        action: { kind: 'digest', as: 'null' }
      })
      await one.publish()
      const before = writtenIn(one)
      const trouble = one.github.faults.add({ match: { origin: 'storage', times: always }, action })
      expect(await failureOf(one.publish())).toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
      trouble.remove()
      expect((await one.publish()).outcome).toBe('published')
      expect(writtenIn(one)).toEqual(before)
    }
  )
})

describe('a rate limit that goes on for ever', () => {
  test.each([
    [300, 5],
    [120, 2]
  ])('(%i s each time) is waited for 5 minutes at most, and told', async (retryAfterSeconds, minutes) => {
    await using one = await openPublishCase()
    one.github.faults.add({
      match: { path: /\/releases\?/, times: always },
      action: { kind: 'secondary-limit', status: 429, retryAfterSeconds }
    })
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('GITHUB_UNAVAILABLE')
    const back = new Date(one.clock.now().getTime() + retryAfterSeconds * 1000).toISOString().slice(11, 16)
    expect(failure.hint).toContain(`Run again in ${minutes} min (after ${back} UTC)`)
    expect(one.clock.elapsed() / 1000).toBeLessThanOrEqual(300)
  })
})

describe('a tag that GitHub gives to nobody', () => {
  const rules: readonly (readonly [string, CaseWish])[] = [
    ['an immutable release had it', { repository: { burnedTags: [tag] } }],
    ['a ruleset forbids it', { repository: { restrictedTags: /^cpython-/ } }]
  ]

  test.each(rules)('(%s) leaves no draft of this run behind', async (_, wish) => {
    await using one = await openPublishCase(wish)
    expect(await failureOf(one.publish())).toMatchObject({ code: 'RELEASE_CONFLICT' })
    expect(stateOf(one)).toEqual({ releases: [], tags: {}, registry: undefined })
  })

  test.each(rules)('(%s) leaves the draft that another run made', async (_, wish) => {
    await using one = await openPublishCase(wish)
    await one.publish({ draft: 'true' })
    const { releases } = writtenIn(one)
    expect(await failureOf(one.publish())).toMatchObject({ code: 'RELEASE_CONFLICT' })
    expect(writtenIn(one).releases).toEqual(releases)
  })

  test('is what is told, even when the draft can not be removed', async () => {
    await using one = await openPublishCase({ repository: { restrictedTags: /^cpython-/ } })
    const action = { kind: 'answer', when: 'before', status: 403 } as const
    one.github.faults.add({ match: { method: 'DELETE', times: always }, action })
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('RELEASE_CONFLICT')
    expect(failure.message).toContain('creations being restricted')
    expect(one.log.warnings).toEqual([expect.stringContaining('could not be removed')])
    expect(one.github.repository(repository).releases).toMatchObject([{ draft: true }])
  })
})
