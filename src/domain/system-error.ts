import { describe, Failure } from './failure.ts'

/**
 * Turns an error of a system call (no room, no right, not there) into INSTALL_BROKEN with what failed and what to do.
 * Anything else is thrown as it is, a `Failure` or a defect.
 */
export async function onDisk<T>(
  { what, hint }: { readonly what: string; readonly hint: string },
  work: () => Promise<T>
): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (!isSystemError(cause)) throw cause
    throw new Failure('INSTALL_BROKEN', `${what}: ${describe(cause)}`, hint, { cause })
  }
}

/** Errors of system calls name the call. */
export function isSystemError(error: unknown): boolean {
  return !(error instanceof Failure) && typeof error === 'object' && error !== null && 'syscall' in error
}
