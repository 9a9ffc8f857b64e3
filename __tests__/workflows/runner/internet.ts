import { createReadStream } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import https from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { startLocalGitHub } from '../../support/local-github.ts'
import type { LocalGitHub } from '../../support/local-github.ts'
import type { OriginRole } from '../../support/request-log.ts'
import { makeAuthority } from '../../support/tls-peers.ts'

/**
 * The hosts that jobs reach, under their real names and by TLS: a proxy on 127.0.0.1 that leads to the local GitHub,
 * and to files that other hosts have. Every other host is unreachable.
 */
export type Internet = AsyncDisposable & {
  readonly github: LocalGitHub
  /** What makes programs use the proxy and trust its certificate. */
  readonly env: Readonly<Record<string, string>>
}

const hosts: Readonly<Record<string, OriginRole>> = {
  'api.github.com': 'api',
  'uploads.github.com': 'uploads',
  'github.com': 'web',
  'release-assets.githubusercontent.com': 'storage'
}

/** `files`: URL to the path of the file that is there. */
export async function openInternet(files: Readonly<Record<string, string>>): Promise<Internet> {
  const directory = await mkdtemp(join(tmpdir(), 'workflow-internet-'))
  const { path, certify } = await makeAuthority(directory)
  // The user of the jobs reads the certificate.
  await chmod(directory, 0o755)
  const origins = Object.fromEntries(
    Object.entries(hosts).map(([host, role]) => [role, `https://${host}`])
  ) as Readonly<Record<OriginRole, string>>
  const github = await startLocalGitHub({ origins })
  const names = [...Object.keys(hosts), ...Object.keys(files).map((url) => new URL(url).host)]
  const certificate = await certify('hosts', names.map((name) => `DNS:${name}`).join())
  const server = https.createServer(certificate, (request, response) => {
    answer(github, files, request, response)
  })
  const proxy = http.createServer((_request, response) => void response.writeHead(405).end())
  const sockets = new Set<Socket>()
  proxy.on('connect', ({ url = '' }: IncomingMessage, socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket)).on('error', () => undefined)
    if (!names.includes(url.replace(/:443$/, ''))) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
      return
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    server.emit('connection', socket)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  return {
    github,
    env: { HTTPS_PROXY: address, https_proxy: address, SSL_CERT_FILE: path, NODE_EXTRA_CA_CERTS: path },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => proxy.close(resolve))
      await github.close()
      await rm(directory, { recursive: true })
    }
  }
}

function answer(
  github: LocalGitHub,
  files: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse
): void {
  const host = request.headers.host?.replace(/:443$/, '') ?? ''
  const file = files[`https://${host}${request.url ?? ''}`]
  const role = hosts[host]
  if (file !== undefined) createReadStream(file).pipe(response)
  else if (role === 'web' && request.url === '/') response.end('GitHub')
  else if (role === 'api' && request.url === '/graphql') void answerGraph(github, request, response)
  else if (role !== undefined) void github.serve(role, request, response)
  else response.writeHead(404).end()
}

type Query = {
  readonly query: string
  readonly variables: { readonly owner: string; readonly name: string; readonly tagName: string }
}

/** The one query of `gh release upload`: a draft is found by its tag only here. What it may see, REST decides. */
async function answerGraph(
  github: LocalGitHub,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const { query, variables } = (await json(request)) as Query
  if (!query.includes('release(tagName: $tagName){databaseId,isDraft}')) {
    response.writeHead(400).end(`The local GitHub does not answer ${query}`)
    return
  }
  const { releases } = github.repository(`${variables.owner}/${variables.name}`)
  const found = releases.find(({ tagName }) => tagName === variables.tagName)
  const release = found === undefined ? null : { databaseId: found.id, isDraft: found.draft }
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ data: { repository: { release } } }))
}
