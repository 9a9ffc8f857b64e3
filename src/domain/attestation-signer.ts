import type { SignerWorkflow } from './attestation-policy.ts'
import { isSignerRef, isWorkflowPath } from './attestation-policy.ts'
import { unfit } from './attestation-refusal.ts'
import type { Repository } from './input-grammar.ts'
import { formatRepository } from './input-grammar.ts'

/** What a certificate that passed says of who signed. */
export type Signer = {
  /** The one subject alternative name, a URI. */
  readonly uri: string
  /** The texts of its extensions by their object identifiers; what is no plain text is not among them. */
  readonly claims: ReadonlyMap<string, string>
}

/** Fulcio's extensions, https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md. */
export const fulcioClaim = {
  issuer: '1.3.6.1.4.1.57264.1.8',
  buildSigner: '1.3.6.1.4.1.57264.1.9',
  runner: '1.3.6.1.4.1.57264.1.11',
  repository: '1.3.6.1.4.1.57264.1.12',
  commit: '1.3.6.1.4.1.57264.1.13',
  owner: '1.3.6.1.4.1.57264.1.16',
  run: '1.3.6.1.4.1.57264.1.21'
} as const

/** Who vouches for the workflows of a server. github.com and its tenants at ghe.com have hosts of their own for that. */
export function tokenIssuerOf(serverUrl: string): string {
  const { host } = new URL(serverUrl)
  if (host === 'github.com') return 'https://token.actions.githubusercontent.com'
  return host.endsWith('.ghe.com') ? `https://token.actions.${host}` : `https://${host}/_services/token`
}

/** Throws ATTESTATION_INVALID unless that workflow of that repository signed. Everything is compared whole. */
export function checkSigner(signer: Signer, wanted: SignerWorkflow, serverUrl: string): void {
  const repository = checkSource(signer, wanted.repository, serverUrl)
  checkWorkflow(signer.uri, repository, wanted)
}

/** The same for a workflow that is known whole, and may be another repository's that the source calls. */
export function checkExactSigner(
  signer: Signer,
  wanted: { readonly repository: Repository; readonly uri: string },
  serverUrl: string
): void {
  checkSource(signer, wanted.repository, serverUrl)
  if (signer.uri !== wanted.uri) throw unfit(`its signer is ${signer.uri}, not ${wanted.uri}`)
}

/** The address of the repository that was built. */
function checkSource(signer: Signer, repository: Repository, serverUrl: string): string {
  const server = serverUrl.replace(/\/$/, '')
  const source = `${server}/${formatRepository(repository)}`
  const expected = [
    ['token issuer', fulcioClaim.issuer, tokenIssuerOf(server)],
    ['source repository', fulcioClaim.repository, source],
    ['owner', fulcioClaim.owner, `${server}/${repository.owner}`],
    ['build signer', fulcioClaim.buildSigner, signer.uri]
  ] as const
  for (const [what, oid, value] of expected) {
    const actual = signer.claims.get(oid)
    if (actual !== value) throw unfit(`its ${what} is ${actual ?? 'not given'}, not ${value}`)
  }
  return source
}

function checkWorkflow(uri: string, repository: string, { path, ref }: SignerWorkflow): void {
  const start = `${repository}/`
  const rest = uri.startsWith(start) ? uri.slice(start.length) : ''
  // What has no @ has no ref, which nobody accepts.
  const [signerPath = '', ...refs] = rest.split('@')
  const signerRef = refs.join('@')
  const isPath = path === undefined ? isWorkflowPath(signerPath) : signerPath === path
  const isRef = ref === undefined ? isSignerRef(signerRef) : signerRef === ref
  if (isPath && isRef) return
  const expected = `${start}${path ?? '<a workflow>'}@${ref ?? '<a branch, tag or commit>'}`
  throw unfit(`its signer is ${uri}, not ${expected}`)
}

/** For people: who built it, from what, where. */
export function describeSigner({ uri, claims }: Signer): string {
  const facts = [
    ['commit', claims.get(fulcioClaim.commit)],
    ['runner', claims.get(fulcioClaim.runner)],
    ['run', claims.get(fulcioClaim.run)]
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))
  return [`built by ${uri}`, ...facts].join(', ')
}
