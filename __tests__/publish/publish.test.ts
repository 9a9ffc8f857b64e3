import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { outputsOf } from '../../src/publish/report.ts'
import { failureOf } from '../support/failing.ts'
import { artifactsDirectory, openPublishCase, registryPath, repository } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { finished, meantRelease, sha256Of, stateOf, tag } from '../support/publish-state.ts'

const writesOf = ({ github }: PublishCase): readonly string[] =>
  github.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)

const notesOf = (one: PublishCase): string => one.view().releases[0]?.body ?? ''

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
  const world = { run: { ...run, home: '', environment: {}, serverUrl: one.github.serverUrl } }
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
  const before = one.view()
  const [name = ''] = one.tarballs.map((tarball) => tarball.name)
  const { sha256 } = await one.add(name, [{ path: 'opt/python-3.12.6/lib/later', content: 'built again' }])
  await writeFile(join(one.workspace, artifactsDirectory, `${name}.sha256`), `${sha256}  ${name}\n`)
  const failure = await failureOf(one.publish())
  expect(failure.code).toBe('RELEASE_CONFLICT')
  expect(failure.message).toContain(sha256)
  expect(failure.message).toContain(one.tarballs[0]?.sha256)
  expect(one.view()).toEqual(before)
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

test.each([
  ['3.14.0rc2', {}, true],
  ['3.14.0', {}, false],
  ['3.14.0', { prerelease: 'true' }, true],
  ['3.14.0rc2', { prerelease: 'false' }, false]
])('%s with %j is a prerelease: %s', async (version, inputs, expected) => {
  await using one = await openPublishCase({ names: [`cpython-${version}-ubuntu22.04-build1.tgz`] })
  await one.publish({ version, ...inputs })
  expect(one.view().releases[0]).toMatchObject({ draft: false, prerelease: expected })
})

test.each(['true', 'false', 'legacy'])(
  'make-latest: %s is said when the draft is published',
  async (wish) => {
    await using one = await openPublishCase()
    await one.publish({ 'make-latest': wish })
    const said = one.github.requests
      .filter(({ path }) => /\/releases(\/\d+)?$/.test(path))
      .map(({ body }) => body)
    expect(said.filter((body) => body !== undefined)).toMatchObject([
      { draft: true, make_latest: 'false' },
      { draft: false, make_latest: wish }
    ])
  }
)

test('make-latest: false leaves the latest release the latest', async () => {
  await using one = await openPublishCase()
  await one.github.addRelease(repository, { tag: 'v1', makeLatest: 'true' })
  await one.publish({ 'make-latest': 'false' })
  expect(one.view().releases.map(({ tagName, latest }) => [tagName, latest])).toEqual([
    ['v1', true],
    [tag, false]
  ])
})

test.each(['branch', 'short sha', 'sha'])(
  'target: a %s becomes the full commit, and the tag leads there',
  async (kind) => {
    await using one = await openPublishCase()
    const before = one.commit
    one.github.commit(repository, { 'new.txt': 'later' }, { branch: 'main' })
    const target = { branch: 'old', 'short sha': before.slice(0, 10), sha: before }[kind] ?? ''
    one.github.repository(repository).branches.set('old', before)
    await one.publish({ target })
    expect(one.view().tags).toEqual({ [tag]: before })
    expect(one.view().releases[0]?.target).toBe(before)
  }
)

test('a release in another repository is tagged at the head of its default branch', async () => {
  await using one = await openPublishCase()
  one.github.addRepository({ owner: 'coatl', name: 'builds', defaultBranch: 'trunk' })
  await one.publish({ repository: 'coatl/builds' })
  const builds = one.github.view('coatl/builds')
  expect(builds.releases).toMatchObject([{ draft: false, tagName: tag }])
  expect(builds.tags[tag]).toBe(builds.commits[1]?.sha)
  expect(builds.files[registryPath]).toContain(`/coatl/builds/releases/download/${tag} | Activo |`)
  expect(stateOf(one)).toEqual({ releases: [], tags: {}, registry: undefined })
})

