import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rootOf } from '../../src/domain/artifact.ts'
import type { Reading, Rival } from './part.ts'
import type { Released } from './released.ts'
import type { Scene } from './scene.ts'
import { makeSandbox } from './setup-run.ts'
import { bytecodeReadings, countBytecode } from './bytecode.ts'
import { runTimed, settle, timeReadings } from './timed-command.ts'
import { requireTree } from './unpack-rival.ts'

const program = fileURLToPath(new URL('tool-cache-program.ts', import.meta.url))

/** The tool cache keeps versions as semver has them; what this one is called has nothing to do with its speed. */
const VERSION = '1.0.0'

export const toolCacheName = '@actions/tool-cache'

/** `downloadTool`, SHA-256, `extractTar`, `cacheDir`, the same smoke test. */
export function toolCacheRival(scene: Scene, released: Released): Rival {
  const run = async (): Promise<readonly Reading[]> => {
    const directory = await makeSandbox(scene, 'tool-cache')
    const [cache, temp] = [join(directory, 'cache'), join(directory, 'temp')]
    for (const path of [cache, temp]) await mkdir(path)
    await settle(scene.signal)
    const { url, sha256, artifact } = released
    const times = await runTimed({
      program: process.execPath,
      words: [program, url, sha256, rootOf(artifact.version), VERSION],
      env: { RUNNER_TOOL_CACHE: cache, RUNNER_TEMP: temp },
      ...{ directory, signal: scene.signal }
    })
    const tree = times.stdout.trim().split('\n').at(-1) ?? ''
    await requireTree(tree)
    const counted = await countBytecode(tree, scene.signal)
    return [...timeReadings(times), ...bytecodeReadings(counted)]
  }
  return { name: toolCacheName, run }
}
