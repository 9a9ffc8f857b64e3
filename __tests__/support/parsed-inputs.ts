import { expect } from '@jest/globals'
import { parseInputs } from '../../src/inputs.ts'
import type { InputName } from '../../src/inputs/input-names.ts'
import type { PublishInputs } from '../../src/inputs/publish-inputs.ts'
import type { SetupInputs } from '../../src/inputs/setup-inputs.ts'

/** As in a `with:` block. */
export type Given = Partial<Record<InputName, string>>

const hint = 'Mend the with: block of the step; the inputs are explained in the README of this action.'

export const parse = (given: Given): PublishInputs | SetupInputs => parseInputs((name) => given[name] ?? '')

/** The failure that says all this. */
export const complaint = (...lines: readonly [string, ...string[]]): unknown => {
  const message = lines.length === 1 ? lines[0] : `Inputs that can't be used:\n- ${lines.join('\n- ')}`
  return expect.objectContaining({ code: 'INPUT_INVALID', message, hint })
}

export const notHttps =
  "is not an https URL. Write https://host/path, without user name and password in it. Downloads by http:// need something to hold them to: 'sha256', 'sha512', 'gpg-public-key' or 'verify-attestation'."

export const armor = (kind: string): string =>
  `-----BEGIN PGP ${kind} KEY BLOCK-----\n\nAAAA\n-----END PGP ${kind} KEY BLOCK-----`

export const noKey = (kind: string): string =>
  `it is no armored ${kind.toLowerCase()} key. Give the whole text from -----BEGIN PGP ${kind} KEY BLOCK----- to -----END PGP ${kind} KEY BLOCK-----, line breaks included.`
