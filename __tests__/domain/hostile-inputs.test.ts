import { expect, test } from '@jest/globals'
import { parseArchitecture, parseBuild, parseDistro } from '../../src/domain/artifact.ts'
import {
  parseBoolean,
  parseChoice,
  parseHttpUrl,
  parseLines,
  parseList,
  parsePath,
  parsePinnedUrl,
  parseRef,
  parseRepository,
  parseRepositoryPath,
  parseSecret,
  parseTarballAddress
} from '../../src/domain/input-grammar.ts'
import { parsePythonVersion } from '../../src/domain/python-version.ts'
import { parseVersionSpec } from '../../src/domain/version-spec.ts'

/** A good value of every kind, and its parser. */
const kinds: Readonly<Record<string, readonly [good: string, parse: (text: string) => unknown]>> = {
  version: ['3.12.6', parsePythonVersion],
  'version range': ['>=3.11', parseVersionSpec],
  build: ['1', parseBuild],
  distro: ['ubuntu22.04', parseDistro],
  architecture: ['arm64', parseArchitecture],
  repository: ['owner/name', parseRepository],
  boolean: ['true', parseBoolean],
  choice: ['auto', parseChoice(['auto', 'skip'])],
  list: ['auto', parseList(parseChoice(['auto', 'skip']))],
  path: ['dir/file', parsePath],
  paths: ['dir/file', parseLines(parsePath)],
  'repository path': ['dir/file', parseRepositoryPath],
  ref: ['main', parseRef],
  URL: ['https://host/file', parseHttpUrl],
  'pinned URL': ['https://host/file', parsePinnedUrl],
  address: ['https://host/file', parseTarballAddress],
  'file address': ['file:///dir/file', parseTarballAddress],
  secret: ['secret', parseSecret]
}

/** A name may be anything; an address that is no URL is a path. */
const paths = ['path', 'paths', 'repository path', 'address', 'file address']

/** What is done to a good value; the kinds for which it stays good. */
const attacks: Readonly<
  Record<string, readonly [spoil: (good: string) => string, harmless: readonly string[]]>
> = {
  'a line break in it': [(good) => `${good.slice(0, 1)}\n${good.slice(1)}x`, ['paths']],
  'a carriage return after it': [(good) => `${good}\r`, ['version range', 'list', 'paths']],
  'a command of the runner below it': [(good) => `${good}\n::add-mask::x`, ['paths']],
  'a variable below it': [(good) => `${good}\nPATH=/tmp`, ['paths']],
  'NUL in it': [(good) => `${good}\u0000.txt`, []],
  'an escape sequence in it': [(good) => `${good}\u001b[2K`, []],
  'a C1 control in it': [(good) => `${good}\u009b2K`, []],
  'a way up before it': [(good) => `../${good}`, ['secret']],
  'a way up after it': [(good) => `${good}/../..`, ['secret', 'URL', 'pinned URL', 'address']],
  'a way up of another system': [(good) => `..\\${good}`, ['secret']],
  'a shell command after it': [(good) => `${good}; id`, []],
  'a shell substitution in it': [(good) => `${good}$(id)`, ['secret', 'URL', 'pinned URL', 'address']],
  'a backtick in it': [(good) => `${good}\`id\``, ['secret']],
  'a pipe in it': [(good) => `${good}|id`, ['secret']],
  'a quote in it': [(good) => `${good}"'`, ['secret']],
  'a variable of the shell in it': [(good) => `${good} $HOME`, []],
  'an option before it': [(good) => `--output=${good}`, ['secret']],
  'letters of another width': [(good) => good.replace(/[a-z0-9]/, '\uff41'), paths],
  'a right-to-left mark': [(good) => `${good}\u202e`, [...paths, 'URL', 'pinned URL']],
  'nothing visible': [() => '\u200b', paths],
  'ten thousand of it': [(good) => good.repeat(10_000), []],
  'a million letters after it': [(good) => `${good}${'a'.repeat(1_000_000)}`, []],
  'a drive before it': [(good) => `C:\\${good}`, ['secret']],
  'a share': [(good) => `\\\\host\\${good}`, ['secret']],
  'the name of a prototype': [() => '__proto__', [...paths, 'secret', 'ref']]
}

const rows = Object.entries(attacks).flatMap(([attack, [spoil, harmless]]) =>
  Object.entries(kinds).map(
    ([kind, [good, parse]]) => [kind, attack, { text: spoil(good), parse, harmless }] as const
  )
)

test.each(Object.entries(kinds))('a good %s is let in', (_, [good, parse]) => {
  expect(() => parse(good)).not.toThrow()
})

test.each(rows.filter(([kind, , { harmless }]) => !harmless.includes(kind)))(
  'a %s with %s is refused in a line',
  (_, __, row) => {
    expect(() => row.parse(row.text)).toThrow(
      expect.objectContaining({
        name: 'Failure',
        code: 'INPUT_INVALID',
        message: expect.stringMatching(/^.{1,400}$/)
      })
    )
  }
)

test.each(rows.filter(([kind, , { harmless }]) => harmless.includes(kind) && kind !== 'secret'))(
  'a %s with %s is let in, and holds no control character and no way up',
  (_, __, row) => {
    const told = JSON.stringify(row.parse(row.text))
    expect(told).not.toMatch(/\\[unr]|[\u007f-\u009f]|(?:^|[/"])\.\.[/"]/)
  }
)
