import { createReadStream } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, AnswerBody } from './github-answer.ts'
import type { FaultAction, Framing } from './github-faults.ts'
import type { Outcome } from './request-log.ts'

/** How a body goes out: framing, how much of it, how fast, and how the connection ends. */
type BodyPlan = {
  readonly framing: Framing
  readonly announced: number
  readonly bytes: number
  readonly pace: { readonly bytes: number; readonly everyMs: number } | undefined
  readonly ending: 'end' | 'close' | 'silence'
}

const chunkBytes = 256 * 1024

export function sizeOf(body: AnswerBody): number {
  if (body.kind === 'none') return 0
  return body.kind === 'file' ? body.end - body.start : bytesOf(body).length
}

function bytesOf(body: Exclude<AnswerBody, { kind: 'none' | 'file' }>): Buffer {
  return body.kind === 'json' ? Buffer.from(JSON.stringify(body.value)) : body.bytes
}

/** Sends the answer, as whole and as honestly as the faults allow. */
export async function deliver(
  response: ServerResponse,
  answer: Answer,
  faults: readonly FaultAction[]
): Promise<Outcome> {
  const plan = planBody(faults, sizeOf(answer.body))
  const bodiless = response.req.method === 'HEAD' || answer.status === 204 || answer.status === 304
  if (plan.ending === 'close' && (bodiless || plan.announced === 0)) return reset(response)
  sendHead(response, answer, plan)
  if (bodiless) return finish(response, 'end')
  let held: Buffer | undefined
  for await (const chunk of chunksOf(answer.body, plan)) {
    if (held !== undefined) await send(response, held)
    if (response.destroyed) return 'aborted'
    if (plan.pace !== undefined) await sleep(plan.pace.everyMs, undefined, { ref: false })
    held = chunk
  }
  return finish(response, plan.ending, held)
}

export function reset(response: ServerResponse): Outcome {
  response.socket?.resetAndDestroy()
  return 'reset'
}

function planBody(faults: readonly FaultAction[], size: number): BodyPlan {
  const plain = { framing: 'length', announced: size, bytes: size, pace: undefined, ending: 'end' } as const
  let plan: BodyPlan = plain
  for (const fault of faults) {
    if (fault.kind === 'cut') {
      const bytes = Math.min(fault.bytes ?? Math.floor(size / 2), size)
      plan = { ...plan, framing: fault.framing, bytes, ending: 'close' }
    }
    if (fault.kind === 'stall-body') plan = { ...plan, bytes: Math.min(fault.bytes, size), ending: 'silence' }
    if (fault.kind === 'drip') plan = { ...plan, pace: fault }
    if (fault.kind === 'wrong-length') plan = { ...plan, announced: size + fault.by, ending: 'close' }
  }
  return plan
}

function sendHead(response: ServerResponse, answer: Answer, plan: BodyPlan): void {
  const headers = new Map(Object.entries(answer.headers))
  const type = typeOf(answer.body)
  if (type !== undefined) headers.set('content-type', type)
  if (plan.framing === 'length' && answer.status !== 204)
    headers.set('content-length', String(plan.announced))
  if (plan.framing === 'close') {
    response.useChunkedEncodingByDefault = false
    response.shouldKeepAlive = false
  }
  response.writeHead(answer.status, Object.fromEntries(headers))
  response.flushHeaders()
}

function typeOf(body: AnswerBody): string | undefined {
  if (body.kind === 'none') return undefined
  return body.kind === 'json' ? 'application/json; charset=utf-8' : body.type
}

async function* chunksOf(body: AnswerBody, plan: BodyPlan): AsyncGenerator<Buffer> {
  if (plan.bytes === 0 || body.kind === 'none') return
  const size = plan.pace?.bytes ?? chunkBytes
  if (body.kind !== 'file') {
    const bytes = bytesOf(body).subarray(0, plan.bytes)
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    return
  }
  const { path, start } = body
  const stream = createReadStream(path, { start, end: start + plan.bytes - 1, highWaterMark: size })
  for await (const chunk of stream) {
    const bytes: unknown = chunk
    if (Buffer.isBuffer(bytes)) yield bytes
  }
}

/** Resolves when the kernel has the bytes, or when there is nobody left to have them. */
function send(response: ServerResponse, chunk: Buffer): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve)
    response.write(chunk, () => {
      response.removeListener('close', resolve)
      resolve()
    })
  })
}

/** The last bytes and the end go out in one, so that the log is right before the client can look. */
async function finish(response: ServerResponse, ending: BodyPlan['ending'], last?: Buffer): Promise<Outcome> {
  if (ending === 'end') {
    response.end(last)
    return 'answered'
  }
  if (last !== undefined) await send(response, last)
  if (ending === 'silence') return 'stalled'
  response.socket?.destroySoon()
  return 'cut'
}
