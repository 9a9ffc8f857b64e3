/** Every way in which a run can end badly. Each code has its section in docs/failures.md. */
export const failureCodes = [
  'INPUT_INVALID',
  'TARBALL_INVALID',
  'ARTIFACT_UNKNOWN',
  'PLATFORM_UNSUPPORTED',
  'CHECKSUM_MISSING',
  'CHECKSUM_MISMATCH',
  'DOWNLOAD_FAILED',
  'RELEASE_CONFLICT',
  'UPLOAD_UNVERIFIED',
  'REGISTRY_CONFLICT',
  'PERMISSION_DENIED',
  'GITHUB_UNAVAILABLE',
  'INSTALL_BROKEN',
  'SMOKE_TEST_FAILED'
] as const

export type FailureCode = (typeof failureCodes)[number]

/** An expected way to fail: what happened is the message, what to do is the hint. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: FailureCode
  readonly hint: string

  constructor(code: FailureCode, message: string, hint: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.code = code
    this.hint = hint
  }
}

/** One line for anything that can be thrown, an `Error` or not. */
export function describe(error: unknown): string {
  if (error instanceof Error) return error.message === '' ? error.name : error.message
  return typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error))
}

/** The error and what caused it, outermost first; ends at a cause already seen. */
export function chainOf(error: unknown): readonly unknown[] {
  const chain: unknown[] = []
  for (let next = error; next !== undefined && !chain.includes(next);) {
    chain.push(next)
    next = next instanceof Error ? next.cause : undefined
  }
  return chain
}
