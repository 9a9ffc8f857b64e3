import { describe, expect, test } from '@jest/globals'
import { parsePythonVersion } from '../../src/domain/python-version.ts'
import { chooseCandidate, explainMiss } from '../../src/domain/resolution.ts'
import type { Candidate, ResolutionRequest } from '../../src/domain/resolution.ts'
import { parseVersionSpec } from '../../src/domain/version-spec.ts'

type Named = Candidate & { readonly name: string }

/** `3.12.6 2 debian12 arm64`; build 1, ubuntu24.04 and x64 may be left out. */
function candidate(name: string): Named {
  const [version = '', build = '1', distro = 'ubuntu24.04', architecture = 'x64'] = name.split(' ')
  return { name, version: parsePythonVersion(version), build: Number(build), distro, architecture }
}

function request(specs: string, others: Partial<ResolutionRequest> = {}): ResolutionRequest {
  return {
    specs: specs === '' ? [] : specs.split(' then ').map(parseVersionSpec),
    build: 'latest',
    distro: 'ubuntu24.04',
    architecture: 'x64',
    allowPrereleases: false,
    ...others
  }
}

function choose(wanted: ResolutionRequest, names: readonly string[]): string | undefined {
  return chooseCandidate(wanted, names.map(candidate))?.name
}

const explain = (wanted: ResolutionRequest, names: readonly string[]): readonly string[] =>
  explainMiss(wanted, names.map(candidate)).split('\n')

describe('choosing', () => {
  test('the newest version wins, then its newest build, in whatever order they come', () => {
    const names = ['3.12.9 1', '3.12.10 2', '3.12.10 10', '3.12.10 9', '3.12.6 11', '3.11.9 12']
    expect([choose(request('3.12'), names), choose(request('3.12'), names.toReversed())]).toEqual([
      '3.12.10 10',
      '3.12.10 10'
    ])
  })

  test('the first spec with any match wins over a newer version of a later one', () => {
    expect(choose(request('3.10 then 3.11 then 3.12'), ['3.12.6', '3.11.9', '3.11.2'])).toBe('3.11.9')
  })

  test('a pinned build may be of an older version, never another build', () => {
    const names = ['3.12.6 1', '3.12.10 2']
    expect([
      choose(request('3.12', { build: 1 }), names),
      choose(request('3.12.10', { build: 1 }), names)
    ]).toEqual(['3.12.6 1', undefined])
  })

  test('another distro or architecture is never taken', () => {
    const names = ['3.12.6 1 ubuntu22.04', '3.12.6 1 debian12 x64', '3.12.6 1 ubuntu24.04 arm64']
    expect([
      choose(request('3.12'), names),
      choose(request('3.12', { architecture: 'arm64' }), names),
      choose(request('3.12', { distro: 'ubuntu22.04' }), names)
    ]).toEqual([undefined, '3.12.6 1 ubuntu24.04 arm64', '3.12.6 1 ubuntu22.04'])
  })

  test('prereleases are taken only when allowed, and only where nothing final matches', () => {
    const names = ['3.13.1', '3.14.0rc2', '3.14.0a1']
    expect([
      choose(request('3.14'), names),
      choose(request('3.14', { allowPrereleases: true }), names),
      choose(request('3.x', { allowPrereleases: true }), names)
    ]).toEqual([undefined, '3.14.0rc2', '3.13.1'])
  })

  test('an allowed prerelease of an earlier spec goes before a final version of a later one', () => {
    expect(choose(request('3.14 then 3.13', { allowPrereleases: true }), ['3.13.1', '3.14.0rc2'])).toBe(
      '3.14.0rc2'
    )
  })

  test('nothing is chosen from nothing, nor for no spec', () => {
    expect([choose(request('3.12'), []), choose(request(''), ['3.12.6'])]).toEqual([undefined, undefined])
  })
})

