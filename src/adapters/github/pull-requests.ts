import { Failure } from '../../domain/failure.ts'
import type { Proposals } from '../../ports/proposals.ts'
import { textAt } from './answer-text.ts'
import { noBranch } from './contents.ts'
import type { GitHubClient } from './client.ts'
import { findAnswer, findRateWait, MalformedAnswer } from './failure.ts'
import { orAbsent } from './releases.ts'

export function gitHubProposals(client: GitHubClient): Proposals {
  const { at, read, write } = client
  const findHead = (branch: string): Promise<string | undefined> =>
    read(`look up the branch ${branch}`, async ({ rest }) =>
      orAbsent(async () => {
        const { data } = await rest.git.getRef({ ...at, ref: `heads/${branch}` })
        return textAt(data, ['object', 'sha'], 'a ref')
      })
    )
  const findOpen = (head: string, base: string): Promise<string | undefined> =>
    read('list the pull requests', async ({ rest }) => {
      const query = { ...at, head: `${at.owner}:${head}`, base, state: 'open' as const, per_page: 1 }
      const { data }: { readonly data: unknown } = await rest.pulls.list(query)
      if (!Array.isArray(data)) throw new MalformedAnswer('a list of pull requests')
      return data.length === 0 ? undefined : textAt(data, ['0', 'html_url'], 'a list of pull requests')
    })
  return {
    async ensureBranch(name, from) {
      if ((await findHead(name)) !== undefined) return
      const sha = await findHead(from)
      if (sha === undefined) throw noBranch(from)
      await write(`make the branch ${name}`, async ({ rest }) => {
        try {
          await rest.git.createRef({ ...at, ref: `refs/heads/${name}`, sha })
        } catch (error) {
          if (!isThere(error)) throw findForbiddenBranch(error, name) ?? error
        }
      })
    },
    async open({ head, base, title, body }) {
      const found = await findOpen(head, base)
      if (found !== undefined) return found
      return write('open the pull request', async ({ rest }) => {
        try {
          const { data } = await rest.pulls.create({ ...at, head, base, title, body })
          return textAt(data, ['html_url'], 'a pull request')
        } catch (error) {
          const other = isThere(error) ? await findOpen(head, base) : undefined
          if (other !== undefined) return other
          throw findForbidden(error) ?? error
        }
      })
    }
  }
}

/** Somebody, perhaps this run with an answer that was lost, was first. */
function isThere(error: unknown): boolean {
  const answer = findAnswer(error)
  const words = [answer?.message, ...(answer?.errors ?? []).map(({ message }) => message)]
  return answer?.status === 422 && words.some((text) => text?.includes('already exists'))
}

function findForbiddenBranch(error: unknown, name: string): Failure | undefined {
  const answer = findAnswer(error)
  if (answer?.status !== 422 || !/restricted|rule/i.test(answer.message)) return undefined
  return new Failure(
    'PERMISSION_DENIED',
    `A rule of the repository forbids the branch ${name}: ${answer.message}`,
    'Let the rule pass branches below registry/, or the app of the token.',
    { cause: error }
  )
}

/** Of two permissions that it takes, one is of the job and one of the repository. */
function findForbidden(error: unknown): Failure | undefined {
  const answer = findAnswer(error)
  if (answer?.status !== 403 && answer?.status !== 404) return undefined
  // Turned away for its rate: it is sent again.
  if (findRateWait(error, new Date()) !== undefined) return undefined
  return new Failure(
    'PERMISSION_DENIED',
    `GitHub could not open the pull request: ${answer.status} ${answer.message}`,
    "Give the job 'permissions: pull-requests: write', and tick \"Allow GitHub Actions to create and approve pull requests\" in the repository's Actions settings.",
    { cause: error }
  )
}
