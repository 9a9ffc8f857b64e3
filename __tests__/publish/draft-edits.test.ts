import { expect, test } from '@jest/globals'
import { openPublishCase } from '../support/publish-case.ts'
import { releaseOf } from '../support/publish-hands.ts'
import { finished, meantRelease, stateOf } from '../support/publish-state.ts'

test.each([
  ['is published by a later run', (): string => 'cpython-3.12.6-build1'],
  ['that lost its tag is published by a later run', (): string => 'untagged-0123456789abcdef']
])('a draft whose title and notes were edited by hand %s as it was edited', async (_, tagName) => {
  await using one = await openPublishCase()
  await one.publish({ draft: 'true' })
  const release = releaseOf(one)
  const edited = {
    name: 'Our own title',
    body: `Read this first.\n\n${release.body ?? ''}\nAnd this last.\n`
  }
  Object.assign(release, { ...edited, tagName: tagName() })
  await one.publish()
  expect(one.view().releases).toMatchObject([{ id: release.id, ...edited, draft: false }])
  expect(stateOf(one)).toEqual({
    ...finished(one),
    releases: [meantRelease(one, { title: 'Our own title' })]
  })
})

test('a draft whose title was emptied by hand is published without one', async () => {
  await using one = await openPublishCase()
  await one.publish({ draft: 'true' })
  releaseOf(one).name = ''
  await one.publish()
  expect(one.view().releases).toMatchObject([{ name: '', draft: false }])
})

test('a release that was edited by hand after it was published stays as it was edited', async () => {
  await using one = await openPublishCase()
  await one.publish()
  Object.assign(releaseOf(one), { name: 'Our own title', body: 'Our own notes' })
  const before = one.view()
  await one.publish()
  expect(one.view()).toEqual(before)
})
