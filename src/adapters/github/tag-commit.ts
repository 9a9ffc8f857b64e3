import { textAt } from './answer-text.ts'
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
    let { data }: { readonly data: unknown } = await rest.git.getRef({ owner, repo, ref: `tags/${tag}` })
    for (let depth = 0; depth < DEPTH && textAt(data, ['object', 'type'], 'a ref') === 'tag'; depth += 1) {
      const tag_sha = textAt(data, ['object', 'sha'], 'a ref')
      data = (await rest.git.getTag({ owner, repo, tag_sha })).data
    }
    return textAt(data, ['object', 'sha'], 'a ref')
  } catch (error) {
    if (isStatus(error, 404)) return undefined
    throw error
  }
}
