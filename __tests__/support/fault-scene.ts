import { afterEach, beforeEach } from '@jest/globals'
import { ask, at, textAt } from './github-client.ts'
import type { Reply } from './github-client.ts'
import type { FaultAction, FaultMatch } from './github-faults.ts'
import { startLocalGitHub } from './local-github.ts'
import type { LocalGitHub } from './local-github.ts'

export const name = 'coatl/iact'
export const releases = `/repos/${name}/releases`

export type FaultScene = {
  readonly github: LocalGitHub
  readonly plant: (action: FaultAction, match?: FaultMatch) => void
  readonly create: () => Promise<Reply>
  readonly publish: (release: unknown) => Promise<Reply>
  /** How many releases its list has. */
  readonly listed: () => Promise<number>
}

/** A GitHub of its own for each test, with one repository. */
export function faultScene(): FaultScene {
  let github: LocalGitHub | undefined
  const server = (): LocalGitHub => {
    if (github === undefined) throw new Error('It starts with the first test.')
    return github
  }
  beforeEach(async () => {
    github = await startLocalGitHub()
    github.addRepository({ owner: 'coatl', name: 'iact' })
  })
  afterEach(() => server().close())
  return {
    get github() {
      return server()
    },
    plant: (action, match = {}) => {
      server().faults.add({ match, action })
    },
    create: () =>
      ask(server(), 'POST', releases, { body: { tag_name: 'v1', draft: true, target_commitish: 'main' } }),
    publish: (release) =>
      ask(server(), 'PATCH', textAt(release, 'url'), { body: { tag_name: 'v1', draft: false } }),
    listed: async () => Number(at((await ask(server(), 'GET', releases)).body, 'length') ?? -1)
  }
}
