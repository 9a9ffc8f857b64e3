import { execFile } from 'node:child_process'
import { chmod, readFile, rm, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0]
const isRoot = uid === 0

/**
 * Words that start a program as root in a mount namespace of its own. A user namespace (`unshare -r`) would do without
 * root, but Ubuntu 24.04 forbids it to programs without an AppArmor profile.
 */
const unshared = isRoot ? '/usr/bin/unshare -m' : '/usr/bin/sudo -n /usr/bin/unshare -m'

/** Words that drop root again, to the user who runs the tests or another one. */
export function asUser(user = uid): string {
  if (user === 0) return ''
  const groups = user === uid ? `--regid=${gid} --init-groups` : `--regid=${user} --clear-groups`
  return `/usr/bin/setpriv --reuid=${user} ${groups}`
}

/** sudo and bash on the way would change the environment. Python ignores two signals, and a program inherits that. */
const withEnvironment = quoted(
  'import os, signal, sys; lines = os.fdopen(3, "rb").read().split(b"\\0")[:-1]; ' +
    'signal.signal(signal.SIGPIPE, signal.SIG_DFL); signal.signal(signal.SIGXFSZ, signal.SIG_DFL); ' +
    'os.execvpe(sys.argv[1], sys.argv[1:], dict(line.split(b"=", 1) for line in lines))'
)

/** In the script of `writeNamespaceScript`: starts the program of "$@" with the environment that the script got. */
export const startProgram = (user?: number): string =>
  `${asUser(user)} /usr/bin/python3 -I -c ${withEnvironment} "$@"`

/**
 * Writes a program that runs lines of bash as root in a mount namespace of its own, in its working directory. "$@" are
 * the words that it was given; the lines have a plain environment with the job's GITHUB_ and RUNNER_ variables.
 */
export async function writeNamespaceScript(path: string, lines: readonly string[]): Promise<void> {
  const inside = `${path}.inside`
  const start = [
    'exec 3< "$1" 4< "$1"; rm -f "$1"; cd "$2" 2> /dev/null || cd /; shift 2',
    'while IFS= read -r -d "" line <&4; do case $line in GITHUB_*|RUNNER_*) export "$line";; esac; done; exec 4<&-'
  ]
  await writeFile(inside, [...start, ...lines].join('\n'))
  const outside = [
    '#!/bin/bash',
    'environment=$(/usr/bin/mktemp -p /tmp environment-XXXXXX) && /usr/bin/env -0 > "$environment" || exit 99',
    `exec /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin ${unshared} /bin/bash ${quoted(inside)} "$environment" "$PWD" "$@"`
  ]
  await writeFile(path, `${outside.join('\n')}\n`)
  await chmod(path, 0o755)
}

/** Throws where this user may not make mounts, not even by sudo. */
export async function requireMountNamespaces(): Promise<void> {
  try {
    const [program = '', ...words] = unshared.split(' ')
    await execute(program, [...words, '/bin/sh', '-c', 'mount -t tmpfs none /mnt'])
  } catch (cause) {
    throw new Error('This test mounts file systems: it needs root, or sudo without a password.', { cause })
  }
}

/** Removes a directory, also what another user made in it. */
export async function removeTree(path: string): Promise<void> {
  // A program that was killed may still write.
  const how = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }
  await rm(path, how).catch(async (problem: unknown) => {
    if (isRoot) throw problem
    await execute('/usr/bin/sudo', ['-n', 'rm', '-rf', '--', path])
  })
}

/**
 * The process to signal for a program that was started through such a script: sudo itself belongs to root and takes no
 * signal from its user.
 */
export async function findOwnProcess(pid: number): Promise<number> {
  for (let current: number | undefined = pid; current !== undefined; current = await findChild(current)) {
    const status = await readFile(`/proc/${current}/status`, 'utf8').catch(() => '')
    if (status.includes(`\nUid:\t${uid}\t`)) return current
  }
  return pid
}

async function findChild(pid: number): Promise<number | undefined> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const [first] = children.trim().split(' ')
  return first === undefined || first === '' ? undefined : Number(first)
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
