import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect } from '@jest/globals'
import { errorsIn, openBundleJob } from './bundle-job.ts'
import type { BundleJob } from './bundle-job.ts'
import type { MadeTarball } from './make-tarball.ts'
import { placesIn } from './run-action.ts'
import type { ActionRun } from './run-action.ts'
import { thingsBelow } from './setup-sandbox.ts'
import { makeAuthority, startProxy, startTlsServer } from './tls-peers.ts'
import type { Peer } from './tls-peers.ts'

/** Waits and deadlines take a hundredth of their time; by the clock of the run they take all of it. */
const hasty = `import timers from 'node:timers/promises'
import { syncBuiltinESMExports } from 'node:module'
const { setTimeout: sleep } = timers
timers.setTimeout = (milliseconds, ...others) => sleep(milliseconds / 100, ...others)
syncBuiltinESMExports()
const { setInterval: repeat } = globalThis
globalThis.setInterval = (run, milliseconds, ...others) => repeat(run, milliseconds / 100, ...others)
const now = performance.now.bind(performance)
performance.now = () => now() * 100
const timeout = AbortSignal.timeout.bind(AbortSignal)
AbortSignal.timeout = (milliseconds) => timeout(Math.ceil(milliseconds / 100))`
export const hastily = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hasty)}` }

export type Authority = AsyncDisposable & Awaited<ReturnType<typeof makeAuthority>>

export async function openAuthority(): Promise<Authority> {
  const directory = await mkdtemp(join(tmpdir(), 'authority-'))
  return {
    ...(await makeAuthority(directory)),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true })
  }
}

/** A job of the bundle, and servers that speak TLS by an authority of their own. */
export type PrivateNetwork = {
  readonly [Symbol.asyncDispose]: () => Promise<void>
  readonly job: BundleJob
  readonly tarball: MadeTarball
  /** Ends with the network. */
  readonly keep: (peer: Peer) => Peer
  /** A mirror that speaks TLS and has the tarball, with a certificate for these names. */
  readonly mirror: (names?: string, days?: number) => Promise<Peer>
  readonly proxy: (...how: Parameters<typeof startProxy>) => Promise<Peer>
  /** A setup that has nothing but the mirror. */
  readonly setUp: (port: number, env: Readonly<Record<string, string>>, host?: string) => Promise<ActionRun>
}

export async function openPrivateNetwork(authority: Authority): Promise<PrivateNetwork> {
  const job = await openBundleJob()
  const tarball = await job.publishTalking()
  const peers: Peer[] = []
  const keep = (peer: Peer): Peer => {
    peers.push(peer)
    return peer
  }
  return {
    job,
    tarball,
    keep,
    mirror: async (names = 'DNS:localhost,DNS:mirror.test,IP:192.0.2.1', days = 2) => {
      const name = `peer${Math.random().toString(36).slice(2)}`
      return keep(await startMirror(await authority.certify(name, names, days), tarball))
    },
    proxy: async (...how) => keep(await startProxy(...how)),
    setUp: (port, env, host = 'localhost') => {
      const url = `https://${host}:${port}/${tarball.name}`
      return job.setup({ 'artifact-url': url, sha256: tarball.sha256 }, { env, seconds: 60 })
    },
    [Symbol.asyncDispose]: async () => {
      for (const peer of peers) await peer[Symbol.asyncDispose]()
      await job[Symbol.asyncDispose]()
    }
  }
}

function startMirror(
  certificate: Parameters<typeof startTlsServer>[0],
  { name, path, size }: MadeTarball
): Promise<Peer> {
  return startTlsServer(certificate, ({ url }, response) => {
    if (basename(url ?? '') !== name) response.writeHead(404).end()
    else createReadStream(path).pipe(response.writeHead(200, { 'content-length': size }))
  })
}

/** It ended so, and left nothing behind. */
export async function expectFailedRun(
  { directory }: Pick<BundleJob, 'directory'>,
  run: ActionRun,
  [code, reason]: readonly [code: string, reason: string | RegExp]
): Promise<void> {
  expect([run.exitCode, run.outputs, run.path]).toEqual([1, {}, []])
  expect(errorsIn(run)).toEqual([expect.stringMatching(`^::error title=${code}::`)])
  expect(run.stdout).toMatch(reason)
  const { home, temp, toolCache } = placesIn(directory)
  const left = await Promise.all([`${home}/.cache`, temp, toolCache].map(thingsBelow))
  expect(left.flat()).toEqual([])
}
