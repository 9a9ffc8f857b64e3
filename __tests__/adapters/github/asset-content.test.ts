import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { connectToGitHub } from '../../../src/adapters/github/client.ts'
import { gitHubReleases } from '../../../src/adapters/github/releases.ts'
import type { Asset } from '../../../src/domain/release.ts'
import type { ReleaseStore } from '../../../src/ports/release-store.ts'
import { instantClock } from '../../support/instant-clock.ts'
import { recordingLog } from '../../support/recording-log.ts'

const token = 'token-of-the-job'

let servers: Server[]
/** `<port> <authorization>` of every request. */
let seen: string[]

beforeEach(() => {
  servers = []
  seen = []
})

afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

async function serve(body: string): Promise<string> {
  const server = createServer(({ socket, headers }, response) => {
    seen.push(`${socket.localPort} ${headers.authorization ?? '-'}`)
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(body)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

function releasesAt(api: string): ReleaseStore {
  const client = connectToGitHub(
    { repository: { owner: 'coatl', name: 'iact' }, token },
    { log: recordingLog(), clock: instantClock() }
  )
  client.octokit.hook.before('request', (options) => {
    options.baseUrl = api
  })
  return gitHubReleases(client)
}

const assetAt = (apiUrl: string): Asset => ({
  ...{ id: 7, name: 'x.json', size: 5, state: 'uploaded', digest: undefined },
  ...{ apiUrl, downloadUrl: '' }
})

test('what is stored is read of the API, whatever origin the address of an asset names', async () => {
  const [api, elsewhere] = [await serve('right'), await serve('wrong')]
  const asset = assetAt(`${elsewhere}/repos/coatl/iact/releases/assets/7`)
  expect(await releasesAt(api).readText(asset)).toBe('right')
  expect(seen).toEqual([`${new URL(api).port} token ${token}`])
})

test('an address that is no asset’s gets no request, and no token', async () => {
  const api = await serve('right')
  await expect(releasesAt(api).readText(assetAt(`${api}/user`))).rejects.toMatchObject({
    code: 'GITHUB_UNAVAILABLE'
  })
  expect(seen).toEqual([])
})
