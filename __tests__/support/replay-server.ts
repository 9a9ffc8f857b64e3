import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Recorded } from './recorded-answers.ts'

export type Asked = {
  readonly method: string
  readonly pathname: string
  readonly accept: string | undefined
  readonly body: string
}

/** Gives recorded answers of github.com in their order, whatever is asked; what was asked can be looked at. */
export type Replay = {
  readonly [Symbol.asyncDispose]: () => Promise<void>
  readonly apiUrl: string
  readonly asked: readonly Asked[]
}

/** Of the recording's own connection: how long the body was, and that it ended. */
const OWN_HEADERS = new Set(['content-length', 'connection', 'transfer-encoding', 'content-encoding'])

export async function startReplay(answers: readonly Recorded[]): Promise<Replay> {
  const left = [...answers]
  const asked: Asked[] = []
  let url = ''
  const server = createServer((request, response) => {
    void read(request).then((question) => {
      asked.push(question)
      const answer = left.shift()
      if (answer === undefined) {
        response.writeHead(500).end('Nothing more was recorded.')
        return
      }
      const headers = Object.entries(answer.headers).filter(([name]) => !OWN_HEADERS.has(name))
      response.writeHead(answer.status, Object.fromEntries(headers))
      response.end(answer.response === '' ? '' : here(JSON.stringify(answer.response), url))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  url = `http://127.0.0.1:${address.port}`
  return {
    apiUrl: url,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

async function read(request: IncomingMessage): Promise<Asked> {
  const { method = '', url = '', headers } = request
  const body = (await buffer(request)).toString()
  return { method, pathname: url.split('?')[0] ?? url, accept: headers.accept, body }
}

/** Addresses of the API and of its uploads lead here; pages for people stay where they are. */
function here(text: string, url: string): string {
  return text.replace(/https:\/\/(?:api|uploads)\.github\.com(?=\/)/g, url)
}
