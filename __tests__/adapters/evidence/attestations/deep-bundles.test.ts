import { expect, test } from '@jest/globals'
import { boundBundle } from '../../../../src/adapters/evidence/attestations/bundle.ts'
import { openBundle } from '../../../../src/adapters/evidence/attestations/sigstore.ts'

const depth = 20_000
/** It can be parsed, and can't be written again. */
const deep: unknown = JSON.parse(`{"mediaType":${'['.repeat(depth)}${']'.repeat(depth)}}`)

test('a bundle that is nested without measure is no fit one, and no defect of ours', () => {
  const unfit = expect.objectContaining({ code: 'ATTESTATION_INVALID' })
  expect(() => JSON.stringify(deep)).toThrow(RangeError)
  expect(() => boundBundle(deep)).toThrow(unfit)
  expect(() => openBundle(deep, [])).toThrow(unfit)
})
