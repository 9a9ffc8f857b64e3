import type { Build } from './artifact.ts'
import { tagOf } from './artifact.ts'
import type { Release } from './release.ts'

/**
 * The line in a release's notes by which a later run knows its own draft again.
 * It is a comment: people don't see it, and may edit everything around it.
 */
export type Marker = { readonly tag: string; readonly plan: string; readonly run: string }

const PATTERN = /<!-- publish:v1 tag=(\S+) plan=([0-9a-f]{64}) run=(\S+) -->/g

export function formatMarker({ tag, plan, run }: Marker): string {
  return `<!-- publish:v1 tag=${tag} plan=${plan} run=${run} -->`
}

/** The last one is ours: the notes above it may be a copy of another release's. */
export function findMarker(body: string): Marker | undefined {
  const [, tag, plan, run] = [...body.matchAll(PATTERN)].at(-1) ?? []
  return tag === undefined || plan === undefined || run === undefined ? undefined : { tag, plan, run }
}

/**
 * Whether a release belongs to a build: it has its tag, or it lost that tag and has its marker. A draft under another
 * tag has the marker in notes that were copied.
 */
export function isOfBuild(
  { tag, state, body }: Pick<Release, 'tag' | 'state' | 'body'>,
  build: Build
): boolean {
  if (tag === tagOf(build)) return true
  const isLost = state === 'published' || tag.startsWith('untagged-')
  return isLost && isMarked(body, build)
}

/** Whether this action made a release of this build. */
export function isMarked(body: string, build: Build): boolean {
  return findMarker(body)?.tag === tagOf(build)
}
