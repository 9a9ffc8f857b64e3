import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitFiles } from './git-objects.ts'
import { serve } from './github-connection.ts'
import type { Site } from './github-connection.ts'
import { FaultScript } from './github-faults.ts'
import { seedRelease, seedRepository } from './github-seeds.ts'
import type { ReleaseSeed, RepositorySeed } from './github-seeds.ts'
import { findRepository } from './github-state.ts'
import type { Commit, Grant, Limits, Release, Repository, World } from './github-state.ts'
import { viewRepository } from './github-view.ts'
import type { RepositoryView } from './github-view.ts'
import { RequestLog } from './request-log.ts'
import type { LoggedRequest, OriginRole } from './request-log.ts'

type LocalGitHubOptions = {
  /** Origins that the answers name instead of the ports on 127.0.0.1, for clients that reach `serve` by these names. */
  readonly origins?: Readonly<Record<OriginRole, string>>
}

/** A GitHub on 127.0.0.1: `apiUrl` for GITHUB_API_URL, `serverUrl` for GITHUB_SERVER_URL. */
export type LocalGitHub = AsyncDisposable & {
  readonly apiUrl: string
  readonly serverUrl: string
  readonly uploadsUrl: string
  readonly storageUrl: string
  /** Every request so far, in order of arrival. */
  readonly requests: readonly LoggedRequest[]
  readonly faults: FaultScript
  /** Answers a request that arrived at another server. */
  serve(role: OriginRole, request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Forgets the requests so far: ordinals begin again. */
  clearRequests(): void
  addToken(token: string, grant: Grant): void
  addRepository(seed: RepositorySeed): Repository
  addRelease(fullName: string, seed: ReleaseSeed): Promise<Release>
  /** One commit more, as another client would make it; `undefined` removes a file. */
  commit(
    fullName: string,
    files: Readonly<Record<string, string | undefined>>,
    about?: { readonly branch?: string; readonly message?: string }
  ): Commit
  /** The live state: what tests change here, the servers see. */
  repository(fullName: string): Repository
  /** A snapshot to compare. */
  view(fullName: string): RepositoryView
  close(): Promise<void>
}

/** Tokens that are there from the start, for every repository. */
export const writeToken = 'local-write-token'
export const readToken = 'local-read-token'

const limits: Limits = {
  assetBytes: 2 * 1024 ** 3,
  assets: 1000,
  requestsPerHour: 100_000,
  signatureSeconds: 300
}

export async function startLocalGitHub(options: LocalGitHubOptions = {}): Promise<LocalGitHub> {
  const directory = await mkdtemp(join(tmpdir(), 'local-github-'))
  const world = makeWorld(directory, options)
  const site: Site = { world, log: new RequestLog(), script: new FaultScript() }
  const servers = await Promise.all([
    listen(site, 'api'),
    listen(site, 'uploads'),
    listen(site, 'web'),
    listen(site, 'storage')
  ])
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(stop))
    await rm(directory, { recursive: true, force: true })
  }
  return { ...handles(site), close, [Symbol.asyncDispose]: close }
}

function makeWorld(directory: string, options: LocalGitHubOptions): World {
  let lastId = 1000
  const grants: Readonly<Record<string, Grant>> = {
    [writeToken]: { contents: 'write' },
    [readToken]: { contents: 'read' }
  }
  return {
    repositories: new Map(),
    tokens: new Map(Object.entries(grants)),
    requestsByToken: new Map(),
    origins: { api: '', uploads: '', web: '', storage: '', ...options.origins },
    directory,
    limits,
    signingKey: randomBytes(32).toString('hex'),
    nextId: () => (lastId += 1)
  }
}

async function listen(site: Site, role: OriginRole): Promise<Server> {
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    void serve(site, role, request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  site.world.origins[role] ||= `http://127.0.0.1:${address.port}`
  return server
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}

function handles(site: Site): Omit<LocalGitHub, 'close' | typeof Symbol.asyncDispose> {
  const { world, log, script } = site
  const { api, web, uploads, storage } = world.origins
  const repository = (fullName: string): Repository => mustFind(world, fullName)
  return {
    apiUrl: api,
    serverUrl: web,
    uploadsUrl: uploads,
    storageUrl: storage,
    requests: log.entries,
    faults: script,
    serve: (role, request, response) => serve(site, role, request, response),
    clearRequests: () => {
      log.clear()
    },
    addToken: (token, grant) => {
      world.tokens.set(token, grant)
    },
    addRepository: (seed) => seedRepository(world, seed),
    addRelease: (fullName, seed) => seedRelease(world, repository(fullName), seed),
    commit: (fullName, files, about = {}) => commitText(repository(fullName), files, about),
    repository,
    view: (fullName) => viewRepository(repository(fullName))
  }
}

function mustFind(world: World, fullName: string): Repository {
  const [owner = '', name = ''] = fullName.split('/')
  const repository = findRepository(world, owner, name)
  if (repository === undefined) throw new Error(`No repository ${fullName} was added.`)
  return repository
}

function commitText(
  repository: Repository,
  files: Readonly<Record<string, string | undefined>>,
  about: { readonly branch?: string; readonly message?: string }
): Commit {
  const { branch = repository.defaultBranch, message = 'Somebody was here' } = about
  const entries = Object.entries(files)
  const changes = new Map(
    entries.map(([path, text]) => [path, text === undefined ? text : Buffer.from(text)])
  )
  return commitFiles(repository, branch, changes, { message, author: 'somebody' })
}
