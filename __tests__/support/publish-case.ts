import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectToGitHub } from '../../src/adapters/github/client.ts'
import { gitHubContents } from '../../src/adapters/github/contents.ts'
import { gitHubProposals } from '../../src/adapters/github/pull-requests.ts'
import { gitHubReleases } from '../../src/adapters/github/releases.ts'
import { openpgpSignatures } from '../../src/adapters/evidence/openpgp/signatures.ts'
import { systemClock } from '../../src/adapters/runner/clock.ts'
import { filePatterns } from '../../src/adapters/runner/file-patterns.ts'
import { tarUnpacker } from '../../src/adapters/runner/tar-unpacker.ts'
import type { PublishInputs } from '../../src/inputs/publish-inputs.ts'
import { parseInputs } from '../../src/inputs.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { PublishWorld } from '../../src/publish/publish.ts'
import { publish } from '../../src/publish/publish.ts'
import type { PublishResult } from '../../src/publish/report.ts'
import { instantClock } from './instant-clock.ts'
import type { RepositorySeed } from './github-seeds.ts'
import type { RepositoryView } from './github-view.ts'
import type { LocalGitHub } from './local-github.ts'
import { startLocalGitHub, writeToken } from './local-github.ts'
import type { MadeTarball, TarEntry } from './make-tarball.ts'
import { makeTarball } from './make-tarball.ts'
import type { RecordedLog } from './recording-log.ts'
import { recordingLog } from './recording-log.ts'

export const repository = 'coatl/iact'
export const artifactsDirectory = 'infrastructure/cpython/artifacts'
export const registryPath = 'infrastructure/cpython/ARTIFACTS.md'
export const tarballName = 'cpython-3.12.6-ubuntu22.04-build1.tgz'

export type CaseWish = {
  readonly repository?: Omit<RepositorySeed, 'owner' | 'name'>
  /** Of the files that lie among the artifacts. */
  readonly names?: readonly string[]
}

/** A workspace with tarballs, a GitHub with a repository, and a clock that never waits: everything else is real. */
export type PublishCase = {
  readonly [Symbol.asyncDispose]: () => Promise<void>
  readonly github: LocalGitHub
  /** The head of the default branch at the start: what runs. */
  readonly commit: string
  readonly workspace: string
  readonly tarballs: readonly MadeTarball[]
  readonly log: RecordedLog
  readonly clock: Clock
  /** Bodies that the webhook got. */
  readonly told: readonly string[]
  view(): RepositoryView
  /** Version 3.12.6, build 1 and `smoke-test: skip` unless told. */
  publish(inputs?: Readonly<Record<string, string>>, world?: Partial<PublishWorld>): Promise<PublishResult>
  /** One tarball more among the artifacts; `extra` makes its bytes others. */
  add(name: string, extra?: readonly TarEntry[]): Promise<MadeTarball>
}

export async function openPublishCase(wish: CaseWish = {}): Promise<PublishCase> {
  const github = await startLocalGitHub()
  const workspace = await mkdtemp(join(tmpdir(), 'publish-case-'))
  github.addRepository({ ...wish.repository, owner: 'coatl', name: 'iact' })
  const add = (name: string, extra: readonly TarEntry[] = []): Promise<MadeTarball> => {
    const [, version = '3.12.6'] = /^cpython-([^-]+)-/.exec(name) ?? []
    // No two of them have the same bytes.
    const made = { path: `opt/python-${version}/lib/made-as`, content: name }
    const path = join(workspace, artifactsDirectory, name)
    return makeTarball({ path, version, extra: [made, ...extra] })
  }
  const tarballs = await Promise.all((wish.names ?? [tarballName]).map((name) => add(name)))
  const commit = github.view(repository).branches[wish.repository?.defaultBranch ?? 'main'] ?? ''
  const told: string[] = []
  const place = { github, commit, workspace, tarballs, log: recordingLog(), clock: instantClock(), told }
  return {
    ...place,
    view: () => github.view(repository),
    publish: (inputs = {}, changes = {}) => {
      const parsed = parsePublish(inputs)
      return publish(parsed, { ...worldOf(parsed, place), ...changes })
    },
    add,
    async [Symbol.asyncDispose]() {
      await github.close()
      await rm(workspace, { recursive: true, force: true })
    }
  }
}

function parsePublish(inputs: Readonly<Record<string, string>>): PublishInputs {
  const defaults = { mode: 'publish', version: '3.12.6', build: '1', 'smoke-test': 'skip', token: writeToken }
  const all = new Map(Object.entries({ ...defaults, ...inputs }))
  const parsed = parseInputs((name) => all.get(name) ?? '')
  if (parsed.mode === 'publish') return parsed
  throw new Error('Here everything is published.')
}

type Place = Pick<PublishCase, 'github' | 'commit' | 'workspace' | 'log' | 'clock'> & {
  readonly told: string[]
}

/** As main wires it, but for what would wait, and for what would run an interpreter. */
function worldOf(
  inputs: PublishInputs,
  { github, commit, workspace, log, clock, told }: Place
): PublishWorld {
  const running = { owner: 'coatl', name: 'iact' }
  const target = { repository: inputs.repository ?? running, token: inputs.token }
  const client = connectToGitHub(target, { clock, log })
  // The address of the API is read when its library is loaded; every case has a GitHub of its own.
  client.octokit.hook.before('request', (options) => {
    options.baseUrl = github.apiUrl
  })
  const directories = { workspace, temp: join(workspace, 'temp'), home: join(workspace, 'home') }
  const notify = (_target: unknown, body: string): Promise<void> => {
    told.push(body)
    return Promise.resolve()
  }
  return {
    ...{ log, clock, ...noInterpreter },
    patterns: filePatterns(),
    unpacker: tarUnpacker(),
    releases: gitHubReleases(client),
    texts: gitHubContents(client),
    proposals: gitHubProposals(client),
    notifier: { notify },
    signatures: openpgpSignatures(systemClock),
    provenance: { attest: () => Promise.reject(new Error('Nobody vouches for anything here.')) },
    run: {
      ...directories,
      repository: running,
      commit,
      run: '7.1',
      isHosted: true,
      environment: {},
      serverUrl: github.serverUrl
    }
  }
}

/** What only the smoke test needs. */
const noInterpreter: Pick<PublishWorld, 'host' | 'processes'> = {
  host: {
    system: 'linux',
    architecture: 'x64',
    glibc: '2.35',
    osRelease: { id: 'ubuntu', versionId: '22.04', prettyName: 'Ubuntu 22.04' }
  },
  processes: { run: () => Promise.reject(new Error('Nothing runs here.')) }
}
