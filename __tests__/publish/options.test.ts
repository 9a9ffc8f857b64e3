import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { outputsOf } from '../../src/publish/report.ts'
import type { RunContext } from '../../src/ports/run-context.ts'
import { failureOf } from '../support/failing.ts'
import { openPublishCase, registryPath, repository } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { writesOf } from '../support/publish-hands.ts'
import { finished, meantRelease, sha256Of, stateOf, tag } from '../support/publish-state.ts'

const notesOf = (one: PublishCase): string => one.view().releases[0]?.body ?? ''

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

/** As the runner tells it, with something left out. */
const contextOf = (one: PublishCase, changes: Partial<RunContext>): { readonly run: RunContext } => ({
  run: {
    repository: { owner: 'Coatl', name: 'IACT' },
    commit: one.commit,
    run: '7.1',
    workspace: one.workspace,
    temp: one.workspace,
    home: one.workspace,
    isHosted: true,
    environment: {},
    serverUrl: one.github.serverUrl,
    ...changes
  }
})

test('the running commit counts in the running repository, however its name is written', async () => {
  await using one = await openPublishCase()
  one.github.commit(repository, { 'new.txt': 'later' })
  await one.publish({ repository }, contextOf(one, {}))
  expect(stateOf(one)).toEqual(finished(one))
})

test('a runner that does not tell its commit means the head of the default branch', async () => {
  await using one = await openPublishCase()
  await one.publish({}, contextOf(one, { repository: { owner: 'coatl', name: 'iact' }, commit: '' }))
  expect(stateOf(one)).toEqual(finished(one))
})

test('a runner that does not tell its repository needs to be told one', async () => {
  await using one = await openPublishCase()
  const failure = await failureOf(one.publish({}, contextOf(one, { repository: undefined })))
  expect(failure.code).toBe('INPUT_INVALID')
  expect(failure.message).toContain("'repository'")
  expect(one.github.requests).toEqual([])
})

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
  const sums = [`${tarball?.name ?? ''}.sha512`, 'uploaded', sha256Of(line)]
  const { assets } = meantRelease(one)
  expect(stateOf(one).releases[0]?.assets).toEqual([...assets, sums])
  expect(await readFile(`${tarball?.path ?? ''}.sha512`, 'utf8')).toBe(line)
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
