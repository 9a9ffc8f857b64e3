import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { detachSign, isGoodForGpg, makeKey, openGpgHome, publicKeyOf } from '../support/gpg-home.ts'
import type { GpgHome } from '../support/gpg-home.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import type { Mutant } from '../support/mutants.ts'
import { mutantsOf } from '../support/mutants.ts'
import { countOf, openMutationBench } from '../support/mutation-bench.ts'
import type { MutationBench, Verdict } from '../support/mutation-bench.ts'

const exact = { version: '3.12.6', build: '1' }
const digestOf = (algorithm: string, bytes: string | Buffer): string =>
  createHash(algorithm).update(bytes).digest('hex')

let gpg: GpgHome
let fingerprint: string
let key: string
let bench: MutationBench | undefined

beforeAll(async () => {
  gpg = await openGpgHome()
  fingerprint = await makeKey(gpg, 'publisher')
  key = await publicKeyOf(gpg, fingerprint)
})

afterAll(async () => {
  await gpg[Symbol.asyncDispose]()
})

afterEach(async () => {
  await bench?.[Symbol.asyncDispose]()
  bench = undefined
})

const sidecar = ({ sha256, name }: MadeTarball): Readonly<Record<string, string>> => ({
  '.sha256': `${sha256}  ${name}\n`
})
const sidecars = (tarball: MadeTarball): Readonly<Record<string, string>> => ({
  ...sidecar(tarball),
  '.sha512': `${tarball.sha512}  ${tarball.name}\n`
})
const signed = async (tarball: MadeTarball): Promise<Readonly<Record<string, string>>> => ({
  ...sidecars(tarball),
  '.asc': await detachSign(gpg, tarball.path, fingerprint)
})

async function open(...request: Parameters<typeof openMutationBench>): Promise<MutationBench> {
  bench = await openMutationBench(...request)
  await bench.measure()
  return bench
}

type Judged = { readonly mutant: Mutant; readonly verdict: Verdict }

/** Each mutant in place of the file with this ending, one setup each; the last one is not left lying there. */
async function judgeAll(
  { exchange, judge, honest }: MutationBench,
  ending: string,
  mutants: Iterable<Mutant>
): Promise<readonly Judged[]> {
  const judged: Judged[] = []
  for (const mutant of mutants) {
    await exchange(ending, mutant.bytes)
    judged.push({ mutant, verdict: await judge() })
  }
  await exchange(ending, honest.get(ending) ?? Buffer.alloc(0))
  return judged
}

const ofKind = (judged: readonly Judged[], kind: Verdict['kind']): readonly Judged[] =>
  judged.filter(({ verdict }) => verdict.kind === kind)
const codesOf = (judged: readonly Judged[]): Readonly<Record<string, number>> =>
  countOf(judged.map(({ verdict }) => (verdict.kind === 'refused' ? verdict.code : verdict.kind)))

describe('a tarball that something happened to is refused, all of', () => {
  const cases: readonly (readonly [string, Parameters<typeof openMutationBench>[1], number])[] = [
    ['18 where the sidecar alone vouches for it', { beside: (t) => sidecar(t), hasDigest: false }, 1],
    ['18 where the digest of the release alone does', { beside: () => ({}), hasDigest: true }, 2],
    [
      '18 where a SHA-512 alone does',
      { beside: (t) => ({ '.sha512': sidecars(t)['.sha512'] ?? '' }), hasDigest: false },
      3
    ]
  ]
  test.each(cases)('%s', async (_, files, seed) => {
    const opened = await open(exact, files)
    const mutants = mutantsOf(opened.honest.get('') ?? Buffer.alloc(0), 18, seed)
    const judged = await judgeAll(opened, '', mutants)
    expect(codesOf(judged)).toEqual({ CHECKSUM_MISMATCH: 18 })
  })

  test('9 where the checksums fit it, and a signature is demanded', async () => {
    const opened = await open({ ...exact, 'gpg-public-key': key }, { beside: signed, hasDigest: false })
    const { exchange, judge, tarball, honest } = opened
    const codes: string[] = []
    for (const { bytes } of mutantsOf(honest.get('') ?? Buffer.alloc(0), 9, 4)) {
      await exchange('', bytes)
      for (const algorithm of ['sha256', 'sha512'])
        await exchange(`.${algorithm}`, Buffer.from(`${digestOf(algorithm, bytes)}  ${tarball.name}\n`))
      const verdict = await judge()
      codes.push(verdict.kind === 'refused' ? verdict.code : verdict.kind)
    }
    expect(countOf(codes)).toEqual({ SIGNATURE_INVALID: 9 })
  })
})

