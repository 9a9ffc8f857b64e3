import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { loopOn } from './fault-answers.ts'
import { notFound, Refusal } from './github-answer.ts'
import type { Answer } from './github-answer.ts'
import type { FaultAction } from './github-faults.ts'
import { authorize, identify, tokenIn } from './github-permissions.ts'
import type { FoundRoute } from './github-routes.ts'
import { answerStorage } from './github-storage.ts'
import { findRepository } from './github-state.ts'
import type { World } from './github-state.ts'
import type { OriginRole } from './request-log.ts'

/** A request with everything that it takes to answer it. */
export type Visit = {
  readonly role: OriginRole
  readonly message: IncomingMessage
  readonly url: URL
  readonly found: FoundRoute | undefined
  readonly body: unknown
  readonly stream: Readable
  readonly faults: readonly FaultAction[]
}

/** The server's own answer: refusals are answers too. */
export async function answerVisit(world: World, visit: Visit): Promise<Answer> {
  try {
    const answer = await answerOrRefuse(world, visit)
    return dressed(world, visit, answer)
  } catch (error) {
    if (error instanceof Refusal) return dressed(world, visit, error.answer)
    throw error
  }
}

async function answerOrRefuse(world: World, visit: Visit): Promise<Answer> {
  const { role, message, url, found } = visit
  const loop = loopOn(url)
  if (loop !== undefined) return loop
  if (role === 'storage') return answerStorage(world, url, message.headers, visit.faults)
  if (role === 'api') countRequest(world, visit)
  if (found === undefined) throw notFound()
  return answerRoute(world, visit, found)
}

function answerRoute(world: World, visit: Visit, found: FoundRoute): Answer | Promise<Answer> {
  const { route, parameters } = found
  const { headers } = visit.message
  const repository = findRepository(world, parameters['owner'] ?? '', parameters['repo'] ?? '')
  // The web does not know the API's tokens: it answers everybody alike.
  const caller = identify(world, route.need === 'public' ? {} : headers, repository)
  if (repository === undefined) throw notFound()
  if (route.need !== 'public') authorize(caller, route.need)
  const { url, body, stream, faults } = visit
  return route.handle({ world, repository, caller, parameters, url, headers, body, stream, faults })
}

function countRequest(world: World, visit: Visit): void {
  const token = tokenIn(visit.message.headers) ?? ''
  const used = (world.requestsByToken.get(token) ?? 0) + 1
  world.requestsByToken.set(token, used)
}

function quota(
  world: World,
  visit: Visit
): { limit: number; used: number; remaining: number; reset: number } {
  const limit = world.limits.requestsPerHour
  const used = Math.min(limit, world.requestsByToken.get(tokenIn(visit.message.headers) ?? '') ?? 0)
  return { limit, used, remaining: limit - used, reset: Math.floor(Date.now() / 1000) + 3600 }
}

/** The headers that every answer of the API has; uploads are not told how much of the rate is left. */
function dressed(world: World, visit: Visit, answer: Answer): Answer {
  if (visit.role !== 'api' && visit.role !== 'uploads') return answer
  const headers = {
    'x-github-request-id': randomBytes(8).toString('hex').toUpperCase(),
    'x-github-media-type': 'github.v3; format=json',
    ...(visit.role === 'api' ? rateHeaders(world, visit) : {})
  }
  return { ...answer, headers: { ...headers, ...answer.headers } }
}

function rateHeaders(world: World, visit: Visit): Readonly<Record<string, string>> {
  const { limit, used, remaining, reset } = quota(world, visit)
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-used': String(used),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core'
  }
}
