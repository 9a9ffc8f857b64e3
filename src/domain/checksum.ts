import { Failure } from './failure.ts'

declare const brand: unique symbol
/** Lower-case hex. */
export type Sha256 = string & { readonly [brand]: 'Sha256' }
export type Sha512 = string & { readonly [brand]: 'Sha512' }

export type Algorithm = 'sha256' | 'sha512'
export type Digests = { readonly size: number; readonly sha256: Sha256; readonly sha512: Sha512 }
/** SHA-512 takes twice as long, and is computed where somebody names one. */
export type KnownDigests = Pick<Digests, 'size' | 'sha256'> & { readonly sha512: Sha512 | undefined }

const HEX_LENGTH: Readonly<Record<Algorithm, number>> = { sha256: 64, sha512: 128 }

/** A checksum file is a few lines; anything larger is something else. */
export const checksumFileLimit = 1024 * 1024

export function findDigest(algorithm: Algorithm, text: string): string | undefined {
  const hex = text.toLowerCase()
  return hex.length === HEX_LENGTH[algorithm] && /^[0-9a-f]+$/.test(hex) ? hex : undefined
}

export function findSha256(text: string): Sha256 | undefined {
  return findDigest('sha256', text) as Sha256 | undefined
}

export function findSha512(text: string): Sha512 | undefined {
  return findDigest('sha512', text) as Sha512 | undefined
}

/** GitHub's `digest` of a release asset: `sha256:<hex>`, absent for old assets and old servers. */
export function findApiDigest(digest: string | null | undefined): Sha256 | undefined {
  return digest?.startsWith('sha256:') === true ? findSha256(digest.slice('sha256:'.length)) : undefined
}

/** One line that `sha256sum -c --strict` accepts: the name is the bare file name. */
export function formatChecksumFile(hex: string, fileName: string): string {
  return `${hex}  ${fileName}\n`
}

/**
 * The digest that a checksum file (GNU or BSD style, one or many lines) gives for exactly this file.
 * Throws CHECKSUM_MISSING when it gives none, or two that differ: half of a checksum is none.
 */
export function parseChecksumFile(text: string, fileName: string, algorithm: Algorithm): string {
  const found = new Set<string>()
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const entry = findLine(line, algorithm)
    if (entry?.name === fileName) found.add(entry.hex)
  }
  const [hex, ...others] = found
  if (hex === undefined) throw unusable(text, fileName, `names no ${algorithm} checksum of ${fileName}`)
  if (others.length > 0) throw unusable(text, fileName, `gives different checksums of ${fileName}`)
  return hex
}

function findLine(
  line: string,
  algorithm: Algorithm
): { readonly hex: string; readonly name: string } | undefined {
  const gnu = /^(\\?)([0-9a-fA-F]+) [ *](.+)$/.exec(line)
  const bsd = new RegExp(`^()${algorithm.toUpperCase()} \\((.+)\\) = ([0-9a-fA-F]+)$`).exec(line)
  const hex = findDigest(algorithm, gnu?.[2] ?? bsd?.[3] ?? '')
  const name = gnu?.[3] ?? bsd?.[2]
  if (hex === undefined || name === undefined) return undefined
  return { hex, name: gnu?.[1] === '\\' ? unescapeName(name) : name }
}

/** sha256sum marks a line with a leading backslash when it had to escape the name. */
function unescapeName(name: string): string {
  return name.replace(/\\([\\nr])/g, (_, kind: string) => ({ n: '\n', r: '\r' })[kind] ?? '\\')
}

function unusable(text: string, fileName: string, complaint: string): Failure {
  const looks = text.trim() === '' ? ' It is empty.' : /^\s*</.test(text) ? ' It looks like a web page.' : ''
  return new Failure(
    'CHECKSUM_MISSING',
    `The checksum file ${complaint}.${looks}`,
    `It must hold the line "<checksum>  ${fileName}", as sha256sum writes it in the directory of the tarball.`
  )
}
