import { text } from 'node:stream/consumers'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LocalGitHub } from './local-github.ts'
import type { Certificate, Peer } from './tls-peers.ts'
import { startTlsServer } from './tls-peers.ts'

/** A GitHub Enterprise Server: web and API under one name, the API below /api/v3, its storage under another name. */
export type Enterprise = Peer & { readonly apiUrl: string; readonly serverUrl: string }

export const enterpriseNames = ['ghe.test', 'storage.ghe.test'] as const

/** Stands before the local GitHub, with a certificate for both names; every address in its answers is one of its own. */
export async function startEnterprise(github: LocalGitHub, certificate: Certificate): Promise<Enterprise> {
  const [web, storage] = enterpriseNames
  const port = (): number => peer.port
  const outside = (body: string): string =>
    body
      .replaceAll(github.apiUrl, `https://${web}:${port()}/api/v3`)
      .replaceAll(github.storageUrl, `https://${storage}:${port()}`)
      .replaceAll(github.serverUrl, `https://${web}:${port()}`)
  const inside = ({ headers, url = '/' }: IncomingMessage): string => {
    if (headers.host?.startsWith(storage) === true) return `${github.storageUrl}${url}`
    return url.startsWith('/api/v3/')
      ? `${github.apiUrl}${url.slice('/api/v3'.length)}`
      : `${github.serverUrl}${url}`
  }
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await text(request)
    const passed = ['accept', 'authorization', 'range', 'if-range', 'user-agent'].flatMap((name) => {
      const value = request.headers[name]
      return typeof value === 'string' ? [[name, value] as [string, string]] : []
    })
    const answered = await fetch(inside(request), { headers: passed, redirect: 'manual' })
    const location = answered.headers.get('location')
    const type = answered.headers.get('content-type') ?? 'application/octet-stream'
    const bytes = Buffer.from(await answered.arrayBuffer())
    const body = type.includes('json') ? Buffer.from(outside(bytes.toString())) : bytes
    response.writeHead(answered.status, {
      'content-type': type,
      'content-length': body.length,
      ...(location === null ? {} : { location: outside(location) })
    })
    response.end(body)
  }
  const peer = await startTlsServer(certificate, (request, response) => void answer(request, response))
  return { ...peer, apiUrl: `https://${web}:${peer.port}/api/v3`, serverUrl: `https://${web}:${peer.port}` }
}
