import { unfit } from './attestation-refusal.ts'
import { findJsonObject } from './json-object.ts'

/** An in-toto statement, https://in-toto.io/Statement/v1: what is said of which files. */
export type Statement = {
  readonly predicateType: string
  readonly subjects: readonly Subject[]
  readonly predicate: Readonly<Record<string, unknown>>
}

export type Subject = {
  readonly name: string | undefined
  readonly uri: string | undefined
  /** By algorithm, in hex. */
  readonly digests: ReadonlyMap<string, string>
}

/** A file, by what it has to be called and has to hold. */
export type AttestedFile = { readonly name: string; readonly sha256: string }

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1'
const PAYLOAD_TYPE = 'application/vnd.in-toto+json'
export const provenanceType = 'https://slsa.dev/provenance/v1'

/** A release has a thousand assets at most. */
const MOST_SUBJECTS = 5000

/** Throws ATTESTATION_INVALID. */
export function parseStatement(payload: Uint8Array, payloadType: string): Statement {
  if (payloadType !== PAYLOAD_TYPE) throw unfit(`it signs ${JSON.stringify(payloadType)}, no statement`)
  const fields = findJsonObject(decode(payload))
  if (fields === undefined) throw unfit('its statement is not a JSON object')
  const { _type: type, predicateType, subject, predicate } = fields
  if (type !== STATEMENT_TYPE) throw unfit(`its statement is of type ${JSON.stringify(type)}`)
  if (typeof predicateType !== 'string') throw unfit('its statement has no predicate type')
  if (!Array.isArray(subject)) throw unfit('its statement has no subjects')
  if (subject.length > MOST_SUBJECTS)
    throw unfit(`its statement has ${subject.length} subjects, more than ${MOST_SUBJECTS}`)
  return { predicateType, subjects: subject.map(toSubject), predicate: objectOf(predicate) }
}

function decode(payload: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(payload)
  } catch {
    return ''
  }
}

function toSubject(value: unknown): Subject {
  const { name, uri, digest } = objectOf(value)
  const texts = Object.entries(objectOf(digest)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string'
  )
  return {
    name: typeof name === 'string' ? name : undefined,
    uri: typeof uri === 'string' ? uri : undefined,
    digests: new Map(texts)
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** Throws ATTESTATION_INVALID unless it tells how a file of that name and content was built. */
export function checkProvenance(statement: Statement, file: AttestedFile): void {
  if (statement.predicateType !== provenanceType)
    throw unfit(`its predicate is ${JSON.stringify(statement.predicateType)}, not ${provenanceType}`)
  checkFile(statement, file)
}

/** The name counts as much as the digest: a good old file under a new name is not what was asked for. */
export function checkFile({ subjects }: Statement, { name, sha256 }: AttestedFile): void {
  const named = subjects.filter((subject) => subject.name === name)
  if (named.some(({ digests }) => digests.get('sha256') === sha256)) return
  if (named.length > 0) throw unfit(`it names ${name} with another digest than ${sha256}`)
  const names = subjects.map((subject) => JSON.stringify(subject.name ?? subject.uri ?? '').slice(0, 100))
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  const shown = names.length === 0 ? 'nothing' : names.slice(0, 3).join(', ')
  throw unfit(`it is about ${shown}${more}, not about ${name}`)
}
