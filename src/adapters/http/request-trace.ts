import { describe } from '../../domain/failure.ts'
import type { Log } from '../../ports/log.ts'

type Traced = {
  readonly method: string
  readonly url: string | URL
  /** Gets one line, which who set ACTIONS_STEP_DEBUG sees. */
  readonly log: Pick<Log, 'debug'>
}

/**
 * Sends a request and tells of it: method, address, status and the time to the head of the answer. Never a header, nor
 * the query of an address: whoever has that of a signed one has the file.
 */
export async function traced<T>(
  { method, url, log }: Traced,
  send: () => Promise<T>,
  statusOf: (answer: T) => number | undefined
): Promise<T> {
  const start = performance.now()
  const tell = (outcome: string): void => {
    log.debug(`${method} ${bareAddress(url)}: ${outcome}, ${Math.round(performance.now() - start)} ms`)
  }
  try {
    const answer = await send()
    tell(String(statusOf(answer)))
    return answer
  } catch (error) {
    tell(`no answer (${describe(error)})`)
    throw error
  }
}

/** Origin and path: no user, no query, no fragment. */
function bareAddress(url: string | URL): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}
