import type { Statement } from '../../../domain/attestation-statement.ts'
import { checkProvenance } from '../../../domain/attestation-statement.ts'
import { formatSignerWorkflow } from '../../../domain/attestation-policy.ts'
import { unfit } from '../../../domain/attestation-refusal.ts'
import { checkRelease, checkReleaseSigner } from '../../../domain/attestation-release.ts'
import type { Signer } from '../../../domain/attestation-signer.ts'
import { checkSigner, describeSigner } from '../../../domain/attestation-signer.ts'
import type { Repository } from '../../../domain/input-grammar.ts'
import { formatRepository } from '../../../domain/input-grammar.ts'
import type { Attestations } from '../../../ports/attestations.ts'
import { verifyOneOf } from './verify.ts'
import type { GitHubClient } from '../../github/client.ts'
import { isStatus } from '../../github/failure.ts'
import type { Trust } from './attestations.ts'

/** GitHub is asked for the attestations; what they are worth is found out here, without asking anybody. */
export function checkedAttestations(client: GitHubClient, { serverUrl, anchors }: Trust): Attestations {
  return {
    async verifyProvenance(file, wanted) {
      const check = (signer: Signer, statement: Statement): string => {
        checkSigner(signer, wanted, serverUrl)
        checkProvenance(statement, file)
        return describeSigner(signer)
      }
      const where = {
        repository: wanted.repository,
        digest: `sha256:${file.sha256}`,
        predicateType: 'provenance'
      }
      const what = `${file.name} (sha256:${file.sha256}) by ${formatSignerWorkflow(wanted)}`
      return verifyOneOf(client, where, { what, check, anchors: await anchors() })
    },
    async verifyRelease(file, release) {
      const { repository, tag } = release
      const tagSha = await findTagObject(client, repository, tag)
      const check = (signer: Signer, statement: Statement): string => {
        checkReleaseSigner(signer)
        checkRelease(statement, { ...release, tagSha }, file)
        return `sealed by GitHub in the release ${tag} of ${formatRepository(repository)}, tag ${tagSha}`
      }
      const own = (await anchors()).filter(({ proof }) => proof === 'timestamp')
      const where = { repository, digest: `sha1:${tagSha}`, predicateType: 'release' }
      const what = `${file.name} in the immutable release ${tag} of ${formatRepository(repository)}`
      return verifyOneOf(client, where, { what, check, anchors: own })
    }
  }
}

/** What the tag itself is: for an annotated one not the commit, but the object that names it. */
async function findTagObject(
  client: GitHubClient,
  { owner, name }: Repository,
  tag: string
): Promise<string> {
  const sha = await client.read(`read the tag ${tag}`, async ({ rest }) => {
    try {
      return (await rest.git.getRef({ owner, repo: name, ref: `tags/${tag}` })).data.object.sha
    } catch (error) {
      if (isStatus(error, 404)) return undefined
      throw error
    }
  })
  if (sha === undefined) throw unfit(`There is no tag ${tag} in ${owner}/${name}`)
  return sha
}
