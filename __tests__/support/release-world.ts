import { findMarker } from '../../src/domain/release-marker.ts'
import type { ReleaseFile } from '../../src/domain/release-file.ts'
import type { Observed, Plan, Wanted } from '../../src/domain/release-steps.ts'
import type { Asset, Release } from '../../src/domain/release.ts'
import {
  asSeenBy,
  assetOf,
  digest,
  draft,
  elsewhere,
  firstLook,
  knowingMore,
  published,
  storedAs,
  tag,
  target,
  wanted
} from './planned-releases.ts'
import type { Seeded } from './seeded.ts'

/** What GitHub would hold: as much of it as a plan can see and change. */
export type ReleaseWorld = {
  readonly releases: readonly Release[]
  readonly tagCommit: string | undefined
  /** Drafts of the run that travels here. */
  readonly made: ReadonlySet<number>
}

/** What became of an upload: it may break off, or store other bytes than were sent. */
export type Upload = (file: ReleaseFile) => Asset | undefined

type Step = Exclude<Plan, { readonly step: 'refuse' | 'done' }>

/** Carries one step out, as publish/reconcile-release.ts would. */
export function applyStep(world: ReleaseWorld, step: Step, wanted: Wanted, upload: Upload): ReleaseWorld {
  const change = (id: number, to: (release: Release) => Release): ReleaseWorld => ({
    ...world,
    releases: world.releases.map((release) => (release.id === id ? to(release) : release))
  })
  switch (step.step) {
    case 'create': {
      const id = Math.max(0, ...world.releases.map((release) => release.id)) + 1
      const made = draft(id, 'own', { body: wanted.body })
      return { ...world, releases: [made, ...world.releases], made: new Set([...world.made, id]) }
    }
    case 'reattach':
      return change(step.release.id, (release) => ({ ...release, tag, body: wanted.body }))
    case 'fill': {
      const sent = step.files.map(upload)
      const stored = sent.filter((asset) => asset !== undefined)
      return change(step.release.id, (release) => ({
        ...release,
        assets: [...release.assets, ...stored]
      }))
    }
    case 'remove-drafts': {
      const removed = new Set(step.releases.map(({ id }) => id))
      return { ...world, releases: world.releases.filter(({ id }) => !removed.has(id)) }
    }
    case 'publish': {
      const changed = change(step.release.id, (release) => ({
        ...release,
        tag,
        body: wanted.body,
        state: 'published'
      }))
      return { ...changed, tagCommit: world.tagCommit ?? wanted.commit }
    }
  }
}

/** What an observer of this build would look at: everything with its tag, or its marker on what lost its tag. */
export function observed({ releases, tagCommit, made }: ReleaseWorld, goal: Wanted): Observed {
  const isOurs = (release: Release): boolean =>
    release.tag === tag ||
    ((release.state === 'published' || release.tag.startsWith('untagged-')) &&
      findMarker(release.body)?.tag === tag)
  const seen = releases.filter(isOurs).map((release) => asSeenBy(goal, release))
  return { ...firstLook, releases: seen, tagCommit, made }
}

export function randomWorld(random: Seeded): ReleaseWorld {
  const { below, pick, several } = random
  const stands = pick([0, 0, 0, 1, 1, 2])
  const releases = [
    ...several(3, () => randomDraft(random)),
    ...Array.from({ length: stands }, () => randomPublished(random))
  ]
  const numbered = releases
    .map((release, index) => ({ ...release, id: below(1000) * 10 + index }))
    .sort((left, right) => right.id - left.id)
  // A run that has done something has made one draft, with its own plan.
  const own = numbered
    .filter(({ body, state }) => state === 'draft' && body === wanted.body)
    .slice(0, below(2))
  return {
    made: new Set(own.map(({ id }) => id)),
    releases: numbered,
    tagCommit: pick(
      stands > 0 ? [target, target, elsewhere, undefined] : [undefined, undefined, target, elsewhere]
    )
  }
}

function randomDraft(random: Seeded): Release {
  const maker = random.pick(['own', 'own', 'own', 'stale', 'foreign', 'another build'] as const)
  const name = maker === 'own' || maker === 'stale' ? random.pick([tag, tag, 'untagged-0a1b2c']) : tag
  return draft(0, maker, { tag: name, assets: randomAssets(random) })
}

function randomPublished(random: Seeded): Release {
  const { pick } = random
  const others = pick([wanted, wanted, knowingMore(wanted, '6')]).files
  const byHand = others.filter(({ subject }) => subject === undefined)
  const assets = pick([
    others.map((asset) => storedAs(asset)),
    byHand.map((asset) => storedAs(asset)),
    randomAssets(random)
  ])
  return published(0, {
    ...pick([{}, {}, { body: 'by hand' }, { tag: 'v1' }]),
    assets,
    immutable: pick([true, false])
  })
}

function randomAssets({ below, pick }: Seeded): readonly Asset[] {
  const isTidy = below(3) === 0
  const others = pick([wanted, wanted, knowingMore(wanted, '6')]).files
  const assets = others.flatMap((asset): readonly Asset[] => {
    const state = isTidy
      ? pick(['right', 'right', 'missing'])
      : pick(['right', 'missing', 'wrong', 'wreck', 'unknown', 'cut', 'of another'])
    switch (state) {
      case 'missing':
        return []
      case 'wrong':
        return [assetOf(asset, { digest: digest('e') })]
      case 'wreck':
        return [assetOf(asset, { state: 'wreck', size: 0, digest: undefined })]
      case 'unknown':
        return [storedAs(asset, { digest: undefined })]
      case 'of another':
        return [assetOf(asset, { digest: digest('e'), about: digest('d') })]
      case 'cut':
        return [assetOf(asset, { size: 7, digest: digest('d') })]
      default:
        return [storedAs(asset)]
    }
  })
  const extra = assetOf({ name: 'extra.txt', size: 3, sha256: digest('c') })
  return isTidy || below(3) > 0 ? assets : [extra, ...assets]
}
