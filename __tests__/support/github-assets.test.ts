import { createHash, randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { storedName } from './asset-name.ts'
import { ask, at, textAt, upload } from './github-client.ts'
import type { Reply } from './github-client.ts'
import { readToken, startLocalGitHub, writeToken } from './local-github.ts'
import type { LocalGitHub } from './local-github.ts'
import { createOpenApiContract } from './openapi-contract.ts'

const contract = createOpenApiContract()
const name = 'coatl/iact'
const bytes = randomBytes(3_000_000)
const sha256 = createHash('sha256').update(bytes).digest('hex')
let github: LocalGitHub
let draft: unknown

beforeEach(async () => {
  github = await startLocalGitHub({ limits: { assetBytes: 4_000_000, assets: 3 } })
  github.addRepository({ owner: 'coatl', name: 'iact' })
  draft = (await ask(github, 'POST', `/repos/${name}/releases`, { body: { tag_name: 'v1', draft: true } }))
    .body
})

afterEach(async () => {
  const complaints = github.requests.flatMap((exchange) => contract.checkAnswer(exchange))
  await github.close()
  expect(complaints).toEqual([])
})

const publish = (): Promise<Reply> =>
  ask(github, 'PATCH', textAt(draft, 'url'), { body: { tag_name: 'v1', draft: false } })
const octets = { accept: 'application/octet-stream' }

/** An upload whose length is not told beforehand. */
function uploadChunked(): Promise<number | undefined> {
  const url = `${textAt(draft, 'upload_url').replace(/\{.*$/, '')}?name=a.bin`
  const headers = { authorization: `token ${writeToken}`, 'content-type': 'application/octet-stream' }
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sending.on('error', reject).write('some')
    sending.end('thing')
  })
}

describe('an upload', () => {
  test('is stored byte for byte and answered with its digest, on a draft too', async () => {
    const reply = await upload(github, draft, 'a.tgz', bytes)
    expect(reply).toMatchObject({
      status: 201,
      body: { name: 'a.tgz', state: 'uploaded', size: bytes.length, digest: `sha256:${sha256}` }
    })
    expect(github.view(name).releases[0]?.assets[0]).toMatchObject({ sha256, size: bytes.length })
  })

  test('under a name that is taken is refused, and what is there stays', async () => {
    await upload(github, draft, 'a.tgz', 'first')
    const reply = await upload(github, draft, 'a.tgz', 'second')
    expect(reply).toMatchObject({
      status: 422,
      body: {
        message: 'Validation Failed',
        errors: [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }]
      }
    })
    expect(github.view(name).releases[0]?.assets).toMatchObject([{ size: 'first'.length }])
  })

  test('of nothing is refused', async () => {
    const reply = await upload(github, draft, 'empty', '')
    expect(reply).toMatchObject({ status: 400, body: { message: 'Bad Content-Length: ' } })
  })

  test('without a length is refused', async () => {
    expect(await uploadChunked()).toBe(400)
    expect(github.view(name).releases[0]?.assets).toEqual([])
  })

  test('that is too large is refused', async () => {
    const reply = await upload(github, draft, 'large', Buffer.alloc(4_000_001))
    expect([reply.status, at(reply.body, 'errors.0.field')]).toEqual([422, 'size'])
  })

  test('beyond the number of assets is refused', async () => {
    for (const file of ['a', 'b', 'c']) await upload(github, draft, file, file)
    const reply = await upload(github, draft, 'd', 'd')
    expect([reply.status, at(reply.body, 'errors.0.field')]).toEqual([422, 'file_count'])
  })

  test('is not taken by the API, only by the uploads origin', async () => {
    const reply = await ask(github, 'POST', `${textAt(draft, 'url')}/assets?name=a`, { body: 'a' })
    expect(reply.status).toBe(404)
    github.clearRequests()
  })
})

test.each([
  ['cpython-3.12.6-ubuntu22.04-build1.tgz', 'cpython-3.12.6-ubuntu22.04-build1.tgz'],
  ['a_b+c@d.tgz', 'a_b+c@d.tgz'],
  ['a file (1)~.tgz', 'a.file.1.tgz'],
  ['.hidden', 'default.hidden'],
  ['instalación.txt', 'instalacion.txt'],
  ['end.', 'end']
])('a file called %j is kept as %j', (given, kept) => {
  expect(storedName(given)).toBe(kept)
})

