import type { Host } from '../domain/platform.ts'
import type { Log } from '../ports/log.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { RunContext } from '../ports/run-context.ts'

export type ResolveWorld = {
  readonly releases: Pick<ReleaseStore, 'list' | 'readByTag' | 'readText'>
  readonly host: Host
  readonly run: RunContext
  readonly log: Log
}
