import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { quoted } from '../../support/mount-namespace.ts'
import type { OwnOpt } from '../../support/own-opt.ts'
import { openOwnOpt } from '../../support/own-opt.ts'

/** `node` runs the action there, `run` what comes after it. */
export type Machine = Pick<OwnOpt, 'node' | 'run'>

/** Words that take root's privileges from root; other users have none in there. */
const unprivileged =
  process.getuid?.() === 0 ? ['unshare', '--user', '--map-user=1000', '--map-group=1000'] : []

/** Where /opt is empty, and closed to this job. */
export async function openClosedOpt(parent: string): Promise<Machine> {
  const opt = await openOwnOpt(parent)
  await chmod(opt.directory, 0o555)
  const node = join(parent, 'node-without-privileges')
  const words = [opt.enter, ...unprivileged, process.execPath].map(quoted).join(' ')
  await writeFile(node, `#!/bin/bash\nexec ${words} "$@"\n`)
  await chmod(node, 0o755)
  return { node, run: (argv, env) => opt.run([...unprivileged, ...argv], env) }
}

/** The same, where a directory is seen at another path and not at its own: as a container sees the tool cache. */
export async function openContainer(parent: string, directory: string, seenAt: string): Promise<Machine> {
  const opt = await openOwnOpt(parent)
  await chmod(opt.directory, 0o555)
  await mkdir(seenAt)
  const mounts = [
    `mount --bind ${quoted(directory)} ${quoted(seenAt)}`,
    `mount -t tmpfs none ${quoted(directory)}`
  ]
  const container = await openOwnOpt(join(parent, 'container'), { mounts, directory: opt.directory })
  return { node: opt.node, run: (argv, env) => container.run([...unprivileged, ...argv], env) }
}
