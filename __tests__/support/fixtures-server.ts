import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { startChildServer } from './child-server.ts'
import { textAt } from './github-client.ts'

export type FixturesServer = {
  readonly [Symbol.asyncDispose]: () => Promise<void>
  /** A GitHub that knows one recorded conversation, and refuses every request that is not the next one in it. */
  readonly play: (scenario: string) => Promise<{ readonly apiUrl: string }>
}

const program = fileURLToPath(new URL('fixtures-program.ts', import.meta.url))

export async function startFixturesServer(): Promise<FixturesServer> {
  const ready = /listening on (\S+)\n/
  const { greeting, close } = await startChildServer([program], { ready, cwd: tmpdir() })
  const [, url = ''] = greeting
  return {
    play: async (scenario) => {
      const answer = await fetch(`${url}/fixtures`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ scenario })
      })
      return { apiUrl: textAt(await answer.json(), 'url') }
    },
    [Symbol.asyncDispose]: close
  }
}
