import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parseElf } from '../../src/domain/elf-file.ts'
import { compile, readelf } from '../support/c-compiler.ts'
import { mutationsOf } from '../support/mutations.ts'

describe('parseElf of what gcc links', () => {
  let directory = ''
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'elf-file-'))
    compile(join(directory, 'libdemo.so.1'), 'double cube(double x) { return x * x * x; }', [
      '-shared',
      '-fPIC',
      '-Wl,-soname,libdemo.so.1'
    ])
    const source =
      '#include <math.h>\n#include <stdio.h>\ndouble cube(double);\nint main(int argc, char **argv) { (void)argv; return printf("%f", cube(pow(argc, 0.3))) < 0; }'
    compile(join(directory, 'program'), source, [
      join(directory, 'libdemo.so.1'),
      '-lm',
      '-Wl,--enable-new-dtags,-rpath,$ORIGIN/lib'
    ])
  })
  afterAll(() => {
    rmSync(directory, { recursive: true })
  })

  test.each(['program', 'libdemo.so.1'])('says what readelf says: %s', (name) => {
    const path = join(directory, name)
    const file = parseElf(readFileSync(path))
    const dynamic = readelf('-d', path)
    const bracketed = (label: string): readonly string[] =>
      [...dynamic.matchAll(new RegExp(`${label}: \\[(.*)\\]`, 'g'))].map(([, text]) => text ?? '')
    expect({
      needed: file?.needed,
      soname: [file?.soname ?? []].flat(),
      runpath: [file?.runpath ?? []].flat(),
      interpreter: file?.interpreter
    }).toEqual({
      needed: bracketed('Shared library'),
      soname: bracketed('Library soname'),
      runpath: bracketed('Library runpath'),
      interpreter: /Requesting program interpreter: (.*)\]/.exec(readelf('-l', path))?.[1]
    })
    const versions = [...readelf('-V', path).matchAll(/Name: (\S+) {2}Flags: (\S+)/g)]
    expect(file?.versionNeeds.map((need) => need.name)).toEqual(versions.map(([, version]) => version))
  })

  test('never throws and always ends, whatever bytes are changed', () => {
    const bytes = readFileSync(join(directory, 'program'))
    const outcomes = [...mutationsOf(bytes.subarray(0, 4096), 500, 2)].map((mutant) => {
      const file = Uint8Array.from(bytes)
      file.set(mutant)
      return typeof parseElf(file)?.machine
    })
    expect(new Set(outcomes)).toEqual(new Set(['number', 'undefined']))
  })
})
