import { findApiDigest } from '../../domain/checksum.ts'
import type { Asset, Release } from '../../domain/release.ts'
import type { ApiAsset, ApiRelease } from './client.ts'
import { MalformedAnswer } from './failure.ts'

/** What the API says of a release, as far as anybody here relies on it. Throws MalformedAnswer for anything else. */
export function toRelease(release: ApiRelease): Release {
  requireThat(isRecord(release), 'a release')
  const { id, tag_name: tag, html_url: url, draft, assets } = release
  requireThat(typeof id === 'number' && isText(tag) && isText(url), 'a release')
  requireThat(isAbsent(draft) || typeof draft === 'boolean', 'a release')
  requireThat(
    [release.name, release.body].every((text) => isAbsent(text) || typeof text === 'string'),
    'a release'
  )
  requireThat(Array.isArray(assets), 'a list of assets')
  return {
    id,
    tag,
    state: release.draft ? 'draft' : 'published',
    title: release.name ?? '',
    body: release.body ?? '',
    commitish: release.target_commitish,
    prerelease: release.prerelease,
    immutable: 'immutable' in release && release.immutable,
    url,
    uploadUrl: release.upload_url,
    assets: assets.map(toAsset)
  }
}

export function toReleases(releases: readonly ApiRelease[]): readonly Release[] {
  requireThat(Array.isArray(releases), 'a list of releases')
  return releases.map(toRelease)
}

export function toAsset(asset: ApiAsset): Asset {
  requireThat(isRecord(asset), 'an asset')
  const { id, name, size, url, digest } = asset
  requireThat(typeof id === 'number' && isText(name) && typeof size === 'number', 'an asset')
  requireThat(isText(url) && URL.canParse(url), 'an asset')
  return {
    id,
    name,
    size,
    state: asset.state === 'uploaded' ? 'uploaded' : 'wreck',
    digest: toDigest(digest),
    apiUrl: url,
    downloadUrl: asset.browser_download_url
  }
}

/** One that is there and can't be read is not the same as none: nobody takes evidence away by spoiling it. */
function toDigest(digest: string | null | undefined): Asset['digest'] {
  if (isAbsent(digest)) return undefined
  const found = typeof digest === 'string' ? findApiDigest(digest) : undefined
  requireThat(
    found !== undefined || (typeof digest === 'string' && /^(?!sha256:)[a-z0-9-]+:/.test(digest)),
    'a digest'
  )
  return found
}

function requireThat(isSo: boolean, what: string): asserts isSo {
  if (!isSo) throw new MalformedAnswer(what)
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined
}
