import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { coldPart } from './bench/cold-part.ts'
import { startGitHubProcess } from './bench/github.ts'
import type { GitHubProcess } from './bench/github.ts'
import { hitPart } from './bench/hit-part.ts'
import { zstdPart } from './bench/zstd-part.ts'
import { writeMarkdown } from './bench/markdown.ts'
import { runPart } from './bench/part.ts'
import type { Part } from './bench/part.ts'
import { publishPart } from './bench/publish-part.ts'
import { release, releaseWithTwin } from './bench/released.ts'
import { headingOf, readLoad, readMachine, toTold } from './bench/report.ts'
import type { Report } from './bench/report.ts'
import { resolvePart } from './bench/resolve-part.ts'
import type { Scene } from './bench/scene.ts'
import { tableOf } from './bench/table.ts'
import { benchTarball, findCompiled } from './bench/tarball.ts'
import { parseWish } from './bench/wish.ts'
import type { PartName, Wish } from './bench/wish.ts'
import { runInScratch } from './run-in-scratch.ts'

/**
 * How long the action takes next to what would be used instead: `npm run bench`, see docs/performance.md. Everything is
 * on this machine, GitHub as a process of its own. Whatever the times are, it ends with 0: it fails when something was
 * not done.
 */

/** What is measured under each name. */
const parts: Readonly<Record<PartName, (scene: Scene) => readonly Part[]>> = {
  publish: (scene) => [publishPart(scene)],
  cold: (scene) => pythonsOf(scene).map((released) => coldPart(scene, released)),
  hit: (scene) => [hitPart(scene, scene.python)],
  zstd: (scene) => (scene.twin === undefined ? [] : [zstdPart(scene, scene.twin)]),
  resolve: (scene) => [resolvePart(scene)]
}

function pythonsOf({ python, full }: Scene): readonly Scene['python'][] {
  return full === undefined ? [python] : [python, full]
}

type Around = { readonly directory: string; readonly github: GitHubProcess; readonly signal: AbortSignal }

async function makeScene(wish: Wish, around: Around): Promise<Scene> {
  const { directory, github, signal } = around
  const tarball = await benchTarball(directory, wish.tarball)
  const compiled = async () => benchTarball(join(directory, 'compiled'), await findCompiled(signal))
  const python = await release(github, tarball.isMade ? await compiled() : tarball)
  const full =
    wish.full === undefined
      ? undefined
      : await release(github, await benchTarball(join(directory, 'full'), wish.full))
  const twin = wish.parts.includes('zstd') ? await releaseWithTwin(github, full ?? python) : undefined
  const { entry, setupPython } = wish
  return { ...around, tarball, python, full, twin, entry, setupPython }
}

async function bench(wish: Wish, directory: string, signal: AbortSignal): Promise<Report> {
  const tell = (line: string): void => {
    process.stderr.write(`${line}\n`)
  }
  const date = new Date().toISOString()
  const before = readLoad()
  const github = await startGitHubProcess()
  try {
    const scene = await makeScene(wish, { directory, github, signal })
    const results = []
    for (const part of wish.parts.flatMap((name) => parts[name](scene)))
      results.push(await runPart(part, wish.runs, tell))
    const load = { before, after: readLoad() }
    const told = { tarball: toTold(scene.tarball), python: toTold(scene.python) }
    const full = scene.full && toTold(scene.full)
    return { date, machine: readMachine(), load, ...told, full, runs: wish.runs, parts: results }
  } finally {
    await github.close()
  }
}

await runInScratch('bench', async (directory, signal) => {
  const wish = parseWish(process.argv.slice(2))
  const report = await bench(wish, directory, signal)
  const lines = [...headingOf(report), ...report.parts.flatMap(tableOf)]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (wish.json !== undefined) await writeFile(wish.json, `${JSON.stringify(report, undefined, 2)}\n`)
  if (wish.markdown !== undefined) await writeMarkdown(wish.markdown, report)
})
