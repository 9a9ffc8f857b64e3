import { Failure } from '../../src/domain/failure.ts'
import { listStrayLines, readRegistry } from '../../src/domain/registry.ts'
import type { RegistryRow } from '../../src/domain/registry-row.ts'
import { html, table } from './html.ts'
import type { Html } from './html.ts'

/** The registry as setup reads it, and below it the file as it is. */
export function registryPart(files: Readonly<Record<string, string>>): Html {
  const registries = Object.entries(files).filter(([path]) => /(?:^|\/)ARTIFACTS\.md$/.test(path))
  if (registries.length === 0) return html`<p>No registry.</p>`
  return html`${registries.map(([path, text]) => oneRegistry(path, text))}`
}

function oneRegistry(path: string, text: string): Html {
  const rows = [...readRegistry(text)].map(([name, row]) => registryRow(name, row))
  const strays = listStrayLines(text).map(
    (line) => html`<p><strong>Line ${line} looks like a row and can't be read.</strong></p> `
  )
  return html`<p><code>${path}</code></p>
    ${rows.length === 0 ? html`<p>It names no tarball.</p>` : table(['Tarball', 'Date', 'SHA-256', 'Release', 'Status'], rows)}${strays}
    <details>
      <summary>The file</summary>
      <pre>${text}</pre>
    </details> `
}

function registryRow(name: string, row: RegistryRow | Failure): Html {
  if (row instanceof Failure) {
    return html`<tr>
      <td>${name}</td>
      <td colspan="4"><strong>${row.message}</strong></td>
    </tr> `
  }
  const { date, sha256, url, status } = row
  return html`<tr>
    <td>${name}</td>
    <td class="number">${date}</td>
    <td><code>${sha256}</code></td>
    <td><code>${url}</code></td>
    <td>${status}</td>
  </tr> `
}
