import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'
import type { Header } from 'tar-stream'
import { buffer } from 'node:stream/consumers'

export type TarEntry = {
  /** Spelled as it goes into the archive: `/etc/passwd`, `../up` and `a\nb` are taken as they are. */
  readonly path: string
  /** A file unless told. */
  readonly type?: Header['type']
  /** Of a symlink or a hard link (`link`; its target is spelled from the top of the archive). */
  readonly target?: string
  readonly content?: string | Uint8Array
  /** What an umask of 022 gives, unless told. */
  readonly mode?: number
}

export type MadeTarball = {
  readonly path: string
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly sha512: string
}

/**
 * A small `.tgz` that looks like a CPython below its prefix: the same call gives the same bytes.
 * `entries` stand in for the tree, `extra` come after it: hostile entries, or a file that makes the bytes others.
 * Its interpreter is a shell script that knows its version, and nothing else.
 */
export async function makeTarball(wish: {
  readonly path: string
  /** 3.12.6 unless told. */
  readonly version?: string
  readonly entries?: readonly TarEntry[]
  readonly extra?: readonly TarEntry[]
}): Promise<MadeTarball> {
  const { path, version, entries = pythonEntries(version), extra = [] } = wish
  const bytes = gzipSync(await packEntries([...entries, ...extra]), { level: 6 })
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  const digest = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex')
  return {
    path,
    name: basename(path),
    size: bytes.length,
    sha256: digest('sha256'),
    sha512: digest('sha512')
  }
}

/** What `make install` leaves, as far as names and links go. */
export function pythonEntries(version = '3.12.6'): readonly TarEntry[] {
  const prefix = `opt/python-${version}`
  const [, series = ''] = /^(\d+\.\d+)/.exec(version) ?? []
  const threads = version.endsWith('t') ? 't' : ''
  const python = `python${series}${threads}`
  const library = `lib${python}.so`
  const directory = (path: string): TarEntry => ({ path: `${path}/`, type: 'directory' })
  const link = (path: string, target: string): TarEntry => ({ path, type: 'symlink', target })
  const script = (path: string, content: string): TarEntry => ({ path, content, mode: 0o755 })
  return [
    directory('opt'),
    directory(prefix),
    directory(`${prefix}/bin`),
    script(`${prefix}/bin/${python}`, `#!/bin/sh\necho 'Python ${version.replace(/t$/, '')}'\n`),
    link(`${prefix}/bin/python3`, python),
    script(`${prefix}/bin/pip3`, `#!/opt/python-${version}/bin/${python}\nimport pip\n`),
    { path: `${prefix}/bin/pip${series}`, type: 'link', target: `${prefix}/bin/pip3`, mode: 0o755 },
    directory(`${prefix}/lib`),
    { path: `${prefix}/lib/${library}.1.0`, content: `no library of ${version}\n` },
    link(`${prefix}/lib/${library}`, `${library}.1.0`),
    directory(`${prefix}/lib/${python}`),
    { path: `${prefix}/lib/${python}/os.py`, content: `version = '${version}'\n` },
    directory(`${prefix}/lib/${python}/lib-dynload`)
  ]
}

const defaultModes = new Map<Header['type'], number>([
  ['directory', 0o755],
  ['symlink', 0o777]
])

export async function packEntries(entries: readonly TarEntry[]): Promise<Buffer> {
  const archive = pack()
  for (const { path, type = 'file', target, content = '', mode } of entries) {
    const header = {
      name: path,
      type,
      mode: mode ?? defaultModes.get(type) ?? 0o644,
      mtime: new Date(0),
      ...(target === undefined ? {} : { linkname: target })
    }
    archive.entry(header, type === 'file' || type === 'contiguous-file' ? Buffer.from(content) : '')
  }
  archive.finalize()
  return buffer(archive)
}