test('checksums: sha256,sha512 puts both files beside the tarball, on the release and on the disk', async () => {
  await using one = await openPublishCase()
  await one.publish({ checksums: 'sha256,sha512' })
  const [tarball] = one.tarballs
  const line = `${tarball?.sha512 ?? ''}  ${tarball?.name ?? ''}\n`
  const names = one.view().releases[0]?.assets.map(({ name, sha256 }) => [name, sha256])
  expect(names).toContainEqual([`${tarball?.name ?? ''}.sha512`, sha256Of(line)])
  expect(names).toHaveLength(3)
})

test.each([
  [
    'es',
    ['## CPython 3.12.6 Precompilado - Build 1', '**Plataforma**: Ubuntu 22.04 LTS (x64)', '### Instalación:']
  ],
  [
    'en',
    ['## CPython 3.12.6 prebuilt - Build 1', '**Platform**: Ubuntu 22.04 LTS (x64)', '### Installation:']
  ]
])('the notes speak %s', async (language, phrases) => {
  await using one = await openPublishCase()
  await one.publish({ 'notes-language': language })
  for (const phrase of phrases) expect(notesOf(one)).toContain(phrase)
  expect(notesOf(one)).toContain(
    `SHA256: \`${one.tarballs[0]?.sha256 ?? ''}  ${one.tarballs[0]?.name ?? ''}\``
  )
})

test('a notes file comes after the notes, and before the line by which a later run knows the release', async () => {
  await using one = await openPublishCase()
  await writeFile(join(one.workspace, 'extra.md'), '## Changes\n\n- all of it\n')
  await one.publish({ 'notes-file': 'extra.md' })
  expect(notesOf(one)).toMatch(
    /## Changes\n\n- all of it\n\n<!-- publish:v1 tag=\S+ plan=[0-9a-f]{64} run=7\.1 -->\n$/
  )
})

test('a notes file that is a copy of another release does not confuse this run, nor the next', async () => {
  await using one = await openPublishCase()
  const marker = `<!-- publish:v1 tag=cpython-3.12.5-build1 plan=${'0'.repeat(64)} run=1.1 -->`
  await writeFile(join(one.workspace, 'extra.md'), `## Old news\n\n${marker}\n`)
  await one.publish({ 'notes-file': join(one.workspace, 'extra.md') })
  expect(stateOf(one)).toEqual(finished(one))
  expect(outputsOf(await one.publish({ 'notes-file': 'extra.md' }))).toMatchObject({ changed: 'false' })
})

test.each([
  ['is not there', () => Promise.resolve()],
  ['is a directory', (path: string): Promise<unknown> => mkdir(path)],
  ['has more than 100 kB', (path: string): Promise<unknown> => writeFile(path, 'x'.repeat(100_001))]
])('a notes file that %s stops the run before anything is written', async (_, make) => {
  await using one = await openPublishCase()
  await make(join(one.workspace, 'extra.md'))
  expect(await failureOf(one.publish({ 'notes-file': 'extra.md' }))).toMatchObject({ code: 'INPUT_INVALID' })
  expect(writesOf(one)).toEqual([])
})

test('the longest notes file that is taken fits into the notes', async () => {
  await using one = await openPublishCase()
  await writeFile(join(one.workspace, 'extra.md'), 'x'.repeat(100_000))
  await one.publish({ 'notes-file': 'extra.md' })
  expect(stateOf(one)).toEqual(finished(one))
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
    "The release stands, but the webhook was not told: it answered with 500. Check 'webhook-url'."
  ])
})

test('registry: none leaves the files of the repository alone', async () => {
  await using one = await openPublishCase()
  const result = await one.publish({ registry: 'none' })
  expect(stateOf(one)).toEqual({ ...finished(one), registry: undefined })
  expect(one.view().branches['main']).toBe(one.commit)
  expect(outputsOf(result)['registry-commit']).toBe('')
})

test('registry-branch: the row goes to that branch, and the default branch stays', async () => {
  await using one = await openPublishCase()
  const repo = one.github.repository(repository)
  repo.branches.set('registry', one.commit)
  await one.publish({ 'registry-branch': 'registry', registry: 'docs/builds.md' })
  const head = repo.commits.get(one.view().branches['registry'] ?? '')
  expect(head?.files.get('docs/builds.md')?.toString()).toBe(finished(one).registry)
  expect(one.view().branches['main']).toBe(one.commit)
})
