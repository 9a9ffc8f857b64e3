import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gitHubAttestations } from '../../src/adapters/evidence/attestations/attestations.ts'
import type { TrustAnchor } from '../../src/adapters/evidence/attestations/sigstore.ts'
import { connectToGitHub } from '../../src/adapters/github/client.ts'
import { gitHubReleases } from '../../src/adapters/github/releases.ts'
import { gitHubDownloader } from '../../src/adapters/github/asset-address.ts'
import type { DownloadLimits } from '../../src/adapters/http/downloader.ts'
import { filePatterns } from '../../src/adapters/runner/file-patterns.ts'
import { openpgpSignatures } from '../../src/adapters/evidence/openpgp/signatures.ts'
import { runnerProcesses } from '../../src/adapters/runner/processes.ts'
import { systemClock } from '../../src/adapters/runner/clock.ts'
import { runnerStore } from '../../src/adapters/runner/tool-cache.ts'
import { tarUnpacker } from '../../src/adapters/runner/tar-unpacker.ts'
import type { Activation } from '../../src/domain/environment.ts'
import type { FailureCode } from '../../src/domain/failure.ts'
import { Failure } from '../../src/domain/failure.ts'
import { parseInputs } from '../../src/inputs.ts'
import { outputsOf, summaryOf } from '../../src/setup/report.ts'
import type { SetupOutputs } from '../../src/setup/report.ts'
import type { SetupWorld } from '../../src/setup/setup.ts'
import { setup } from '../../src/setup/setup.ts'
import { instantClock } from './instant-clock.ts'
import type { LocalGitHub } from './local-github.ts'
import { startLocalGitHub } from './local-github.ts'
import type { MadeTarball } from './make-tarball.ts'
import { recordingLog } from './recording-log.ts'
import type { RecordedLog } from './recording-log.ts'
import { host, runContext } from './setup-host.ts'
import type { TalkingPython } from './talking-python.ts'
import { talkingPython } from './talking-python.ts'

export const repository = 'coatl/iact'

export type Outcome = {
  /** `OK`, or the code of the failure. */
  readonly code: FailureCode | 'OK'
  /** Of the failure: message and hint. */
  readonly message: string
  readonly outputs: SetupOutputs | undefined
  readonly summary: string
  readonly log: RecordedLog
  readonly activation: Activation | undefined
}

export type SetupRun = {
  readonly token?: string
  /** The environment of the job. */
  readonly environment?: Readonly<Record<string, string>>
  /** When a download is given up; half a minute unless told. */
  readonly limits?: DownloadLimits
  /** Who is believed about attestations. */
  readonly anchors?: readonly TrustAnchor[]
  /** In place of the real ones, or around them. */
  readonly world?: (world: SetupWorld) => Partial<SetupWorld>
}

/** A job's directories, and a GitHub that it can reach. */
export type SetupSandbox = {
  readonly [Symbol.asyncDispose]: () => Promise<void>
  readonly github: LocalGitHub
  readonly directory: string
  readonly toolCache: string
  readonly cacheDir: string
  readonly workspace: string
  /** Runs setup with inputs as in a `with:` block; the repository is the sandbox's, the place is the tool cache. */
  readonly run: (inputs: Readonly<Record<string, string>>, how?: SetupRun) => Promise<Outcome>
  /** A tarball on this machine, not published. */
  readonly make: (wish?: Omit<TalkingPython, 'directory'>) => Promise<MadeTarball>
  /** A tarball on a release, with its sidecar. */
  readonly publish: (wish?: Omit<TalkingPython, 'directory'>) => Promise<MadeTarball>
}

export async function openSetup(): Promise<SetupSandbox> {
  const github = await startLocalGitHub()
  github.addRepository({ owner: 'coatl', name: 'iact' })
  const directory = await mkdtemp(join(tmpdir(), 'setup-sandbox-'))
  const sandbox = placesOf(directory)
  for (const path of [sandbox.workspace, join(directory, 'home')]) await mkdir(path)
  let made = 0
  const make: SetupSandbox['make'] = (wish = {}) =>
    talkingPython({ ...wish, directory: join(directory, 'made', String((made += 1))) })
  return {
    ...sandbox,
    github,
    run: (inputs, how = {}) => attempt(inputs, how, { github, directory }),
    make,
    publish: async (wish) => {
      const tarball = await make(wish)
      await release(github, tarball)
      return tarball
    },
    [Symbol.asyncDispose]: async () => {
      await github.close()
      await rm(directory, { recursive: true, force: true })
    }
  }
}

