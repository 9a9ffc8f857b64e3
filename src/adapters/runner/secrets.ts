import { maskSecret } from './commands.ts'

/**
 * Masks the secrets in the log and removes their inputs from the environment, which child processes inherit.
 * A secret of several lines, as a key is, is masked line by line as well: programs print it so.
 */
export function hideSecrets(secrets: readonly string[]): void {
  for (const secret of secrets) {
    maskSecret(secret)
    const lines = secret.includes('\n') ? secret.split(/\r?\n/).map((line) => line.trim()) : []
    for (const line of lines) if (/^[A-Za-z0-9+/=]{8,}$/.test(line)) maskSecret(line)
  }
  for (const name of ['token', 'gpg-private-key', 'gpg-passphrase', 'webhook-url', 'webhook-secret'])
    Reflect.deleteProperty(process.env, `INPUT_${name.toUpperCase()}`)
}
