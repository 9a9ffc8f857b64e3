import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { givenTrust } from '../../../../src/adapters/evidence/attestations/attestations.ts'
import { openBundle } from '../../../../src/adapters/evidence/attestations/sigstore.ts'
import { embeddedAnchors } from '../../../../src/adapters/evidence/attestations/embedded-roots.ts'
import { provenance } from '../../../support/attestation-seeds.ts'
import { failureOf } from '../../../support/failing.ts'
import type { SigstoreWorld } from '../../../support/sigstore-world.ts'
import { publicWorld, timestampWorld } from '../../../support/sigstore-world.ts'

let worlds: readonly SigstoreWorld[]
let directory: string

beforeAll(async () => {
  worlds = [await publicWorld(), await timestampWorld()]
})

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'attestation-roots-'))
})

afterEach(() => rm(directory, { recursive: true }))

const read = async (text: string) => {
  const path = join(directory, 'roots.jsonl')
  await writeFile(path, text)
  return givenTrust(path)()
}

describe('a file of roots', () => {
  test('with one a line vouches for what each of them vouches for', async () => {
    const anchors = await read(`${worlds.map(({ anchor }) => JSON.stringify(anchor.root)).join('\n')}\n\n`)
    expect(anchors.map(({ proof, organization }) => [proof, organization])).toEqual([
      ['log', 'sigstore.mock'],
      ['timestamp', 'sigstore.mock']
    ])
    for (const world of worlds) {
      const bundle = await world.sign(provenance())
      expect(openBundle(bundle, anchors).signer.uri).toBe(provenance().uri)
      expect(() => openBundle(bundle, embeddedAnchors)).toThrow('its certificate is from "sigstore.mock"')
    }
  })

  test('with one over many lines is read as well', async () => {
    const [world] = worlds
    expect(await read(JSON.stringify(world?.anchor.root, null, 2))).toHaveLength(1)
  })

  test('with the roots that the action brings along says the same as they do', async () => {
    const anchors = await read(embeddedAnchors.map(({ root }) => JSON.stringify(root)).join('\n'))
    expect(anchors.map(({ proof, organization }) => [proof, organization])).toEqual(
      embeddedAnchors.map(({ proof, organization }) => [proof, organization])
    )
  })

  test.each<[string, string, string]>([
    ['that is empty', '\n', 'it is empty'],
    ['that is a web page', '<!DOCTYPE html>', 'not valid JSON'],
    ['with a line that is none', '{"certificateAuthorities":[]}\nx', "can't be used"],
    ['without authorities', '{}', 'not of one organization'],
    [
      'with a broken certificate',
      root([{ certChain: { certificates: [{ rawBytes: 'AAAA' }] } }]),
      "can't be used"
    ],
    ['that is too large', ' '.repeat(1024 * 1024 + 1), 'more than 1048576 bytes']
  ])('%s is refused', async (_, text, message) => {
    const failure = await failureOf(read(text))
    expect([failure.code, failure.message]).toEqual(['INPUT_INVALID', expect.stringContaining(message)])
  })

  test('with authorities of several organizations in one root is refused', async () => {
    const [publicGood, gitHub] = embeddedAnchors.map(
      ({ root: one }) => one as { readonly certificateAuthorities: readonly object[] }
    )
    const mixed = [...(publicGood?.certificateAuthorities ?? []), ...(gitHub?.certificateAuthorities ?? [])]
    expect((await failureOf(read(root(mixed)))).message).toContain('not of one organization')
  })

  test('without logs and timestamps is refused: nobody could prove anything with it', async () => {
    const { certificateAuthorities } = embeddedAnchors[0]?.root as {
      readonly certificateAuthorities: readonly object[]
    }
    expect((await failureOf(read(root(certificateAuthorities)))).message).toContain(
      'neither logs nor timestamps'
    )
  })

  test('that is not there is refused', async () => {
    const failure = await failureOf(givenTrust(join(directory, 'none'))())
    expect([failure.code, failure.message]).toEqual(['INPUT_INVALID', expect.stringContaining('ENOENT')])
  })
})

function root(certificateAuthorities: readonly object[]): string {
  return JSON.stringify({ certificateAuthorities })
}
