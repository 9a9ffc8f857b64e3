import { Failure } from '../../../domain/failure.ts'
import type { Repository } from '../../../domain/input-grammar.ts'
import { formatRepository } from '../../../domain/input-grammar.ts'
import type { GitHubClient } from '../../github/client.ts'
import { isStatus } from '../../github/failure.ts'

/** One attestation as GitHub lists it: whole, or by the address where it is kept. */
export type ListedAttestation = { readonly bundle: unknown } | { readonly url: string }

export type Wanted = {
  readonly repository: Repository
  /** `sha256:<hex>` of a file, `sha1:<hex>` of a tag. */
  readonly digest: string
  /** GitHub's short name for it, or the whole type. */
  readonly predicateType: string
}

const HINT =
  "Give the job 'permissions: attestations: read' beside what it has, or a token that may read the attestations of that repository."

const PAGE = 100
/** Every run of every workflow of a repository may add one: somewhere there is an end. */
const MOST_PAGES = 10

/** Page by page. Nothing where GitHub knows nothing: one that may not be seen is one that is not there. */
export async function* listAttestations(
  client: GitHubClient,
  wanted: Wanted
): AsyncGenerator<readonly ListedAttestation[]> {
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await readPage(client, wanted, after)
    if (answer === undefined) return
    const data: unknown = answer.data
    yield toList(data).flatMap(toListed)
    after = findNext(answer.headers.link)
    if (after === undefined) return
  }
}

async function readPage(
  { read }: GitHubClient,
  { repository, digest, predicateType }: Wanted,
  after: string | undefined
) {
  const what = `list the attestations of ${digest} in ${formatRepository(repository)}`
  const fields = {
    owner: repository.owner,
    repo: repository.name,
    subject_digest: digest,
    predicate_type: predicateType,
    per_page: PAGE,
    ...(after === undefined ? {} : { after })
  }
  try {
    return await read(what, (octokit) =>
      orNothing(() => octokit.request('GET /repos/{owner}/{repo}/attestations/{subject_digest}', fields))
    )
  } catch (error) {
    const isForbidden =
      error instanceof Failure && error.code === 'PERMISSION_DENIED' && isStatus(error.cause, 403)
    throw isForbidden ? new Failure('PERMISSION_DENIED', error.message, HINT, { cause: error.cause }) : error
  }
}

async function orNothing<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request()
  } catch (error) {
    if (isStatus(error, 404)) return undefined
    throw error
  }
}

function toList(data: unknown): readonly unknown[] {
  const { attestations } = fieldsOf(data)
  return Array.isArray(attestations) ? attestations : []
}

/** An entry without anything in it is an attestation all the same: one that nobody can verify. */
function toListed(entry: unknown): readonly ListedAttestation[] {
  const { bundle, bundle_url: url } = fieldsOf(entry)
  const isWhole = typeof bundle === 'object' && bundle !== null
  return [isWhole || typeof url !== 'string' ? { bundle } : { url }]
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** The cursor of the next page, out of the Link header; its address itself is GitHub's business. */
function findNext(link: string | undefined): string | undefined {
  const [, address = ''] = /<([^<>]+)>;\s*rel="next"/.exec(link ?? '') ?? []
  return URL.canParse(address) ? (new URL(address).searchParams.get('after') ?? undefined) : undefined
}
