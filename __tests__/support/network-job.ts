import { createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import type { FaultAction } from './github-faults.ts'
import type { MadeTarball } from './make-tarball.ts'
import { seeded } from './seeded.ts'
import { askedFor, ofTarball } from './setup-ending.ts'
import { openSetup } from './setup-sandbox.ts'
import type { Outcome, SetupSandbox } from './setup-sandbox.ts'

/** A setup whose one tarball comes over a network that can be spoilt. */
export type NetworkJob = {
  readonly [Symbol.asyncDispose]: () => Promise<void>
  readonly sandbox: SetupSandbox
  readonly tarball: MadeTarball
  /** What happens to downloads of the tarball. */
  readonly plant: (action: FaultAction | readonly FaultAction[], times?: number) => void
  readonly expectRecovered: (run: Promise<Outcome>, tries?: number) => Promise<Outcome>
  /** The address of the tarball at a server that is no web server at all. */
  readonly serveTcp: (answer: (socket: Socket) => void) => Promise<string>
  readonly stopServing: () => Promise<void>
}

export async function openNetworkJob(): Promise<NetworkJob> {
  const sandbox = await openSetup()
  // Bytes that do not shrink, so that a transfer has a middle.
  const random = seeded(9)
  const noise = Buffer.from(Array.from({ length: 40_000 }, () => random.below(256)))
  const tarball = await sandbox.publish({ extra: [{ path: 'opt/python-3.12.6/noise', content: noise }] })
  const sockets = new Set<Socket>()
  let server: Server | undefined
  return {
    sandbox,
    tarball,
    plant: (action, times = 1) => {
      sandbox.github.faults.add({ match: { ...ofTarball, times }, action })
    },
    expectRecovered: async (run, tries = 2) => {
      const outcome = await run
      expect([outcome.code, outcome.message, outcome.outputs?.sha256]).toEqual(['OK', '', tarball.sha256])
      expect(await readFile(join(sandbox.cacheDir, tarball.name))).toEqual(await readFile(tarball.path))
      expect(askedFor(sandbox, ofTarball.path)).toBe(tries)
      return outcome
    },
    serveTcp: async (answer) => {
      const started = createServer((socket) => {
        sockets.add(socket)
        socket.on('error', () => undefined)
        answer(socket)
      })
      server = started
      await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
      const address = started.address()
      const port = typeof address === 'object' ? address?.port : ''
      return `http://127.0.0.1:${port}/cpython-3.12.6-debian12-build1.tgz`
    },
    stopServing: async () => {
      await new Promise((resolve) => server?.close(resolve))
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      server?.close()
      await sandbox[Symbol.asyncDispose]()
    }
  }
}
