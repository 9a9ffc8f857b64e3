import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

export type GpgResult = { readonly exitCode: number; readonly stdout: string; readonly stderr: string }

/** A keyring of its own for the real gpg, with an agent of its own that ends with it. */
export type GpgHome = AsyncDisposable & {
  readonly directory: string
  /** What it prints; throws when it fails. */
  readonly run: (args: readonly string[], input?: string) => Promise<string>
  readonly tryToRun: (args: readonly string[], input?: string) => Promise<GpgResult>
}

const PASSPHRASE = ['--pinentry-mode', 'loopback', '--passphrase']

/** The path is short, because the agent's socket lies in there. */
export async function openGpgHome(passphrase = ''): Promise<GpgHome> {
  const directory = await mkdtemp(join(tmpdir(), 'g-'))
  await writeFile(join(directory, 'gpg.conf'), 'batch\nno-tty\nno-auto-check-trustdb\ntrust-model always\n')
  // A passphrase that is stretched for as little time as is allowed: these keys guard nothing.
  await writeFile(join(directory, 'gpg-agent.conf'), 's2k-count 65536\n')
  const tryToRun: GpgHome['tryToRun'] = (args, input) =>
    execute('gpg', ['--homedir', directory, ...PASSPHRASE, passphrase, '--yes', ...args], input)
  return {
    directory,
    tryToRun,
    async run(args, input) {
      const { exitCode, stdout, stderr } = await tryToRun(args, input)
      if (exitCode !== 0) throw new Error(`gpg ${args.join(' ')} ended with ${exitCode}: ${stderr}`)
      return stdout
    },
    async [Symbol.asyncDispose]() {
      await execute('gpgconf', ['--homedir', directory, '--kill', 'all'])
      await rm(directory, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

async function execute(program: string, args: readonly string[], input = ''): Promise<GpgResult> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      resolve(code ?? 128)
    })
  })
  // One that ends early does not read what it is given.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { exitCode, stdout, stderr }
}

/** Days from now; negative ones have passed. */
export function at(days: number): readonly string[] {
  const iso = new Date(Date.now() + days * 86_400_000).toISOString()
  return ['--faked-system-time', `${iso.slice(0, 19).replaceAll(/[-:]/g, '')}!`]
}

export type KeyRequest = {
  readonly algorithm?: string
  readonly usage?: string
  readonly expires?: string
  readonly made?: readonly string[]
}

/** Makes a key and gives its fingerprint. */
export async function makeKey(home: GpgHome, name: string, request: KeyRequest = {}): Promise<string> {
  const { algorithm = 'ed25519', usage = 'cert,sign', expires = 'never', made = [] } = request
  await home.run([...made, '--quick-gen-key', `${name} <${name}@example.invalid>`, algorithm, usage, expires])
  const listed = await home.run(['--list-keys', '--with-colons', `=${name} <${name}@example.invalid>`])
  const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(listed)?.[1]
  if (fingerprint === undefined) throw new Error(`no key ${name} in ${listed}`)
  return fingerprint
}

/** The fingerprints of the subkeys of a key. */
export async function subkeysOf(home: GpgHome, fingerprint: string): Promise<readonly string[]> {
  const listed = await home.run(['--list-keys', '--with-colons', '--with-subkey-fingerprint', fingerprint])
  return [...listed.matchAll(/^fpr:+([0-9A-F]{40}):/gm)].map(([, one = '']) => one).slice(1)
}

export async function publicKeyOf(home: GpgHome, ...fingerprints: readonly string[]): Promise<string> {
  return home.run(['--armor', '--export', ...fingerprints])
}

/** As in the decision record: `gpg --armor --detach-sign <file>`. */
export async function detachSign(
  home: GpgHome,
  path: string,
  signer: string,
  options: readonly string[] = []
): Promise<string> {
  await home.run([...options, '--local-user', signer, '--armor', '--detach-sign', path])
  return readFile(`${path}.asc`, 'utf8')
}

/** What `gpg --verify` says to the machine: GOODSIG alone is what counts, its exit code is 0 for too much. */
export async function isGoodForGpg(home: GpgHome, armored: string, path: string): Promise<boolean> {
  const signature = join(home.directory, `verify-${Math.random().toString(36).slice(2)}.asc`)
  await writeFile(signature, armored)
  const { exitCode, stdout } = await home.tryToRun(['--status-fd', '1', '--verify', signature, path])
  await rm(signature)
  return exitCode === 0 && /^\[GNUPG:\] GOODSIG /m.test(stdout) && /^\[GNUPG:\] VALIDSIG /m.test(stdout)
}

/** Puts the revocation certificate that gpg made along with the key to use. */
export async function revoke(home: GpgHome, fingerprint: string): Promise<void> {
  const path = join(home.directory, 'openpgp-revocs.d', `${fingerprint}.rev`)
  const certificate = await readFile(path, 'utf8')
  await home.run(['--import'], certificate.replace(/^:(?=-----BEGIN)/m, ''))
}
