import type { AssetView, ReleaseView } from '../../__tests__/support/github-view.ts'
import { megabytes } from '../demo/show.ts'
import { html, table } from './html.ts'
import type { Html } from './html.ts'

/** `web` is the address of the repository there, where anybody may fetch the files of published releases. */
export function releasePart(releases: readonly ReleaseView[], web: string): Html {
  if (releases.length === 0) return html`<p>No release.</p>`
  return html`${releases.map((release) => oneRelease(release, web))}`
}

function oneRelease(release: ReleaseView, web: string): Html {
  const { name, tagName, target, body, assets } = release
  const where = release.draft ? undefined : `${web}/releases/download/${segment(tagName)}`
  return html`<article>
    <h3>
      ${name ?? tagName} ${labelsOf(release).map((label) => html`<span class="label">${label}</span> `)}
    </h3>
    <p>Tag <code>${tagName}</code> on <code>${target}</code>${publication(release)}</p>
    ${assetTable(assets, where)}
    <details>
      <summary>Notes</summary>
      <pre>${body ?? ''}</pre>
    </details>
  </article> `
}

function labelsOf({ draft, latest, prerelease, immutable }: ReleaseView): readonly string[] {
  return [
    draft ? 'draft' : 'published',
    ...(latest ? ['latest'] : []),
    ...(prerelease ? ['prerelease'] : []),
    ...(immutable ? ['immutable'] : [])
  ]
}

function publication({ publishedAt }: ReleaseView): Html {
  return publishedAt === null ? html`` : html`, published ${publishedAt}`
}

function assetTable(assets: readonly AssetView[], where: string | undefined): Html {
  if (assets.length === 0) return html`<p>No assets.</p>`
  return table(
    ['Asset', 'Size', 'Digest', 'Downloads'],
    assets.map((asset) => assetRow(asset, where))
  )
}

function assetRow(asset: AssetView, where: string | undefined): Html {
  const { name, size, downloads } = asset
  const link = where === undefined ? html`${name}` : html`<a href="${where}/${segment(name)}">${name}</a>`
  return html`<tr>
    <td>${link}</td>
    <td class="number">${sizeOf(size)}</td>
    <td>${digestOf(asset)}</td>
    <td class="number">${downloads}</td>
  </tr> `
}

function sizeOf(bytes: number): Html {
  const exact = `${bytes.toLocaleString('en-US')} bytes`
  return bytes < 100_000 ? html`${exact}` : html`${megabytes(bytes)}<br /><small>${exact}</small>`
}

/** What GitHub says of the bytes, beside what they are. */
function digestOf({ state, digest, sha256 }: AssetView): Html {
  if (state !== 'uploaded') return html`none: the upload is <strong>${state}</strong>`
  if (digest === null) return html`none yet`
  const verdict =
    digest === `sha256:${sha256}`
      ? html`<small>agrees with the bytes</small>`
      : html`<strong>the bytes have</strong> <code>sha256:${sha256}</code>`
  return html`<code>${digest}</code><br />${verdict}`
}

/** One part of a path, whatever a client called it. */
export function segment(name: string): string {
  return encodeURIComponent(name.toWellFormed())
}