/** As `publish` leaves it: the tarball and its sidecar; and what else lies `beside` it, by ending. */
export async function release(
  github: LocalGitHub,
  tarball: MadeTarball,
  changes: {
    readonly digest?: string | null
    readonly sidecar?: string | undefined
    readonly beside?: Readonly<Record<string, string>>
    /** Another one, which is there. */
    readonly repository?: string
  } = {}
): Promise<void> {
  const { path, name, sha256 } = tarball
  const { beside = {}, repository: where = repository } = changes
  const sidecar = 'sidecar' in changes ? changes.sidecar : `${sha256}  ${name}\n`
  await github.addRelease(where, {
    tag: tagOf(name),
    assets: [
      { name, content: { path }, ...('digest' in changes ? { digest: changes.digest ?? null } : {}) },
      ...(sidecar === undefined ? [] : [{ name: `${name}.sha256`, content: sidecar }]),
      ...Object.entries(beside).map(([ending, content]) => ({ name: `${name}${ending}`, content }))
    ]
  })
}

export function tagOf(name: string): string {
  return name.replace(/^(cpython-[^-]+)-.*(-build\d+)\.tgz$/, '$1$2')
}

/** Whoever asks for one brings a cache service along. */
const noDependencyCache: SetupWorld['dependencies'] = {
  isThere: () => Promise.resolve(false),
  restore: () => Promise.reject(new Error('There is no cache here.')),
  save: () => Promise.reject(new Error('There is no cache here.'))
}

function placesOf(
  directory: string
): Pick<SetupSandbox, 'directory' | 'toolCache' | 'cacheDir' | 'workspace'> {
  return {
    directory,
    toolCache: join(directory, 'tool-cache'),
    cacheDir: join(directory, 'home/.cache/iact-cpython'),
    workspace: join(directory, 'workspace')
  }
}

async function attempt(
  inputs: Readonly<Record<string, string>>,
  { token, environment = {}, anchors = [], limits, world: change = () => ({}) }: SetupRun,
  { github, directory }: Pick<SetupSandbox, 'github' | 'directory'>
): Promise<Outcome> {
  const log = recordingLog()
  const all: Readonly<Record<string, string>> = { repository, 'install-location': 'tool-cache', ...inputs }
  const parsed = parseInputs((name) => all[name] ?? '')
  if (parsed.mode !== 'setup') throw new Error('This is a sandbox for setup.')
  // It takes no time to wait for a GitHub on this machine, nor to download from it: outputs are exact.
  const clock = instantClock()
  const client = connectToGitHub({ repository: parsed.repository, token }, { log, clock })
  // The address of the API is read when its library is loaded; every sandbox has a GitHub of its own.
  client.octokit.hook.before('request', (options) => {
    options.baseUrl = github.apiUrl
  })
  let activation: Activation | undefined
  const { workspace, toolCache } = placesOf(directory)
  const world: SetupWorld = {
    log,
    clock,
    host,
    run: {
      ...runContext,
      environment,
      workspace,
      temp: join(directory, 'temp'),
      home: join(directory, 'home')
    },
    processes: runnerProcesses(),
    unpacker: tarUnpacker(),
    releases: gitHubReleases(client),
    downloader: gitHubDownloader(client, limits),
    patterns: filePatterns(),
    signatures: openpgpSignatures(systemClock),
    attestations: gitHubAttestations(client, {
      // What certificates name, wherever the API is.
      serverUrl: 'https://github.com',
      anchors: () => Promise.resolve(anchors)
    }),
    store: runnerStore(toolCache),
    dependencies: noDependencyCache,
    state: { keep: () => undefined, read: () => '' },
    runner: {
      setOutput: () => undefined,
      writeSummary: () => Promise.resolve(),
      showTracebacks: () => undefined,
      activate: (wanted) => {
        activation = wanted
      }
    }
  }
  const told = { log, outputs: undefined, summary: '' }
  try {
    const result = await setup(parsed, { ...world, ...change(world) })
    return {
      ...told,
      code: 'OK',
      message: '',
      outputs: outputsOf(result),
      summary: summaryOf(result, []),
      activation
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { ...told, code: error.code, message: `${error.message}\n${error.hint}`, activation }
  }
}

/** Everything below a directory but plain directories: files, links, and what hides behind a dot. Sorted. */
export async function thingsBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => !entry.isDirectory() || entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort()
}

/** What a setup that failed may not leave: installed trees, kept or half downloads, staging directories. */
export async function leftIn({
  toolCache,
  cacheDir,
  directory
}: Pick<SetupSandbox, 'toolCache' | 'cacheDir' | 'directory'>): Promise<readonly string[]> {
  const places = [toolCache, cacheDir, join(directory, 'temp')]
  return (await Promise.all(places.map(thingsBelow))).flat()
}
