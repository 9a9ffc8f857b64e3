import { checkExactSigner, describeSigner, tokenIssuerOf } from '../../../domain/attestation-signer.ts'
import type { AttestedFile } from '../../../domain/attestation-statement.ts'
import { checkProvenance } from '../../../domain/attestation-statement.ts'
import { Failure } from '../../../domain/failure.ts'
import { formatRepository } from '../../../domain/input-grammar.ts'
import type { Attested, Provenance } from '../../../ports/attestations.ts'
import type { Identity } from './identity.ts'
import { notPermitted, readIdentity, unavailable } from './identity.ts'
import type { SigningService } from './sign.ts'
import type { Signing, SigningJob } from './provenance.ts'
import type { Trust } from './attestations.ts'
import { verifyOneOf } from './verify.ts'
import type { GitHubClient } from '../../github/client.ts'

/** Says in the repository that runs, and in its name, that it built files. */
export function provenanceMaker(client: GitHubClient, job: SigningJob, signing: Signing): Provenance {
  return {
    async attest(files) {
      refuseUnfit(job)
      const identity = await within(signing.milliseconds, 'the job got no token of its own', () =>
        readIdentity(signing.idToken, job.serverUrl)
      )
      const road = { service: await chooseService(client, identity), issuer: tokenIssuerOf(job.serverUrl) }
      const attested: Attested[] = []
      for (const file of files) {
        const isThere = await isAttested(client, file, { ...job, identity })
        if (!isThere) {
          const bundle = await within(signing.milliseconds, `${file.name} was not signed`, () =>
            signing.sign(file, road)
          )
          await store(client, identity, { file, bundle })
        }
        attested.push({ file, state: isThere ? 'there' : 'made' })
      }
      return attested
    }
  }
}

function refuseUnfit({ serverUrl, environment }: SigningJob): void {
  const { host, protocol } = new URL(serverUrl)
  if (protocol !== 'https:' || (host !== 'github.com' && !/^[a-z0-9-]+\.ghe\.com$/.test(host)))
    throw new Failure(
      'INPUT_INVALID',
      `'attest' is not possible on ${serverUrl}: only github.com and ghe.com sign builds`,
      "Leave 'attest' out there, and sign with 'gpg-private-key'."
    )
  const names = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']
  if (names.some((name) => (environment[name] ?? '') === ''))
    throw notPermitted('The job may not sign: it has no id-token permission')
}

async function chooseService({ read }: GitHubClient, { repository }: Identity): Promise<SigningService> {
  const { owner, name } = repository
  const { data } = await read('read the repository', ({ rest }) => rest.repos.get({ owner, repo: name }))
  return data.private || (data.visibility ?? 'public') !== 'public' ? 'github' : 'public-good'
}

/** Only what can be verified counts: anybody who may attest there could have said anything. */
async function isAttested(
  client: GitHubClient,
  file: AttestedFile,
  { identity, serverUrl, anchors }: Trust & { readonly identity: Identity }
): Promise<boolean> {
  const { repository } = identity
  const where = { repository, digest: `sha256:${file.sha256}`, predicateType: 'provenance' }
  try {
    await verifyOneOf(client, where, {
      what: file.name,
      anchors: await anchors(),
      check: (signer, statement) => {
        checkExactSigner(signer, identity, serverUrl)
        checkProvenance(statement, file)
        return describeSigner(signer)
      }
    })
    return true
  } catch (error) {
    if (error instanceof Failure && error.code === 'ATTESTATION_INVALID') return false
    throw error
  }
}

async function store(
  { write }: GitHubClient,
  { repository }: Identity,
  { file, bundle }: { readonly file: AttestedFile; readonly bundle: unknown }
): Promise<void> {
  const { owner, name } = repository
  try {
    await write(`store the attestation of ${file.name}`, (octokit) =>
      octokit.request('POST /repos/{owner}/{repo}/attestations', {
        owner,
        repo: name,
        bundle: { ...toObject(bundle) }
      })
    )
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'PERMISSION_DENIED') throw error
    throw notPermitted(`The job may not attest in ${formatRepository(repository)}: ${error.message}`, error)
  }
}

const toObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

/** What is waited for in there knows no end of its own, and may never come. */
async function within<T>(milliseconds: number, what: string, run: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${milliseconds / 1000} s`))
    }, milliseconds)
  })
  try {
    return await Promise.race([run(), late])
  } catch (error) {
    throw error instanceof Failure ? error : unavailable(what, error)
  } finally {
    clearTimeout(timer)
  }
}
