/** Every way in which a run can end badly. Each code has its section in docs/failures.md. */
export const failureCodes = [
  'INPUT_INVALID',
  'TARBALL_INVALID',
  'ARTIFACT_UNKNOWN',
  'ARTIFACT_WITHDRAWN',
  'PLATFORM_UNSUPPORTED',
  'CHECKSUM_MISSING',
  'CHECKSUM_MISMATCH',
  'SIGNATURE_INVALID',
  'ATTESTATION_INVALID',
  'DOWNLOAD_FAILED',
  'RELEASE_CONFLICT',
  'UPLOAD_UNVERIFIED',
  'REGISTRY_CONFLICT',
  'PERMISSION_DENIED',
  'GITHUB_REFUSED',
  'GITHUB_UNAVAILABLE',
  'INSTALL_BROKEN',
  'SMOKE_TEST_FAILED',
  'INTERRUPTED'
] as const

export type FailureCode = (typeof failureCodes)[number]

/** An expected way to fail: what happened is the message, what to do is the hint. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: FailureCode
  readonly hint: string
  /** Nobody knows whether what failed had its effect: a look at the world tells. */
  readonly mayHaveHappened: boolean

  constructor(
    code: FailureCode,
    message: string,
    hint: string,
    options: { readonly cause?: unknown; readonly mayHaveHappened?: boolean } = {}
  ) {
    super(message, options)
    this.code = code
    this.hint = hint
    this.mayHaveHappened = options.mayHaveHappened ?? false
  }
}

export function mayHaveHappened(error: unknown): boolean {
  return error instanceof Failure && error.mayHaveHappened
}

/** GitHub is out of reach for now, or does not want to be asked: somebody else may be. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof Failure && error.code === 'GITHUB_UNAVAILABLE'
}

/** One line for anything that can be thrown. Errors are known by their shape: those of another realm are no `Error` here. */
export function describe(error: unknown): string {
  if (typeof error === 'string') return error
  if (typeof error !== 'object' || error === null) return String(error)
  const message = 'message' in error ? String(error.message) : spell(error)
  if (message !== '') return message
  // What Node throws when every address of a host failed says it in its code alone.
  return 'code' in error ? String(error.code) : 'name' in error ? String(error.name) : spell(error)
}

function spell(value: object): string {
  try {
    return JSON.stringify(value)
  } catch {
    return Object.prototype.toString.call(value)
  }
}

/** The error and what caused it, outermost first; ends at a cause already seen. */
export function chainOf(error: unknown): readonly unknown[] {
  const chain: unknown[] = []
  for (let next = error; next !== undefined && !chain.includes(next);) {
    chain.push(next)
    next = typeof next === 'object' && next !== null && 'cause' in next ? next.cause : undefined
  }
  return chain
}
