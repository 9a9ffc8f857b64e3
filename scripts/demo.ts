import { startChapters } from './demo/chapter.ts'
import { startJob } from './demo/job.ts'
import { packChapter } from './demo/pack-chapter.ts'
import { publishChapter, republishChapter } from './demo/publish-chapter.ts'
import { setupAgainChapter, setupChapter } from './demo/setup-chapter.ts'
import { columns, indented } from './demo/show.ts'
import { useChapter } from './demo/use-chapter.ts'
import { runInScratch } from './run-in-scratch.ts'

/**
 * The whole life of a tarball on this machine: `npm run demo`, or `npm run demo -- path/to/cpython-….tgz`. The action
 * is dist/index.js as a process of its own, GitHub is a server in this process, and everything else is real.
 */

async function demo(directory: string, given: string | undefined, signal: AbortSignal): Promise<void> {
  const print = (line: string): void => {
    process.stdout.write(`${line.replaceAll(directory, 'RUNNER')}\n`)
  }
  const job = await startJob(directory, signal)
  try {
    process.stdout.write(`GitHub is ${job.github.apiUrl}. RUNNER is ${directory}, gone when this ends.\n`)
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
  } finally {
    await job.close()
  }
}

await runInScratch('demo', (directory, signal) => {
  const [given] = process.argv.slice(2)
  return demo(directory, given, signal)
})
