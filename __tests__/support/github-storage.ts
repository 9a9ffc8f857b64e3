import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { text } from './github-answer.ts'
import type { Answer } from './github-answer.ts'
import type { FaultAction } from './github-faults.ts'
import type { Asset, Repository, World } from './github-state.ts'

/** An address that is good for a while for anyone who has it; the token has no business there. */
export function signedAddress(world: World, repository: Repository, asset: Asset): string {
  const url = new URL(`${world.origins.storage}/release-asset/${repository.id}/${asset.id}`)
  const expires = Math.floor(Date.now() / 1000) + world.limits.signatureSeconds
  url.searchParams.set('se', String(expires))
  url.searchParams.set('sig', signature(world, url.pathname, String(expires)))
  url.searchParams.set('response-content-disposition', `attachment; filename=${asset.name}`)
  url.searchParams.set('response-content-type', 'application/octet-stream')
  return url.href
}

function signature(world: World, path: string, expires: string): string {
  return createHmac('sha256', world.signingKey).update(`${path} ${expires}`).digest('base64url')
}

/** The storage behind downloads: ranges, no names, and no patience for credentials. */
export function answerStorage(
  world: World,
  url: URL,
  headers: IncomingHttpHeaders,
  faults: readonly FaultAction[]
): Answer {
  if (headers.authorization !== undefined) return trouble(400, 'InvalidAuthenticationInfo')
  if (!isSigned(world, url)) return trouble(403, 'AuthenticationFailed')
  const asset = findAsset(world, url.pathname)
  if (asset?.path === undefined) return trouble(404, 'BlobNotFound')
  const etag = `"0x${asset.sha256.slice(0, 16).toUpperCase()}"`
  const shared = {
    etag,
    'accept-ranges': 'bytes',
    'last-modified': new Date(asset.createdAt).toUTCString(),
    'content-disposition': url.searchParams.get('response-content-disposition') ?? 'attachment'
  }
  const ignored = faults.some(({ kind }) => kind === 'ignore-range')
  const range = ignored ? undefined : rangeOf(headers, etag)
  if (range === undefined) return whole(asset, asset.path, shared)
  return part(asset, asset.path, { ...range, headers: shared })
}

function isSigned(world: World, url: URL): boolean {
  const expires = url.searchParams.get('se') ?? ''
  const given = Buffer.from(url.searchParams.get('sig') ?? '')
  const wanted = Buffer.from(signature(world, url.pathname, expires))
  const good = given.length === wanted.length && timingSafeEqual(given, wanted)
  return good && Number(expires) > Date.now() / 1000
}

function findAsset(world: World, path: string): Asset | undefined {
  const id = Number(path.split('/').at(-1))
  const releases = [...world.repositories.values()].flatMap(({ releases: all }) => all)
  return releases.flatMap(({ assets }) => assets).find((asset) => asset.id === id)
}

function trouble(status: number, code: string): Answer {
  return text(status, `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`, 'application/xml')
}

function whole(asset: Asset, path: string, headers: Readonly<Record<string, string>>): Answer {
  const body = { kind: 'file', path, start: 0, end: asset.size, type: 'application/octet-stream' } as const
  return { status: 200, headers, body }
}

type Range = { readonly first: number | undefined; readonly last: number | undefined }

/** One range, when it is asked for of these very bytes. */
function rangeOf(headers: IncomingHttpHeaders, etag: string): Range | undefined {
  const ifRange = headers['if-range']
  if (ifRange !== undefined && ifRange !== etag) return undefined
  const match = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '')
  if (match === null || match[0] === 'bytes=-') return undefined
  const [, first = '', last = ''] = match
  return { first: first === '' ? undefined : Number(first), last: last === '' ? undefined : Number(last) }
}

function part(
  asset: Asset,
  path: string,
  { first, last, headers }: Range & { readonly headers: Readonly<Record<string, string>> }
): Answer {
  const start = first ?? Math.max(0, asset.size - (last ?? 0))
  const end = first === undefined ? asset.size : Math.min(asset.size, (last ?? asset.size) + 1)
  if (start >= end) {
    return {
      ...trouble(416, 'InvalidRange'),
      headers: { ...headers, 'content-range': `bytes */${asset.size}` }
    }
  }
  const contentRange = `bytes ${start}-${end - 1}/${asset.size}`
  const body = { kind: 'file', path, start, end, type: 'application/octet-stream' } as const
  return { status: 206, headers: { ...headers, 'content-range': contentRange }, body }
}
