import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { runnerProcesses } from '../../src/adapters/runner/processes.ts'
import { runnerStore } from '../../src/adapters/runner/tool-cache.ts'
import { tarUnpacker } from '../../src/adapters/runner/tar-unpacker.ts'
import { hashFile } from '../../src/disk/hash-file.ts'
import { findArtifact, findTwin } from '../../src/domain/artifact.ts'
import { Failure } from '../../src/domain/failure.ts'
import type { VerifiedTarball } from '../../src/setup/download.ts'
import type { InstallOptions, InstallWorld } from '../../src/setup/install.ts'
import { install } from '../../src/setup/install.ts'
import type { InstalledTree } from '../../src/setup/installed.ts'
import type { MadeTarball } from './make-tarball.ts'
import type { RecordedLog } from './recording-log.ts'
import { recordingLog } from './recording-log.ts'
import { host, runContext } from './setup-host.ts'
import type { TalkingPython } from './talking-python.ts'
import { talkingPython } from './talking-python.ts'

export type Installed = {
  /** `OK`, or the code of the failure. */
  readonly code: string
  readonly message: string
  readonly tree: InstalledTree | undefined
  readonly log: RecordedLog
}

/** A tool cache, and verified tarballs that are installed into it: no release, no download. */
export type InstallSandbox = {
  readonly [Symbol.asyncDispose]: () => Promise<void>
  readonly directory: string
  readonly toolCache: string
  readonly make: (wish?: Omit<TalkingPython, 'directory'>) => Promise<MadeTarball>
  readonly install: (
    path: string,
    how?: {
      readonly world?: Partial<InstallWorld>
      readonly environment?: Readonly<Record<string, string>>
      readonly broken?: InstallOptions['broken']
      /** Runs when the tarball is verified, before it is installed. */
      readonly meanwhile?: () => Promise<void>
    }
  ) => Promise<Installed>
}

export async function openInstall(): Promise<InstallSandbox> {
  const directory = await mkdtemp(join(tmpdir(), 'install-sandbox-'))
  const toolCache = join(directory, 'tool-cache')
  let made = 0
  return {
    directory,
    toolCache,
    make: (wish = {}) => talkingPython({ ...wish, directory: join(directory, 'made', String((made += 1))) }),
    install: async (path, { world = {}, environment = {}, broken = [], meanwhile } = {}) => {
      const log = recordingLog()
      const [workspace, temp, home] = ['workspace', 'temp', 'home'].map((name) => join(directory, name)) as [
        string,
        string,
        string
      ]
      const artifact = findArtifact(basename(path)) ?? findTwin(basename(path))
      if (artifact === undefined) throw new Error(path)
      await using tarball = await verify(path)
      await meanwhile?.()
      const options = { artifact, repository: 'coatl/iact', broken }
      try {
        const tree = await install(tarball, options, {
          ...{ host, log, store: runnerStore(toolCache), unpacker: tarUnpacker() },
          ...{ processes: runnerProcesses(), run: { ...runContext, environment, workspace, temp, home } },
          ...world
        })
        return { code: 'OK', message: '', tree, log }
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        return { code: error.code, message: `${error.message}\n${error.hint}`, tree: undefined, log }
      }
    },
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true })
  }
}

async function verify(path: string): Promise<VerifiedTarball> {
  const file = await open(path, 'r')
  return {
    ...{ name: basename(path), path, file, digests: await hashFile(path) },
    ...{ source: 'release', from: 'https://example.com/release', verifiedBy: ['release digest'], proofs: [] },
    seconds: 0,
    [Symbol.asyncDispose]: () => file.close()
  }
}
