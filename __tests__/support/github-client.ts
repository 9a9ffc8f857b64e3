import type { LocalGitHub } from './local-github.ts'
import { writeToken } from './local-github.ts'

export type Reply = {
  readonly status: number
  readonly headers: Headers
  /** Parsed when it is JSON. */
  readonly body: unknown
}

export type Asking = {
  /** `null`: no token. The write token unless told. */
  readonly token?: string | null
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A client without any cleverness: no redirects, no retries. Paths are below the API's address. */
export async function ask(
  github: LocalGitHub,
  method: string,
  path: string,
  asking: Asking = {}
): Promise<Reply> {
  const { token = writeToken, body, headers = {} } = asking
  const url = path.startsWith('http') ? path : `${github.apiUrl}${path}`
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
    ...(body === undefined ? {} : { body: rawOrJson(body) })
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') === true
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
}

const rawOrJson = (body: unknown): Buffer | string => (Buffer.isBuffer(body) ? body : JSON.stringify(body))

/** The value at a path of keys like `assets.0.name`; undefined when it leads nowhere. */
export function at(value: unknown, path: string): unknown {
  return path.split('.').reduce((found: unknown, key): unknown => {
    if (typeof found !== 'object' || found === null) return undefined
    return Object.getOwnPropertyDescriptor(found, key)?.value
  }, value)
}

/** The same for what has to be text. */
export function textAt(value: unknown, path: string): string {
  const found = at(value, path)
  if (typeof found !== 'string') throw new Error(`${path} is not text in ${JSON.stringify(value)}`)
  return found
}

/** Uploads to a release as it was answered. */
export function upload(
  github: LocalGitHub,
  release: unknown,
  name: string,
  content: string | Buffer
): Promise<Reply> {
  const url = `${textAt(release, 'upload_url').replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`
  const headers = { 'content-type': 'application/octet-stream' }
  return ask(github, 'POST', url, { body: Buffer.from(content), headers })
}
