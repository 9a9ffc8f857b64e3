import { describe, expect, test } from '@jest/globals'
import { formatSignerWorkflow, parseSignerWorkflow } from '../../src/domain/attestation-policy.ts'
import { Failure } from '../../src/domain/failure.ts'

const repository = { owner: 'coatl', name: 'iact' }
const path = '.github/workflows/publish.yml'
const sha = '5'.repeat(40)

describe('a workflow that has to have signed', () => {
  test.each([
    ['coatl/iact', { repository, path: undefined, ref: undefined }],
    [`coatl/iact/${path}`, { repository, path, ref: undefined }],
    [`coatl/iact/${path}@refs/heads/main`, { repository, path, ref: 'refs/heads/main' }],
    [`coatl/iact/${path}@refs/tags/v1.2.3`, { repository, path, ref: 'refs/tags/v1.2.3' }],
    [`coatl/iact/${path}@refs/heads/a/b`, { repository, path, ref: 'refs/heads/a/b' }],
    [`coatl/iact/${path}@${sha}`, { repository, path, ref: sha }],
    ['coatl/iact@refs/heads/main', { repository, path: undefined, ref: 'refs/heads/main' }],
    [
      '2-Coatl/IACT---project/.github/workflows/Build_it.v2.yaml',
      {
        repository: { owner: '2-Coatl', name: 'IACT---project' },
        path: '.github/workflows/Build_it.v2.yaml',
        ref: undefined
      }
    ]
  ])('%s is understood, and written the same again', (text, expected) => {
    expect(parseSignerWorkflow(text)).toEqual(expected)
    expect(formatSignerWorkflow(parseSignerWorkflow(text))).toBe(text)
  })

  test.each([
    '',
    'iact',
    'coatl/',
    '/iact',
    'coatl/iact/',
    'coatl/iact@',
    'coatl/iact/@refs/heads/main',
    'https://github.com/coatl/iact',
    'coatl/iact/publish.yml',
    'coatl/iact/.github/workflows/',
    'coatl/iact/.github/workflows/publish.sh',
    'coatl/iact/.github/workflows/a/publish.yml',
    'coatl/iact/.github/workflows/../publish.yml',
    'coatl/iact/.github/workflows/.*.yml',
    'coatl/iact/.github/workflows/.yml',
    `coatl/iact/x/${path}`,
    `coatl/iact/${path}@main`,
    `coatl/iact/${path}@v1`,
    `coatl/iact/${path}@refs/pull/7/merge`,
    `coatl/iact/${path}@refs/heads/`,
    `coatl/iact/${path}@refs/heads/*`,
    `coatl/iact/${path}@refs/heads/a..b`,
    `coatl/iact/${path}@refs/heads/a\n::warning::b`,
    `coatl/iact/${path}@refs/heads/main@refs/heads/main`,
    `coatl/iact/${path}@${sha.slice(1)}`,
    `coatl/iact/${path}@${'A'.repeat(40)}`,
    `coatl/iact\n/${path}`,
    'coatl/..',
    'co.atl/iact',
    `coatl/${'a'.repeat(200)}`
  ])('%j is refused', (text) => {
    expect(() => parseSignerWorkflow(text)).toThrow(Failure)
    expect(() => parseSignerWorkflow(text)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
  })

  test('the message shows a piece of what is too long for it', () => {
    expect(() => parseSignerWorkflow('x'.repeat(500))).toThrow(`"${'x'.repeat(100)}..." is not a workflow`)
  })
})
