import { describe, expect, test } from '@jest/globals'
import { planRelease } from '../../src/domain/release-plan.ts'
import type { Plan } from '../../src/domain/release-steps.ts'
import type { Release } from '../../src/domain/release.ts'
import {
  assetOf,
  complete,
  digest,
  draft,
  elsewhere,
  firstLook,
  published,
  tag,
  target,
  wanted,
  wantedFiles
} from '../support/planned-releases.ts'

const [tarball, second, sidecar, last, facts, otherFacts] = wantedFiles

function plan(releases: readonly Release[], tagCommit?: string): Plan {
  return planRelease(wanted, { ...firstLook, releases, tagCommit })
}

describe('a refusal', () => {
  const differing = [
    assetOf({ name: 'extra.txt', size: 1, sha256: digest('f') }),
    assetOf(tarball, { digest: second.sha256 }),
    assetOf(second, { digest: undefined }),
    assetOf(sidecar, { state: 'wreck' })
  ]

  test.each([
    [
      'names what differs, and the next build',
      plan([published(1, { assets: differing })], target),
      `${tag} is published already and differs: ${last.name} is not there; ` +
        `extra.txt is there and not meant; ` +
        `${tarball.name} has other bytes (sha256 ${second.sha256}, meant ${tarball.sha256}); ` +
        `${second.name} has bytes that could not be checked; ` +
        `${sidecar.name} is an upload that broke off (https://host/releases/1)`,
      'Published bytes are never replaced. Publish these files under a new build number, the next free one is cpython-3.12.6-build2.'
    ],
    [
      'names facts that are wrong, and not those that are missing',
      plan(
        [
          published(1, {
            assets: [assetOf(tarball), assetOf(facts, { digest: second.sha256, about: last.sha256 })]
          })
        ],
        target
      ),
      `${tag} is published already and differs: ${second.name} is not there; ${sidecar.name} is not there; ` +
        `${last.name} is not there; ${facts.name} does not describe this tarball (https://host/releases/1)`,
      'Published bytes are never replaced. Publish these files under a new build number, the next free one is cpython-3.12.6-build2.'
    ],
    [
      'names the commit that its tag was put on while this run published',
      planRelease(wanted, {
        ...firstLook,
        releases: [published(1)],
        tagCommit: elsewhere,
        published: new Set([1])
      }),
      `${tag} is published (https://host/releases/1), but somebody put its tag on ${elsewhere} in the same moment; it was meant for ${target}`,
      'The files are the right ones; tags are never moved. Run again to keep it as it is, or publish under a new build number.'
    ],
    [
      'names facts that broke off',
      plan(
        [published(1, { assets: [...complete().slice(0, 5), assetOf(otherFacts, { state: 'wreck' })] })],
        target
      ),
      `${tag} is published already and differs: ${otherFacts.name} is an upload that broke off (https://host/releases/1)`,
      'Published bytes are never replaced. Publish these files under a new build number, the next free one is cpython-3.12.6-build2.'
    ],
    [
      'of a sealed release says so',
      plan([published(1, { assets: complete().slice(0, 3), immutable: true })], target),
      `${tag} is published already and differs: ${last.name} is not there (https://host/releases/1)`,
      'The release is immutable. Publish these files under a new build number, the next free one is cpython-3.12.6-build2.'
    ],
    [
      'of a foreign draft shows where it is',
      plan([draft(9, 'foreign')]),
      `There is a draft for ${tag} that this action did not make: https://host/releases/9`,
      'Publish it or delete it on that page, then run again.'
    ],
    [
      'of a tag that points elsewhere names both commits',
      plan([], elsewhere),
      `The tag ${tag} exists and points to ${elsewhere}, not to ${target}`,
      `Tags are never moved. Run on that commit (target: ${elsewhere}) or take a new build number.`
    ],
    [
      'of two published releases shows them all',
      plan([published(1), published(2)], target),
      `There are 2 published releases of ${tag}: https://host/releases/1, https://host/releases/2`,
      'Compare them, and delete all but the one that your users have.'
    ],
    [
      'of a tag that is gone says where it was',
      plan([published(1, { commitish: elsewhere })]),
      `The release https://host/releases/1 is published, but the tag ${tag} does not exist`,
      `Somebody removed the tag. Create it again at the commit of the release: git tag ${tag} ${elsewhere} and push it.`
    ],
    [
      'of a release under another tag names that',
      plan([published(1, { tag: 'v1' })], target),
      `The release https://host/releases/1 bears the marker of ${tag}, and is published as v1`,
      'Give it its tag back; or, if its notes are a copy, take the publish:v1 comment out of them.'
    ]
  ])('%s', (_, refused, message, hint) => {
    expect(refused).toMatchObject({ step: 'refuse', code: 'RELEASE_CONFLICT', message, hint })
  })

  test.each([
    ['that lacks files, and has our marker, may be shown late', { assets: complete().slice(1) }, true],
    [
      'that lacks files, and was made by hand, is believed',
      { assets: complete().slice(1), body: '' },
      undefined
    ],
    ['that has other bytes is believed', { assets: differing }, undefined]
  ])('of a published release %s', (_, release, mayBeLag) => {
    const refused = plan([published(1, release)], target)
    expect(refused).toMatchObject({ step: 'refuse' })
    expect(refused.step === 'refuse' && refused.mayBeLag).toBe(mayBeLag)
  })
})

test('a signature that does not vouch for the tarball is named as such', () => {
  const subject = { ...facts.subject, isOptional: false }
  const signature = { ...facts, name: `${tarball.name}.asc`, subject }
  const signed = { ...wanted, files: [...wantedFiles, signature] }
  const assets = [...complete(), assetOf(signature, { digest: digest('e') })]
  const refused = planRelease(signed, {
    ...firstLook,
    releases: [published(1, { assets })],
    tagCommit: target
  })
  expect(refused).toMatchObject({
    code: 'RELEASE_CONFLICT',
    message: expect.stringContaining(`${signature.name} does not sign this tarball`)
  })
})
