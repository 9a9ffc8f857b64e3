import { parseArgs } from 'node:util'
import { describe } from '../src/domain/failure.ts'
import { startChapters } from './demo/chapter.ts'
import type { Job } from './demo/job.ts'
import { startJob } from './demo/job.ts'
import { keep } from './demo/keep.ts'
import { packChapter } from './demo/pack-chapter.ts'
import { publishChapter, republishChapter } from './demo/publish-chapter.ts'
import { setupAgainChapter, setupChapter } from './demo/setup-chapter.ts'
import { columns, indented } from './demo/show.ts'
import { useChapter } from './demo/use-chapter.ts'
import { runInScratch } from './run-in-scratch.ts'

/**
 * The whole life of a tarball on this machine: `npm run demo`, or `npm run demo -- path/to/cpython-….tgz`. The action
 * is dist/index.js as a process of its own, GitHub is a server in this process, and everything else is real. With
 * `--keep` that server stays until Ctrl-C, with a page for the browser.
 */

type Wish = { readonly given: string | undefined; readonly keep: boolean }

async function demo(directory: string, wish: Wish, signal: AbortSignal): Promise<void> {
  const job = await startJob(directory, signal)
  try {
    process.stdout.write(`GitHub is ${job.github.apiUrl}. RUNNER is ${directory}, gone when this ends.\n`)
    await (wish.keep ? tellAndKeep(job, wish.given, signal) : tell(job, wish.given))
  } finally {
    await job.close()
  }
}

/** What was not as promised is what one wants to look at most, once there is something. */
async function tellAndKeep(job: Job, given: string | undefined, signal: AbortSignal): Promise<void> {
  try {
    await tell(job, given)
  } catch (error) {
    if (signal.aborted || job.steps.length === 0) throw error
    process.stderr.write(`\n${describe(error)}\n`)
    await keep(job, signal)
    throw error
  }
  await keep(job, signal)
}

async function tell(job: Job, given: string | undefined): Promise<void> {
  const print = (line: string): void => {
    process.stdout.write(`${line.replaceAll(job.directory, 'RUNNER')}\n`)
  }
  const chapters = startChapters(print)
  const packed = given === undefined ? "Pack this machine's Python" : 'Take the tarball'
  const tarball = await chapters.tell(packed, () => packChapter(job, given))
  await chapters.tell('Publish it', () => publishChapter(job, tarball))
  const step = await chapters.tell('Set it up', () => setupChapter(job, tarball))
  await chapters.tell('Set it up again', () => setupAgainChapter(job, tarball))
  await chapters.tell('Publish it again', () => republishChapter(job, tarball))
  await chapters.tell('Use it', () => useChapter(job, tarball, step))
  print('\nAll as promised:')
  const rows = chapters.told.map(([title, seconds], index) => [
    `${index + 1}. ${title}`,
    `${seconds.toFixed(1)} s`
  ])
  for (const line of indented(columns(rows))) print(line)
}

await runInScratch('demo', (directory, signal) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keep: { type: 'boolean', default: false } }
  })
  return demo(directory, { given: positionals[0], keep: values.keep }, signal)
})
