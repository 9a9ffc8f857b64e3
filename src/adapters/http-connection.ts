import { getProxyUrl } from '@actions/http-client'
import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { Socket } from 'node:net'
import tls from 'node:tls'

/**
 * Asks, or tells when there is a message, and gives the head of the answer, whose body is still to come. Connecting,
 * the proxy's part in it and the head share one deadline, however little by little they come; what is given up is
 * closed, and holds no process back.
 */
export async function ask(
  url: URL,
  headers: OutgoingHttpHeaders,
  milliseconds: number,
  message?: string
): Promise<IncomingMessage> {
  const patience = AbortSignal.timeout(milliseconds)
  const proxy = getProxyUrl(url.href)
  const tunnel = proxy === '' ? undefined : await openTunnel(new URL(proxy), url, patience)
  const method = message === undefined ? 'GET' : 'POST'
  const options = { method, headers: { 'user-agent': 'iact-cpython-action', ...headers } }
  const request =
    tunnel === undefined
      ? send(url, { ...options, agent: false })
      : // With a connection of its own, Node takes 80 for the default port and names it in the Host header.
        send(url, {
          ...options,
          defaultPort: defaultPortOf(url),
          createConnection: () => secured(tunnel, url)
        })
  request.end(message)
  return settled(request, patience, (done) => {
    request.once('response', done)
  })
}

function send(url: URL, options: https.RequestOptions): ClientRequest {
  return (url.protocol === 'https:' ? https : http).request(url, options)
}

/** A connection to the server of this address, by way of the proxy. */
async function openTunnel(proxy: URL, url: URL, patience: AbortSignal): Promise<Socket> {
  const host = `${url.hostname}:${portOf(url)}`
  const { username, password } = proxy
  const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)
  const request = (proxy.protocol === 'https:' ? https : http).request({
    host: bare(proxy.hostname),
    port: portOf(proxy),
    method: 'CONNECT',
    path: host,
    agent: false,
    headers: {
      host,
      ...(username === '' ? {} : { 'proxy-authorization': `Basic ${credentials.toString('base64')}` })
    }
  })
  request.end()
  const [answer, socket] = await settled<readonly [IncomingMessage, Socket]>(request, patience, (done) => {
    request.once('connect', (message, connection) => {
      done([message, connection])
    })
  })
  if (answer.statusCode === 200) return socket
  socket.destroy()
  throw new Error(`the proxy ${proxy.host} answered with ${answer.statusCode}`)
}

/** The server proves who it is to us, not to the proxy. */
function secured(socket: Socket, url: URL): Socket {
  if (url.protocol !== 'https:') return socket
  const host = bare(url.hostname)
  return tls.connect({ socket, host, ...(isIP(host) === 0 ? { servername: host } : {}) })
}

/** What `listen` waits for, or why it did not come; the request is closed then. */
function settled<T>(
  request: ClientRequest,
  patience: AbortSignal,
  listen: (done: (value: T) => void) => void
): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      request.destroy(new Error('no answer in time'))
    }
    const finish = (): void => {
      patience.removeEventListener('abort', giveUp)
    }
    patience.addEventListener('abort', giveUp, { once: true })
    listen((value) => {
      finish()
      resolve(value)
    })
    request.on('error', (error) => {
      finish()
      reject(error)
    })
    if (patience.aborted) giveUp()
  })
}

function portOf(url: URL): string {
  return url.port === '' ? String(defaultPortOf(url)) : url.port
}

function defaultPortOf({ protocol }: URL): number {
  return protocol === 'https:' ? 443 : 80
}

/** Sockets take `::1`, addresses say `[::1]`. */
function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1')
}
