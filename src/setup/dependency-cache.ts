import { findFiles } from '../disk/find-files.ts'
import { hashFile, hashText } from '../disk/hash-file.ts'
import { isDirectory } from '../disk/is-directory.ts'
import type { CachedFor, CachingTool } from '../domain/dependency-cache.ts'
import {
  cacheDirectoryOf,
  cacheKeysOf,
  cachingTools,
  findCacheObstacle,
  foreignDirectories,
  lockFilesOf
} from '../domain/dependency-cache.ts'
import { describe } from '../domain/failure.ts'
import { findJsonObject } from '../domain/json-object.ts'
import { findPipCacheDirectory } from '../interpreter/ask-interpreter.ts'
import type { DependencyCache } from '../ports/dependency-cache.ts'
import type { FilePatterns } from '../ports/file-patterns.ts'
import type { Log } from '../ports/log.ts'
import type { Processes } from '../ports/processes.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { StepState } from '../ports/step-state.ts'

export type DependencyWorld = {
  readonly dependencies: DependencyCache
  readonly patterns: FilePatterns
  readonly state: StepState
  readonly processes: Processes
  readonly run: RunContext
  readonly log: Log
}

export type DependencyWish = {
  readonly tool: CachingTool
  /** Paths and globs of the lock files; none: where the tool has them. */
  readonly lockFiles: readonly string[]
}

/** Whether the cache for exactly these lock files was there. Whatever goes wrong is a warning: packages can be fetched. */
export async function restoreDependencies(
  wish: DependencyWish,
  cachedFor: CachedFor,
  world: DependencyWorld
): Promise<boolean> {
  return world.log.group(`Restore the cache of ${wish.tool}`, async () => {
    try {
      return await restore(wish, cachedFor, world)
    } catch (error) {
      world.log.warning(
        'DEPENDENCIES_UNCACHED',
        `The cache of ${wish.tool} was not restored: ${describe(error)}`
      )
      return false
    }
  })
}

async function restore(wish: DependencyWish, cachedFor: CachedFor, world: DependencyWorld): Promise<boolean> {
  const { dependencies, log, run, state, patterns } = world
  const { tool } = wish
  const obstacle = findCacheObstacle(run.environment)
  if (obstacle !== undefined) {
    log.notice(
      'DEPENDENCIES_UNCACHED',
      `Nothing is cached for ${tool} in ${obstacle}: a cache could carry others' code into it.`
    )
    return false
  }
  if (!(await dependencies.isThere())) {
    log.warning('DEPENDENCIES_UNCACHED', `Nothing is cached for ${tool}: this runner has no cache service.`)
    return false
  }
  const lockHash = await hashLockFiles(wish, run.workspace, patterns)
  if (lockHash === undefined) {
    log.warning(
      'DEPENDENCIES_UNCACHED',
      `Nothing is cached for ${tool}: no file matches ${patternsOf(wish).join(', ')}, and without one a cache would never be renewed. ` +
        "Name the files with 'cache-dependency-path', and check the repository out before this step."
    )
    return false
  }
  const directory = await findDirectory(tool, cachedFor.prefix, world)
  if (directory === undefined) {
    log.warning(
      'DEPENDENCIES_UNCACHED',
      `Nothing is cached for ${tool}: it names no directory for its cache.`
    )
    return false
  }
  const { key, prefix } = cacheKeysOf(tool, cachedFor, lockHash)
  log.info(`directory: ${directory}`)
  log.info(`key: ${key}`)
  const found = await dependencies.restore(directory, key, prefix)
  log.info(`found: ${found ?? 'none'}`)
  keepPlan({ tool, directory, key, found }, state)
  return found === key
}

function patternsOf({ tool, lockFiles }: DependencyWish): readonly string[] {
  return lockFiles.length > 0 ? lockFiles : lockFilesOf[tool]
}

/** Of the names and the bytes of all of them; undefined when there is none. */
async function hashLockFiles(
  { tool, lockFiles }: DependencyWish,
  workspace: string,
  patterns: FilePatterns
): Promise<string | undefined> {
  const paths =
    lockFiles.length > 0
      ? await patterns.find(workspace, lockFiles)
      : (await findFiles(workspace, lockFilesOf[tool], foreignDirectories)).map(({ path }) => path)
  if (paths.length === 0) return undefined
  const lines: string[] = []
  for (const path of paths) lines.push(`${(await hashFile(path)).sha256}  ${path.slice(workspace.length)}`)
  return hashText(lines.join('\n')).sha256
}

function findDirectory(
  tool: CachingTool,
  prefix: string,
  { run, processes }: DependencyWorld
): Promise<string | undefined> {
  return tool === 'pip'
    ? findPipCacheDirectory(prefix, { processes, environment: run.environment })
    : Promise.resolve(cacheDirectoryOf(tool, run))
}

/** What the first run of the step leaves for the one after the job. */
type SavePlan = {
  readonly tool: CachingTool
  readonly directory: string
  readonly key: string
  /** The key that was restored. */
  readonly found: string | undefined
}

const NAME = 'dependency-cache'

function keepPlan(plan: SavePlan, state: StepState): void {
  state.keep(NAME, JSON.stringify(plan))
}

/** When the job is over, and was a good one: keeps what its tool has by then, unless that is there already. */
export async function saveDependencies({
  dependencies,
  state,
  log
}: Pick<DependencyWorld, 'dependencies' | 'state' | 'log'>): Promise<void> {
  const plan = findPlan(state.read(NAME))
  if (plan === undefined) return
  const { tool, directory, key, found } = plan
  await log.group(`Save the cache of ${tool}`, async () => {
    if (found === key) log.info(`it is there: ${key}`)
    else if (!(await isDirectory(directory))) log.info(`nothing to save, ${tool} has not made ${directory}`)
    else log.info(`${await dependencies.save(directory, key)}: ${key}`)
  })
}

function findPlan(text: string): SavePlan | undefined {
  const { tool, directory, key, found } = findJsonObject(text) ?? {}
  const known = cachingTools.find((name) => name === tool)
  if (known === undefined || typeof directory !== 'string' || typeof key !== 'string') return undefined
  return { tool: known, directory, key, found: typeof found === 'string' ? found : undefined }
}
