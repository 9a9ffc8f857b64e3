/** Text that is HTML already; everything else is escaped when it gets into some. */
export type Html = { readonly html: string }

type Piece = string | number | Html | readonly Html[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** The one way to write HTML: what stands in the template is ours, what is put into it is text. */
export function html(template: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const rest = pieces.map((piece, index) => `${written(piece)}${template[index + 1] ?? ''}`)
  return { html: `${template[0] ?? ''}${rest.join('')}` }
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** A table that scrolls by itself where it is wider than the window. */
export function table(columns: readonly string[], rows: readonly Html[]): Html {
  const head = columns.map((column) => html`<th scope="col">${column}</th>`)
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div> `
}

function written(piece: Piece): string {
  if (typeof piece === 'string') return escape(piece)
  if (typeof piece === 'number') return String(piece)
  return 'html' in piece ? piece.html : piece.map((part) => part.html).join('')
}