describe('explaining a miss', () => {
  test('an empty store is the first thing to say', () => {
    expect(explain(request('3.12 then 3.11', { build: 2 }), [])).toEqual([
      'No artifact for CPython 3.12, else 3.11 build 2 on ubuntu24.04 x64.',
      'Nothing at all is published: is the repository the right one?'
    ])
  })

  test('the versions of this platform come nearest first', () => {
    expect(
      explain(request('3.12.9'), ['2.7.18', '3.13.1', '3.12.6', '3.11.9', '3.12.10', '3.12.8', '3.12.8 2'])
    ).toEqual([
      'No artifact for CPython 3.12.9 on ubuntu24.04 x64.',
      'On ubuntu24.04 x64, nearest first: 3.12.10, 3.12.8, 3.12.6, 3.13.1, 3.11.9, 2.7.18'
    ])
  })

  test('nearness to a range is nearness to its first number, and to no number the newest', () => {
    const names = ['3.9.1', '3.11.2', '3.13.0', '3.13.1']
    const nearest = (specs: string): string | undefined => explain(request(specs, { build: 9 }), names).at(-1)
    expect([nearest('>=3.10,<3.11'), nearest('latest'), nearest('')]).toEqual([
      'On ubuntu24.04 x64, nearest first: 3.11.2, 3.9.1, 3.13.1, 3.13.0',
      'On ubuntu24.04 x64, nearest first: 3.13.1, 3.13.0, 3.11.2, 3.9.1',
      'On ubuntu24.04 x64, nearest first: 3.13.1, 3.13.0, 3.11.2, 3.9.1'
    ])
  })

  test('other builds of the wanted version are named, newest first', () => {
    expect(explain(request('3.12', { build: 9 }), ['3.12.6 1', '3.12.6 2', '3.12.5 4', '3.11.9 8'])).toEqual([
      'No artifact for CPython 3.12 build 9 on ubuntu24.04 x64.',
      'Other builds here: 3.12.6 build 2, 3.12.6 build 1, 3.12.5 build 4',
      'On ubuntu24.04 x64, nearest first: 3.12.6, 3.12.5, 3.11.9'
    ])
  })

  test('other platforms come with their newest match: this architecture, then this kind of distro first', () => {
    const names = [
      '3.12.6 1 ubuntu22.04 arm64',
      '3.12.6 1 debian12 arm64',
      '3.12.6 2 debian12',
      '3.12.6 1 debian12',
      '3.12.5 1 ubuntu22.04',
      '3.12.6 1 fedora41',
      '3.11.9 1 ubuntu20.04'
    ]
    expect(explain(request('3.12'), names)).toEqual([
      'No artifact for CPython 3.12 on ubuntu24.04 x64.',
      'Other platforms have: ubuntu22.04 x64 (3.12.5 build 1), debian12 x64 (3.12.6 build 2), fedora41 x64 (3.12.6 build 1), ubuntu22.04 arm64 (3.12.6 build 1), debian12 arm64 (3.12.6 build 1)',
      'Nothing is published for ubuntu24.04 x64, only for: ubuntu22.04 x64, ubuntu20.04 x64, debian12 x64, fedora41 x64, ubuntu22.04 arm64, debian12 arm64'
    ])
  })

  test('among many builds the nearest to the wanted one comes first', () => {
    const names = Array.from({ length: 20 }, (_, index) => `3.12.6 ${index + 5}`)
    const [, builds] = explain(request('3.12.6', { build: 2 }), names)
    const nearest = [5, 6, 7, 8, 9, 10].map((build) => `3.12.6 build ${build}`).join(', ')
    expect(builds).toBe(`Other builds here: ${nearest} and 14 more`)
  })

  test('of two builds that are as near the newer one comes first, and so where none is wanted', () => {
    const [, near] = explain(request('3.12.6', { build: 3 }), ['3.12.6 2', '3.12.6 4'])
    expect(near).toBe('Other builds here: 3.12.6 build 4, 3.12.6 build 2')
    // As where the registry withdraws all of them.
    const [, any] = explain(request('3.12'), ['3.12.6 1', '3.12.6 2'])
    expect(any).toBe('Other builds here: 3.12.6 build 2, 3.12.6 build 1')
  })

  test('a distro without releases has none that is nearer', () => {
    const [, platforms] = explain(request('3.12', { distro: 'arch' }), [
      '3.12.6 1 arch arm64',
      '3.12.6 1 arch riscv64'
    ])
    expect(platforms).toBe('Other platforms have: arch arm64 (3.12.6 build 1), arch riscv64 (3.12.6 build 1)')
  })

  test('among the releases of one distro the nearest comes first', () => {
    const names = [
      '3.12.6 9 ubuntu26.04',
      '3.12.6 1 ubuntu18.04',
      '3.12.6 1 ubuntu22.04',
      '3.12.6 1 ubuntu20.04'
    ]
    expect(explain(request('3.12.6', { distro: 'ubuntu21.10' }), names).at(-1)).toBe(
      'Nothing is published for ubuntu21.10 x64, only for: ubuntu22.04 x64, ubuntu20.04 x64, ubuntu18.04 x64, ubuntu26.04 x64'
    )
  })

  test('the wanted build on another platform goes before its newest', () => {
    const names = ['3.12.6 2 debian12', '3.12.6 3 debian12', '3.12.6 3 fedora41', '3.11.9']
    const [, elsewhere] = explain(request('3.12.6', { build: 2 }), names)
    expect(elsewhere).toBe('Other platforms have: debian12 x64 (3.12.6 build 2)')
  })

  test('any build on another platform is named when the wanted one is nowhere', () => {
    const [, elsewhere] = explain(request('3.12.6', { build: 7 }), ['3.12.6 2 debian12', '3.11.9'])
    expect(elsewhere).toBe('Other platforms have: debian12 x64 (3.12.6 build 2)')
  })

  test('prereleases that would match name the input that lets them in', () => {
    expect(explain(request('3.14'), ['3.14.0rc1', '3.14.0rc2', '3.13.1'])).toEqual([
      'No artifact for CPython 3.14 on ubuntu24.04 x64.',
      'Only with allow-prereleases: true: 3.14.0rc2, 3.14.0rc1',
      'On ubuntu24.04 x64, nearest first: 3.14.0rc2, 3.14.0rc1, 3.13.1'
    ])
  })

  test('allowed prereleases are not offered again', () => {
    const lines = explain(request('3.14', { allowPrereleases: true, build: 3 }), ['3.14.0rc2'])
    expect(lines).toEqual([
      'No artifact for CPython 3.14 build 3 on ubuntu24.04 x64.',
      'Other builds here: 3.14.0rc2 build 1',
      'On ubuntu24.04 x64, nearest first: 3.14.0rc2'
    ])
  })

  test('a build with the other threading stands among the nearest', () => {
    expect(explain(request('3.13t'), ['3.12.6', '3.13.1', '3.13.0'])[1]).toBe(
      'On ubuntu24.04 x64, nearest first: 3.13.1, 3.13.0, 3.12.6'
    )
  })

  test('3.1 is known for an unquoted 3.10', () => {
    expect(explain(request('3.1'), ['3.10.15', '3.11.9']).at(-1)).toBe(
      'YAML reads an unquoted 3.10 as 3.1: put quotes around it'
    )
  })

  test('a long store makes no long message', () => {
    const platforms = Array.from({ length: 30 }, (_, index) => `ubuntu${index}.04`)
    const names = platforms.flatMap((distro) => [
      `3.10.1 1 ${distro}`,
      `3.1.1 2 ${distro}`,
      `3.1.0rc1 3 ${distro}`
    ])
    const stock = Array.from({ length: 50 }, (_, index) => `3.1.${index} ${index + 10}`)
    const lines = explain(request('3.1', { build: 3 }), [...names, ...stock, '3.10.2', '3.1.0rc2 3'])
    expect(lines).toHaveLength(6)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(250)
    expect(lines[1]).toMatch(/ and \d+ more$/)
  })

  test('many fallbacks are not all repeated', () => {
    const specs = Array.from({ length: 40 }, (_, index) => `3.${index + 20}`).join(' then ')
    expect(explain(request(specs), [])[0]).toBe(
      'No artifact for CPython 3.20, else 3.21, else 3.22, else 3.23, else 3.24, else 3.25 on ubuntu24.04 x64.'
    )
  })
})

test('12,000 artifacts are chosen from, and a miss among them is explained in two lines', () => {
  const versions = Array.from({ length: 2000 }, (_, index) =>
    parsePythonVersion(`3.${index % 40}.${Math.floor(index / 40)}`)
  )
  const platforms = ['ubuntu22.04', 'ubuntu24.04', 'debian12'].flatMap((distro) =>
    ['x64', 'arm64'].map((architecture) => ({ distro, architecture }))
  )
  const many = versions.flatMap((version) =>
    platforms.map((platform) => ({ version, build: 1, ...platform }))
  )
  const chosen = chooseCandidate(request('>=4 then ^3.20,!=3.39.49'), many)
  const explained = explainMiss(request('3.45 || 3.46 then ~=3.50.1'), many)
  expect(chosen?.version).toEqual(parsePythonVersion('3.39.48'))
  expect(explained.split('\n')).toHaveLength(2)
})
