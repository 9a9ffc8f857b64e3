import { join } from 'node:path'
import type { AssetSeed } from './github-seeds.ts'
import { nameForHere } from './host-name.ts'
import type { LocalGitHub } from './local-github.ts'
import type { MadeTarball } from './make-tarball.ts'
import { tagOf } from './setup-sandbox.ts'
import { talkingPython } from './talking-python.ts'
import type { TalkingPython } from './talking-python.ts'

export const repository = 'coatl/iact'
export const prefix = '/opt/python-3.12.6'

/** A build for this machine that satisfies the Feature's check and that of the action, in a tenth of a second. */
export async function makeBuild(
  directory: string,
  wish: { readonly build?: number; readonly says?: string } & Partial<TalkingPython> = {}
): Promise<MadeTarball> {
  const { build = 1, says = '3.12.6', before = ':', ...others } = wish
  return talkingPython({
    directory: join(directory, 'made'),
    name: await nameForHere('3.12.6', build),
    before: `${before}\ncase "$*" in */check.py*) echo ${says}; exit ;; esac`,
    ...others
  })
}

/** On a release, with its checksum file unless told. */
export async function release(
  github: LocalGitHub,
  tarball: MadeTarball,
  how: {
    readonly sidecar?: string | undefined
    readonly digest?: string | null
    readonly private?: boolean
  } = {}
): Promise<void> {
  const { sidecar = `${tarball.sha256}  ${tarball.name}\n` } = how
  if (!isThere(github)) {
    const [owner = '', name = ''] = repository.split('/')
    github.addRepository({ owner, name, private: how.private ?? false })
  }
  const asset: AssetSeed = {
    name: tarball.name,
    content: { path: tarball.path },
    ...(how.digest === undefined ? {} : { digest: how.digest })
  }
  const beside = { name: `${tarball.name}.sha256`, content: sidecar }
  await github.addRelease(repository, {
    tag: tagOf(tarball.name),
    assets: sidecar === '' ? [asset] : [asset, beside]
  })
}

function isThere(github: LocalGitHub): boolean {
  try {
    return github.repository(repository).name !== ''
  } catch {
    return false
  }
}
