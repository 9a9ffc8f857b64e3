import { beforeEach, describe, expect, test } from '@jest/globals'
import { request } from 'node:http'
import { ask, at, textAt, upload } from './github-client.ts'
import { faultScene, name, releases } from './fault-scene.ts'
import { writeToken } from './local-github.ts'
import type { FaultMatch } from './github-faults.ts'
import type { LocalGitHub } from './local-github.ts'

const scene = faultScene()
const { create, plant } = scene
let github: LocalGitHub

beforeEach(() => {
  github = scene.github
})

const count = (): number => github.view(name).releases.length

/** How a request failed to get an answer. */
async function failureOf(asking: Promise<unknown>): Promise<unknown> {
  return asking.then(
    () => 'answered',
    (error: unknown) => at(error, 'cause.code') ?? 'failed'
  )
}

describe('which requests', () => {
  test('are struck: those that fit in everything that is given', async () => {
    plant({ kind: 'answer', when: 'before', status: 500 }, { method: 'POST', path: releases, origin: 'api' })
    expect((await ask(github, 'GET', releases)).status).toBe(200)
    expect((await create()).status).toBe(500)
    expect((await create()).status).toBe(201)
  })

  test.each<[string, FaultMatch, number[]]>([
    ['the first that fits', {}, [500, 200, 200, 200]],
    ['the n-th that fits', { nth: 3 }, [200, 200, 500, 200]],
    ['so many of them', { nth: 2, times: 2 }, [200, 500, 500, 200]],
    ['all of them', { times: Infinity }, [500, 500, 500, 500]],
    ['the one with a number in the log', { ordinal: 4 }, [200, 200, 200, 500]],
    ['by operation', { operation: 'GET /repos/{owner}/{repo}/releases' }, [500, 200, 200, 200]],
    ['by a pattern for the path and its query', { path: /page=3/g }, [200, 200, 500, 200]]
  ])('are struck: %s', async (_title, match, statuses) => {
    const fault = github.faults.add({ match, action: { kind: 'answer', when: 'before', status: 500 } })
    const seen: number[] = []
    for (const page of [1, 2, 3, 4]) seen.push((await ask(github, 'GET', `${releases}?page=${page}`)).status)
    expect(seen).toEqual(statuses)
    expect(fault.hits).toBe(statuses.filter((status) => status === 500).length)
  })

  test('are spared once a fault is taken out', async () => {
    const answer = { kind: 'answer', when: 'before', status: 500 } as const
    github.faults.add({ match: {}, action: answer }).remove()
    expect((await ask(github, 'GET', releases)).status).toBe(200)
    plant(answer)
    github.faults.clear()
    expect((await ask(github, 'GET', releases)).status).toBe(200)
    expect(github.requests.map(({ faults }) => faults)).toEqual([[], []])
  })
})

