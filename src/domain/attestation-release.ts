import { unfit } from './attestation-refusal.ts'
import type { Signer } from './attestation-signer.ts'
import type { AttestedFile, Statement } from './attestation-statement.ts'
import { checkFile } from './attestation-statement.ts'
import type { Repository } from './input-grammar.ts'
import { formatRepository } from './input-grammar.ts'

/** A release that GitHub has sealed. */
export type SealedRelease = { readonly repository: Repository; readonly tag: string }

/** GitHub signs the releases of all repositories with this name: whose it is, the predicate says. */
const SIGNER = 'https://dotcom.releases.github.com'

const TYPES = ['https://in-toto.io/attestation/release/v0.1', 'https://in-toto.io/attestation/release/v0.2']

export function checkReleaseSigner({ uri }: Signer): void {
  if (uri !== SIGNER) throw unfit(`its signer is ${uri}, not ${SIGNER}`)
}

/** Throws ATTESTATION_INVALID unless it is about that release, with that object as its tag, and about that file of it. */
export function checkRelease(
  statement: Statement,
  release: SealedRelease & { readonly tagSha: string },
  file: AttestedFile
): void {
  const { predicateType, predicate } = statement
  if (!TYPES.includes(predicateType))
    throw unfit(`its predicate is ${JSON.stringify(predicateType)}, not that of a release`)
  const fact = (name: string, expected: string): void => {
    const actual = predicate[name]
    if (actual !== expected) throw unfit(`its ${name} is ${JSON.stringify(actual)}, not ${expected}`)
  }
  fact('repository', formatRepository(release.repository))
  fact('tag', release.tag)
  const { purl } = predicate
  if (typeof purl !== 'string' || !isPurlOf(purl, release))
    throw unfit(
      `its purl is ${JSON.stringify(purl)}, not pkg:github/${formatRepository(release.repository)}@${release.tag}`
    )
  checkTag(statement, purl, release.tagSha)
  checkFile(statement, file)
}

/** Package URLs of GitHub are told apart without regard to case, and may be percent-encoded. */
function isPurlOf(purl: string, { repository, tag }: SealedRelease): boolean {
  const [, name, version] = /^pkg:github\/([^@?#]+)@([^@?#]+)$/.exec(purl) ?? []
  if (name === undefined || version === undefined) return false
  const isSameName = name.toLowerCase() === formatRepository(repository).toLowerCase()
  return isSameName && (version === tag || decoded(version) === tag)
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function checkTag({ subjects }: Statement, purl: string, tagSha: string): void {
  const isTag = subjects.some(
    ({ name, uri, digests }) => (uri === purl || name === purl) && digests.get('sha1') === tagSha
  )
  if (!isTag) throw unfit(`it does not say that the tag is ${tagSha}`)
}
