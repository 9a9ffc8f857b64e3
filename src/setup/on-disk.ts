import { describe, Failure } from '../domain/failure.ts'

/**
 * What the system refuses (no room, no right, not there) is the machine's fault, and somebody can mend it: that is
 * INSTALL_BROKEN. Anything else stays what it is, a `Failure` or a defect.
 */
export async function onDisk<T>(
  { what, hint }: { readonly what: string; readonly hint: string },
  work: () => Promise<T>
): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (!isRefusal(cause)) throw cause
    throw new Failure('INSTALL_BROKEN', `${what}: ${describe(cause)}`, hint, { cause })
  }
}

/** Errors of system calls name the call. */
export function isRefusal(error: unknown): boolean {
  return !(error instanceof Failure) && typeof error === 'object' && error !== null && 'syscall' in error
}
