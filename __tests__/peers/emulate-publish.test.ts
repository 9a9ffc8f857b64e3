import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { gitHubContents } from '../../src/adapters/github/contents.ts'
import { gitHubReleases } from '../../src/adapters/github/releases.ts'
import type { Repository } from '../../src/domain/input-grammar.ts'
import type { Release, ReleaseFields } from '../../src/domain/release.ts'
import type { ReleaseStore } from '../../src/ports/release-store.ts'
import type { TextStore } from '../../src/ports/text-store.ts'
import { errorsIn } from '../support/bundle-job.ts'
import { startCompleteEmulator } from '../support/complete-emulator.ts'
import { connectPeer } from '../support/connect-peer.ts'
import type { Emulator } from '../support/emulate-server.ts'
import { startEmulator } from '../support/emulate-server.ts'
import { failureOf } from '../support/failing.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { openPublishCase, registryPath } from '../support/publish-case.ts'
import { openPublishJob } from '../support/publish-job.ts'
import type { PublishJob } from '../support/publish-job.ts'
import { dateIn, registryHead, tag } from '../support/publish-state.ts'
import type { ActionRun } from '../support/run-action.ts'

/** One emulator with a fresh repository, seen through our adapters: those have their own tests. */
type Peer = {
  readonly emulator: Emulator
  readonly at: Repository
  readonly head: string
  readonly releases: ReleaseStore
  readonly texts: TextStore
}

async function openPeer(emulator: Emulator): Promise<Peer> {
  const at = emulator.newRepository()
  const client = connectPeer(emulator, at)
  const releases = gitHubReleases(client)
  return {
    emulator,
    at,
    releases,
    texts: gitHubContents(client),
    head: await releases.resolveCommit('trunk')
  }
}

/** What consumers can see of this build: releases, drafts among them, the tag, the registry. */
async function stateOf({ releases, texts }: Peer): Promise<{
  readonly releases: readonly Release[]
  readonly tag: string | undefined
  readonly registry: string | undefined
}> {
  const found: Release[] = []
  for await (const release of releases.list()) found.push(release)
  const registry = await texts.read(registryPath, 'trunk')
  return { releases: found, tag: await releases.tagCommit(tag), registry: registry?.text }
}

const nothing = { releases: [], tag: undefined, registry: undefined }

const fields = ({ head }: Peer, changes: Partial<ReleaseFields>): ReleaseFields => ({
  tag,
  commit: head,
  title: 'Ours',
  body: 'By hand',
  draft: true,
  prerelease: false,
  makeLatest: 'false',
  ...changes
})

async function make(peer: Peer, changes: Partial<ReleaseFields>): Promise<Release> {
  const made = await peer.releases.create(fields(peer, changes))
  if (made === 'exists') throw new Error('Nothing was there before.')
  return made
}

describe('emulate, that throws bytes away and vouches for none,', () => {
  let peer: Peer

  beforeEach(async () => {
    peer = await openPeer(await startEmulator())
  })

  afterEach(() => peer.emulator[Symbol.asyncDispose]())

  test('gets no release published: what can not be checked is not shown to anybody', async () => {
    await using one = await openPublishCase()
    const { workspace } = one
    const run = {
      ...{ workspace, temp: `${workspace}/temp`, home: `${workspace}/home` },
      ...{ repository: peer.at, commit: peer.head, run: '7.1', environment: {} },
      serverUrl: peer.emulator.serverUrl,
      isHosted: true
    }
    const { releases, texts } = peer
    const failure = await failureOf(one.publish({}, { releases, texts, run }))
    // A draft that can't be checked is not removed but made anew beside it, and emulate has one draft a tag.
    expect(failure).toMatchObject({
      code: 'GITHUB_REFUSED',
      message: 'GitHub could not create the draft: 422 Validation failed'
    })
    const state = await stateOf(peer)
    expect(state.releases.filter((release) => release.state === 'published')).toEqual([])
    expect(state).toMatchObject({ tag: undefined, registry: undefined })
  })
})

describe('the bundle, at emulate with its gaps filled,', () => {
  let peer: Peer
  let job: PublishJob

  beforeEach(async () => {
    peer = await openPeer(await startCompleteEmulator())
    job = await openPublishJob()
  })

  afterEach(async () => {
    await job[Symbol.asyncDispose]()
    await peer.emulator[Symbol.asyncDispose]()
  })

  const publish = (inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> => {
    const env = { GITHUB_REPOSITORY: `${peer.at.owner}/${peer.at.name}`, GITHUB_SHA: peer.head }
    return job.run(inputs, { github: peer.emulator, env })
  }

  test('plans without a write when it is told to', async () => {
    const run = await publish({ 'dry-run': 'true' })
    expect([run.exitCode, errorsIn(run)]).toEqual([0, []])
    expect(run.summary).toContain('A draft would be made, filled, checked and published.')
    expect(await stateOf(peer)).toEqual(nothing)
  })

  test('publishes, registers, and on the second run finds that there is nothing to do', async () => {
    const run = await publish()
    expect([run.exitCode, errorsIn(run), run.stderr]).toEqual([0, [], ''])
    const state = await stateOf(peer)
    expect(state.releases).toMatchObject([{ tag, state: 'published', commitish: peer.head }])
    expect(state.tag).toBe(peer.head)
    const assets = state.releases[0]?.assets ?? []
    for (const { name, sha256 } of job.tarballs) {
      expect(assets.filter((asset) => asset.name === name)).toMatchObject([{ digest: sha256 }])
    }
    expect(run.outputs).toMatchObject({ changed: 'true', 'release-id': String(state.releases[0]?.id) })
    const again = await publish()
    expect([again.exitCode, again.outputs['changed'], again.outputs['registry-commit']]).toEqual([
      0,
      'false',
      ''
    ])
    expect(await stateOf(peer)).toEqual(state)
  })

  test('leaves a draft that somebody else made for the tag as it is', async () => {
    await make(peer, {})
    const before = await stateOf(peer)
    const run = await publish()
    expect(run.exitCode).toBe(1)
    expect(errorsIn(run)).toEqual([expect.stringContaining('::RELEASE_CONFLICT: ')])
    expect(await stateOf(peer)).toEqual(before)
  })

  test('leaves a release that is published with other files as it is', async () => {
    const { id } = await make(peer, {})
    await peer.releases.update(id, fields(peer, { draft: false }))
    const before = await stateOf(peer)
    const run = await publish()
    expect(run.exitCode).toBe(1)
    expect(errorsIn(run)).toEqual([expect.stringContaining('::RELEASE_CONFLICT: ')])
    expect(await stateOf(peer)).toEqual(before)
  })

  test('goes on with its draft that was told to stay one', async () => {
    const drafted = await publish({ draft: 'true' })
    expect(drafted.exitCode).toBe(0)
    const [draft] = (await stateOf(peer)).releases
    expect(draft).toMatchObject({ tag, state: 'draft' })
    const run = await publish()
    expect([run.exitCode, run.outputs['release-id']]).toEqual([0, String(draft?.id)])
    const { releases, registry } = await stateOf(peer)
    expect(releases).toMatchObject([{ state: 'published', assets: draft?.assets }])
    expect(registry).toBe(registryHead + job.tarballs.map((made) => rowOf(made, dateIn(registry))).join(''))
  })

  const rowOf = ({ sha256 }: MadeTarball, date: string): string => {
    const url = `${peer.emulator.serverUrl}/${peer.at.owner}/${peer.at.name}/releases/download/${tag}`
    return `| 3.12.6 | 1 | ubuntu22.04 | ${date} | ${sha256} | ${url} | Activo |\n`
  }
})
