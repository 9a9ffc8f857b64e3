import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { FaultAction } from './github-faults.ts'
import type { Grant, Repository, World } from './github-state.ts'

export type AnswerBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'bytes'; readonly bytes: Buffer; readonly type: string }
  | {
      readonly kind: 'file'
      readonly path: string
      readonly start: number
      /** Exclusive. */
      readonly end: number
      readonly type: string
    }

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: AnswerBody
}

/** Who asks, and what that may do on the repository in question. */
export type Caller = {
  readonly token: string | undefined
  readonly grant: Grant | undefined
  readonly login: string
  readonly access: 'none' | 'read' | 'write'
}

/** One request to a repository, after the door: what handlers get. */
export type Call = {
  readonly world: World
  readonly repository: Repository
  readonly caller: Caller
  readonly parameters: Readonly<Record<string, string>>
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
  /** The body as it comes in; only uploads read it. */
  readonly stream: Readable
  readonly faults: readonly FaultAction[]
}

export type Handler = (call: Call) => Answer | Promise<Answer>

/** A refusal on the way to an answer. */
export class Refusal extends Error {
  readonly answer: Answer

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`)
    this.answer = answer
  }
}

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body: { kind: 'json', value } }
}

export function noContent(): Answer {
  return { status: 204, headers: {}, body: { kind: 'none' } }
}

export function text(status: number, content: string, type: string): Answer {
  return { status, headers: {}, body: { kind: 'bytes', bytes: Buffer.from(content), type } }
}

export function redirect(location: string): Answer {
  return { status: 302, headers: { location }, body: { kind: 'none' } }
}

const documentation = 'https://docs.github.com/rest'

export function problem(status: number, message: string, documentationUrl = documentation): Answer {
  return json(status, { message, documentation_url: documentationUrl, status: String(status) })
}

export function refuse(status: number, message: string, documentationUrl = documentation): Refusal {
  return new Refusal(problem(status, message, documentationUrl))
}

export const notFound = (): Refusal => refuse(404, 'Not Found')

export type ValidationError = {
  readonly resource: string
  readonly code: string
  readonly field?: string
  readonly message?: string
}

/** GitHub's 422: "Validation Failed" with what is wrong, error by error. */
export function invalid(...errors: readonly ValidationError[]): Refusal {
  return new Refusal(
    json(422, { message: 'Validation Failed', errors, documentation_url: documentation, status: '422' })
  )
}

export function parameter(call: Call, name: string): string {
  return call.parameters[name] ?? ''
}

/** A number from the path; anything else is not found. */
export function idParameter(call: Call, name: string): number {
  const value = parameter(call, name)
  if (!/^[0-9]+$/.test(value)) throw notFound()
  return Number(value)
}

export function findFault<Kind extends FaultAction['kind']>(
  call: Call,
  kind: Kind
): Extract<FaultAction, { kind: Kind }> | undefined {
  return call.faults.find((action): action is Extract<FaultAction, { kind: Kind }> => action.kind === kind)
}

/** The part of a list that was asked for, with GitHub's Link header. */
export function page(call: Call, items: readonly unknown[]): Answer {
  const size = Math.min(positive(call.url.searchParams.get('per_page')) ?? 30, 100)
  const number = positive(call.url.searchParams.get('page')) ?? 1
  const last = Math.max(1, Math.ceil(items.length / size))
  const links = [
    ...(number > 1 ? [link(call.url, number - 1, 'prev')] : []),
    ...(number < last ? [link(call.url, number + 1, 'next'), link(call.url, last, 'last')] : []),
    ...(number > 1 ? [link(call.url, 1, 'first')] : [])
  ]
  const headers = links.length === 0 ? {} : { link: links.join(', ') }
  return json(200, items.slice((number - 1) * size, number * size), headers)
}

function link(url: URL, number: number, relation: string): string {
  const target = new URL(url)
  target.searchParams.set('page', String(number))
  return `<${target.href}>; rel="${relation}"`
}

function positive(value: string | null): number | undefined {
  return value !== null && /^[1-9][0-9]*$/.test(value) ? Number(value) : undefined
}
