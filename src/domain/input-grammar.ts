import { Failure } from './failure.ts'

/** The grammars of inputs that are no names of ours. All throw INPUT_INVALID with what is allowed. */

export type Repository = { readonly owner: string; readonly name: string }

export function parseRepository(text: string): Repository {
  const [, owner, name] = /^([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))\/([A-Za-z0-9._-]{1,100})$/.exec(text) ?? []
  if (owner === undefined || name === undefined || name === '.' || name === '..') {
    throw refusal(text, 'a repository', 'Write owner/name, as in 2-Coatl/IACT---project.')
  }
  return { owner, name }
}

export function formatRepository({ owner, name }: Repository): string {
  return `${owner}/${name}`
}

export function parseBoolean(text: string): boolean {
  return parseChoice(['true', 'false'] as const)(text.toLowerCase()) === 'true'
}

export function parseChoice<const T extends string>(choices: readonly T[]): (text: string) => T {
  return (text) => {
    const choice = choices.find((candidate) => candidate === text)
    if (choice === undefined) throw refusal(text, `one of ${choices.join(', ')}`, 'Write one of them.')
    return choice
  }
}

/** One item a line; blank lines and the blanks around an item mean nothing. */
export function parseLines<T>(parse: (line: string) => T): (text: string) => readonly T[] {
  return (text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map(parse)
}

/** Comma-separated, without repetition. */
export function parseList<T>(parse: (item: string) => T): (text: string) => readonly T[] {
  return (text) => [...new Set(text.split(',').map((item) => parse(item.trim())))]
}

/** A path or glob that can't leave where it points to, nor mean anything to a shell or to a log. */
export function parsePath(text: string): string {
  const bad = /[\p{Cc}\\;|&$<>"'`]/u.test(text) || text.split('/').includes('..') || text.startsWith('-')
  if (bad || text.length > 1000) {
    throw refusal(
      text,
      'a path',
      "Write it without '..', quotes, backslashes, control characters and ; | & $ < >."
    )
  }
  return text
}

/** A path inside the repository. */
export function parseRepositoryPath(text: string): string {
  const path = parsePath(text)
  if (
    path.startsWith('/') ||
    /[*?[\]{}#%]/.test(path) ||
    path.split('/').some((part) => part === '' || part === '.')
  ) {
    throw refusal(
      text,
      'a path in the repository',
      'Write it relative to the top, as in infrastructure/cpython/ARTIFACTS.md.'
    )
  }
  return path
}

/** A branch, tag or commit, after git-check-ref-format. */
export function parseRef(text: string): string {
  if (
    !/^[A-Za-z0-9_][A-Za-z0-9_./-]{0,199}$/.test(text) ||
    /\.\.|\/\/|\.lock(?:\/|$)|[./]$|\/\./.test(text)
  ) {
    throw refusal(text, 'a branch, tag or commit', 'Write its name, as in main, or a full commit SHA.')
  }
  return text
}

/** `https://`, and `http://` to this machine only; without credentials in it. */
export function parseHttpUrl(text: string): string {
  return parseUrl(text, (url) => url.protocol === 'http:' && isLoopback(url.hostname))
}

/** The same for what is downloaded and held to something that came another way: then `http://` may lead anywhere. */
export function parsePinnedUrl(text: string): string {
  return parseUrl(text, (url) => url.protocol === 'http:')
}

function parseUrl(text: string, isAllowed: (url: URL) => boolean): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (
    url === undefined ||
    !(url.protocol === 'https:' || isAllowed(url)) ||
    url.username !== '' ||
    url.password !== '' ||
    text.length > 2000 ||
    /[\p{Cc}\s\\"'`<>|]/u.test(text)
  ) {
    throw refusal(
      text,
      'an https URL',
      "Write https://host/path, without user name and password in it. Downloads by http:// need something to hold them to: 'sha256', 'sha512', 'gpg-public-key' or 'verify-attestation'."
    )
  }
  return url.href
}

/** `https://...`, `file://...` or a path. */
export function parseTarballAddress(text: string, parseAddress = parseHttpUrl): TarballAddress {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text)) return { path: parsePath(text) }
  if (!text.startsWith('file://')) return { url: parseAddress(text) }
  const path = findFilePath(text)
  if (path === undefined) throw refusal(text, 'a file URL', 'Write file:///directory/cpython-....tgz.')
  return { path: parsePath(path) }
}

export type TarballAddress = { readonly url: string } | { readonly path: string }

/** Undefined also for what a URL parser would leave out in silence: other hosts, queries, `..`, newlines. */
function findFilePath(text: string): string | undefined {
  const isPlain = !/[\p{Cc}\\?#]|%2f|\/(?:\.|%2e){2}(?:\/|$)/iu.test(text)
  const url = isPlain && URL.canParse(text) ? new URL(text) : undefined
  if (url?.host !== '') return undefined
  try {
    return decodeURIComponent(url.pathname)
  } catch {
    return undefined
  }
}

/** A secret that goes into a header: printable ASCII. The message never shows it. */
export function parseSecret(text: string): string {
  if (!/^[\x21-\x7e]{1,2000}$/.test(text)) {
    throw new Failure(
      'INPUT_INVALID',
      'it has blanks or characters that no header carries',
      'Check the secret that it is taken from.'
    )
  }
  return text
}

/** What opens a key, a text of one line. The message never shows it. */
export function parsePassphrase(text: string): string {
  if (/\p{Cc}/u.test(text) || text.length > 2000) {
    throw new Failure('INPUT_INVALID', 'it has more than one line', 'Check the secret that it is taken from.')
  }
  return text
}

/** An armored OpenPGP key; whether it is a good one is found out where it is used. The message never shows it. */
export function parseArmoredKey(kind: 'PUBLIC' | 'PRIVATE'): (text: string) => string {
  return (text) => {
    const begin = `-----BEGIN PGP ${kind} KEY BLOCK-----`
    const end = `-----END PGP ${kind} KEY BLOCK-----`
    const lines = text.split(/\r?\n/).map((line) => line.trim())
    if (text.length <= 1_000_000 && lines.includes(begin) && lines.includes(end)) return text
    throw new Failure(
      'INPUT_INVALID',
      `it is no armored ${kind.toLowerCase()} key`,
      `Give the whole text from ${begin} to ${end}, line breaks included.`
    )
  }
}

/** Whether the host of a URL is this machine, as it is spelled in there. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

function refusal(text: string, kind: string, hint: string): Failure {
  const plain = withoutQuery(withoutPassword(text))
  const shown = plain.length > 100 ? `${plain.slice(0, 100)}...` : plain
  return new Failure('INPUT_INVALID', `${JSON.stringify(shown)} is not ${kind}`, hint)
}

/** What people put before the @ of a URL is not for the log. */
function withoutPassword(text: string): string {
  const start = addressStart.exec(text)?.[0].length
  const end = text.lastIndexOf('@')
  return start === undefined || end < start ? text : `${text.slice(0, start)}***${text.slice(end)}`
}

/** Nor is the rest: storages take a signature in a query for a key. In front of it there may be no scheme at all. */
function withoutQuery(text: string): string {
  const isAddress = addressStart.test(text) || /[?#].*=/s.test(text)
  return isAddress ? text.replace(/([?#]).+$/s, '$1***') : text
}

const addressStart = /^(?:[a-z][a-z0-9+.-]*:\/*|\/\/)/i
