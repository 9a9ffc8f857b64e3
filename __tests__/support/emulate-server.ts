import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startChildServer } from './child-server.ts'

/** The GitHub of npm's `emulate`, in a process of its own: another's idea of what GitHub is. */
export type Emulator = {
  readonly [Symbol.asyncDispose]: () => Promise<void>
  /** API, uploads and web pages are one origin there. */
  readonly apiUrl: string
  readonly serverUrl: string
  /** A repository that no other test has, with one commit on `trunk`. */
  readonly newRepository: () => { readonly owner: string; readonly name: string }
  /** Somebody else's client; throws unless the answer is a success. Gives its JSON. */
  readonly send: (method: string, path: string, body?: object) => Promise<unknown>
}

const OWNER = 'coatl'
const REPOSITORIES = 40

/** Emulate takes its port as it is told; between finding a free one and using it somebody else may take it. */
const TRIES = 3

const program = fileURLToPath(new URL('../../node_modules/emulate/dist/index.js', import.meta.url))

/** `advertised` is the origin that its answers name, for a server that stands before it. */
export async function startEmulator(advertised?: string): Promise<Emulator> {
  const directory = await mkdtemp(join(tmpdir(), 'emulate-'))
  await writeFile(join(directory, 'seed.yaml'), JSON.stringify(seed))
  const { url, close } = await startSomewhere(directory, advertised)
  let used = 0
  return {
    apiUrl: url,
    serverUrl: url,
    newRepository: () => {
      used += 1
      return { owner: OWNER, name: `iact-${used}` }
    },
    send: (method, path, body) => sendTo(url, method, path, body),
    [Symbol.asyncDispose]: async () => {
      await close()
      await rm(directory, { recursive: true, force: true })
    }
  }
}

/** JSON is YAML too. */
const seed = {
  github: {
    users: [{ login: OWNER }],
    repos: Array.from({ length: REPOSITORIES }, (_, index) => ({
      owner: OWNER,
      name: `iact-${index + 1}`,
      default_branch: 'trunk'
    }))
  }
}

async function startSomewhere(
  directory: string,
  advertised: string | undefined
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const where = ['--port', String(port), '--host', '127.0.0.1', '--base-url', advertised ?? url]
    const start = ['start', '--service', 'github', '--seed', 'seed.yaml', ...where]
    try {
      const { close } = await startChildServer([program, ...start], { ready: /Ready\./, cwd: directory })
      return { url, close }
    } catch (error) {
      if (attempt === TRIES) throw error
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

async function sendTo(url: string, method: string, path: string, body: object | undefined): Promise<unknown> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: 'token of-somebody' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}
