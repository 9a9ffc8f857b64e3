import type { ReleaseFields } from '../../src/domain/release.ts'
import { tag } from './publish-state.ts'

/** What a store is asked for: a draft at that commit, unless told otherwise. */
export function draftFields(commit: string, changes: Partial<ReleaseFields> = {}): ReleaseFields {
  return {
    ...{ tag, commit, title: 'CPython', body: 'Notes' },
    ...{ draft: true, prerelease: true, makeLatest: 'false' },
    ...changes
  }
}
