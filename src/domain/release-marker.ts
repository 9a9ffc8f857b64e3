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
