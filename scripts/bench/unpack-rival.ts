import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { rootOf } from '../../src/domain/artifact.ts'
import { checkProgram } from '../../src/domain/interpreter-check.ts'
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

/**
 * What a careful shell script does: download, compare with the checksum file (it names the tarball, so the tarball is
 * stored by its name), unpack, and try the interpreter as setup does.
 */
export function shellSetupRival(scene: Scene, released: Released): Rival {
  const { name, url } = released
  const wget = 'wget --no-config --no-proxy -q'
  const python = `tree/${rootOf(released.artifact.version)}/bin/python3 -I -B`
  const script = [
    `${wget} ${quoted(url)} -O ${quoted(name)}`,
    `${wget} ${quoted(`${url}.sha256`)} -O ${quoted(`${name}.sha256`)}`,
    `sha256sum -c ${quoted(`${name}.sha256`)}`,
    `tar xzf ${quoted(name)} -C tree`,
    `${python} -c "$SMOKE_TEST" "$PWD/tree/${rootOf(released.artifact.version)}"`,
    `${python} -m pip --version`
  ]
  return shellRival(scene, released, { name: shellSetupName, script: script.join(' && ') })
}

const shellSetupName = 'wget; sha256sum -c; tar xzf; smoke test; pip --version'

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
    const env = { SMOKE_TEST: checkProgram }
    const times = await runTimed({ program: '/bin/bash', words, env, directory, signal: scene.signal })
    await requireTree(join(directory, 'tree', rootOf(released.artifact.version)))
    return timeReadings(times)
  }
  return { name, run }
}

/** Throws when there is no interpreter. */
export async function requireTree(tree: string): Promise<void> {
  await access(join(tree, 'bin', 'python3'))
}
