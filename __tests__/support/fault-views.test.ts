import { beforeEach, describe, expect, test } from '@jest/globals'
import { ask, at, textAt, upload } from './github-client.ts'
import { faultScene, name, releases } from './fault-scene.ts'
import type { FaultAction } from './github-faults.ts'
import type { LocalGitHub } from './local-github.ts'

const scene = faultScene()
const { create, listed, plant, publish } = scene
let github: LocalGitHub

beforeEach(() => {
  github = scene.github
})

describe('views that lag', () => {
  test('do not list a release yet that has been made', async () => {
    plant({ kind: 'lag-release', reads: 2 }, { method: 'POST' })
    const made = await create()
    expect((await ask(github, 'GET', textAt(made.body, 'url'))).status).toBe(200)
    expect([await listed(), await listed(), await listed()]).toEqual([0, 0, 1])
  })

  test('do not show yet that a release is published', async () => {
    plant({ kind: 'lag-release', reads: 2 }, { method: 'PATCH' })
    await publish((await create()).body)
    const byTag = async (): Promise<number> => (await ask(github, 'GET', `${releases}/tags/v1`)).status
    expect(at((await ask(github, 'GET', releases)).body, '0.draft')).toBe(true)
    expect([await byTag(), await byTag()]).toEqual([404, 200])
  })

  test('do not show yet that a release is immutable', async () => {
    github.repository(name).immutableReleases = true
    plant({ kind: 'lag-immutable', reads: 2 }, { method: 'PATCH' })
    const published = await publish((await create()).body)
    const again = async (): Promise<unknown> =>
      at((await ask(github, 'GET', textAt(published.body, 'url'))).body, 'immutable')
    expect([at(published.body, 'immutable'), await again(), await again()]).toEqual([false, false, true])
  })

  test('do not show an asset yet', async () => {
    const draft = await create()
    plant({ kind: 'lag-asset', reads: 2 }, { origin: 'uploads' })
    await upload(github, draft.body, 'a', 'a')
    const assets = async (): Promise<unknown> =>
      at((await ask(github, 'GET', textAt(draft.body, 'url'))).body, 'assets.length')
    expect([await assets(), await assets(), await assets()]).toEqual([0, 0, 1])
  })
})

describe('what an upload leaves', () => {
  test('can be a wreck that keeps the name', async () => {
    const draft = await create()
    plant({ kind: 'starter' }, { origin: 'uploads' })
    expect((await upload(github, draft.body, 'a', 'a')).status).toBe(502)
    expect(github.view(name).releases[0]?.assets).toMatchObject([{ name: 'a', state: 'starter', size: 0 }])
    expect((await upload(github, draft.body, 'a', 'a')).status).toBe(422)
  })

  test.each<[string, FaultAction, unknown[]]>([
    ['no digest', { kind: 'digest', as: 'null' }, [null, null, null]],
    [
      'a late digest',
      { kind: 'digest', as: 'late', reads: 1 },
      [null, null, expect.stringMatching(/^sha256:ca97/)]
    ]
  ])('can be %s', async (_title, action, digests) => {
    const draft = await create()
    plant(action, { origin: 'uploads' })
    const asset = await upload(github, draft.body, 'a', 'a')
    const again = async (): Promise<unknown> =>
      at((await ask(github, 'GET', textAt(asset.body, 'url'))).body, 'digest')
    expect([at(asset.body, 'digest'), await again(), await again()]).toEqual(digests)
  })

  test('can be a wrong digest', async () => {
    const draft = await create()
    plant({ kind: 'digest', as: 'wrong' }, { origin: 'uploads' })
    const digest = textAt((await upload(github, draft.body, 'a', 'a')).body, 'digest')
    expect(digest).toMatch(/^sha256:(?!ca97)[0-9a-f]{64}$/)
  })

  test('a draft can lose its tag although the PATCH repeats it', async () => {
    const draft = await create()
    plant({ kind: 'detach-tag' })
    const reply = await ask(github, 'PATCH', textAt(draft.body, 'url'), { body: { tag_name: 'v1' } })
    expect(textAt(reply.body, 'tag_name')).toMatch(/^untagged-/)
  })
})
