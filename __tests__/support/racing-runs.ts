import { planRelease } from '../../src/domain/release-plan.ts'
import type { Plan, Wanted } from '../../src/domain/release-steps.ts'
import type { Asset, Release } from '../../src/domain/release.ts'
import { asSeenBy, draft, firstLook, storedAs, tag } from './planned-releases.ts'

/** A server that several runs write to, a request at a time; what a request asks for may be gone by then. */
export type Server = { releases: readonly Release[]; tagCommit: string | undefined; lastId: number }

type Operation = (server: Server) => void

/** A run between two of its requests: what it decided may be old by the time that it does it. */
export class RacingRun {
  readonly goal: Wanted
  readonly #made = new Set<number>()
  readonly #published = new Set<number>()
  #pending: Operation[] = []
  ended: 'done' | 'refuse' | 'killed' | undefined
  looks = 0

  constructor(goal: Wanted) {
    this.goal = goal
  }

  /** One request, or one look. */
  advance(server: Server): void {
    const next = this.#pending.shift()
    if (next === undefined) {
      this.#decide(server)
      return
    }
    try {
      next(server)
    } catch {
      // Gone: the next look tells.
      this.#pending = []
    }
  }

  #decide(server: Server): void {
    this.looks += 1
    const plan = planRelease(this.goal, {
      ...firstLook,
      releases: server.releases.map((release) => asSeenBy(this.goal, release)),
      tagCommit: server.tagCommit,
      made: this.#made,
      published: this.#published
    })
    this.#pending = [...this.#operations(plan, server)]
  }

  *#operations(plan: Plan, seen: Server): Generator<Operation> {
    switch (plan.step) {
      case 'create':
        yield (server) => {
          this.#create(server)
        }
        return
      case 'reattach':
        yield (server) => {
          change(server, plan.release.id, (release) => ({ ...release, tag, body: this.goal.body }))
        }
        return
      case 'fill':
        for (const file of plan.files) {
          const asset = storedAs(file)
          yield (server) => {
            addAsset(server, plan.release.id, {
              ...asset,
              state: 'wreck',
              digest: undefined,
              about: undefined
            })
          }
          yield (server) => {
            finishAsset(server, plan.release.id, asset)
          }
        }
        return
      case 'remove-drafts':
        for (const { id } of plan.releases) yield* removal(id)
        return
      case 'publish':
        yield (server) => {
          this.#published.add(plan.release.id)
          publish(server, plan.release.id, this.goal)
        }
        return
      case 'done':
        this.ended = 'done'
        return
      case 'refuse':
        for (const { id } of seen.releases.filter((release) => this.#made.has(release.id))) yield* removal(id)
        yield () => {
          this.ended = 'refuse'
        }
    }
  }

  #create(server: Server): void {
    if (server.releases.some(({ state }) => state === 'published')) return
    server.lastId += 1
    server.releases = [draft(server.lastId, 'own', { body: this.goal.body }), ...server.releases]
    this.#made.add(server.lastId)
  }
}

function find(server: Server, id: number): Release {
  const release = server.releases.find((candidate) => candidate.id === id)
  if (release === undefined) throw new Error('404')
  return release
}

function change(server: Server, id: number, to: (release: Release) => Release): void {
  find(server, id)
  server.releases = server.releases.map((release) => (release.id === id ? to(release) : release))
}

/** A read and a deletion: GitHub has no "delete if it is a draft". */
function* removal(id: number): Generator<Operation> {
  let isDraft = false
  yield (server) => {
    isDraft = find(server, id).state === 'draft'
  }
  yield (server) => {
    if (isDraft) server.releases = server.releases.filter((release) => release.id !== id)
  }
}

function addAsset(server: Server, id: number, asset: Asset): void {
  if (find(server, id).assets.some(({ name }) => name === asset.name)) throw new Error('422 already_exists')
  change(server, id, (release) => ({ ...release, assets: [...release.assets, asset] }))
}

function finishAsset(server: Server, id: number, asset: Asset): void {
  change(server, id, (release) => ({
    ...release,
    assets: release.assets.map((other) => (other.id === asset.id ? asset : other))
  }))
}

function publish(server: Server, id: number, goal: Wanted): void {
  if (server.releases.some((release) => release.state === 'published' && release.id !== id))
    throw new Error('422')
  change(server, id, (release) => ({ ...release, state: 'published', tag, body: goal.body }))
  server.tagCommit ??= goal.commit
}
