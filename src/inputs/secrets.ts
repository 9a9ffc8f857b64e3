import type { PublishInputs } from './publish-inputs.ts'
import type { SetupInputs } from './setup-inputs.ts'

/** The values of all inputs that no log may show. */
export function secretsOf(inputs: PublishInputs | SetupInputs): readonly string[] {
  const { webhook, signing } = inputs.mode === 'publish' ? inputs : {}
  const secrets = [inputs.token, webhook?.secret, signing?.passphrase, signing?.armoredKey]
  return secrets.filter((secret) => secret !== undefined)
}
