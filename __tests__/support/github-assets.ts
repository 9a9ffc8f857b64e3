import { createHash } from 'node:crypto'
import { storeStream } from './asset-bytes.ts'
import type { StoredBytes } from './asset-bytes.ts'
import { storedName } from './asset-name.ts'
import {
  findFault,
  idParameter,
  invalid,
  json,
  noContent,
  notFound,
  page,
  parameter,
  problem,
  redirect,
  refuse
} from './github-answer.ts'
import type { Answer, Call } from './github-answer.ts'
import { assetJson, listedAssets } from './github-json.ts'
import { releaseOf } from './github-releases.ts'
import { signedAddress } from './github-storage.ts'
import { timestamp } from './github-state.ts'
import type { Asset, Release } from './github-state.ts'

export async function uploadAsset(call: Call): Promise<Answer> {
  const release = releaseOf(call)
  const name = call.url.searchParams.get('name') ?? ''
  checkUpload(call, release, name)
  const stored = await storeStream(call.stream, call.world.directory, `upload-${call.world.nextId()}`)
  // Somebody else may have been faster while the bytes came in.
  refuseUpload(release, storedName(name))
  const wreck = findFault(call, 'starter') !== undefined
  const asset = assetOf(call, storedName(name), wreck ? undefined : stored)
  release.assets.push(asset)
  if (wreck) return problem(502, 'Server Error')
  return json(201, assetJson(call.world, call.repository, release, asset))
}

function checkUpload(call: Call, release: Release, name: string): void {
  const { 'content-length': length, 'content-type': type } = call.headers
  const { limits } = call.world
  if (length === undefined || length === '0') throw refuse(400, 'Bad Content-Length: ')
  if (type === undefined) throw refuse(400, 'Bad Content-Type: ')
  if (storedName(name) === '') throw refuse(400, 'Bad Request: "name" is needed')
  refuseUpload(release, storedName(name))
  if (Number(length) > limits.assetBytes) {
    const message = `size must be less than or equal to ${limits.assetBytes}`
    throw invalid({ resource: 'ReleaseAsset', code: 'custom', field: 'size', message })
  }
  if (release.assets.length >= limits.assets) {
    const message = `file_count limited to ${limits.assets} assets per release`
    throw invalid({ resource: 'ReleaseAsset', code: 'custom', field: 'file_count', message })
  }
}

function refuseUpload(release: Release, name: string): void {
  if (release.immutable) throw refuse(422, 'Cannot upload assets to an immutable release.')
  if (release.assets.some((asset) => asset.name === name)) {
    throw invalid({ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' })
  }
}

function assetOf(call: Call, name: string, stored: StoredBytes | undefined): Asset {
  const digest = findFault(call, 'digest')
  const sha256 = stored?.sha256 ?? ''
  return {
    id: call.world.nextId(),
    name,
    label: call.url.searchParams.get('label') ?? '',
    contentType: call.headers['content-type'] ?? '',
    state: stored === undefined ? 'starter' : 'uploaded',
    size: stored?.size ?? 0,
    sha256,
    digest: stored === undefined || digest?.as === 'null' ? null : digestOf(sha256, digest?.as),
    path: stored?.path,
    uploader: call.caller.login,
    createdAt: timestamp(),
    downloads: 0,
    digestLag: digest?.as === 'late' ? digest.reads + 1 : 0,
    listLag: findFault(call, 'lag-asset')?.reads ?? 0
  }
}

function digestOf(sha256: string, as: string | undefined): string {
  return `sha256:${as === 'wrong' ? createHash('sha256').update(sha256).digest('hex') : sha256}`
}

export function listAssets(call: Call): Answer {
  const release = releaseOf(call)
  return page(
    call,
    listedAssets(release).map((asset) => assetJson(call.world, call.repository, release, asset))
  )
}

/** JSON, or the way to the bytes when they are asked for. */
export function getAsset(call: Call): Answer {
  const { release, asset } = findAsset(call)
  if (call.headers.accept?.includes('application/octet-stream') !== true) {
    return json(200, assetJson(call.world, call.repository, release, asset))
  }
  return toBytes(call, asset)
}

export function deleteAsset(call: Call): Answer {
  const { release, asset } = findAsset(call)
  if (release.immutable) throw refuse(422, 'Cannot delete asset from an immutable release')
  release.assets.splice(release.assets.indexOf(asset), 1)
  return noContent()
}

/** What a browser downloads: published releases of public repositories, whoever asks. */
export function downloadAsset(call: Call): Answer {
  const tag = parameter(call, 'tag')
  const release = call.repository.releases.find((one) => !one.draft && one.tagName === tag)
  const asset = release?.assets.find(({ name }) => name === parameter(call, 'name'))
  if (asset === undefined || call.repository.private) throw notFound()
  return toBytes(call, asset)
}

function toBytes(call: Call, asset: Asset): Answer {
  if (asset.path === undefined) throw notFound()
  asset.downloads += 1
  return redirect(signedAddress(call.world, call.repository, asset))
}

function findAsset(call: Call): { release: Release; asset: Asset } {
  const id = idParameter(call, 'asset_id')
  for (const release of call.repository.releases) {
    const asset = release.assets.find((candidate) => candidate.id === id)
    if (asset !== undefined && (!release.draft || call.caller.access === 'write')) return { release, asset }
  }
  throw notFound()
}
