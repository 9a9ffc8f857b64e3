import { Failure } from './failure.ts'

/** A CPython version as DESIGN spells it: `X.Y.Z`, optional `aN`/`bN`/`rcN`, optional `t` for free-threaded. */
export type PythonVersion = {
  readonly major: number
  readonly minor: number
  readonly micro: number
  readonly pre: { readonly kind: 'a' | 'b' | 'rc'; readonly number: number } | undefined
  readonly freeThreaded: boolean
}

export const versionGrammar =
  'X.Y.Z with an optional aN, bN or rcN and an optional t (3.12.6, 3.14.0rc2, 3.13.1t)'

const NUMBER = '(0|[1-9][0-9]{0,3})'
const PATTERN = new RegExp(`^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:(a|b|rc)${NUMBER})?(t)?$`)

export function findPythonVersion(text: string): PythonVersion | undefined {
  const match = PATTERN.exec(text)
  if (match === null) return undefined
  const [, major, minor, micro, kind, number, t] = match
  return {
    major: Number(major),
    minor: Number(minor),
    micro: Number(micro),
    pre: kind === 'a' || kind === 'b' || kind === 'rc' ? { kind, number: Number(number) } : undefined,
    freeThreaded: t !== undefined
  }
}

/** Throws INPUT_INVALID. */
export function parsePythonVersion(text: string): PythonVersion {
  const version = findPythonVersion(text)
  if (version === undefined) {
    throw new Failure(
      'INPUT_INVALID',
      `${JSON.stringify(text.slice(0, 100))} is not a CPython version`,
      `Write ${versionGrammar}.`
    )
  }
  return version
}

export function formatPythonVersion(version: PythonVersion): string {
  const { major, minor, micro, pre, freeThreaded } = version
  return `${major}.${minor}.${micro}${pre === undefined ? '' : `${pre.kind}${pre.number}`}${freeThreaded ? 't' : ''}`
}

/** The spelling that node-semver, and with it the tool cache, sorts rightly. */
export function toSemver(version: PythonVersion): string {
  const { major, minor, micro, pre } = version
  return `${major}.${minor}.${micro}${pre === undefined ? '' : `-${pre.kind}.${pre.number}`}`
}

/** Order of release: older is negative. Free-threaded comes after the same version with the GIL. */
export function comparePythonVersions(left: PythonVersion, right: PythonVersion): number {
  const rank = (version: PythonVersion): readonly number[] => [
    version.major,
    version.minor,
    version.micro,
    version.pre === undefined ? 3 : ['a', 'b', 'rc'].indexOf(version.pre.kind),
    version.pre?.number ?? 0,
    Number(version.freeThreaded)
  ]
  const others = rank(right)
  return (
    rank(left)
      .map((value, index) => value - (others[index] as number))
      .find((difference) => difference !== 0) ?? 0
  )
}
