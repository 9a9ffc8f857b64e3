import type { Octokit } from './client.ts'
import { isStatus } from './failure.ts'

/** A tag of a tag of a tag is allowed; more than this is a joke or an attack. */
const DEPTH = 5

/** The commit that a tag leads to; undefined when there is no such tag. */
export async function findTagCommit(
  rest: Octokit['rest'],
  { owner, repo, tag }: { readonly owner: string; readonly repo: string; readonly tag: string }
): Promise<string | undefined> {
  try {
    let { object } = (await rest.git.getRef({ owner, repo, ref: `tags/${tag}` })).data
    for (let depth = 0; depth < DEPTH && object.type === 'tag'; depth += 1) {
      object = (await rest.git.getTag({ owner, repo, tag_sha: object.sha })).data.object
    }
    return object.sha
  } catch (error) {
    if (isStatus(error, 404)) return undefined
    throw error
  }
}
