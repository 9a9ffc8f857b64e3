import { readFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { parseRepository } from '../../domain/input-grammar.ts'
import type { Host } from '../../domain/platform.ts'
import { parseOsRelease } from '../../domain/platform.ts'
import type { RunContext } from '../../ports/run-context.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** In the order of os-release(5). */
const OS_RELEASE = ['/etc/os-release', '/usr/lib/os-release']

export async function readHost(): Promise<Host> {
  return {
    system: process.platform,
    architecture: process.arch,
    glibc: findGlibc(),
    osRelease: parseOsRelease(await readFirst(OS_RELEASE))
  }
}

/** Asked of the process that runs: a guess by files can be wrong in a container. */
function findGlibc(): string | undefined {
  // Without this the report looks up the name of every open connection.
  Object.assign(process.report, { excludeNetwork: true })
  const report: unknown = process.report.getReport()
  const header: unknown =
    typeof report === 'object' && report !== null && 'header' in report ? report.header : undefined
  if (typeof header !== 'object' || header === null || !('glibcVersionRuntime' in header)) return undefined
  return String(header.glibcVersionRuntime)
}

async function readFirst(paths: readonly string[]): Promise<string> {
  for (const path of paths) {
    try {
      return await readFile(path, 'utf8')
    } catch {
      // The next one, or nothing: what needs it says so.
    }
  }
  return ''
}

/** What the runner says of this run; a runner that leaves something out gets the usual place. */
export function readRunContext(environment: Environment): RunContext {
  const get = (name: string): string => environment[name] ?? ''
  return {
    repository: get('GITHUB_REPOSITORY') === '' ? undefined : parseRepository(get('GITHUB_REPOSITORY')),
    commit: get('GITHUB_SHA'),
    run: `${get('GITHUB_RUN_ID') || '0'}.${get('GITHUB_RUN_ATTEMPT') || '1'}`,
    workspace: resolve(get('GITHUB_WORKSPACE')),
    temp: tempOf(environment),
    home: homeOf(environment),
    isHosted: get('RUNNER_ENVIRONMENT') === 'github-hosted',
    environment: jobEnvironment(environment),
    serverUrl: get('GITHUB_SERVER_URL') || 'https://github.com'
  }
}

function tempOf(environment: Environment): string {
  return resolve(environment['RUNNER_TEMP'] || tmpdir())
}

/** Who has no entry in passwd, as in `docker run --user 1234`, may have no home: something that lasts as long as the job has to do. */
function homeOf(environment: Environment): string {
  const named = environment['HOME'] ?? ''
  if (named !== '') return resolve(named)
  try {
    return homedir() || tempOf(environment)
  } catch {
    return tempOf(environment)
  }
}

/**
 * Where the runner keeps tools: its own variable, the one of self-hosted images, a place that outlives the job, and
 * one that does not.
 */
export function toolCacheDirectories(environment: Environment): readonly [string, ...string[]] {
  const named = [environment['RUNNER_TOOL_CACHE'], environment['AGENT_TOOLSDIRECTORY']]
  // Later steps have other working directories.
  const [first, ...others] = named.flatMap((path = '') => (path === '' ? [] : [resolve(path)]))
  const usual = resolve(homeOf(environment), '.cache/iact-cpython-tools')
  const last = resolve(tempOf(environment), 'iact-cpython-tools')
  return first === undefined ? [usual, last] : [first, ...others, usual, last]
}

/** Inputs are this action's alone, and hold the token. */
function jobEnvironment(environment: Environment): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || name.startsWith('INPUT_') || name.startsWith('ACTIONS_') ? [] : [[name, value]]
    )
  )
}
