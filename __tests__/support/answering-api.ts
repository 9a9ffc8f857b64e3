import { createServer } from 'node:http'
import type { SetupRun } from './setup-sandbox.ts'
import { gitHubReleases } from '../../src/adapters/github/releases.ts'
import { connectToGitHub } from '../../src/adapters/github/client.ts'

/** An API that gives the same bytes to whatever it is asked, and calls them JSON. */
export type AnsweringApi = AsyncDisposable & {
  readonly answerWith: (bytes: Buffer) => void
  /** For a setup that asks it for releases; assets come from where their addresses say. */
  readonly how: SetupRun
}

export async function startAnsweringApi(): Promise<AnsweringApi> {
  let answer: Uint8Array = Buffer.from('')
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': answer.length
    })
    response.end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    answerWith: (bytes) => {
      answer = bytes
    },
    how: {
      world: ({ clock, log }) => {
        const client = connectToGitHub(
          { repository: { owner: 'coatl', name: 'iact' }, token: undefined },
          { clock, log }
        )
        client.octokit.hook.before('request', (options) => {
          options.baseUrl = `http://127.0.0.1:${port}`
        })
        return { releases: gitHubReleases(client) }
      }
    },
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      })
  }
}
