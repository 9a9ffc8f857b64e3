import { createServer } from 'node:http'
import type { Server, ServerResponse } from 'node:http'
import { describe } from '../../src/domain/failure.ts'

/** A server of one page, made anew for every request. */
export type PageServer = { readonly url: string; readonly close: () => Promise<void> }

type Said = { readonly status: number; readonly type: 'html' | 'plain'; readonly text: string }

export async function servePage(make: () => string): Promise<PageServer> {
  const server = createServer((request, response) => {
    say(response, answerTo(request.method, request.url, make))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return { url: `http://127.0.0.1:${address.port}/`, close: () => stop(server) }
}

function answerTo(method: string | undefined, path: string | undefined, make: () => string): Said {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, type: 'plain', text: 'Only to be read.\n' }
  if (path?.replace(/\?.*/s, '') !== '/') return { status: 404, type: 'plain', text: 'The page is at /.\n' }
  try {
    return { status: 200, type: 'html', text: make() }
  } catch (error) {
    return { status: 500, type: 'plain', text: `${describe(error)}\n` }
  }
}

/** Nothing on the page runs or is fetched, whatever got into it. */
function say(response: ServerResponse, { status, type, text }: Said): void {
  response.writeHead(status, {
    'content-type': `text/${type}; charset=utf-8`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store'
  })
  response.end(text)
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}
