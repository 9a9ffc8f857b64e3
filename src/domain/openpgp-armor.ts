/** A block between its BEGIN and its END line; `kind` is how the lines call it. */
export type ArmoredBlock = { readonly kind: string; readonly text: string }

/** `rest` is what stands outside of whole blocks. */
export type ArmoredText = { readonly blocks: readonly ArmoredBlock[]; readonly rest: string }

const CLEARTEXT = 'SIGNED MESSAGE'
const MOST_CHARACTERS = 64 * 1024

/** A BEGIN line without its END is no block. Nothing inside of the blocks is looked at. */
export function readArmor(text: string): ArmoredText {
  const blocks: ArmoredBlock[] = []
  const rest: string[] = []
  let kind: string | undefined
  let held: string[] = []
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const begins = /^-----BEGIN PGP ([A-Z ]+)-----\s*$/.exec(line)?.[1]
    // A message in clear text has its signature in it, and ends where that one does.
    if (begins !== undefined && !(kind === CLEARTEXT && begins === 'SIGNATURE')) {
      rest.push(...held)
      kind = begins
      held = []
    }
    if (kind === undefined) rest.push(line)
    else held.push(line)
    const ends = /^-----END PGP ([A-Z ]+)-----\s*$/.exec(line)?.[1]
    if (kind !== undefined && ends === (kind === CLEARTEXT ? 'SIGNATURE' : kind)) {
      blocks.push({ kind, text: `${held.join('\n')}\n` })
      kind = undefined
      held = []
    }
  }
  return { blocks, rest: [...rest, ...held].join('\n') }
}

/** The one signature that a detached signature file is made of, or what it is instead. */
export function readSignatureText(
  text: string
): { readonly armored: string } | { readonly complaint: string } {
  if (text.trim() === '') return { complaint: 'it is empty' }
  if (text.length > MOST_CHARACTERS)
    return { complaint: `it has ${text.length} characters, a signature has some hundreds` }
  const { blocks, rest } = readArmor(text)
  const [block] = blocks
  if (block === undefined) return { complaint: lackOfBlock(text) }
  const kinds = [...new Set(blocks.map(({ kind }) => kind))]
  if (kinds.includes(CLEARTEXT))
    return { complaint: 'it is a message signed in clear text, not a detached signature' }
  if (kinds.includes('MESSAGE'))
    return { complaint: 'it is a message with its signature inside, not a detached signature' }
  if (kinds.some((kind) => kind !== 'SIGNATURE'))
    return { complaint: `it holds a PGP ${kinds.join(', a PGP ')}, not just a signature` }
  if (blocks.length > 1) return { complaint: `it holds ${blocks.length} armored blocks, not one` }
  if (rest.trim() !== '') return { complaint: 'it holds more than an armored signature' }
  return { armored: block.text }
}

function lackOfBlock(text: string): string {
  if (/^\s*</.test(text)) return 'it looks like HTML'
  return text.includes('-----BEGIN PGP ') ? 'it is cut off, or has lost its line breaks' : 'it is not armored'
}
