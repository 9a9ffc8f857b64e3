import { InputForm } from './domain/input-form.ts'
import { parseChoice, parseRepository } from './domain/input-grammar.ts'
import { parseBothModes } from './inputs/both-modes.ts'
import type { InputName } from './inputs/input-names.ts'
import { inputNames } from './inputs/input-names.ts'
import type { PublishInputs } from './inputs/publish-inputs.ts'
import { parsePublishInputs } from './inputs/publish-inputs.ts'
import type { SetupInputs } from './inputs/setup-inputs.ts'
import { parseSetupInputs } from './inputs/setup-inputs.ts'

/** Throws one INPUT_INVALID with every complaint. */
export function parseInputs(read: (name: InputName) => string): PublishInputs | SetupInputs {
  const form = new InputForm(read)
  const mode = read('mode') === '' ? 'setup' : form.optional('mode', parseChoice(['setup', 'publish']))
  switch (mode) {
    case 'publish':
      form.refuse(inputNames.setup, 'belongs to mode setup, and this is mode publish')
      return form.finish(parsePublishInputs(form))
    case 'setup':
      form.refuse(inputNames.publish, 'belongs to mode publish, and this is mode setup')
      return form.finish(parseSetupInputs(form))
    case undefined:
      // Whatever the mode was meant to be, these mean the same in both.
      parseBothModes(form)
      form.optional('repository', parseRepository)
      return form.finish<PublishInputs>(undefined)
  }
}
