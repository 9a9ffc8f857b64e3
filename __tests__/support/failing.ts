import { Failure } from '../../src/domain/failure.ts'

/** The failure that this ends in; anything else that it throws, or nothing, is an error of the test. */
export async function failureOf(run: Promise<unknown>): Promise<Failure> {
  try {
    await run
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('It was expected to fail, and did not.')
}
