import { describe, expect, test } from '@jest/globals'
import { findMarker, formatMarker } from '../../src/domain/release-marker.ts'

const marker = { tag: 'cpython-3.12.6-build1', plan: 'ab'.repeat(32), run: '123.2' }
const comment = `<!-- publish:v1 tag=cpython-3.12.6-build1 plan=${marker.plan} run=123.2 -->`

describe('a marker', () => {
  test('is a comment, and is read back as it was', () => {
    expect([formatMarker(marker), findMarker(comment)]).toEqual([comment, marker])
  })

  test.each([
    ['before and after it', `# Notes\n\n${comment}\n\nmore by hand\n`],
    ['on its own line', `a ${comment} b`],
    ['with Windows line ends', `a\r\n${comment}\r\n`]
  ])('is found whatever people write around it: %s', (_, body) => {
    expect(findMarker(body)).toEqual(marker)
  })

  test('is the last one, for the notes above may be a copy of those of another release', () => {
    const copy = formatMarker({ ...marker, plan: 'cd'.repeat(32), tag: 'cpython-3.12.6-build0' })
    expect(findMarker(`${copy}\n${comment}\n`)).toEqual(marker)
  })

  test.each([
    ['no comment', comment.slice(4, -3)],
    ['another kind', comment.replace('publish:v1', 'publish:v2')],
    ['half a digest', comment.replace(marker.plan, marker.plan.slice(2))],
    ['upper-case digits', comment.replace(marker.plan, marker.plan.toUpperCase())],
    ['no tag', comment.replace('tag=cpython-3.12.6-build1', 'tag=')],
    ['no run', comment.replace(' run=123.2', '')],
    ['broken over lines', comment.replace(' plan', '\nplan')],
    ['nothing', '']
  ])('is not seen in %s', (_, body) => {
    expect(findMarker(body)).toBeUndefined()
  })
})
