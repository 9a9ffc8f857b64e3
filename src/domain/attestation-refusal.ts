import { Failure } from './failure.ts'

const HINT =
  'Do not use the file: somebody else may have made it, or changed it. Look at the attestations of its digest in ' +
  'the repository that publishes it.'

const NONE =
  "Check the inputs that name the repository, or publish with 'attest: true', or from a repository of immutable " +
  "releases. A private repository needs a token with 'attestations: read'."

/** An attestation that does not say what was asked for, or that nobody can trust: what it says goes into no log unread. */
export function unfit(reason: string): Failure {
  return new Failure('ATTESTATION_INVALID', reason.replace(/\p{Cc}+/gu, ' '), HINT)
}

/** Reasons are for people: more of them say nothing more. */
const SHOWN = 10

/** None of the attestations of a file passed. */
export function nonePassed(what: string, reasons: readonly string[]): Failure {
  if (reasons.length === 0)
    return new Failure('ATTESTATION_INVALID', `There is no attestation for ${what}`, NONE)
  const shown = reasons.slice(0, SHOWN).map((reason, index) => `${index + 1}. ${reason}`)
  const more = reasons.length > SHOWN ? [`and ${reasons.length - SHOWN} more`] : []
  const count = reasons.length === 1 ? 'The only attestation' : `None of the ${reasons.length} attestations`
  const verb = reasons.length === 1 ? ' does not pass' : ' passes'
  return unfit(`${count} for ${what}${verb}: ${[...shown, ...more].join('; ')}`)
}
