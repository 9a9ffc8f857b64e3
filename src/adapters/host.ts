import { readFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { parseRepository } from '../domain/input-grammar.ts'
import type { Host } from '../domain/platform.ts'
import { parseOsRelease } from '../domain/platform.ts'
import type { RunContext } from '../ports/run-context.ts'

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
    workspace: get('GITHUB_WORKSPACE') || process.cwd(),
    temp: get('RUNNER_TEMP') || tmpdir(),
    home: get('HOME') || homedir(),
    environment: jobEnvironment(environment),
    serverUrl: get('GITHUB_SERVER_URL') || 'https://github.com'
  }
}

/** Where the runner keeps tools: its own variable, the one of self-hosted images, or a place that outlives the job. */
export function toolCacheDirectory(environment: Environment): string {
  const named = environment['RUNNER_TOOL_CACHE'] ?? ''
  const agent = environment['AGENT_TOOLSDIRECTORY'] ?? ''
  return [named, agent].find((path) => path !== '') ?? `${homedir()}/.cache/iact-cpython-tools`
}

/** Inputs are this action's alone, and hold the token. */
function jobEnvironment(environment: Environment): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || name.startsWith('INPUT_') || name.startsWith('ACTIONS_') ? [] : [[name, value]]
    )
  )
}
