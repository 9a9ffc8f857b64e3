import { end, entry, tgz } from './hostile-tar.ts'
import type { HeadFields } from './hostile-tar.ts'

/** What an archive is made of: a good CPython without its end, and a directory that is nobody's business. */
export type Ground = { readonly good: Buffer; readonly outside: string }

/**
 * `accepted` says why it does no harm, where it is not TARBALL_INVALID. GNU tar makes links that lead out at its end,
 * and knows them by their inode: what replaced one in the meantime stays, or ends it, as the file system has it.
 */
export type HostileArchive = {
  readonly what: string
  readonly make: (ground: Ground) => Buffer
  readonly accepted?: string
}

export const root = 'opt/python-3.12.6'
export const below = (path: string): string => `${root}/${path}`
export const file = (name: string | Buffer, fields: Partial<HeadFields> = {}): Buffer =>
  entry({ content: 'x', ...fields, name })
export const directory = (name: string, mode = 0o755): Buffer => entry({ name: `${name}/`, type: '5', mode })
export const symlink = (name: string, target: string): Buffer =>
  entry({ name, type: '2', target, mode: 0o777 })
export const hardlink = (name: string, target: string): Buffer => entry({ name, type: '1', target })

type Parts = (ground: Ground) => readonly Buffer[]

/** Behind a good tree. */
export const after = (what: string, parts: Parts, accepted?: string): HostileArchive => ({
  what,
  make: (ground) => tgz(ground.good, ...parts(ground), end),
  ...(accepted === undefined ? {} : { accepted })
})
/** Before a good tree. */
export const before = (what: string, parts: Parts, accepted?: string): HostileArchive => ({
  what,
  make: (ground) => tgz(...parts(ground), ground.good, end),
  ...(accepted === undefined ? {} : { accepted })
})
export const bare = (what: string, make: HostileArchive['make'], accepted?: string): HostileArchive => ({
  what,
  make,
  ...(accepted === undefined ? {} : { accepted })
})
