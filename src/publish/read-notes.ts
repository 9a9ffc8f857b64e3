import { findText } from '../disk/read-text.ts'
import { describe, Failure } from '../domain/failure.ts'

/** The notes of a release have 125 000 characters at most, and some of them are ours. */
const NOTES_LIMIT = 100_000

/** What people want to say of the build. Throws INPUT_INVALID. */
export async function readNotes(path: string | undefined, workspace: string): Promise<string | undefined> {
  if (path === undefined) return undefined
  try {
    const text = await findText(path.startsWith('/') ? path : `${workspace}/${path}`, NOTES_LIMIT)
    if (text !== undefined) return text
  } catch (cause) {
    throw refusal(path, `can't be read: ${describe(cause)}`, cause)
  }
  throw refusal(path, 'is not there')
}

function refusal(path: string, complaint: string, cause?: unknown): Failure {
  return new Failure(
    'INPUT_INVALID',
    `'notes-file': ${path} ${complaint}`,
    'Name a Markdown file of this workspace, of 100 kB at most, or leave it out.',
    { cause }
  )
}
