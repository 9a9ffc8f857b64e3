import { Failure } from '../../domain/failure.ts'
import type { StoredText, TextStore } from '../../ports/text-store.ts'
import { textAt } from './answer-text.ts'
import type { GitHubClient } from './client.ts'
import { findAnswer, MalformedAnswer } from './failure.ts'
import { orAbsent } from './releases.ts'

/** Files of a repository, through the contents API: the sha of the blob is the version. */
export function gitHubContents(client: GitHubClient): TextStore {
  const { at, read, write } = client
  return {
    read: (path, branch) =>
      read(`read ${path}`, async ({ rest }) => {
        const answer = await orAbsent(() => rest.repos.getContent({ ...at, path, ref: branch }))
        return answer === undefined ? undefined : toStoredText(path, answer.data)
      }),
    requireBranch: (branch) =>
      read(`look up the branch ${branch}`, async ({ rest }) => {
        const answer = await orAbsent(() => rest.git.getRef({ ...at, ref: `heads/${branch}` }))
        if (answer === undefined) throw noBranch(branch)
        textAt(answer.data, ['object', 'sha'], 'a ref')
      }),
    write: ({ path, branch, text, over, message }) =>
      write(`write ${path} on ${branch}`, async ({ rest }) => {
        const content = Buffer.from(text).toString('base64')
        const request = {
          ...at,
          path,
          branch,
          message,
          content,
          ...(over === undefined ? {} : { sha: over })
        }
        try {
          const { data } = await rest.repos.createOrUpdateFileContents(request)
          return textAt(data, ['commit', 'sha'], 'a commit')
        } catch (error) {
          const refusal = findProtection(error, branch) ?? findMissingBranch(error, branch)
          if (refusal !== undefined) throw refusal
          if (isLostRace(error)) return undefined
          throw error
        }
      })
  }
}

function toStoredText(path: string, data: unknown): StoredText {
  // A directory is a list, everything else that exists has a type.
  if (typeof data !== 'object' || data === null || (!Array.isArray(data) && !('type' in data))) {
    throw new MalformedAnswer('a file')
  }
  const isText = 'content' in data && 'encoding' in data && 'sha' in data && data.encoding === 'base64'
  if (isText && typeof data.content === 'string' && typeof data.sha === 'string') {
    return { text: decode(path, data.content), version: data.sha }
  }
  throw noText(path)
}

/** What can't be decoded would not come back as it was: everything that others wrote stays, byte for byte. */
function decode(path: string, base64: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(base64, 'base64'))
  } catch {
    throw noText(path)
  }
}

function noText(path: string): Failure {
  return new Failure(
    'REGISTRY_CONFLICT',
    `${path} is no text file in UTF-8 below 1 MB`,
    "Name the registry's Markdown file with 'registry', or 'none' to leave it alone."
  )
}

/** Not the version that was read any more (409, in changing words), or made in the meantime (422). */
function isLostRace(error: unknown): boolean {
  const answer = findAnswer(error)
  return answer?.status === 409 || (answer?.status === 422 && /sha.+wasn.t supplied/.test(answer.message))
}

function findProtection(error: unknown, branch: string): Failure | undefined {
  const answer = findAnswer(error)
  if (answer === undefined || ![403, 409, 422].includes(answer.status)) return undefined
  if (!/pull request|protected branch|repository rule/i.test(answer.message)) return undefined
  return new Failure(
    'PERMISSION_DENIED',
    `The branch ${branch} is protected: ${answer.message}`,
    "Let a pull request add the row with 'registry-pull-request: true', let the token's app past the rule, name another branch with 'registry-branch', or leave the registry alone with 'registry: none'.",
    { cause: error }
  )
}

function findMissingBranch(error: unknown, branch: string): Failure | undefined {
  const answer = findAnswer(error)
  return answer?.status === 404 && /^branch .* not found/i.test(answer.message) ? noBranch(branch) : undefined
}

export function noBranch(branch: string): Failure {
  return new Failure(
    'GITHUB_REFUSED',
    `There is no branch ${branch} to write the registry to`,
    "Create it, name another one with 'registry-branch', or leave the registry alone with 'registry: none'."
  )
}
