import { Failure } from './failure.ts'
import type { Repository } from './input-grammar.ts'
import { formatRepository, parseRef, parseRepository } from './input-grammar.ts'

/** Who has to have built a file. What is left out may be anything of that repository. */
export type SignerWorkflow = {
  readonly repository: Repository
  /** `.github/workflows/<file>`. */
  readonly path: string | undefined
  /** `refs/heads/...`, `refs/tags/...`, or the commit that a reusable workflow was called at. */
  readonly ref: string | undefined
}

const WORKFLOW_PATH = /^\.github\/workflows\/[A-Za-z0-9_][A-Za-z0-9._-]{0,99}\.ya?ml$/
const HINT =
  'Write owner/name, and where it is known the workflow and its full ref, as in ' +
  '2-Coatl/IACT---project/.github/workflows/publish.yml@refs/heads/main.'

/** `owner/name[/.github/workflows/file.yml][@ref]`. Throws INPUT_INVALID. */
export function parseSignerWorkflow(text: string): SignerWorkflow {
  const [, owner = '', name = '', path, ref] =
    /^([^/@]+)\/([^/@]+)(?:\/([^@]+))?(?:@(.+))?$/s.exec(text) ?? []
  if (owner === '') throw refusal(text, 'a workflow')
  if (path !== undefined && !isWorkflowPath(path)) throw refusal(path, 'the path of a workflow')
  if (ref !== undefined && !isSignerRef(ref)) throw refusal(ref, 'a full ref')
  return { repository: parseRepository(`${owner}/${name}`), path, ref }
}

export function formatSignerWorkflow({ repository, path, ref }: SignerWorkflow): string {
  const file = path === undefined ? '' : `/${path}`
  return `${formatRepository(repository)}${file}${ref === undefined ? '' : `@${ref}`}`
}

export function isWorkflowPath(text: string): boolean {
  return WORKFLOW_PATH.test(text)
}

/** Branches, tags and commits. What pull requests propose is built at refs/pull/..., and is never meant. */
export function isSignerRef(text: string): boolean {
  if (/^[0-9a-f]{40}$/.test(text)) return true
  return /^refs\/(?:heads|tags)\/./.test(text) && isRef(text)
}

function isRef(text: string): boolean {
  try {
    return parseRef(text) === text
  } catch {
    return false
  }
}

function refusal(text: string, kind: string): Failure {
  const shown = text.length > 100 ? `${text.slice(0, 100)}...` : text
  return new Failure('INPUT_INVALID', `${JSON.stringify(shown)} is not ${kind}`, HINT)
}
