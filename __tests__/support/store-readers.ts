import { access, lstat, lutimes, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { placesIn } from './run-action.ts'
import type { Build, Machine } from './shared-store.ts'

export type Readers = {
  readonly stop: () => Promise<{ readonly looks: number; readonly faults: readonly string[] }>
}

/** Others on the machine: a tree that is marked as complete, or linked at its prefix, has to work at every look. */
export function watchStore(machine: Machine, builds: readonly Build[]): Readers {
  let isOver = false
  let looks = 0
  const faults: string[] = []
  const look = async (python: string, areThere: readonly string[], build: Build): Promise<void> => {
    while (!isOver) {
      await sleep(10)
      if ((await Promise.all(areThere.map(exists))).includes(false)) continue
      const fault = await machine.faultOf(python, build)
      looks += 1
      if (fault !== '') faults.push(`at look ${looks}: ${fault}`)
    }
  }
  const reading = builds.flatMap((build) => {
    const entry = machine.entryOf(build)
    const prefix = `${machine.opt}/python-${build.version}`
    return [
      // As the tool cache's own package looks for a tool.
      look(`${entry}/bin/python3`, [entry, `${entry}.complete`], build),
      look(`${prefix}/bin/python3`, [prefix], build)
    ]
  })
  return {
    stop: async () => {
      isOver = true
      await Promise.all(reading)
      return { looks, faults }
    }
  }
}

/** For a link: whether it leads anywhere. */
function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  )
}

export type Thing = { readonly path: string; readonly mtimeMs: number }

/** What lies in the store, in the cache directory, at /opt and in the temporary directory, one level each. */
export async function thingsOf({ directory, opt }: Machine): Promise<readonly Thing[]> {
  const { toolCache, home, temp } = placesIn(directory)
  const root = join(toolCache, 'iact-cpython')
  const shelves = (await readdir(root).catch(() => [])).map((version) => join(root, version))
  const things: Thing[] = []
  for (const place of [...shelves, join(home, '.cache/iact-cpython'), opt, temp]) {
    for (const name of await readdir(place)) {
      const { mtimeMs } = await lstat(join(place, name))
      things.push({ path: join(place, name), mtimeMs })
    }
  }
  return things
}

/** What has to be there, and nothing else, once these builds are installed. */
export function goodThings(machine: Machine, builds: readonly Build[]): readonly string[] {
  const cacheDir = join(placesIn(machine.directory).home, '.cache/iact-cpython')
  const things = builds.flatMap((build) => {
    const entry = machine.entryOf(build)
    const files = [entry, `${entry}.complete`, `${entry}.json`, join(cacheDir, build.name)]
    return [...files, `${machine.opt}/python-${build.version}`]
  })
  return [...new Set(things)].sort()
}

export async function makeOld(things: readonly Pick<Thing, 'path'>[], days: number): Promise<void> {
  const time = Date.now() / 1000 - days * 24 * 3600
  for (const { path } of things) await lutimes(path, time, time)
}

/** Hidden, and of nobody's name: half a tree, half a download, a link or a file on its way to its name. */
export function isLeftOver(path: string): boolean {
  return (
    /\/\.(staging|iact-cpython)-[A-Za-z0-9]{6}$/.test(path) ||
    /\/\.python-[0-9.]+\.[0-9a-f-]{36}$/.test(path) ||
    /\.(json|complete)\.[0-9a-f-]{36}\.tmp$/.test(path)
  )
}
