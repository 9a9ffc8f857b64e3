import { findSha256 } from '../../src/domain/checksum.ts'
import type { Sha256 } from '../../src/domain/checksum.ts'
import { parsePythonVersion } from '../../src/domain/python-version.ts'
import { formatMarker } from '../../src/domain/release-marker.ts'
import type { ReleaseFile, Subject } from '../../src/domain/release-file.ts'
import type { Observed, Plan, Wanted } from '../../src/domain/release-steps.ts'
import type { Asset, Release } from '../../src/domain/release.ts'

/** Releases as the plan sees them, and a release that is wanted: two tarballs, their sidecars and their facts. */
export const tag = 'cpython-3.12.6-build1'
export const target = '1'.repeat(40)
export const elsewhere = '2'.repeat(40)

/** The plan compares names, sizes and digests; nothing is uploaded here. */
const bytes = {
  contentType: 'application/octet-stream',
  open: (): never => {
    throw new Error('Nothing is uploaded here.')
  }
} as const

const subjectOf = (sha256: Sha256): Subject => ({
  ...{ sha256, isOptional: true },
  read: () => Promise.reject(new Error('Nothing is read here.'))
})

/** Tarballs first, then what vouches for them and what tells of them. */
export const wantedFiles = [
  { name: 'cpython-3.12.6-debian12-build1.tgz', size: 1000, sha256: digest('0'), ...bytes },
  { name: 'cpython-3.12.6-ubuntu22.04-build1.tgz', size: 1001, sha256: digest('1'), ...bytes },
  { name: 'cpython-3.12.6-debian12-build1.tgz.sha256', size: 101, sha256: digest('2'), ...bytes },
  { name: 'cpython-3.12.6-ubuntu22.04-build1.tgz.sha256', size: 102, sha256: digest('3'), ...bytes },
  {
    name: 'cpython-3.12.6-debian12-build1.tgz.json',
    size: 501,
    sha256: digest('4'),
    ...bytes,
    subject: subjectOf(digest('0'))
  },
  {
    name: 'cpython-3.12.6-ubuntu22.04-build1.tgz.json',
    size: 502,
    sha256: digest('5'),
    ...bytes,
    subject: subjectOf(digest('1'))
  }
] as const satisfies readonly ReleaseFile[]

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
  files: wantedFiles
}

/** What a run on another machine means: facts in other words, which tell of the same tarballs. */
export function knowingMore(goal: Wanted, digit: string): Wanted {
  const files = goal.files.map((file) =>
    file.subject === undefined ? file : { ...file, size: file.size + 40, sha256: digest(digit) }
  )
  return { ...goal, files }
}

export function digest(digit: string): Sha256 {
  const found = findSha256(digit.repeat(64))
  if (found === undefined) throw new Error(`${digit} is no digit`)
  return found
}

let lastId = 1000

/** An asset that is what is wanted, unless told otherwise. */
export function assetOf(
  { name, size, sha256 }: Pick<ReleaseFile, 'name' | 'size' | 'sha256'>,
  others: Partial<Asset> = {}
): Asset {
  lastId += 1
  const asset = { id: lastId, name, size, digest: sha256, state: 'uploaded' as const }
  return { ...asset, apiUrl: `https://api/assets/${lastId}`, downloadUrl: `https://host/${name}`, ...others }
}

/** With what its bytes tell of: whoever reads facts knows it. */
export function storedAs(asset: ReleaseFile, others: Partial<Asset> = {}): Asset {
  return assetOf(asset, { about: asset.subject?.sha256, ...others })
}

/** As publish/observe-releases.ts shows it to a run: facts are read where they are not its own to the byte. */
export function asSeenBy(goal: Wanted, release: Release): Release {
  const assets = release.assets.map((asset) => {
    const meant = goal.files.find(({ name }) => name === asset.name)
    const isRead = asset.state === 'uploaded' && meant?.subject !== undefined && meant.sha256 !== asset.digest
    return { ...asset, about: isRead ? asset.about : undefined }
  })
  return { ...release, assets }
}

export const complete = (): readonly Asset[] => wantedFiles.map((asset) => assetOf(asset))

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
  made: new Set(),
  published: new Set()
}

/** A plan in a word or two: its releases by id, its assets by name. */
export function spell(plan: Plan): string {
  switch (plan.step) {
    case 'create':
      return 'create'
    case 'reattach':
    case 'publish':
    case 'done':
      return `${plan.step} ${plan.release.id}`
    case 'remove-drafts':
      return `remove ${plan.releases
        .map(({ id }) => id)
        .sort()
        .join(' ')}`
    case 'fill':
      return [`fill ${plan.release.id}:`, ...plan.files.map(({ name }) => `+${name}`)].join(' ')
    case 'refuse':
      return plan.code
  }
}
