import type { LoggedRequest } from '../../__tests__/support/request-log.ts'
import { megabytes } from '../demo/show.ts'
import { html, table } from './html.ts'
import type { Html } from './html.ts'

/** Requests that belong together, in order of arrival. */
export type Visit = { readonly title: string; readonly requests: readonly LoggedRequest[] }

export function requestPart(visits: readonly Visit[]): Html {
  return html`${visits.map(
    ({ title, requests }) =>
      html`<h3>${title}</h3>
        ${requests.length === 0 ? html`<p>Nothing was asked.</p>` : requestTable(requests)}`
  )}`
}

function requestTable(requests: readonly LoggedRequest[]): Html {
  return table(['Method', 'Origin', 'Path', 'Status', 'Body'], requests.map(requestRow))
}

/** Sizes are those of the longer body: what was sent, or what came back. */
function requestRow({ method, origin, path, answer, outcome, bodyBytes }: LoggedRequest): Html {
  const status = answer?.status ?? outcome
  const size = megabytes(Math.max(bodyBytes, answer?.bytes ?? 0))
  return html`<tr>
    <td>${method}</td>
    <td>${origin}</td>
    <td><code>${shownPath(path)}</code></td>
    <td class="number">${status}</td>
    <td class="number">${size}</td>
  </tr> `
}

const harmless = new Set(['base', 'head', 'label', 'name', 'page', 'per_page', 'ref', 'state'])

/** Storage signs its addresses, and a client may put anything into a query: only what is known to tell nothing is shown. */
export function shownPath(path: string): string {
  const [pathname = '', query] = path.split(/\?(.*)/s)
  if (query === undefined) return pathname
  const shown = query.split('&').map((pair) => {
    const [name = ''] = pair.split('=')
    return harmless.has(name) ? pair : `${name}=***`
  })
  return `${pathname}?${shown.join('&')}`
}