describe('another answer', () => {
  test.each([
    ['before', 0],
    ['after', 1]
  ] as const)('comes %s the effect', async (when, stored) => {
    plant({ kind: 'answer', when, status: 502 })
    expect((await create()).status).toBe(502)
    expect(count()).toBe(stored)
    expect(github.requests[0]?.faults).toEqual(['answer'])
  })

  test('takes the place of a stored upload', async () => {
    const draft = await create()
    plant({ kind: 'answer', when: 'after', status: 502 }, { origin: 'uploads' })
    expect((await upload(github, draft.body, 'a', 'a')).status).toBe(502)
    expect(github.view(name).releases[0]?.assets).toMatchObject([{ name: 'a', state: 'uploaded' }])
  })

  test('has the headers and body it was given', async () => {
    plant({ kind: 'answer', when: 'before', status: 429, headers: { 'retry-after': '7' }, body: { a: 1 } })
    const reply = await create()
    expect([reply.status, reply.headers.get('retry-after'), reply.body]).toEqual([429, '7', { a: 1 }])
  })

  test('can be about a limit', async () => {
    plant({ kind: 'secondary-limit', retryAfterSeconds: 3 }, { ordinal: 1 })
    plant({ kind: 'secondary-limit' }, { ordinal: 2 })
    plant({ kind: 'primary-limit', resetInSeconds: 60 }, { ordinal: 3 })
    const [told, untold, primary] = [await create(), await create(), await create()]
    expect([told.status, told.headers.get('retry-after')]).toEqual([403, '3'])
    expect(textAt(told.body, 'message')).toMatch(/secondary rate limit/)
    expect([untold.status, untold.headers.get('retry-after')]).toEqual([403, null])
    expect(primary.headers.get('x-ratelimit-remaining')).toBe('0')
    const wait = Number(primary.headers.get('x-ratelimit-reset')) - Date.now() / 1000
    expect(Math.round(wait / 10)).toBe(6)
    expect(count()).toBe(0)
  })

  test('can be a page of HTML with status 200', async () => {
    plant({ kind: 'html', when: 'before' })
    const reply = await create()
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(count()).toBe(0)
  })

  test('can come while the client still sends', async () => {
    const draft = await create()
    plant({ kind: 'early-answer', status: 422 }, { origin: 'uploads' })
    const url = `${textAt(draft.body, 'upload_url').replace(/\{.*$/, '')}?name=a`
    const status = await new Promise((resolve, reject) => {
      const headers = { authorization: `token ${writeToken}`, 'content-length': '1000' }
      const sending = request(url, { method: 'POST', headers }, (response) => {
        resolve(response.statusCode)
        sending.destroy()
      })
      sending.on('error', reject)
      sending.write('only a part')
    })
    expect(status).toBe(422)
  })
})

describe('no answer', () => {
  test.each([
    ['before', 0],
    ['after', 1]
  ] as const)('but a reset, %s the effect', async (when, stored) => {
    plant({ kind: 'reset', when })
    expect(await failureOf(create())).toBe('ECONNRESET')
    expect(count()).toBe(stored)
    expect(github.requests[0]?.outcome).toBe('reset')
  })

  test.each([
    ['before', 0],
    ['after', 1]
  ] as const)('but silence, %s the effect', async (when, stored) => {
    plant({ kind: 'stall', when })
    const url = `${github.apiUrl}${releases}`
    const init = {
      method: 'POST',
      headers: { authorization: `token ${writeToken}` },
      body: '{"tag_name":"v1"}'
    }
    await expect(fetch(url, { ...init, signal: AbortSignal.timeout(300) })).rejects.toMatchObject({
      name: 'TimeoutError'
    })
    expect(count()).toBe(stored)
    expect(github.requests[0]?.outcome).toBe('stalled')
  })
})

describe('time', () => {
  test('passes before an answer that is delayed', async () => {
    plant({ kind: 'delay', ms: 120 })
    expect((await create()).status).toBe(201)
    const [entry] = github.requests
    expect((entry?.endedAt ?? 0) - (entry?.startedAt ?? 0)).toBeGreaterThan(110)
  })

  test('can be too long for the client, whose leaving harms nobody', async () => {
    plant({ kind: 'delay', ms: 200 })
    const leaving = fetch(`${github.apiUrl}${releases}`, { signal: AbortSignal.timeout(50) })
    await expect(leaving).rejects.toMatchObject({ name: 'TimeoutError' })
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(github.requests[0]).toMatchObject({ outcome: 'aborted', answer: undefined })
    expect((await ask(github, 'GET', releases)).status).toBe(200)
  })

  test('is there for somebody else to act in, before the effect', async () => {
    plant({ kind: 'meanwhile', run: () => void github.commit(name, { 'README.md': 'theirs' }) })
    const sha = github.repository(name).commits.get(github.view(name).branches['main'] ?? '')
    expect(sha?.files.get('README.md')?.toString()).toBe('# iact\n')
    const body = { message: 'mine', content: 'bWluZQ==', sha: '0'.repeat(40) }
    expect((await ask(github, 'PUT', `/repos/${name}/contents/README.md`, { body })).status).toBe(409)
    expect(github.view(name).files['README.md']).toBe('theirs')
  })
})
