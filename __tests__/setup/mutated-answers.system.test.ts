import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startAnsweringApi } from '../support/answering-api.ts'
import type { AnsweringApi } from '../support/answering-api.ts'
import { detachSign, makeKey, openGpgHome, publicKeyOf } from '../support/gpg-home.ts'
import type { GpgHome } from '../support/gpg-home.ts'
import { jsonMutantsOf } from '../support/json-mutants.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { mutantsOf } from '../support/mutants.ts'
import type { Mutant } from '../support/mutants.ts'
import { countOf, openMutationBench } from '../support/mutation-bench.ts'
import type { MutationBench } from '../support/mutation-bench.ts'
import { repository } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }

let gpg: GpgHome
let fingerprint: string
let key: string
let api: AnsweringApi
let bench: MutationBench | undefined
const told: string[] = []

beforeAll(async () => {
  gpg = await openGpgHome()
  fingerprint = await makeKey(gpg, 'publisher')
  key = await publicKeyOf(gpg, fingerprint)
})

afterAll(async () => {
  await gpg[Symbol.asyncDispose]()
  console.info(`Mutated answers of the API:\n${told.join('\n')}`)
})

beforeEach(async () => {
  api = await startAnsweringApi()
})

afterEach(async () => {
  await bench?.[Symbol.asyncDispose]()
  await api[Symbol.asyncDispose]()
  bench = undefined
})

const sidecar = ({ sha256, name }: MadeTarball): Readonly<Record<string, string>> => ({
  '.sha256': `${sha256}  ${name}\n`
})

/** What the honest API says at a path. */
async function honestAnswer({ sandbox }: MutationBench, path: string): Promise<string> {
  return (await fetch(`${sandbox.github.apiUrl}/repos/${repository}/${path}`)).text()
}

/** How setups end that get these answers of the API: refused by code, or harmless; the faults themselves. */
async function endingsOf(
  { judge }: MutationBench,
  mutants: Iterable<Mutant>
): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly faults: readonly string[] }> {
  const words: string[] = []
  const faults: string[] = []
  for (const { how, bytes } of mutants) {
    api.answerWith(bytes)
    const verdict = await judge(api.how)
    words.push(verdict.kind === 'harmless' ? 'harmless' : 'refused')
    if (verdict.kind === 'fault') faults.push(`${how}: ${verdict.what}\n${bytes.toString()}`)
  }
  return { counts: countOf(words), faults }
}

describe('an answer of the API that something happened to is refused, or the very same is installed', () => {
  const evidence = [
    ['by the digest of the release', { beside: () => ({}), hasDigest: true }],
    ['by its sidecar', { beside: (t: MadeTarball) => sidecar(t), hasDigest: false }],
    [
      'by a signature',
      {
        beside: async ({ path }: MadeTarball) => ({ '.asc': await detachSign(gpg, path, fingerprint) }),
        hasDigest: true
      }
    ]
  ] as const
  const answers = [
    ['a release', exact, 'releases/tags/cpython-3.12.6-build1'],
    ['a list of releases', { version: '3.12' }, 'releases']
  ] as const
  const cases = answers.flatMap(([what, inputs, path]) =>
    evidence.map(([by, files], index) => ({
      ...{ what, by, path, files, seed: 100 + 10 * index + path.length },
      // The key is made later.
      inputs: () => (by === 'by a signature' ? { ...inputs, 'gpg-public-key': key } : inputs)
    }))
  )

  test.each(cases)('of $what, $by: 12 mutants', async ({ what, by, inputs, path, files, seed }) => {
    const opened = await openMutationBench(inputs(), files)
    bench = opened
    const honest = await honestAnswer(opened, path)
    api.answerWith(Buffer.from(honest))
    await opened.measure(api.how)
    const { counts, faults } = await endingsOf(opened, [
      ...mutantsOf(Buffer.from(honest), 3, seed),
      ...jsonMutantsOf(honest, 9, seed + 1)
    ])
    expect(faults).toEqual([])
    told.push(`${what} ${by}: ${JSON.stringify(counts)}`)
    expect((counts['refused'] ?? 0) + (counts['harmless'] ?? 0)).toBe(12)
    expect(counts['refused']).toBeGreaterThanOrEqual(2)
  })
})

describe('what lies in the cache directory', () => {
  const files = {
    beside: async (tarball: MadeTarball) => ({
      ...sidecar(tarball),
      '.asc': await detachSign(gpg, tarball.path, fingerprint)
    }),
    hasDigest: true
  }

  /** Mutants of the file with this ending, where an earlier run would have left it; the other one is good. */
  async function expectAnew(
    inputs: (tarball: MadeTarball) => Readonly<Record<string, string>>,
    ending: '' | '.asc',
    mutants: { readonly count: number; readonly seed: number }
  ): Promise<void> {
    const opened = await openMutationBench({}, files)
    bench = opened
    const { sandbox, tarball, honest } = opened
    const good = honest.get(ending) ?? Buffer.alloc(0)
    for (const { how, bytes } of mutantsOf(good, mutants.count, mutants.seed)) {
      await mkdir(sandbox.cacheDir, { recursive: true })
      for (const [other, content] of honest)
        if (other !== '.sha256') await writeFile(`${sandbox.cacheDir}/${tarball.name}${other}`, content)
      await writeFile(`${sandbox.cacheDir}/${tarball.name}${ending}`, bytes)
      const { code, outputs } = await sandbox.run(inputs(tarball))
      const kept = await readFile(`${sandbox.cacheDir}/${tarball.name}${ending}`)
      expect([how, code, outputs?.source, outputs?.sha256, kept.equals(good)]).toEqual([
        ...[how, 'OK', 'release', tarball.sha256, true]
      ])
      expect(await readFile(`${outputs?.['python-prefix']}/lib/python3.12/os.py`, 'utf8')).toBe(
        "version = '3.12.6'\n"
      )
      await rm(sandbox.toolCache, { recursive: true })
    }
  }

  test('is never used when something happened to the tarball, and had anew: 10 mutants', async () => {
    await expectAnew(() => exact, '', { count: 10, seed: 8 })
  })

  test('nor when it is pinned: 9 mutants', async () => {
    await expectAnew(({ sha256 }) => ({ ...exact, sha256 }), '', { count: 9, seed: 9 })
  })

  test('nor when a signature is demanded of it: 9 mutants', async () => {
    await expectAnew(({ sha256 }) => ({ ...exact, sha256, 'gpg-public-key': key }), '', {
      count: 9,
      seed: 10
    })
  })
})
