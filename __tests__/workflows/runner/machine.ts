import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A hosted runner's machine: an unprivileged user with passwordless sudo, and an /opt of its own. */
export type Machine = AsyncDisposable & {
  readonly workspace: string
  readonly temp: string
  readonly toolCache: string
  readonly home: string
  /** The Node 24 that actions run on. */
  readonly node: string
  /** Runs a program in the workspace as the job's user; `log` is stdout and stderr as they came. */
  readonly run: (
    argv: readonly string[],
    how: { readonly env: Readonly<Record<string, string>>; readonly seconds: number }
  ) => Promise<Ended>
  /** Gives files that this process wrote below the directory to the job's user. */
  readonly handOver: (path: string) => Promise<void>
  /** What was passed to apt-get. */
  readonly aptLog: string
}

export type Ended = { readonly exitCode: number; readonly log: string }

/** The user of the jobs: the one who runs the test, or `runner` when that is root. */
const [uid, gid] =
  process.getuid?.() === 0 ? [1001, 1001] : [process.getuid?.() ?? 0, process.getgid?.() ?? 0]
const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']

/** Files of the machine that the jobs see changed. Nothing outside the directory is written. */
const prepare = `set -e
cd "$1"
mkdir opt bin
{ grep -v -e '^runner:' -e "^[^:]*:[^:]*:$2:" /etc/passwd; echo "runner:*:$2:$3::$1/home:/bin/bash"; } >passwd
{ grep -v -e '^runner:' -e "^[^:]*:[^:]*:$3:" /etc/group; echo "runner:x:$3:"; } >group
echo 'runner ALL=(ALL) NOPASSWD: ALL' >sudoers
chmod 440 sudoers
printf '#!/bin/sh\\necho "$@" >>%s/apt.log\\ncase " $* " in *" update "*) ;; *) echo "no packages here: $*" >&2; exit 100 ;; esac\\n' "$1" >apt-get
chmod 755 . opt bin apt-get
touch bin/node apt.log`

const enter = `set -e
for name in opt:/opt passwd:/etc/passwd group:/etc/group sudoers:/etc/sudoers apt-get:/usr/bin/apt-get; do
  mount --bind "$1/\${name%%:*}" "\${name#*:}"
done
mount --bind "$2" "$1/bin/node"
cd "$5"
user=(--reuid="$3" --regid="$4" --init-groups)
shift 5
exec setpriv "\${user[@]}" "$@"`

export async function openMachine(): Promise<Machine> {
  const directory = await mkdtemp(join(tmpdir(), 'workflow-job-'))
  const at = (name: string): string => join(directory, name)
  const places = { workspace: at('work'), temp: at('temp'), toolCache: at('tool-cache'), home: at('home') }
  for (const path of [...Object.values(places), at('tmp')]) await mkdir(path)
  const root = async (...argv: readonly string[]): Promise<void> => {
    const { exitCode, log } = await execute([...asRoot, ...argv])
    if (exitCode !== 0) throw new Error(`${argv.join(' ')} failed:\n${log}`)
  }
  const handOver = (path: string): Promise<void> => root('chown', '-R', `${uid}:${gid}`, path)
  await root('bash', '-c', prepare, 'prepare', directory, String(uid), String(gid))
  for (const path of [...Object.values(places), at('tmp')]) await handOver(path)
  return {
    ...places,
    node: at('bin/node'),
    aptLog: at('apt.log'),
    handOver,
    run: (argv, { env, seconds }) => {
      const variables = Object.entries({ TMPDIR: at('tmp'), ...env }).map(
        ([name, value]) => `${name}=${value}`
      )
      const inside = ['timeout', '--kill-after=5', String(seconds), 'env', '-i', ...variables, ...argv]
      const words = [directory, process.execPath, String(uid), String(gid), places.workspace]
      return execute([...asRoot, 'unshare', '-m', 'bash', '-c', enter, 'enter', ...words, ...inside])
    },
    [Symbol.asyncDispose]: () => root('rm', '-rf', directory)
  }
}

function execute([program = '', ...rest]: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ exitCode: code ?? 128, log: Buffer.concat(chunks).toString() })
    })
  })
}

/** An empty file of the job's, for a command file or a script. */
export async function writeJobFile(machine: Machine, name: string, text = ''): Promise<string> {
  const path = join(machine.temp, name)
  await writeFile(path, text)
  await machine.handOver(path)
  return path
}
