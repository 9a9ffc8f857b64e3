import { createHash } from 'node:crypto'
import { parse } from 'yaml'
import type { ActionFile } from './action-file.ts'

type Fields = Readonly<Record<string, { readonly of: string; readonly es: string }>>
/** What `scripts/readme-spanish.yml` holds: each text in Spanish, and of which English one it is. */
export type Translation = { readonly inputs: Fields; readonly outputs: Fields }

export function parseTranslation(text: string): Translation {
  return parse(text) as Translation
}

/** The action in Spanish. Throws, with all that is to be done, when a text is missing, too many, or of an older one. */
export function inSpanish(action: ActionFile, translation: Translation): ActionFile {
  const complaints: string[] = []
  const translate = <T extends { readonly description: string }>(
    section: keyof Translation,
    fields: ReadonlyMap<string, T>
  ): ReadonlyMap<string, T> => {
    const texts = new Map(Object.entries(translation[section]))
    for (const name of texts.keys())
      if (!fields.has(name)) complaints.push(`${section}.${name} is not in action.yml: remove it`)
    return new Map(
      [...fields].map(([name, field]) => {
        const found = texts.get(name)
        const of = fingerprint(field.description)
        if (found?.of !== of) complaints.push(`${section}.${name} is to be translated, of: ${of}`)
        return [name, { ...field, description: (found?.es ?? '').trim() }]
      })
    )
  }
  const spanish = {
    ...action,
    inputs: translate('inputs', action.inputs),
    outputs: translate('outputs', action.outputs)
  }
  if (complaints.length === 0) return spanish
  throw new Error(`scripts/readme-spanish.yml is behind action.yml:\n- ${complaints.join('\n- ')}`)
}

/** Short enough to be copied by hand; it is no protection. */
function fingerprint(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
}
