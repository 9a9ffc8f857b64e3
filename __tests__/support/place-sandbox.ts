import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerProcesses } from '../../src/adapters/runner/processes.ts'
import { findArtifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import { Failure } from '../../src/domain/failure.ts'
import type { InstallRecord } from '../../src/domain/install-record.ts'
import { formatInstallRecord } from '../../src/domain/install-record.ts'
import type { InstallLocation } from '../../src/domain/placement.ts'
import type { Processes } from '../../src/ports/processes.ts'
import type { Placed } from '../../src/setup/activate.ts'
import { linkPrefix } from '../../src/setup/activate.ts'
import type { RecordedLog } from './recording-log.ts'
import { recordingLog } from './recording-log.ts'

/** A directory that stands for /opt, and an entry of a store to be named in it. */
export type PlaceSandbox = {
  readonly [Symbol.asyncDispose]: () => Promise<void>
  readonly opt: string
  readonly prefix: string
  readonly entry: string
  readonly log: RecordedLog
  /** An entry of another build; not made. */
  readonly other: string
  readonly place: (
    wanted: InstallLocation,
    how?: { readonly processes?: Processes; readonly entry?: string; readonly isHosted?: boolean }
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
  const log = recordingLog()
  const record = recordOf('ab'.repeat(32))
  await writeFile(`${entry}.json`, formatInstallRecord(record))
  return {
    ...{
      opt,
      log,
      prefix,
      entry,
      other: join(shelf, 'x64-debian12-build2-ba9876543210')
    },
    place: async (wanted, how = {}) => {
      const run = { isHosted: how.isHosted ?? true }
      const world = { processes: how.processes ?? runnerProcesses(), log, run }
      try {
        return await linkPrefix({ wanted, prefix, entry: how.entry ?? entry, sha256: record.sha256 }, world)
      } catch (error) {
        if (error instanceof Failure) return { failure: `${error.code}: ${error.message}`, hint: error.hint }
        throw error
      }
    },
    [Symbol.asyncDispose]: () => rm(top, { recursive: true })
  }
}

/** Of a tree of 3.12.6. */
export function recordOf(digest: string): InstallRecord {
  const artifact = findArtifact('cpython-3.12.6-debian12-build1.tgz')
  const sha256 = findSha256(digest)
  if (artifact === undefined || sha256 === undefined) throw new Error(digest)
  return { artifact, sha256, source: 'https://example.com/release' }
}

export const atPrefix = { location: 'prefix', wasThere: false } as const
export const inStore = { location: 'tool-cache', wasThere: true } as const
