import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { gitHubReleases } from '../../../src/adapters/github/releases.ts'
import { gitHubContents } from '../../../src/adapters/github/contents.ts'
import type { ReleaseStore } from '../../../src/ports/release-store.ts'
import { connectTo } from '../../support/connect.ts'
import { failureOf } from '../../support/failing.ts'
import type { LocalGitHub } from '../../support/local-github.ts'
import { startLocalGitHub } from '../../support/local-github.ts'
import { draftFields } from '../../support/publish-fields.ts'
import { textUpload } from '../../support/upload-of.ts'

/**
 * Answers that github.com gave, cut down to what is read of them (recorded in July 2022 for `@octokit/fixtures`). They
 * differ from those of the local GitHub: no `digest`, `immutable` or `updated_at`, and a `request_id` in place of a status.
 */
const url = 'https://api.github.com/repos/octokit-fixture-org/release-assets/releases'
const page = 'https://github.com/octokit-fixture-org/release-assets/releases'
const asset = {
  id: 1001,
  name: 'test-upload.txt',
  label: 'test',
  content_type: 'text/plain',
  state: 'uploaded',
  size: 14,
  url: `${url}/assets/1001`,
  browser_download_url: `${page}/download/v1.0.0/test-upload.txt`
}
const release = {
  id: 1000,
  tag_name: 'v1.0.0',
  target_commitish: '0000000000000000000000000000000000000001',
  name: 'Version 1.0.0',
  body: 'Initial release',
  draft: false,
  prerelease: false,
  html_url: `${page}/tag/v1.0.0`,
  upload_url:
    'https://uploads.github.com/repos/octokit-fixture-org/release-assets/releases/1000/assets{?name,label}',
  assets: [asset]
}
const nameTaken = {
  message: 'Validation Failed',
  request_id: '0000:00000:0000000:0000000:00000000',
  documentation_url: 'https://docs.github.com/rest',
  errors: [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }]
}

let github: LocalGitHub

beforeEach(async () => {
  github = await startLocalGitHub()
  github.addRepository({ owner: 'coatl', name: 'iact' })
})

afterEach(() => github.close())

const store = (): ReleaseStore => gitHubReleases(connectTo(github))

function answerWith(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  const match = { path: /^\/repos\/coatl\/iact(\/|$)/, times: Number.MAX_SAFE_INTEGER }
  github.faults.add({ match, action: { kind: 'answer', when: 'before', status, body, headers } })
}

test('a release and its asset without a digest are read, and count as mutable', async () => {
  answerWith(200, release)
  expect(await store().readByTag('v1.0.0')).toEqual({
    id: 1000,
    tag: 'v1.0.0',
    state: 'published',
    title: 'Version 1.0.0',
    body: 'Initial release',
    commitish: release.target_commitish,
    prerelease: false,
    immutable: false,
    url: release.html_url,
    uploadUrl: release.upload_url,
    assets: [
      {
        id: 1001,
        name: 'test-upload.txt',
        size: 14,
        state: 'uploaded',
        digest: undefined,
        apiUrl: asset.url,
        downloadUrl: asset.browser_download_url
      }
    ]
  })
})

test('the refusal of an upload whose name is taken says that the asset exists', async () => {
  const draft = await store().create(draftFields('main'))
  if (draft === 'exists') throw new Error('Nothing was there before.')
  answerWith(422, nameTaken)
  const note = textUpload(asset.name, 'Hello, world!\n')
  expect(await store().upload(draft, note)).toBe('exists')
})

test('a 404 is absence, whatever its words are', async () => {
  answerWith(404, { message: 'Branch not protected', documentation_url: 'https://docs.github.com/rest' })
  expect([await store().tagCommit('v1'), await store().read(1), await store().readByTag('v1')]).toEqual([
    undefined,
    undefined,
    undefined
  ])
})

test.each([
  [301, 'defaultBranch', () => store().defaultBranch(), 'trunk'],
  [307, 'create', async () => (await store().create(draftFields('trunk'))) !== 'exists', true]
])('a renamed repository answers with %i, which %s follows', async (status, _, request, expected) => {
  github.addRepository({ owner: 'coatl', name: 'renamed', defaultBranch: 'trunk' })
  const answer = {
    message: 'Moved Permanently',
    documentation_url: 'https://docs.github.com/v3/#http-redirects'
  }
  const moved = `${github.apiUrl}/repos/coatl/renamed`
  answerWith(status, answer, { location: status === 307 ? `${moved}/releases` : moved })
  expect(await request()).toBe(expected)
  expect(github.view('coatl/renamed').releases).toHaveLength(status === 307 ? 1 : 0)
})

/** Refusals of a protected branch, as GitHub and GitHub-like servers word them. */
test.each([
  'Changes must be made through a pull request.',
  'Protected branch update failed for refs/heads/main.',
  'Repository rule violations found'
])('a branch is protected when the answer says: %s', async (message) => {
  answerWith(409, { message })
  const texts = gitHubContents(connectTo(github))
  const change = { path: 'a.md', branch: 'main', text: 'a\n', over: undefined, message: 'Write' }
  expect(await failureOf(texts.write(change))).toMatchObject({ code: 'PERMISSION_DENIED' })
})
