import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { deliver, reset, sizeOf } from './answer-delivery.ts'
import { answerInstead, plainAnswer } from './fault-answers.ts'
import { problem } from './github-answer.ts'
import type { Answer } from './github-answer.ts'
import { answerVisit } from './github-door.ts'
import type { Visit } from './github-door.ts'
import type { FaultAction, FaultScript, When } from './github-faults.ts'
import { findRoute } from './github-routes.ts'
import type { World } from './github-state.ts'
import type { LogEntry, OriginRole, Outcome, RequestLog } from './request-log.ts'

export type Site = { readonly world: World; readonly log: RequestLog; readonly script: FaultScript }

type Exchange = {
  readonly site: Site
  readonly role: OriginRole
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly entry: LogEntry
  readonly url: URL
  readonly faults: readonly FaultAction[]
}

/** One request from arrival to end, with the faults that are meant for it. */
export async function serve(
  site: Site,
  role: OriginRole,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const exchange = open(site, role, request, response)
  const { entry } = exchange
  // A client that goes away is the client's business.
  request.on('error', () => undefined)
  response.on('error', () => undefined)
  response.on('close', () => {
    // Later, so that what ended the connection from this side can say so first.
    setImmediate(() => {
      if (entry.outcome === 'pending') site.log.close(entry, 'aborted')
    })
  })
  try {
    const outcome = await converse(exchange)
    if (entry.outcome === 'pending') site.log.close(entry, outcome)
  } catch (error) {
    if (response.destroyed) return
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    await say(exchange, problem(500, `The local GitHub broke: ${message}`), [])
    site.log.close(entry, 'answered')
  }
}

function open(site: Site, role: OriginRole, request: IncomingMessage, response: ServerResponse): Exchange {
  const { method = 'GET', url: path = '/', headers } = request
  const entry = site.log.open(role, method, path, headers)
  const url = new URL(`${site.world.origins[role]}${path}`)
  const route = findRoute(role, method, url.pathname)?.route
  if (route !== undefined && role !== 'web') entry.operation = `${route.method} ${route.template}`
  const faults = site.script.take(entry)
  entry.faults = faults.map(({ kind }) => kind)
  return { site, role, request, response, entry, url, faults }
}

async function converse(exchange: Exchange): Promise<Outcome> {
  const { faults } = exchange
  await prelude(faults)
  const early = faults.find((action) => action.kind === 'early-answer')
  if (early !== undefined) return say(exchange, plainAnswer(early.status, early.body), [])
  const before = await disturb(exchange, 'before')
  if (before !== undefined) return before
  const answer = await effect(exchange)
  await meanwhile(faults, 'after')
  return (await disturb(exchange, 'after')) ?? say(exchange, answer, faults)
}

async function prelude(faults: readonly FaultAction[]): Promise<void> {
  for (const action of faults) {
    if (action.kind === 'delay') await sleep(action.ms, undefined, { ref: false })
    await meanwhile([action], 'before')
  }
}

async function meanwhile(faults: readonly FaultAction[], moment: When): Promise<void> {
  for (const action of faults) {
    if (action.kind === 'meanwhile' && (action.when ?? 'before') === moment) await action.run()
  }
}

/** What a fault does in place of the effect (before) or of its answer (after). */
async function disturb(exchange: Exchange, when: When): Promise<Outcome | undefined> {
  const { faults, request, response, url } = exchange
  if (faults.some((action) => action.kind === 'reset' && action.when === when)) return reset(response)
  if (faults.some((action) => action.kind === 'stall' && action.when === when)) return 'stalled'
  const instead = answerInstead(faults, when, url)
  if (instead === undefined) return undefined
  await drain(request)
  return say(exchange, instead, faults)
}

async function effect(exchange: Exchange): Promise<Answer> {
  const { site, role, request, entry, url, faults } = exchange
  const found = findRoute(role, request.method ?? 'GET', url.pathname)
  const stream = Readable.from(counted(request, entry), { objectMode: false })
  const base: Omit<Visit, 'body'> = { role, message: request, url, found, stream, faults }
  if (role === 'uploads') {
    const answer = await answerVisit(site.world, { ...base, body: undefined })
    await drain(request)
    return answer
  }
  const text = await readText(stream)
  try {
    entry.body = text === '' ? undefined : JSON.parse(text)
  } catch {
    return problem(400, 'Problems parsing JSON')
  }
  return answerVisit(site.world, { ...base, body: entry.body })
}

async function* counted(request: IncomingMessage, entry: LogEntry): AsyncGenerator<Buffer> {
  for await (const chunk of request) {
    const bytes: unknown = chunk
    if (!Buffer.isBuffer(bytes)) continue
    entry.bodyBytes += bytes.length
    yield bytes
  }
}

async function readText(stream: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    const bytes: unknown = chunk
    if (Buffer.isBuffer(bytes)) chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Takes the rest of a request that nobody reads, so that its sender gets to the answer. */
async function drain(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return
  await new Promise<void>((resolve) => {
    request.once('end', resolve).once('close', resolve).resume()
  })
}

async function say(exchange: Exchange, answer: Answer, faults: readonly FaultAction[]): Promise<Outcome> {
  const { entry, response } = exchange
  if (response.destroyed) return 'aborted'
  entry.answer = {
    status: answer.status,
    headers: answer.headers,
    json: answer.body.kind === 'json' ? answer.body.value : undefined,
    bytes: sizeOf(answer.body)
  }
  return deliver(response, answer, faults)
}
