import { dateIn, finished, meantRelease, stateOf, tag } from './publish-state.ts'
import type { Place, ReleaseState } from './publish-state.ts'

export type PublishWatch = { readonly complaints: () => readonly string[] }

/**
 * Looks at what users see whenever a request arrives, and again when it has had its effect: a release that is published
 * must be exactly what was meant, its tag must be where it was meant, and the registry may name it only then. Says what
 * was ever otherwise.
 */
export function watchPublished(one: Place, changes: Partial<ReleaseState> = {}): PublishWatch {
  const complaints: string[] = []
  const look = (): void => {
    const { releases, tags, registry } = stateOf(one)
    const published = releases.filter(({ state }) => state === 'published')
    const isMeant = published.every((release) => same(release, meantRelease(one, changes)))
    const isTagged = published.length === 0 ? tags[tag] === undefined : tags[tag] === one.commit
    const isHonest =
      registry === undefined ||
      (published.length === 1 && registry === finished(one, dateIn(registry)).registry)
    if (published.length > 1 || !isMeant || !isTagged || !isHonest) {
      complaints.push(JSON.stringify({ releases, tags, registry }))
    }
  }
  for (const when of ['before', 'after'] as const) {
    one.github.faults.add({
      match: { times: Number.MAX_SAFE_INTEGER },
      action: { kind: 'meanwhile', when, run: look }
    })
  }
  return {
    complaints: () => {
      look()
      return complaints
    }
  }
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)
