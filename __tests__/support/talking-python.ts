import { makeTarball } from './make-tarball.ts'
import type { MadeTarball, TarEntry } from './make-tarball.ts'

export type TalkingPython = {
  /** Directory of the tarball. */
  readonly directory: string
  /** File name; says version, distro and build. */
  readonly name?: string
  /** What it says that it is, when that is not its version. */
  readonly says?: string
  /** Commands of sh before it answers, with the real path of the tree in `$here`; `exit 1` breaks it. */
  readonly before?: string
  readonly pip?: string
  /** Modules that can't be imported, and why. */
  readonly failed?: Readonly<Record<string, string>>
  readonly extra?: readonly TarEntry[]
}

/**
 * A CPython tree as far as the smoke test can tell: its interpreter is a script for sh that gives the right answers,
 * wherever it lies. A setup of it is the real one, in a tenth of a second and without a compiler.
 */
export function talkingPython(wish: TalkingPython): Promise<MadeTarball> {
  const { name = 'cpython-3.12.6-debian12-build1.tgz', before = '', extra = [] } = wish
  const [, version = ''] = /^cpython-([^-]+)-/.exec(name) ?? []
  const prefix = `opt/python-${version}`
  const [, series = ''] = /^(\d+\.\d+)/.exec(version) ?? []
  const script = (path: string, lines: string): TarEntry => ({
    path: `${prefix}/${path}`,
    content: `#!/bin/sh\nhere=$(dirname -- "$(dirname -- "$(realpath -- "$0")")")\n${lines}\n`,
    mode: 0o755
  })
  const directory = (path: string): TarEntry => ({ path: `${path}/`, type: 'directory' })
  const entries: readonly TarEntry[] = [
    ...['opt', prefix, `${prefix}/bin`, `${prefix}/lib`, `${prefix}/lib/python${series}`].map(directory),
    script(`bin/python${series}`, `${before}\n${answer(wish.says ?? version, wish.failed)}`),
    { path: `${prefix}/bin/python3`, type: 'symlink', target: `python${series}` },
    script('bin/pip3', wish.pip ?? 'echo "pip 24.0 from $here (python)"'),
    { path: `${prefix}/lib/python${series}/os.py`, content: `version = '${version}'\n` }
  ]
  return makeTarball({ path: `${wish.directory}/${name}`, version, entries, extra })
}

/** What `checkProgram` prints. */
function answer(version: string, failed: TalkingPython['failed'] = {}): string {
  const [, major, minor, micro, letter = '', serial = '0', t] =
    /^(\d+)\.(\d+)\.(\d+)(?:(a|b|rc)(\d+))?(t)?$/.exec(version) ?? []
  const level = { a: 'alpha', b: 'beta', rc: 'candidate' }[letter] ?? 'final'
  const facts = JSON.stringify({
    version: [Number(major), Number(minor), Number(micro), level, Number(serial)],
    freeThreaded: t !== undefined,
    shared: false,
    libpython: [],
    siteOnPath: true,
    absent: [],
    outside: [],
    failed,
    pip: ''
  })
  return `printf '%s"prefix":"%s","prefixes":["%s"]}' '${facts.slice(0, -1)},' "$here" "$here"`
}
