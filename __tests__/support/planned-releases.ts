import { findSha256 } from '../../src/domain/checksum.ts'
import type { Sha256 } from '../../src/domain/checksum.ts'
import { parsePythonVersion } from '../../src/domain/python-version.ts'
import { formatMarker } from '../../src/domain/release-marker.ts'
import { planRelease } from '../../src/domain/release-plan.ts'
import type { Observed, Plan, Wanted, WantedAsset } from '../../src/domain/release-steps.ts'
import type { Asset, Release } from '../../src/domain/release.ts'

/** Releases as the plan sees them, and a release that is wanted: two tarballs, their sidecars and their facts. */
export const tag = 'cpython-3.12.6-build1'
export const target = '1'.repeat(40)
export const elsewhere = '2'.repeat(40)

/** Tarballs first, then what vouches for them and what tells of them. */
export const wantedAssets = [
  { name: 'cpython-3.12.6-debian12-build1.tgz', size: 1000, sha256: digest('0') },
  { name: 'cpython-3.12.6-ubuntu22.04-build1.tgz', size: 1001, sha256: digest('1') },
  { name: 'cpython-3.12.6-debian12-build1.tgz.sha256', size: 101, sha256: digest('2') },
  { name: 'cpython-3.12.6-ubuntu22.04-build1.tgz.sha256', size: 102, sha256: digest('3') },
  {
    name: 'cpython-3.12.6-debian12-build1.tgz.json',
    size: 501,
    sha256: digest('4'),
    about: digest('0'),
    mayBeMissing: true
  },
  {
    name: 'cpython-3.12.6-ubuntu22.04-build1.tgz.json',
    size: 502,
    sha256: digest('5'),
    about: digest('1'),
    mayBeMissing: true
  }
] as const satisfies readonly WantedAsset[]

const plans = { own: 'a'.repeat(64), stale: 'b'.repeat(64) } as const
const marked = (plan: string, of = tag): string => `Notes\n\n${formatMarker({ tag: of, plan, run: '7.1' })}\n`

/** What a draft's notes tell of who made it. */
export const bodies = {
  own: marked(plans.own),
  stale: marked(plans.stale),
  foreign: 'Notes by hand',
  'another build': marked(plans.own, 'cpython-3.12.6-build2')
} as const

export type Maker = keyof typeof bodies

export const wanted: Wanted = {
  build: { version: parsePythonVersion('3.12.6'), build: 1 },
  plan: plans.own,
  commit: target,
  commitIsGiven: false,
  title: 'CPython 3.12.6 Build 1',
  body: bodies.own,
  prerelease: false,
  makeLatest: 'legacy',
  keepDraft: false,
  assets: wantedAssets
}

/** What a run on another machine means: facts in other words, which tell of the same tarballs. */
export function knowingMore(goal: Wanted, digit: string): Wanted {
  const assets = goal.assets.map((asset) =>
    asset.about === undefined ? asset : { ...asset, size: asset.size + 40, sha256: digest(digit) }
  )
  return { ...goal, assets }
}

export function digest(digit: string): Sha256 {
  const found = findSha256(digit.repeat(64))
  if (found === undefined) throw new Error(`${digit} is no digit`)
  return found
}

let lastId = 1000

/** An asset that is what is wanted, unless told otherwise. */
export function assetOf({ name, size, sha256 }: WantedAsset, others: Partial<Asset> = {}): Asset {
  lastId += 1
  const asset = { id: lastId, name, size, digest: sha256, state: 'uploaded' as const }
  return { ...asset, apiUrl: `https://api/assets/${lastId}`, downloadUrl: `https://host/${name}`, ...others }
}

/** With what its bytes tell of: whoever reads facts knows it. */
export function storedAs(asset: WantedAsset, others: Partial<Asset> = {}): Asset {
  return assetOf(asset, { about: asset.about, ...others })
}

/** As publish/observe.ts tells it to a run: facts are read where they are not its own to the byte. */
export function asSeenBy(goal: Wanted, release: Release): Release {
  const assets = release.assets.map((asset) => {
    const meant = goal.assets.find(({ name }) => name === asset.name)
    const isRead = asset.state === 'uploaded' && meant?.about !== undefined && meant.sha256 !== asset.digest
    return { ...asset, about: isRead ? asset.about : undefined }
  })
  return { ...release, assets }
}

export const complete = (): readonly Asset[] => wantedAssets.map((asset) => assetOf(asset))

export function draft(id: number, maker: Maker, others: Partial<Release> = {}): Release {
  return {
    id,
    tag,
    state: 'draft',
    title: '',
    body: bodies[maker],
    commitish: target,
    prerelease: false,
    immutable: false,
    url: `https://host/releases/${id}`,
    uploadUrl: '',
    assets: [],
    ...others
  }
}

export function published(id: number, others: Partial<Release> = {}): Release {
  return draft(id, 'own', { state: 'published', assets: complete(), ...others })
}

/** What a run that has done nothing yet sees of an empty repository. */
export const firstLook: Observed = {
  releases: [],
  tagCommit: undefined,
  takenBuilds: [],
  mine: new Set(),
  waitedFor: new Set(),
  published: new Set()
}

/** A plan in a word or two: its releases by id, its assets by name. */
export function spell(plan: Plan): string {
  switch (plan.step) {
    case 'create':
      return 'create'
    case 'reattach':
    case 'wait':
    case 'publish':
    case 'done':
      return `${plan.step} ${plan.release.id}`
    case 'remove-drafts':
      return `remove ${plan.releases
        .map(({ id }) => id)
        .sort()
        .join(' ')}`
    case 'fill':
      return [`fill ${plan.release.id}:`, ...plan.upload.map((name) => `+${name}`)].join(' ')
    case 'refuse':
      return plan.code
  }
}

/** What is done at once, and what when others were given their time. */
export function spellBoth(goal: Wanted, observed: Observed): string {
  const first = planRelease(goal, observed)
  if (first.step !== 'wait') return spell(first)
  const waitedFor = new Set([...observed.waitedFor, ...first.unfinished.map(({ key }) => key)])
  return `${spell(first)}, then ${spellBoth(goal, { ...observed, waitedFor })}`
}