describe('a download', () => {
  test('by id goes to another origin, which has the bytes', async () => {
    const asset = await upload(github, draft, 'a.tgz', bytes)
    const reply = await ask(github, 'GET', textAt(asset.body, 'url'), { headers: octets })
    expect(reply.status).toBe(302)
    const location = reply.headers.get('location') ?? ''
    expect(new URL(location).origin).toBe(github.storageUrl)
    const stored = Buffer.from(await (await fetch(location)).arrayBuffer())
    expect(stored.equals(bytes)).toBe(true)
  })

  test('of a draft is for writers only', async () => {
    const asset = await upload(github, draft, 'a.tgz', bytes)
    const asReader = { headers: octets, token: readToken }
    expect((await ask(github, 'GET', textAt(asset.body, 'url'), asReader)).status).toBe(404)
  })

  test('by its web address works when it is public and published', async () => {
    await upload(github, draft, 'a.tgz', bytes)
    const address = `${github.serverUrl}/${name}/releases/download/v1/a.tgz`
    expect((await fetch(address)).status).toBe(404)
    await publish()
    const response = await fetch(address)
    expect(
      createHash('sha256')
        .update(await response.bytes())
        .digest('hex')
    ).toBe(sha256)
    github.repository(name).private = true
    expect((await ask(github, 'GET', address)).status).toBe(404)
  })

  test('brings no token to the storage: that is refused there', async () => {
    const asset = await upload(github, draft, 'a.tgz', bytes)
    const reply = await ask(github, 'GET', textAt(asset.body, 'url'), { headers: octets })
    const location = reply.headers.get('location') ?? ''
    expect((await ask(github, 'GET', location)).status).toBe(400)
    expect((await ask(github, 'GET', location, { token: null })).status).toBe(200)
    expect((await ask(github, 'GET', location.replace('sig=', 'sig=x'), { token: null })).status).toBe(403)
  })

  test.each([
    ['bytes=10-19', 206, 'bytes 10-19/3000000', 10],
    ['bytes=2999990-', 206, 'bytes 2999990-2999999/3000000', 10],
    ['bytes=-5', 206, 'bytes 2999995-2999999/3000000', 5],
    ['bytes=3000000-', 416, 'bytes */3000000', undefined]
  ])('of the range %s gives %d', async (range, status, contentRange, length) => {
    const asset = await upload(github, draft, 'a.tgz', bytes)
    const reply = await ask(github, 'GET', textAt(asset.body, 'url'), { headers: octets })
    const response = await fetch(reply.headers.get('location') ?? '', { headers: { range } })
    const body = await response.bytes()
    expect([response.status, response.headers.get('content-range')]).toEqual([status, contentRange])
    expect(length === undefined ? undefined : body.length).toBe(length)
  })

  test('of a range is whole when the bytes are not the ones that were meant', async () => {
    const asset = await upload(github, draft, 'a.tgz', bytes)
    const reply = await ask(github, 'GET', textAt(asset.body, 'url'), { headers: octets })
    const location = reply.headers.get('location') ?? ''
    const etag = (await fetch(location, { method: 'HEAD' })).headers.get('etag') ?? ''
    const ranged = (ifRange: string): Promise<Response> =>
      fetch(location, { headers: { range: 'bytes=0-0', 'if-range': ifRange } })
    expect([(await ranged(etag)).status, (await ranged('"other"')).status]).toEqual([206, 200])
  })
})

test('a deleted asset is gone, bytes and all', async () => {
  const asset = await upload(github, draft, 'a.tgz', bytes)
  const reply = await ask(github, 'GET', textAt(asset.body, 'url'), { headers: octets })
  expect((await ask(github, 'DELETE', textAt(asset.body, 'url'))).status).toBe(204)
  expect((await ask(github, 'GET', textAt(asset.body, 'url'))).status).toBe(404)
  expect((await fetch(reply.headers.get('location') ?? '')).status).toBe(404)
})
