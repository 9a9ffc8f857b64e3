import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readAssignments, readLines } from './command-files.ts'
import { findOwnProcess } from './mount-namespace.ts'

export type ActionRequest = {
  /** As in a `with:` block; `token` is `github.token` and may be given apart. */
  readonly inputs: Readonly<Record<string, string>>
  /** A `LocalGitHub` will do. */
  readonly github: { readonly apiUrl: string; readonly serverUrl: string }
  /** What action.yml's default for the input `token` would give. */
  readonly token?: string
  /** The sandbox; see `placesIn`. Several runs in one sandbox are the steps of one job. */
  readonly directory: string
  /** Over everything else; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** The Node that runs it: this one unless told. */
  readonly node?: string
  /** The bundle: the `dist/index.js` of this repository unless told. */
  readonly entry?: string
  /** Kills the run, as a runner that loses its power does; or as its reason says, when that is the name of a signal. */
  readonly signal?: AbortSignal
  /** After so many seconds the run is killed and the promise rejects with its log; 120 unless told. */
  readonly seconds?: number
}

export type ActionRun = {
  /** As a shell tells it: 137 for a run that was killed. */
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  readonly seconds: number
  /** GITHUB_OUTPUT. */
  readonly outputs: Readonly<Record<string, string>>
  /** GITHUB_ENV. */
  readonly env: Readonly<Record<string, string>>
  /** GITHUB_PATH, in the order in which they were added: the runner puts the last one first. */
  readonly path: readonly string[]
  /** GITHUB_STATE: what the runner gives to the run after the job, as STATE_<name>. */
  readonly state: Readonly<Record<string, string>>
  /** GITHUB_STEP_SUMMARY. */
  readonly summary: string
}

/** The directories of a job in a sandbox. */
export type Places = Readonly<Record<'temp' | 'toolCache' | 'home' | 'workspace', string>>

type FileNames = Readonly<
  Record<'GITHUB_OUTPUT' | 'GITHUB_ENV' | 'GITHUB_PATH' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY', string>
>

const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

export function placesIn(directory: string): Places {
  return {
    temp: join(directory, 'temp'),
    toolCache: join(directory, 'tool-cache'),
    home: join(directory, 'home'),
    workspace: join(directory, 'workspace')
  }
}

/**
 * Runs the bundle as a runner does: a process of its own, the runner's variables and command files, and nothing of
 * the environment of whoever calls this (a plain PATH apart). An input `version-file` becomes INPUT_VERSION-FILE:
 * `INPUT_`, then the name in upper case with blanks as `_`; hyphens stay. Inputs that are left out are not set, so
 * the defaults are those of the code. The repository that runs is 2-Coatl/IACT---project; a publish that wants the
 * running commit sets GITHUB_SHA by `env`.
 */
export async function runAction(request: ActionRequest): Promise<ActionRun> {
  const places = placesIn(request.directory)
  const commands = join(request.directory, 'command-files')
  const scratch = join(request.directory, 'tmp')
  for (const path of [...Object.values(places), commands, scratch]) await mkdir(path, { recursive: true })
  const files = await makeFiles(await mkdtemp(join(commands, 'run-')))
  const environment = {
    ...runnerVariables(request, places),
    TMPDIR: scratch,
    ...files,
    ...inputVariables(request)
  }
  const start = performance.now()
  const ended = await execute(request, { ...environment, ...request.env })
  return {
    ...ended,
    seconds: (performance.now() - start) / 1000,
    outputs: readAssignments(await readFile(files.GITHUB_OUTPUT, 'utf8')),
    env: readAssignments(await readFile(files.GITHUB_ENV, 'utf8')),
    path: readLines(await readFile(files.GITHUB_PATH, 'utf8')),
    state: readAssignments(await readFile(files.GITHUB_STATE, 'utf8')),
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8')
  }
}

async function makeFiles(directory: string): Promise<FileNames> {
  const files = {
    GITHUB_OUTPUT: join(directory, 'output'),
    GITHUB_ENV: join(directory, 'env'),
    GITHUB_PATH: join(directory, 'path'),
    GITHUB_STATE: join(directory, 'state'),
    GITHUB_STEP_SUMMARY: join(directory, 'summary.md')
  }
  for (const path of Object.values(files)) await writeFile(path, '')
  return files
}

function runnerVariables(
  { github, directory }: ActionRequest,
  places: Places
): Readonly<Record<string, string>> {
  return {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    LANG: 'C.UTF-8',
    HOME: places.home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_REPOSITORY: '2-Coatl/IACT---project',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKSPACE: places.workspace,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_NAME: `sandbox of ${directory}`,
    RUNNER_TEMP: places.temp,
    RUNNER_TOOL_CACHE: places.toolCache
  }
}

function inputVariables({ inputs, token }: ActionRequest): Readonly<Record<string, string>> {
  const all = { ...(token === undefined ? {} : { token }), ...inputs }
  const named = Object.entries(all).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value
  ])
  return Object.fromEntries(named) as Readonly<Record<string, string>>
}

type Ended = Pick<ActionRun, 'exitCode' | 'stdout' | 'stderr'>

async function execute(
  request: ActionRequest,
  env: Readonly<Record<string, string | undefined>>
): Promise<Ended> {
  const { node = process.execPath, entry = bundle, signal, seconds = 120, directory } = request
  const cwd = placesIn(directory).workspace
  const patience = AbortSignal.timeout(seconds * 1000)
  const ended = await new Promise<Ended>((resolve, reject) => {
    const child = spawn(node, [entry], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const kill = (): void => {
      const reason: unknown = signal?.reason
      const name = reason === 'SIGTERM' || reason === 'SIGINT' ? reason : 'SIGKILL'
      if (node === process.execPath) child.kill(name)
      else void killThrough(child.pid, name)
    }
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.once('error', reject)
    child.once('close', (code, name) => {
      signal?.removeEventListener('abort', kill)
      const exitCode = code ?? 128 + (name === null ? 0 : constants.signals[name])
      resolve({ exitCode, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() })
    })
    for (const source of [patience, signal]) source?.addEventListener('abort', kill, { once: true })
    if (signal?.aborted === true) kill()
  })
  if (!patience.aborted || ended.exitCode === 0) return ended
  throw new Error(`The action had not ended after ${seconds} s.\n${ended.stdout}${ended.stderr}`)
}

/** Ends a program that was started in a mount namespace; one that has ended meanwhile is no fault. */
async function killThrough(pid: number | undefined, name: NodeJS.Signals): Promise<void> {
  if (pid === undefined) return
  try {
    process.kill(await findOwnProcess(pid), name)
  } catch (problem) {
    // Not `instanceof`: jest's Error is not the one of Node's own functions.
    if ((problem as NodeJS.ErrnoException).code !== 'ESRCH') throw problem
  }
}
