import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { servePage } from '../../scripts/playground/server.ts'
import type { PageServer } from '../../scripts/playground/server.ts'

describe('the server of a page', () => {
  let make: () => string
  let server: PageServer
  beforeEach(async () => {
    make = () => '<p>One</p>'
    server = await servePage(() => make())
  })
  afterEach(() => server.close())

  test('makes it anew for every reader', async () => {
    expect(await (await fetch(server.url)).text()).toBe('<p>One</p>')
    make = () => '<p>Two</p>'
    const again = await fetch(`${server.url}?again`)
    expect(await again.text()).toBe('<p>Two</p>')
    expect(again.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(again.headers.get('cache-control')).toBe('no-store')
  })

  test('lets nothing on it run or be fetched', async () => {
    const { headers } = await fetch(server.url)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('is for this machine alone', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  })

  test.each([
    ['GET', 'favicon.ico', 404],
    ['GET', '../../etc/passwd', 404],
    ['POST', '', 405],
    ['DELETE', '', 405]
  ])('answers %s /%s with %i', async (method, path, status) => {
    expect((await fetch(`${server.url}${path}`, { method })).status).toBe(status)
  })

  test('answers what breaks with 500 and goes on', async () => {
    make = () => {
      throw new Error('It broke')
    }
    const answer = await fetch(server.url)
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('It broke')])
    make = () => 'fine'
    expect((await fetch(server.url)).status).toBe(200)
  })

  test('is gone when it is closed, also when a reader holds on to it', async () => {
    await fetch(server.url)
    await server.close()
    await expect(fetch(server.url)).rejects.toThrow('fetch failed')
  })
})
