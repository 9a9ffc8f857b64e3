import { describe, expect, test } from '@jest/globals'
import { pageOf } from '../../scripts/playground/page.ts'
import { shownPath } from '../../scripts/playground/request-part.ts'
import { textIn } from '../support/page-text.ts'
import {
  asset,
  hostile,
  hostileSnapshot,
  registryOf,
  release,
  request,
  sha256,
  snapshot
} from '../support/playground-snapshot.ts'

const download =
  'href="http://127.0.0.1:1002/2-Coatl/IACT---project/releases/download/cpython-3.12.6-build1/cpython-3.12.6-debian12-build1.tgz"'

const readReleases = (...releases: Parameters<typeof release>): string =>
  textIn(pageOf(snapshot({}, { releases: releases.map(release) })))

describe('the page of the playground', () => {
  test('says of whom it tells, and of when', () => {
    const page = pageOf(snapshot())
    expect(page).toMatch(/^<!doctype html>/)
    expect(textIn(page)).toBe(
      '2-Coatl/IACT---project What the GitHub of the demo at http://127.0.0.1:1001 has, 2026-01-02T03:04:05Z. ' +
        'Releases Tags Registry Requests Refresh ' +
        'Releases No release. Tags No tag. Registry No registry. Requests'
    )
  })

  test('is read again by its link', () => {
    expect(pageOf(snapshot())).toContain('<a href="/">Refresh</a>')
  })

  test('shows a published release with its tag, its assets and their digests, to be downloaded', () => {
    const releases = [release({ latest: true, immutable: true, assets: [asset()] })]
    const page = pageOf(snapshot({}, { releases }))
    expect(textIn(page)).toContain(
      'CPython 3.12.6 Build 1 published latest immutable ' +
        'Tag cpython-3.12.6-build1 on c0ffee , published 2026-01-02T03:04:05Z ' +
        'Asset Size Digest Downloads ' +
        `cpython-3.12.6-debian12-build1.tgz 25.4 MB 25,436,309 bytes sha256:${sha256} agrees with the bytes 3 ` +
        'Notes Notes'
    )
    expect(page).toContain(download)
  })

  test('shows a draft as one, with nothing to download', () => {
    const draft = release({ draft: true, prerelease: true, publishedAt: null, assets: [asset()] })
    const page = pageOf(snapshot({}, { releases: [draft] }))
    expect(textIn(page)).toContain(
      'CPython 3.12.6 Build 1 draft prerelease Tag cpython-3.12.6-build1 on c0ffee Asset'
    )
    expect(page).not.toContain('releases/download')
  })

  test.each([
    ['a digest that is not there yet', asset({ digest: null, size: 101 }), '101 bytes none yet 3'],
    ['the wreck of an upload', asset({ state: 'starter', size: 0 }), '0 bytes none: the upload is starter 3'],
    [
      'a digest that is not that of the bytes',
      asset({ digest: 'sha256:00', size: 7 }),
      `7 bytes sha256:00 the bytes have sha256:${sha256} 3`
    ]
  ])('tells %s', (_, wrong, said) => {
    expect(readReleases({ assets: [wrong] })).toContain(`${wrong.name} ${said}`)
  })

  test('shows a release without a name by its tag, and one without assets', () => {
    expect(readReleases({ name: null })).toContain(
      'cpython-3.12.6-build1 published Tag cpython-3.12.6-build1 on c0ffee , published 2026-01-02T03:04:05Z No assets.'
    )
  })

  test('shows tags with their commits', () => {
    expect(textIn(pageOf(snapshot({}, { tags: { 'v-1': 'c0ffee' } })))).toContain('Tag Commit v-1 c0ffee')
  })

  test('shows the registry as setup reads it, with the rows and lines that can not be trusted', () => {
    const rows = [
      `| 3.12.6 | 1 | debian12 | 2026-01-02 | ${sha256} | http://there | Obsoleto |`,
      `| 3.12.6 | 2 | debian12 | 2026-01-02 | ${sha256} | http://there | Nuevo |`,
      `| 3,12.6 | 3 | debian12 | 2026-01-02 | ${sha256} | http://there | Activo |`
    ]
    const files = { 'docs/ARTIFACTS.md': registryOf(...rows), 'OTHER-ARTIFACTS.md': 'no registry' }
    const text = textIn(pageOf(snapshot({}, { files })))
    expect(text).toContain(
      'Registry docs/ARTIFACTS.md Tarball Date SHA-256 Release Status ' +
        `cpython-3.12.6-debian12-build1.tgz 2026-01-02 ${sha256} http://there Obsoleto ` +
        'cpython-3.12.6-debian12-build2.tgz The registry row of cpython-3.12.6-debian12-build2.tgz (line 4) has an Estado'
    )
    expect(text).toContain("Line 5 looks like a row and can't be read. The file | Versión |")
    expect(text).not.toContain('OTHER')
  })

  test('shows requests by the step that made them: method, origin, path, status, size', () => {
    const upload = request({
      method: 'POST',
      origin: 'uploads',
      path: '/r/assets?name=a.tgz',
      bodyBytes: 2e6
    })
    const lost = request({ path: '/r', answer: undefined, outcome: 'reset' })
    const visits = [
      { title: 'Step 1: publish', requests: [upload, lost] },
      { title: 'Step 2: setup', requests: [] }
    ]
    expect(textIn(pageOf(snapshot({ visits })))).toContain(
      'Requests Step 1: publish Method Origin Path Status Body ' +
        'POST uploads /r/assets?name=a.tgz 200 2.0 MB GET api /r reset 0 B ' +
        'Step 2: setup Nothing was asked.'
    )
  })

  test('has no token on it, wherever it came from', () => {
    const requests = [request({ path: '/local-secret?name=local-secret&access_token=other' })]
    const page = pageOf(
      snapshot(
        { visits: [{ title: 'local-secret', requests }] },
        { releases: [release({ body: 'local-secret' })], tags: { 'local-secret': 'c0ffee' } }
      )
    )
    expect(page).not.toContain('local-secret')
    expect(page).not.toContain('other')
    expect(textIn(page)).toContain('GET api /***?name=***&access_token=*** 200 42 B')
  })

  test('takes everything from outside as text', () => {
    const page = pageOf(hostileSnapshot())
    expect(page.match(/<\/?(?:img|script)\b/g)).toBeNull()
    expect(page.match(/<\/style>/g)).toHaveLength(1)
    expect(page).not.toContain(hostile)
    // Above all 1, in each release 12, in tags 2, in registries 8 (the tags in a cell are not shown), in requests 4.
    expect(textIn(page).split(hostile)).toHaveLength(40)
  })

  test('asks for nothing from anywhere', () => {
    expect(pageOf(hostileSnapshot())).not.toMatch(/<[^>]*\s(?:src|srcset|action|style|on\w+)=/)
    expect(pageOf(hostileSnapshot())).not.toMatch(/@import|url\(/)
  })
})

describe('a path that is shown', () => {
  test.each([
    ['/repos/a/b', '/repos/a/b'],
    ['/releases?per_page=100&page=2', '/releases?per_page=100&page=2'],
    ['/asset?sig=abc&se=2026', '/asset?sig=***&se=***'],
    ['/asset?a=b?c=d', '/asset?a=***'],
    ['/asset?token', '/asset?token=***'],
    ['/asset?', '/asset?=***'],
    ['/%E0%A4%A', '/%E0%A4%A']
  ])('%s as %s', (path, shown) => {
    expect(shownPath(path)).toBe(shown)
  })
})
