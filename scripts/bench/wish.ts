import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'

export const partNames = ['publish', 'cold', 'hit', 'zstd', 'resolve'] as const
export type PartName = (typeof partNames)[number]

/** What is asked for. Paths are as they were given. */
export type Wish = {
  readonly tarball: string | undefined
  readonly full: string | undefined
  readonly setupPython: string | undefined
  readonly entry: string
  readonly parts: readonly PartName[]
  readonly runs: number
  readonly json: string | undefined
  readonly markdown: string | undefined
}

const usage =
  'Usage: npm run bench -- [tarball] [--full tarball] [--setup-python dist/setup/index.js] [--entry dist/index.js]\n' +
  `       [--parts ${partNames.join(',')}] [--runs N] [--json path] [--markdown path]`

const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

/** Throws how it should be called. */
export function parseWish(words: readonly string[]): Wish {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      full: { type: 'string' },
      'setup-python': { type: 'string' },
      entry: { type: 'string', default: bundle },
      parts: { type: 'string', default: partNames.join(',') },
      runs: { type: 'string', default: '7' },
      json: { type: 'string' },
      markdown: { type: 'string' }
    }
  })
  const [tarball, ...others] = positionals
  const { 'setup-python': setupPython, full, entry, json, markdown } = values
  const runs = Number(values.runs)
  const parts = values.parts.split(',')
  if (others.length > 0 || !Number.isInteger(runs) || runs < 1 || !parts.every(isPartName))
    throw new Error(usage)
  return { tarball, full, setupPython, entry, parts: parts.filter(isPartName), runs, json, markdown }
}

function isPartName(word: string): word is PartName {
  return partNames.some((name) => name === word)
}
