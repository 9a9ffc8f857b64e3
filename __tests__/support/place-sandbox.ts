import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerProcesses } from '../../src/adapters/runner-processes.ts'
import { Failure } from '../../src/domain/failure.ts'
import type { InstallLocation } from '../../src/domain/placement.ts'
import type { Processes } from '../../src/ports/processes.ts'
import type { Placed } from '../../src/setup/place.ts'
import { place } from '../../src/setup/place.ts'
import { recordingLog } from './recording-log.ts'

/** A directory that stands for /opt, and an entry of a store to be named in it. */
export type PlaceSandbox = {
  readonly [Symbol.asyncDispose]: () => Promise<void>
  readonly opt: string
  readonly prefix: string
  readonly entry: string
  /** An entry of another build; not made. */
  readonly other: string
  readonly place: (
    wanted: InstallLocation,
    how?: { readonly processes?: Processes; readonly entry?: string }
  ) => Promise<Placed | { readonly failure: string; readonly hint: string }>
}

export async function openPlace(): Promise<PlaceSandbox> {
  const top = await mkdtemp(join(tmpdir(), 'place-'))
  const opt = join(top, 'opt')
  const prefix = join(opt, 'python-3.12.6')
  const shelf = join(top, 'tools/iact-cpython/3.12.6')
  const entry = join(shelf, 'x64-debian12-build1-0123456789ab')
  await mkdir(opt)
  await mkdir(entry, { recursive: true })
  return {
    ...{ opt, prefix, entry, other: join(shelf, 'x64-debian12-build2-ba9876543210') },
    place: async (wanted, how = {}) => {
      const world = { processes: how.processes ?? runnerProcesses(), log: recordingLog() }
      try {
        return await place({ wanted, prefix, entry: how.entry ?? entry }, world)
      } catch (error) {
        if (error instanceof Failure) return { failure: `${error.code}: ${error.message}`, hint: error.hint }
        throw error
      }
    },
    [Symbol.asyncDispose]: () => rm(top, { recursive: true })
  }
}

export const atPrefix = { location: 'prefix', wasThere: false } as const
export const inStore = { location: 'tool-cache', wasThere: true } as const
