import { json, notFound, parameter, refuse } from './github-answer.ts'
import type { Answer, Call } from './github-answer.ts'
import { fullNameOf } from './github-state.ts'
import type { Repository } from './github-state.ts'
import { packSnappy } from './attestation-snappy.ts'

/** One attestation as the server keeps it. */
export type KeptAttestation = {
  readonly bundle: unknown
  /** `url`: listed without its bundle, which is kept elsewhere; `inline` unless told. */
  readonly kept?: 'inline' | 'url'
  /** What the storage has in place of the packed bundle. */
  readonly bytes?: Buffer
  /** Under which digests it is found, in place of those of its statement. */
  readonly digests?: readonly string[]
  readonly initiator?: 'user' | 'github'
}

type Stored = KeptAttestation & { readonly id: number }

const attestations = new WeakMap<Repository, Stored[]>()
let lastId = 0

const keptIn = (repository: Repository): readonly Stored[] => attestations.get(repository) ?? []

/** The newest comes first, as on GitHub. */
export function keepAttestation(repository: Repository, kept: KeptAttestation): number {
  lastId += 1
  attestations.set(repository, [{ ...kept, id: lastId }, ...keptIn(repository)])
  return lastId
}

/** The bundles, newest first. */
export function bundlesIn(repository: Repository): readonly unknown[] {
  return keptIn(repository).map(({ bundle }) => bundle)
}

export function listAttestations(call: Call): Answer {
  const digest = parameter(call, 'subject_digest')
  if (!/^(sha256:[0-9a-f]{64}|sha1:[0-9a-f]{40})$/.test(digest)) throw refuse(422, 'Invalid digest')
  const type = call.url.searchParams.get('predicate_type')
  const found = keptIn(call.repository).filter(
    (one) => digestsOf(one).includes(digest) && (type === null || isOfType(one, type))
  )
  if (found.length === 0) throw notFound()
  const size = Math.min(Number(call.url.searchParams.get('per_page') ?? 30), 100)
  const after = Number(call.url.searchParams.get('after') ?? 0)
  const page = found.slice(after, after + size)
  const next = new URL(call.url)
  next.searchParams.set('after', String(after + size))
  const headers = after + size < found.length ? { link: `<${next.href}>; rel="next"` } : {}
  return json(200, { attestations: page.map((one) => entryOf(call, one)) }, headers)
}

function entryOf(call: Call, one: Stored): object {
  const bundleUrl = `${call.world.origins.web}/${fullNameOf(call.repository)}/attestation-bundles/${one.id}.json.sn?sig=secret`
  const isKeptElsewhere = one.kept === 'url'
  return {
    bundle: isKeptElsewhere ? null : one.bundle,
    repository_id: call.repository.id,
    bundle_url: bundleUrl,
    initiator: one.initiator ?? 'user'
  }
}

/** The storage of the bundles: another origin than the API, which knows no tokens. */
export function getBundle(call: Call): Answer {
  const id = Number(parameter(call, 'bundle').split('.')[0])
  const one = keptIn(call.repository).find((candidate) => candidate.id === id)
  if (one === undefined) throw notFound()
  const bytes = one.bytes ?? packSnappy(Buffer.from(JSON.stringify(one.bundle)))
  return { status: 200, headers: {}, body: { kind: 'bytes', bytes, type: 'application/x-snappy' } }
}

export function createAttestation(call: Call): Answer {
  const { bundle } = (call.body ?? {}) as { readonly bundle?: unknown }
  if (statementOf(bundle) === undefined) throw refuse(422, 'Invalid bundle')
  return json(201, { id: keepAttestation(call.repository, { bundle }) })
}

type Statement = {
  readonly predicateType?: string
  readonly subject?: readonly { readonly digest?: Readonly<Record<string, string>> }[]
}

function statementOf(bundle: unknown): Statement | undefined {
  const { dsseEnvelope } = (bundle ?? {}) as { readonly dsseEnvelope?: { readonly payload?: string } }
  try {
    return JSON.parse(Buffer.from(dsseEnvelope?.payload ?? '', 'base64').toString()) as Statement
  } catch {
    return undefined
  }
}

function digestsOf({ bundle, digests }: Stored): readonly string[] {
  const subjects = statementOf(bundle)?.subject ?? []
  return (
    digests ??
    subjects.flatMap(({ digest }) => Object.entries(digest ?? {}).map(([name, hex]) => `${name}:${hex}`))
  )
}

/** GitHub's short names, or the whole type. */
function isOfType({ bundle }: Stored, type: string): boolean {
  const own = statementOf(bundle)?.predicateType ?? ''
  if (type === 'provenance') return own.startsWith('https://slsa.dev/provenance/')
  if (type === 'release') return own.startsWith('https://in-toto.io/attestation/release/')
  return own === type
}
