import { parseArchitecture, parseDistro } from '../domain/artifact.ts'
import { parseRepositoryPath, parseSecret } from '../domain/input-grammar.ts'
import type { Form } from './input-names.ts'

export type BothModesInputs = {
  /** Undefined: publish takes every distro, setup the runner's. */
  readonly distro: string | undefined
  readonly architecture: string | undefined
  readonly token: string | undefined
  /** Path in the repository; undefined: left alone. */
  readonly registry: string | undefined
}

const DEFAULT_REGISTRY = 'infrastructure/cpython/ARTIFACTS.md'

export function parseBothModes(form: Form): BothModesInputs {
  return {
    distro: form.optional('distro', parseDistro),
    architecture: form.optional('architecture', parseArchitecture),
    token: form.optional('token', parseSecret),
    registry: noneAs(form.optional('registry', parseRepositoryPath) ?? DEFAULT_REGISTRY)
  }
}

/** `none` turns off what is on by default. */
export function noneAs(text: string): string | undefined {
  return text === 'none' ? undefined : text
}
