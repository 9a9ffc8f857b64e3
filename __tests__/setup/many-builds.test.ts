import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { fileNameOf } from '../../src/domain/artifact.ts'
import { resolve } from '../../src/setup/resolve.ts'
import { failureOf } from '../support/failing.ts'
import { requestFor, manyBuilds, resolveWorld } from '../support/many-builds.ts'

/** Read anew for each candidate, the registry made this take minutes. */
const many = manyBuilds(2000)
let workspace: string

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'many-builds-'))
  await writeFile(join(workspace, 'ARTIFACTS.md'), many.registry)
})

afterEach(() => rm(workspace, { recursive: true, force: true }))

describe('of 2,000 releases with six files each and as many rows of the registry', () => {
  test('a range gets the newest build that the registry does not withdraw', async () => {
    const { artifact, row } = await resolve(requestFor('3.x'), [], resolveWorld(many, workspace))
    expect([fileNameOf(artifact), row?.status]).toEqual(['cpython-3.89.19-debian12-build1.tgz', 'Activo'])
  })

  test('check-latest gets the same, from its release', async () => {
    const inputs = requestFor('3.x', { checkLatest: true })
    const { artifact, release } = await resolve(inputs, [], resolveWorld(many, workspace))
    expect([fileNameOf(artifact), release?.tag]).toEqual([
      'cpython-3.89.19-debian12-build1.tgz',
      'cpython-3.89.19-build1'
    ])
  })

  test('what a range does not find is explained in a few lines', async () => {
    const failure = await failureOf(resolve(requestFor('3.999'), [], resolveWorld(many, workspace)))
    expect(failure.code).toBe('ARTIFACT_UNKNOWN')
    expect(failure.message.split('\n').length).toBeLessThan(8)
  })
})
