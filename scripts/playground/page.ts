import type { RepositoryView } from '../../__tests__/support/github-view.ts'
import { timestamp } from '../../__tests__/support/github-state.ts'
import { escape, html, table } from './html.ts'
import type { Html } from './html.ts'
import { registryPart } from './registry-part.ts'
import { releasePart, segment } from './release-part.ts'
import { requestPart } from './request-part.ts'
import type { Visit } from './request-part.ts'
import { style } from './style.ts'

/** What a GitHub has of one repository, at one moment. */
export type Snapshot = {
  readonly at: number
  readonly repository: string
  readonly apiUrl: string
  readonly serverUrl: string
  readonly view: RepositoryView
  readonly visits: readonly Visit[]
  /** Tokens: they are on no page, wherever they got into the rest. */
  readonly secrets: readonly string[]
}

/** A page for a browser that runs no scripts. Everything in the snapshot comes from outside and is text. */
export function pageOf(snapshot: Snapshot): string {
  const { repository, serverUrl, view, visits, secrets } = snapshot
  const web = [serverUrl, ...repository.split('/').map(segment)].join('/')
  const parts: readonly Part[] = [
    ['releases', 'Releases', releasePart(view.releases, web)],
    ['tags', 'Tags', tagPart(view.tags)],
    ['registry', 'Registry', registryPart(view.files)],
    ['requests', 'Requests', requestPart(visits)]
  ]
  const page = frame(snapshot, parts).html
  return secrets.reduce((text, secret) => text.replaceAll(escape(secret), '***'), page)
}

type Part = readonly [id: string, title: string, content: Html]

function frame({ at, repository, apiUrl }: Snapshot, parts: readonly Part[]): Html {
  const links = parts.map(([id, title]) => html`<a href="#${id}">${title}</a> `)
  const sections = parts.map(
    ([id, title, content]) =>
      html`<section id="${id}">
        <h2>${title}</h2>
        ${content}
      </section> `
  )
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${repository}</title>
        <style>
          ${{ html: style }}
        </style>
      </head>
      <body>
        <header>
          <h1>${repository}</h1>
          <p>What the GitHub of the demo at <code>${apiUrl}</code> has, ${timestamp(at)}.</p>
          <nav>${links}<a href="/">Refresh</a></nav>
        </header>
        <main>${sections}</main>
      </body>
    </html> `
}

function tagPart(tags: Readonly<Record<string, string>>): Html {
  const rows = Object.entries(tags).map(
    ([tag, commit]) =>
      html`<tr>
        <td>${tag}</td>
        <td><code>${commit}</code></td>
      </tr> `
  )
  return rows.length === 0 ? html`<p>No tag.</p>` : table(['Tag', 'Commit'], rows)
}
