import { registryPath } from './publish-case.ts'
import { dateIn, finished, meantRelease, stateOf } from './publish-state.ts'
import type { Place, PublishState } from './publish-state.ts'
import { watchPublished } from './publish-watch.ts'
import type { PublishWatch } from './publish-watch.ts'

/** All that is asked of a publish, however it went: what it leaves, and what could be seen on the way. */
export type PublishEnding = {
  readonly state: PublishState
  readonly isLatest: boolean
  /** Commits after the first one: one of them has the row. */
  readonly commits: number
  /** What was published and not what was meant, at any moment. */
  readonly complaints: readonly string[]
  /** Requests that went by while nobody looked. */
  readonly unwatched: readonly string[]
}

/** The watch that `endingOf` asks; it is there before the first request. */
export function watchMeant(one: Place): PublishWatch {
  return watchPublished(one, titleOf(one))
}

export function endingOf(one: Place, watch: PublishWatch): PublishEnding {
  const { releases, commits } = one.view()
  return {
    state: stateOf(one),
    isLatest: releases.some(({ latest }) => latest),
    commits: commits.length - 1,
    complaints: watch.complaints(),
    unwatched: one.github.requests
      .filter(({ faults }) => !faults.includes('meanwhile'))
      .map(({ method, path }) => `${method} ${path}`)
  }
}

/** One release with exactly the right bytes, one tag, a row for each tarball by one commit, and nothing besides. */
export function goodEnding(one: Place): PublishEnding {
  const state = finished(one, dateIn(one.view().files[registryPath]))
  return {
    state: { ...state, releases: [meantRelease(one, titleOf(one))] },
    isLatest: true,
    commits: 1,
    complaints: [],
    unwatched: []
  }
}

/** A release of several distros names none of them. */
const titleOf = ({ tarballs }: Place): { readonly title?: string } =>
  tarballs.length === 1 ? {} : { title: 'CPython 3.12.6 Build 1' }
