import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startLocalGitHub } from './local-github.ts'
import type { LocalGitHub } from './local-github.ts'
import { quoted, removeTree } from './mount-namespace.ts'
import { openOwnOpt } from './own-opt.ts'
import type { OwnOpt } from './own-opt.ts'

/** Of the options as they stand in a devcontainer.json, by their names there. */
export type FeatureOptions = Readonly<Record<string, string>>

export type FeatureHow = {
  /** The program, and its words, that runs install.sh. */
  readonly shell?: readonly string[]
  /** In place of the PATH of a container. */
  readonly path?: string
  readonly env?: Readonly<Record<string, string>>
  /** A folder of the Feature other than that of this repository. */
  readonly folder?: string
  /** Lines of sh that are run first, by root, where the Feature will run. */
  readonly before?: string
}

export type FeatureRun = { readonly exitCode: number; readonly stdout: string; readonly stderr: string }

/** A container as far as the Feature can tell: /opt, /usr/local and the home are its own, the rest is this machine's. */
export type FeatureRoom = AsyncDisposable & {
  readonly directory: string
  readonly opt: OwnOpt
  /** What is /usr/local there. */
  readonly local: string
  readonly home: string
  readonly github: LocalGitHub
  readonly install: (options: FeatureOptions, how?: FeatureHow) => Promise<FeatureRun>
  /** Runs a program there; false exit codes are answers too. */
  readonly run: (argv: readonly string[], env?: Readonly<Record<string, string>>) => Promise<FeatureRun>
}

export const featureFolder = fileURLToPath(new URL('../../feature', import.meta.url))

const containerPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

export async function openFeatureRoom(): Promise<FeatureRoom> {
  const directory = await mkdtemp(join(tmpdir(), 'feature-'))
  const [local, home, temp] = ['local', 'home', 'tmp'].map((name) => join(directory, name)) as [
    string,
    string,
    string
  ]
  for (const path of [`${local}/bin`, home, temp]) await mkdir(path, { recursive: true })
  // A container is built by root.
  const opt = await openOwnOpt(directory, {
    mounts: [`mount --bind ${quoted(local)} /usr/local`],
    user: 0
  })
  const github = await startLocalGitHub()
  const enter = (before: string, argv: readonly string[], env: Readonly<Record<string, string>>) => {
    const inside = `${before}\nexec "$@"`
    const base = { PATH: containerPath, HOME: home, TMPDIR: temp }
    return execute([opt.enter, '/bin/bash', '-c', inside, 'room', ...argv], { ...base, ...env })
  }
  return {
    ...{ directory, opt, local, home, github },
    install: (options, how = {}) => {
      const { shell = ['/bin/sh'], path = containerPath, folder = featureFolder, before = ':' } = how
      const urls = { GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl }
      const set = before === ':' ? `export PATH='${path}'` : `${before}\nexport PATH='${path}'`
      return enter(set, [...shell, join(folder, 'install.sh')], {
        ...urls,
        ...variablesOf(options),
        ...how.env
      })
    },
    run: (argv, env = {}) => enter(':', argv, env),
    [Symbol.asyncDispose]: async () => {
      await github.close()
      await removeTree(directory)
    }
  }
}

/** As the specification has it: every character that no name of a variable has is `_`, and all is upper case. */
function variablesOf(options: FeatureOptions): Readonly<Record<string, string>> {
  const named = Object.entries(options).map(([name, value]) => [
    name
      .replace(/[^\w]/g, '_')
      .replace(/^[\d_]+/, '_')
      .toUpperCase(),
    value
  ])
  return Object.fromEntries(named) as Readonly<Record<string, string>>
}

/** A directory with this machine's programs but these. */
export async function programsWithout(directory: string, ...names: readonly string[]): Promise<string> {
  await mkdir(directory, { recursive: true })
  for (const place of ['/usr/bin', '/usr/sbin']) {
    for (const name of await readdir(place)) {
      if (!names.includes(name))
        await symlink(join(place, name), join(directory, name)).catch(() => undefined)
    }
  }
  return directory
}

function execute(argv: readonly string[], env: Readonly<Record<string, string>>): Promise<FeatureRun> {
  const [program = '', ...words] = argv
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      const [stdout, stderr] = [out, err].map((chunks) => Buffer.concat(chunks).toString()) as [
        string,
        string
      ]
      resolve({ exitCode: code ?? 255, stdout, stderr })
    })
  })
}
