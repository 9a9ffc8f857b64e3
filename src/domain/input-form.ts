import { describe, Failure } from './failure.ts'

/** Reads inputs and keeps the complaints, so that all of them are told at once. `''` means absent, and nowhere else. */
export class InputForm<Name extends string> {
  readonly #read: (name: Name) => string
  readonly #complaints: string[] = []

  constructor(read: (name: Name) => string) {
    this.#read = read
  }

  isSet(name: Name): boolean {
    return this.#read(name) !== ''
  }

  optional<T>(name: Name, parse: (text: string) => T): T | undefined {
    const text = this.#read(name)
    if (text === '') return undefined
    try {
      return parse(text)
    } catch (error) {
      this.complain(`'${name}': ${describe(error)}. ${error instanceof Failure ? error.hint : ''}`.trim())
      return undefined
    }
  }

  required<T>(name: Name, parse: (text: string) => T): T | undefined {
    if (!this.isSet(name)) this.complain(`'${name}' is required in this mode`)
    return this.optional(name, parse)
  }

  /** Each of these that is set is a complaint, for this reason. */
  refuse(names: readonly Name[], reason: string): void {
    for (const name of names) if (this.isSet(name)) this.complain(`'${name}' ${reason}`)
  }

  complain(complaint: string): void {
    this.#complaints.push(complaint)
  }

  finish<T>(value: T | undefined): T {
    if (this.#complaints.length === 0 && value !== undefined) return value
    throw new Failure(
      'INPUT_INVALID',
      this.#complaints.length === 1
        ? String(this.#complaints[0])
        : `Inputs that can't be used:\n- ${this.#complaints.join('\n- ')}`,
      'Mend the with: block of the step; the inputs are explained in the README of this action.'
    )
  }
}
