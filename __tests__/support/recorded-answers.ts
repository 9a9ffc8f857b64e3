import { readFileSync } from 'node:fs'

/** A request to github.com and what it answered, as the authors of octokit recorded them in 2022. */
export type Recorded = {
  /** `https://api.github.com:443` or `https://uploads.github.com:443`. */
  readonly scope: string
  readonly method: string
  readonly path: string
  /** JSON, or the bytes of an upload as text; '' for none. */
  readonly body: unknown
  readonly reqheaders: Readonly<Record<string, string | number>>
  readonly status: number
  readonly response: unknown
  readonly headers: Readonly<Record<string, string | number>>
}

type Raw = Omit<Recorded, 'headers'> & { readonly rawHeaders: readonly string[] }

const scenarios = new URL('../../node_modules/@octokit/fixtures/scenarios/api.github.com/', import.meta.url)

/** The token that every recorded request has. */
export const recordedToken = '0000000000000000000000000000000000000001'

/** One exchange of a scenario, by its place in there from 0 on, with ids and dates made regular. */
export function recorded(scenario: string, index: number): Recorded {
  return mustFind(readJson(`${scenario}/normalized-fixture.json`) as readonly Recorded[], index)
}

/** The same as it was; what made the repository ready for the scenario comes first. */
export function recordedRaw(scenario: string, index: number): Recorded {
  const exchanges = readJson(`${scenario}/raw-fixture.json`) as readonly Raw[]
  const { rawHeaders, ...exchange } = mustFind(exchanges, index)
  const headers = rawHeaders.flatMap((name, place) =>
    place % 2 === 0 ? [[name.toLowerCase(), rawHeaders[place + 1] ?? ''] as const] : []
  )
  return { ...exchange, headers: Object.fromEntries(headers) }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, scenarios), 'utf8'))
}

function mustFind<T>(exchanges: readonly T[], index: number): T {
  const found = exchanges[index]
  if (found === undefined) throw new Error(`No exchange ${index} was recorded.`)
  return found
}
