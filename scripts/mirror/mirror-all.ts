import { join } from 'node:path'
import { makeScratch } from '../../src/disk/scratch.ts'
import type { Artifact, Build } from '../../src/domain/artifact.ts'
import { findArtifact, findBuildOfTag } from '../../src/domain/artifact.ts'
import { describe, Failure } from '../../src/domain/failure.ts'
import type { Repository } from '../../src/domain/input-grammar.ts'
import type { PythonVersion } from '../../src/domain/python-version.ts'
import { comparePythonVersions } from '../../src/domain/python-version.ts'
import type { Release } from '../../src/domain/release.ts'
import type { Log } from '../../src/ports/log.ts'
import type { ReleaseStore } from '../../src/ports/release-store.ts'
import type { MirrorPlace, MirrorWorld, Published } from './mirror-tarball.ts'
import { mirrorTarball } from './mirror-tarball.ts'

export type MirrorWish = {
  readonly directory: string
  readonly repository: Repository
  /** Of these only; all of them where it is undefined. */
  readonly version: PythonVersion | undefined
  readonly build: number | undefined
}

type World = MirrorWorld & { readonly releases: Pick<ReleaseStore, 'list'>; readonly log: Log }

/** Gives how many tarballs could not be had; one that can't holds no other one up. */
export async function mirrorAll(wish: MirrorWish, world: World): Promise<number> {
  const counts = { fetched: 0, kept: 0, failed: 0 }
  await using scratch = await makeScratch(wish.directory, 'mirror')
  for await (const release of world.releases.list()) {
    for (const artifact of wantedOf(release, wish)) {
      const place = { directory: join(wish.directory, release.tag), scratch: scratch.path }
      counts[await tryTarball({ artifact, release }, place, world)] += 1
    }
  }
  if (counts.fetched + counts.kept + counts.failed === 0) {
    throw new Failure(
      'ARTIFACT_UNKNOWN',
      'No published release of that repository has such a tarball',
      'Check --repository, --version and --build; a private repository needs GITHUB_TOKEN.'
    )
  }
  world.log.info(`${counts.fetched} fetched, ${counts.kept} kept, ${counts.failed} failed`)
  return counts.failed
}

/** The tarballs of a release that are called as those of its tag are. */
function wantedOf({ state, tag, assets }: Release, wish: MirrorWish): readonly Artifact[] {
  const build = findBuildOfTag(tag)
  if (state !== 'published' || build === undefined || !isWanted(build, wish)) return []
  return assets.flatMap((asset) => {
    const artifact = asset.state === 'uploaded' ? findArtifact(asset.name) : undefined
    return artifact !== undefined && isSame(artifact, build) ? [artifact] : []
  })
}

function isWanted(
  build: Build,
  { version = build.version, build: number = build.build }: MirrorWish
): boolean {
  return isSame(build, { version, build: number })
}

function isSame(one: Build, other: Build): boolean {
  return one.build === other.build && comparePythonVersions(one.version, other.version) === 0
}

async function tryTarball(
  published: Published,
  place: MirrorPlace,
  world: World
): Promise<'fetched' | 'kept' | 'failed'> {
  try {
    return await mirrorTarball(published, place, world)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    world.log.info(`warning: ${error.code}: ${describe(error)}`)
    return 'failed'
  }
}
