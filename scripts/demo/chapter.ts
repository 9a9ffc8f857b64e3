import { fact, heading, indented } from './show.ts'

/** One part of the demo: what it found out, what it shows, and what has to be true. */
export type Told<T> = {
  readonly value: T
  readonly lines: readonly string[]
  readonly promises: readonly Promised[]
  /** All that the action printed, for those who have to find out why. */
  readonly log: string
}

export type Promised = readonly [sentence: string, holds: boolean]

export type Chapters = {
  readonly tell: <T>(title: string, run: () => Promise<Told<T>>) => Promise<T>
  /** Titles and seconds of those that were told. */
  readonly told: readonly (readonly [title: string, seconds: number])[]
}

export function startChapters(print: (line: string) => void): Chapters {
  const told: (readonly [string, number])[] = []
  return {
    told,
    tell: async (title, run) => {
      print(heading(told.length + 1, title))
      const start = performance.now()
      const { value, lines, promises, log } = await run()
      const seconds = (performance.now() - start) / 1000
      const judged = promises.map(([sentence, holds]) => `${holds ? '[kept]  ' : '[BROKEN]'} ${sentence}`)
      for (const line of [...lines, ...fact('took', `${seconds.toFixed(1)} s`), ...indented(judged)])
        print(line)
      if (!promises.every(([, holds]) => holds)) {
        throw new Error(`${title}: not as promised, see [BROKEN] above. The whole log:\n${log}`)
      }
      told.push([title, seconds])
      return value
    }
  }
}
