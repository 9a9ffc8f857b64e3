import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { rootOf } from '../../src/domain/artifact.ts'
import type { Reading, Rival } from './part.ts'
import type { Released } from './released.ts'
import type { Scene } from './scene.ts'
import { makeSandbox } from './setup-run.ts'
import { quoted } from './stopwatch.ts'
import { runTimed, settle, timeReadings } from './timed-command.ts'

/** The least that has to be done: the bytes come in and go to the disk, and nobody looks at them. */
export function floorRival(scene: Scene, released: Released, name = 'curl | tar xz'): Rival {
  return shellRival(scene, released, { name, script: `${curl(released.url)} | tar xz -C tree` })
}

/** As the Feature of the decision record does it (the checksum file names the tarball, so it is stored by its name). */
export function featureRival(scene: Scene, released: Released): Rival {
  const { name, url } = released
  const wget = 'wget --no-config --no-proxy -q'
  const script = [
    `${wget} ${quoted(url)} -O ${quoted(name)}`,
    `${wget} ${quoted(`${url}.sha256`)} -O ${quoted(`${name}.sha256`)}`,
    `sha256sum -c ${quoted(`${name}.sha256`)}`,
    `tar xzf ${quoted(name)} -C tree`
  ]
  return shellRival(scene, released, { name: 'Feature: wget, sha256sum, tar', script: script.join(' && ') })
}

function curl(url: string): string {
  return `curl --disable --noproxy '*' --fail --silent --show-error --location ${quoted(url)}`
}

function shellRival(
  scene: Scene,
  released: Released,
  { name, script }: { readonly name: string; readonly script: string }
): Rival {
  const run = async (): Promise<readonly Reading[]> => {
    const directory = await makeSandbox(scene, 'shell')
    await mkdir(join(directory, 'tree'))
    await settle(scene.signal)
    const words = ['-o', 'pipefail', '-c', script]
    const times = await runTimed({ program: '/bin/bash', words, directory, signal: scene.signal })
    await requireTree(join(directory, 'tree', rootOf(released.artifact.version)))
    return timeReadings(times)
  }
  return { name, run }
}

/** Throws when there is no interpreter. */
export async function requireTree(tree: string): Promise<void> {
  await access(join(tree, 'bin', 'python3'))
}
