import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { makeBuild, prefix, release, repository } from '../support/feature-builds.ts'
import { openFeatureRoom, programsWithout } from '../support/feature-room.ts'
import type { FeatureRoom } from '../support/feature-room.ts'
import { readToken } from '../support/local-github.ts'
import type { MadeTarball } from '../support/make-tarball.ts'

let room: FeatureRoom
let tarball: MadeTarball
const env = { GITHUB_TOKEN: readToken }

beforeEach(async () => {
  room = await openFeatureRoom()
  tarball = await makeBuild(room.directory)
  await release(room.github, tarball, { private: true })
})

afterEach(async () => {
  await room[Symbol.asyncDispose]()
})

test.each([
  ['curl', 'wget'],
  ['wget', 'curl']
])('a private release comes by the API with %s, and the token goes nowhere else', async (client, other) => {
  const path = await programsWithout(join(room.directory, 'programs'), client, other)
  // What words a program was given is for every user of the machine to see.
  const words = join(room.directory, 'words')
  await writeFile(
    join(path, client),
    `#!/bin/sh\nprintf '%s\\n' "$@" >> '${words}'\nexec /usr/bin/${client} "$@"\n`
  )
  await chmod(join(path, client), 0o755)
  const run = await room.install({ repository }, { env, path })
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  expect(run.stdout).toContain(`${prefix}/bin/python3`)
  const { requests } = room.github
  expect(requests.map(({ origin, answer }) => `${origin} ${answer?.status}`)).toEqual([
    'api 200',
    'api 302',
    'storage 200',
    'api 302',
    'storage 200'
  ])
  for (const { origin, headers } of requests) {
    expect(headers['authorization']).toBe(origin === 'api' ? `Bearer ${readToken}` : undefined)
  }
  expect(await readFile(words, 'utf8')).not.toContain(readToken)
  expect(run.stdout + run.stderr).not.toContain(readToken)
  const record = JSON.parse(
    await readFile(join(room.opt.directory, 'python-3.12.6/.iact-cpython.json'), 'utf8')
  ) as object
  expect(record).toMatchObject({ verifiedBy: ['release digest', 'sidecar'] })
})

test('without a token it says that a private repository needs one', async () => {
  const run = await room.install({ repository })
  expect(run.exitCode).toBe(1)
  expect(run.stderr).toContain('DOWNLOAD_FAILED')
  expect(run.stderr).toContain('A private repository needs GITHUB_TOKEN')
})

test('a token never goes to a mirror', async () => {
  const run = await room.install({ repository, mirror: `${room.github.storageUrl}/mirror` }, { env })
  expect(run.exitCode).toBe(0)
  const mirrored = room.github.requests.filter(({ path }) => path.startsWith('/mirror/'))
  expect(mirrored.map(({ headers }) => headers['authorization'])).toEqual([undefined])
})

test('the wget of busybox is no client', async () => {
  const path = await programsWithout(join(room.directory, 'programs'), 'curl', 'wget', 'apt-get')
  await writeFile(join(path, 'wget'), '#!/bin/sh\nexec busybox wget "$@"\n')
  await chmod(join(path, 'wget'), 0o755)
  const run = await room.install({ repository }, { env, path })
  expect([run.exitCode, room.github.requests]).toEqual([1, []])
  expect(run.stderr).toContain('These programs are missing: curl')
})

test('a server that is busy is asked again', async () => {
  room.github.faults.add({
    match: { origin: 'api', times: 2 },
    action: { kind: 'answer', when: 'before', status: 503 }
  })
  const run = await room.install({ repository }, { env })
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  expect(run.stdout).toContain('try 2 of 3')
})
