import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import type { IncomingMessage, RequestListener } from 'node:http'
import http from 'node:http'
import https from 'node:https'
import { connect } from 'node:net'
import type { Server, Socket } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Certificate = { readonly key: string; readonly cert: string }

/** A private authority, by openssl; `path` is what NODE_EXTRA_CA_CERTS takes. */
export async function makeAuthority(directory: string): Promise<{
  readonly path: string
  /** For these names, `DNS:localhost` or `IP:127.0.0.1`; for so many days from now. */
  readonly certify: (file: string, names: string, days?: number) => Promise<Certificate>
}> {
  const at = (name: string): string => join(directory, name)
  const openssl = (...args: readonly string[]): Promise<unknown> => run('openssl', [...args])
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  await openssl(
    ...['req', '-x509', ...newKey, '-keyout', at('ca.key'), '-out', at('ca.pem')],
    ...['-subj', '/CN=private authority', '-days', '2']
  )
  return {
    path: at('ca.pem'),
    certify: async (file, names, days = 2) => {
      const [key, request, cert] = [at(`${file}.key`), at(`${file}.csr`), at(`${file}.pem`)]
      await openssl('req', ...newKey, '-keyout', key, '-out', request, '-subj', '/CN=peer')
      await writeFile(at(`${file}.ext`), `subjectAltName=${names}\n`)
      await openssl(
        ...['x509', '-req', '-in', request, '-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial'],
        ...['-out', cert, '-extfile', at(`${file}.ext`), '-days', String(days)]
      )
      return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') }
    }
  }
}

export type Peer = AsyncDisposable & { readonly port: number; readonly seen: readonly string[] }

/** A web server that speaks TLS. `seen`: what it was asked for. */
export async function startTlsServer(certificate: Certificate, answer: RequestListener): Promise<Peer> {
  const seen: string[] = []
  const server = https.createServer({ ...certificate }, (request, response) => {
    seen.push(`${request.method} ${request.url}`)
    answer(request, response)
  })
  return listening(server, seen)
}

/** A proxy to which every host is this one: names that nobody else knows are reached through it alone. `seen`: each CONNECT, and its credentials. */
export async function startProxy(refuse?: (socket: Socket, request: IncomingMessage) => void): Promise<Peer> {
  const seen: string[] = []
  const server = http.createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    response.writeHead(405).end()
  })
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    seen.push(`CONNECT ${request.url} ${request.headers['proxy-authorization'] ?? '-'}`)
    client.on('error', () => undefined)
    if (refuse !== undefined) {
      refuse(client, request)
      return
    }
    const [, port = ''] = /:(\d+)$/.exec(request.url ?? '') ?? []
    const target = connect(Number(port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      client.pipe(target).pipe(client)
    })
    target.on('error', () => {
      client.destroy()
    })
  })
  return listening(server, seen)
}

async function listening(server: Server, seen: readonly string[]): Promise<Peer> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    seen,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        for (const socket of sockets) socket.destroy()
      })
  }
}
