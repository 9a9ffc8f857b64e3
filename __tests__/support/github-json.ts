import { fullNameOf } from './github-state.ts'
import type { Asset, Release, ReleaseFields, Repository, World } from './github-state.ts'

const nodeId = (kind: string, id: number): string => Buffer.from(`${kind}${id}`).toString('base64')

/** An account as the API shows it. */
export function userJson(world: World, login: string): Readonly<Record<string, unknown>> {
  const url = `${world.origins.api}/users/${encodeURIComponent(login)}`
  return {
    login,
    id: 41898282,
    node_id: nodeId('User', 41898282),
    avatar_url: `${world.origins.web}/avatars/${encodeURIComponent(login)}`,
    gravatar_id: '',
    url,
    html_url: `${world.origins.web}/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false
  }
}

/** A release as the API shows it now; `fields` may be what it was before (a view that lags). */
export function releaseJson(
  world: World,
  repository: Repository,
  release: Release,
  fields: ReleaseFields = release
): Readonly<Record<string, unknown>> {
  const name = fullNameOf(repository)
  const url = `${world.origins.api}/repos/${name}/releases/${release.id}`
  const archive = `${world.origins.api}/repos/${name}`
  const shown = fields.draft ? release.untagged : fields.tagName
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${world.origins.uploads}/repos/${name}/releases/${release.id}/assets{?name,label}`,
    html_url: `${world.origins.web}/${name}/releases/tag/${encodeURIComponent(shown)}`,
    id: release.id,
    author: userJson(world, release.author),
    node_id: nodeId('Release', release.id),
    tag_name: fields.tagName,
    target_commitish: fields.target,
    name: fields.name,
    draft: fields.draft,
    immutable: shownImmutable(release, fields),
    prerelease: fields.prerelease,
    created_at: release.createdAt,
    updated_at: release.createdAt,
    published_at: fields.publishedAt,
    assets: listedAssets(release).map((asset) => assetJson(world, repository, release, asset)),
    tarball_url: fields.draft ? null : `${archive}/tarball/${encodeURIComponent(fields.tagName)}`,
    zipball_url: fields.draft ? null : `${archive}/zipball/${encodeURIComponent(fields.tagName)}`,
    body: fields.body
  }
}

function shownImmutable(release: Release, fields: ReleaseFields): boolean {
  if (!fields.immutable || release.immutableLag === 0) return fields.immutable
  release.immutableLag -= 1
  return false
}

/** The assets that a collection shows at this read: one that lags is left out until its time has come. */
export function listedAssets(release: Release): readonly Asset[] {
  return release.assets.filter((asset) => {
    if (asset.listLag === 0) return true
    asset.listLag -= 1
    return false
  })
}

export function assetJson(
  world: World,
  repository: Repository,
  release: Release,
  asset: Asset
): Readonly<Record<string, unknown>> {
  const name = fullNameOf(repository)
  const tag = release.draft ? release.untagged : release.tagName
  const download = `${world.origins.web}/${name}/releases/download`
  return {
    url: `${world.origins.api}/repos/${name}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: nodeId('ReleaseAsset', asset.id),
    name: asset.name,
    label: asset.label,
    uploader: userJson(world, asset.uploader),
    content_type: asset.contentType,
    state: asset.state,
    size: asset.size,
    digest: shownDigest(asset),
    download_count: asset.downloads,
    created_at: asset.createdAt,
    updated_at: asset.createdAt,
    browser_download_url: `${download}/${encodeURIComponent(tag)}/${encodeURIComponent(asset.name)}`
  }
}

function shownDigest(asset: Asset): string | null {
  if (asset.digestLag === 0) return asset.digest
  asset.digestLag -= 1
  return null
}
