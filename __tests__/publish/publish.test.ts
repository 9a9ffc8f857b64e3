import { expect, test } from '@jest/globals'
import { outputsOf } from '../../src/publish/report.ts'
import { failureOf } from '../support/failing.ts'
import { openPublishCase, repository } from '../support/publish-case.ts'
import { buildAgain, writesOf, writtenIn } from '../support/publish-hands.ts'
import { finished, meantRelease, stateOf, tag } from '../support/publish-state.ts'

test('a clean publish leaves one release with the bytes that were built, its tag, and its row', async () => {
  await using one = await openPublishCase()
  const result = await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
  expect(one.view().commits[0]?.message).toBe(`Register ${tag}`)
  expect(one.view().releases[0]).toMatchObject({ latest: true, immutable: false })
  expect(outputsOf(result)).toMatchObject({
    tag,
    changed: 'true',
    'release-id': String(one.view().releases[0]?.id),
    'release-url': `${one.github.serverUrl}/${repository}/releases/tag/${tag}`,
    'registry-commit': one.view().branches['main']
  })
})

test('a second run writes nothing, on GitHub or in the workspace, and says so', async () => {
  await using one = await openPublishCase()
  await one.publish()
  const before = one.view()
  one.github.clearRequests()
  const result = await one.publish()
  expect(writesOf(one)).toEqual([])
  expect(one.view()).toEqual(before)
  expect(outputsOf(result)).toMatchObject({
    changed: 'false',
    'registry-commit': '',
    'release-id': String(before.releases[0]?.id)
  })
})

test('a second run from a later commit finds the release as it is, and leaves the tag where it was', async () => {
  await using one = await openPublishCase()
  await one.publish()
  const later = one.github.commit(repository, { 'new.txt': 'later' }).sha
  const before = one.view()
  const running = { owner: 'coatl', name: 'iact' }
  const run = {
    repository: running,
    commit: later,
    run: '8.1',
    workspace: one.workspace,
    temp: one.workspace
  }
  const world = {
    run: { ...run, home: '', isHosted: true, environment: {}, serverUrl: one.github.serverUrl }
  }
  expect(outputsOf(await one.publish({}, world))).toMatchObject({ changed: 'false' })
  expect(one.view()).toEqual(before)
})

test('other bytes under a tag that is published are refused, and nothing is written', async () => {
  await using one = await openPublishCase()
  await one.publish()
  const before = one.view()
  const { sha256 } = await one.add('cpython-3.12.6-debian12-build1.tgz')
  one.github.clearRequests()
  const failure = await failureOf(one.publish())
  expect(failure.code).toBe('RELEASE_CONFLICT')
  expect(failure.message).toContain('cpython-3.12.6-debian12-build1.tgz is not there')
  expect(failure.hint).toContain('cpython-3.12.6-build2')
  expect(one.view()).toEqual(before)
  expect(writesOf(one)).toEqual([])
  expect(sha256).toHaveLength(64)
})

test('a tarball that was built again under the same name is refused, with both checksums', async () => {
  await using one = await openPublishCase()
  await one.publish()
  const before = writtenIn(one)
  const sha256 = await buildAgain(one)
  const failure = await failureOf(one.publish())
  expect(failure.code).toBe('RELEASE_CONFLICT')
  expect(failure.message).toContain(sha256)
  expect(failure.message).toContain(one.tarballs[0]?.sha256)
  expect(writtenIn(one)).toEqual(before)
})

test('a tarball that was built again is refused without a write, and a new build number is proposed', async () => {
  await using one = await openPublishCase()
  await one.publish()
  const before = writtenIn(one)
  await buildAgain(one)
  one.github.clearRequests()
  const failure = await failureOf(one.publish())
  expect(failure.code).toBe('RELEASE_CONFLICT')
  expect(failure.hint).toContain('new build number')
  expect(writesOf(one)).toEqual([])
  expect(writtenIn(one)).toEqual(before)
})

test('all distros and architectures of a build share one release, and each has its row', async () => {
  const names = ['debian12', 'ubuntu22.04', 'ubuntu24.04-arm64'].map(
    (platform) => `cpython-3.12.6-${platform}-build1.tgz`
  )
  await using one = await openPublishCase({ names })
  await one.publish()
  const meant = finished(one)
  const releases = [meantRelease(one, { title: 'CPython 3.12.6 Build 1' })]
  expect(stateOf(one)).toEqual({ ...meant, releases })
})

test('only tarballs of this version, build, distro and architecture are taken', async () => {
  await using one = await openPublishCase()
  for (const name of [
    'cpython-3.12.6-ubuntu22.04-build2.tgz',
    'cpython-3.12.7-ubuntu22.04-build1.tgz',
    'cpython-3.12.6-ubuntu22.04-arm64-build1.tgz',
    'cpython-3.12.6-debian12-build1.tgz'
  ]) {
    await one.add(name)
  }
  await one.publish({ distro: 'ubuntu22.04', architecture: 'x64' })
  expect(stateOf(one)).toEqual(finished(one))
})

test('a dry run writes nothing, on GitHub or beside the tarball, and tells what it would do', async () => {
  await using one = await openPublishCase()
  const before = one.view()
  const result = await one.publish({ 'dry-run': 'true' })
  expect(result).toMatchObject({ outcome: 'planned', plan: { step: 'create' } })
  expect(one.view()).toEqual(before)
  expect(writesOf(one)).toEqual([])
  expect(one.log.lines).not.toContain(`written: ${one.tarballs[0]?.name ?? ''}.sha256`)
  expect(one.told).toEqual([])
})

test('a dry run ends as badly as the run would', async () => {
  await using one = await openPublishCase()
  await one.github.addRelease(repository, { tag, draft: true, body: 'made by hand' })
  expect(await failureOf(one.publish({ 'dry-run': 'true' }))).toMatchObject({ code: 'RELEASE_CONFLICT' })
})

test('draft: true leaves a complete draft without tag and row; the next run without it publishes that draft', async () => {
  await using one = await openPublishCase()
  await one.publish({ draft: 'true' })
  const draft = one.view().releases[0]?.id
  expect(stateOf(one)).toEqual({
    releases: [meantRelease(one, { state: 'draft' })],
    tags: {},
    registry: undefined
  })
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
  expect(one.view().releases[0]?.id).toBe(draft)
})

test('the webhook is told of a release after everything else, and not again', async () => {
  await using one = await openPublishCase()
  const inputs = { 'webhook-url': 'https://example.org/hook', 'webhook-secret': 'secret' }
  await one.publish(inputs)
  await one.publish(inputs)
  const [tarball] = one.tarballs
  expect(one.told.map((body): unknown => JSON.parse(body))).toEqual([
    {
      event: 'cpython-published',
      repository,
      tag,
      url: `${one.github.serverUrl}/${repository}/releases/tag/${tag}`,
      sha256: { [tarball?.name ?? '']: tarball?.sha256 }
    }
  ])
})

test('a webhook that fails is a warning: the release stands', async () => {
  await using one = await openPublishCase()
  const notifier = { notify: () => Promise.reject(new Error('it answered with 500')) }
  const result = await one.publish({ 'webhook-url': 'https://example.org/hook' }, { notifier })
  expect(outputsOf(result)).toMatchObject({ changed: 'true' })
  expect(stateOf(one)).toEqual(finished(one))
  expect(one.log.warnings).toEqual([
    "The release is published, but the webhook was not notified: it answered with 500. Check 'webhook-url'."
  ])
})
