import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashInPlace } from './asset-bytes.ts'
import { nameForHere } from './host-name.ts'
import { removeTree } from './mount-namespace.ts'
import type { LocalGitHub } from './local-github.ts'
import { startLocalGitHub } from './local-github.ts'
import type { MadeTarball } from './make-tarball.ts'
import type { ActionRequest, ActionRun } from './run-action.ts'
import { placesIn, runAction } from './run-action.ts'
import { repository, tagOf } from './setup-sandbox.ts'
import { talkingPython } from './talking-python.ts'

type How = Partial<Pick<ActionRequest, 'token' | 'env' | 'signal' | 'seconds'>>

/** A job whose steps are runs of the bundle in mode setup, and the GitHub that it reaches. */
export type BundleJob = {
  readonly [Symbol.asyncDispose]: () => Promise<void>
  readonly directory: string
  readonly github: LocalGitHub
  /** The place is the tool cache: the /opt of this machine is nobody's to change. */
  readonly setup: (inputs: Readonly<Record<string, string>>, how?: How) => Promise<ActionRun>
  /** On a release, with its sidecar. */
  readonly publish: (path: string, name: string) => Promise<void>
  /** CPython 3.12.6 build 1 for this machine, as far as the smoke test can tell. */
  readonly publishTalking: () => Promise<MadeTarball>
  /** Where a tarball is installed. */
  readonly entryOf: (version: string, name: string, sha256: string) => string
}

export async function openBundleJob(): Promise<BundleJob> {
  const directory = await mkdtemp(join(tmpdir(), 'bundle-setup-'))
  const github = await startLocalGitHub()
  github.addRepository({ owner: 'coatl', name: 'iact' })
  const publish = async (path: string, name: string): Promise<void> => {
    const { sha256 } = await hashInPlace(path)
    const sidecar = { name: `${name}.sha256`, content: `${sha256}  ${name}\n` }
    await github.addRelease(repository, { tag: tagOf(name), assets: [{ name, content: { path } }, sidecar] })
  }
  return {
    directory,
    github,
    publish,
    setup: (inputs, how = {}) => {
      const all = { repository, 'install-location': 'tool-cache', ...inputs }
      return runAction({ inputs: all, github, directory, ...how })
    },
    publishTalking: async () => {
      const name = await nameForHere('3.12.6')
      const tarball = await talkingPython({ directory: join(directory, 'made'), name })
      await publish(tarball.path, name)
      return tarball
    },
    entryOf: (version, name, sha256) =>
      `${placesIn(directory).toolCache}/iact-cpython/${version}/${keyOf(name)}-${sha256.slice(0, 12)}`,
    [Symbol.asyncDispose]: async () => {
      await github.close()
      await removeTree(directory)
    }
  }
}

/** `arm64-debian12-build1` of `cpython-3.12.6-debian12-arm64-build1.tgz`. */
function keyOf(name: string): string {
  const [, distro, architecture = 'x64', build] =
    /^cpython-[^-]+-([^-]+)(?:-([^-]+))?-(build\d+)\.tgz$/.exec(name) ?? []
  return `${architecture}-${distro}-${build}`
}

export function errorsIn({ stdout }: ActionRun): readonly string[] {
  return stdout.split('\n').filter((line) => line.startsWith('::error'))
}