describe('a checksum file that something happened to', () => {
  const files = { beside: (tarball: MadeTarball) => sidecars(tarball), hasDigest: true }

  /** Read apart from the code under test: whether the line is still there, whatever stands on others. */
  const says = ({ bytes }: Mutant, line: RegExp): boolean =>
    bytes
      .toString()
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .some((one) => line.test(one))

  test.each([
    ['.sha256', 5],
    ['.sha512', 6]
  ] as const)('%s: of 18, those that do not say the same any more are refused', async (ending, seed) => {
    const opened = await open(exact, files)
    const { honest, tarball } = opened
    const judged = await judgeAll(opened, ending, mutantsOf(honest.get(ending) ?? Buffer.alloc(0), 18, seed))
    const hex = ending === '.sha256' ? tarball.sha256 : tarball.sha512
    const line = new RegExp(`^\\\\?${hex} [ *]${tarball.name.replaceAll('.', '\\.')}$`, 'i')
    expect(ofKind(judged, 'fault')).toEqual([])
    expect(ofKind(judged, 'harmless').filter(({ mutant }) => !says(mutant, line))).toEqual([])
    expect(ofKind(judged, 'refused').filter(({ mutant }) => says(mutant, line))).toEqual([])
    expect(ofKind(judged, 'refused').length).toBeGreaterThanOrEqual(10)
  })

  test('is refused when it is another file’s, all of 12', async () => {
    const opened = await open(exact, files)
    const { tarball, honest } = opened
    const other = { sha256: digestOf('sha256', 'other'), sha512: digestOf('sha512', 'other') }
    const foreign = (algorithm: 'sha256' | 'sha512'): readonly string[] => [
      `${other[algorithm]}  cpython-3.12.6-debian12-build2.tgz\n`,
      `${other[algorithm]}  ${tarball.name}\n`,
      `${tarball[algorithm]}  cpython-3.12.6-ubuntu22.04-build1.tgz\n`,
      `${tarball[algorithm]}  ${tarball.name}.asc\n`,
      `${other[algorithm]}  ${tarball.name}\n${tarball[algorithm]}  ${tarball.name}\n`,
      (honest.get(algorithm === 'sha256' ? '.sha512' : '.sha256') ?? '').toString()
    ]
    const codes: Readonly<Record<string, number>>[] = []
    for (const algorithm of ['sha256', 'sha512'] as const) {
      const mutants = foreign(algorithm).map((text) => ({ how: 'foreign', bytes: Buffer.from(text) }))
      codes.push(codesOf(await judgeAll(opened, `.${algorithm}`, mutants)))
    }
    expect(codes).toEqual(Array(2).fill({ CHECKSUM_MISMATCH: 1, CHECKSUM_MISSING: 5 }))
  })

  test('and lies where the tarball should, and the other way round, is refused', async () => {
    const opened = await open(exact, files)
    const { exchange, judge, honest } = opened
    await exchange('', honest.get('.sha256') ?? Buffer.alloc(0))
    await exchange('.sha256', honest.get('') ?? Buffer.alloc(0))
    expect(await judge()).toEqual({ kind: 'refused', code: 'CHECKSUM_MISSING' })
  })
})

describe('a signature that something happened to', () => {
  const files = { beside: signed, hasDigest: true }

  test('of 27, those that gpg does not take are refused', async () => {
    const opened = await open({ ...exact, 'gpg-public-key': key }, files)
    const { tarball, honest } = opened
    const judged = await judgeAll(opened, '.asc', mutantsOf(honest.get('.asc') ?? Buffer.alloc(0), 27, 7))
    const refused = ofKind(judged, 'refused')
    expect(ofKind(judged, 'fault')).toEqual([])
    for (const { mutant } of ofKind(judged, 'harmless'))
      expect(await isGoodForGpg(gpg, mutant.bytes.toString('latin1'), tarball.path)).toBe(true)
    expect(codesOf(refused)).toEqual({ SIGNATURE_INVALID: refused.length })
    expect(refused.length).toBeGreaterThanOrEqual(20)
  })
})
