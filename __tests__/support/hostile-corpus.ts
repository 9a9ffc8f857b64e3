import type { HostileArchive } from './hostile-archive.ts'
import { ends } from './hostile-ends.ts'
import { doubles, heads, kinds } from './hostile-entries.ts'
import { links } from './hostile-links.ts'
import { names, places } from './hostile-paths.ts'

/** Refused, or as harmless as what is accepted. */
const replacedLinks = new Set([
  'opt as a link to elsewhere',
  'its own directory as a link to elsewhere',
  'a link that becomes a directory before a file in it comes',
  'a mode for what a link leads to',
  'a file written over a link to a file elsewhere',
  'a hard link to a link to a file elsewhere, written over'
])

export function isOfChance({ what }: HostileArchive): boolean {
  return replacedLinks.has(what)
}

/** Each of them is one way in which an archive can be meant badly, or be broken. */
export const hostileArchives: readonly HostileArchive[] = [
  ...places,
  ...links,
  ...kinds,
  ...names,
  ...doubles,
  ...heads,
  ...ends
]
