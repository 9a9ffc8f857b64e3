import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { setRpath } from '../../src/domain/elf-rpath.ts'
import { compile, readelf } from '../support/c-compiler.ts'
import { itmName } from '../support/elf-image.ts'
import { mutationsOf } from '../support/mutations.ts'

const path = '$ORIGIN/../lib'

describe('setRpath on what gcc links', () => {
  let top = ''
  beforeAll(() => {
    top = mkdtempSync(join(tmpdir(), 'elf-rpath-'))
    for (const name of ['bin', 'lib', 'foreign']) mkdirSync(join(top, name))
    const library = ['-shared', '-fPIC', '-Wl,-soname,libgreeting.so.1']
    compile(join(top, 'lib/libgreeting.so.1'), 'const char *greeting(void) { return "ours"; }', library)
    compile(
      join(top, 'foreign/libgreeting.so.1'),
      'const char *greeting(void) { return "foreign"; }',
      library
    )
    const source =
      '#include <stdio.h>\nconst char *greeting(void);\nint main(void) { return puts(greeting()) < 0; }'
    const link = [join(top, 'lib/libgreeting.so.1')]
    compile(join(top, 'bin/plain'), source, link)
    const old = `-Wl,-rpath,${join(top, 'nowhere/of/this/name')}`
    compile(join(top, 'bin/runpath'), source, [...link, '-Wl,--enable-new-dtags', old])
    compile(join(top, 'bin/retagged'), source, [...link, `-Wl,--enable-new-dtags,-rpath,${path}`])
  })
  afterAll(() => {
    rmSync(top, { recursive: true })
  })

  test.each(['plain', 'runpath', 'retagged'])(
    'a program finds its library, whatever LD_LIBRARY_PATH says: %s',
    (name) => {
      const program = join(top, 'bin', name)
      const foreign = { LD_LIBRARY_PATH: join(top, 'foreign') }
      expect(spawnSync(program, { env: foreign, encoding: 'utf8' }).stdout).toBe('foreign\n')
      const before = readFileSync(program)
      const bytes = readFileSync(program)
      expect(setRpath(bytes, path)).toEqual({ kind: 'done' })
      writeFileSync(`${program}-edited`, bytes)
      chmodSync(`${program}-edited`, 0o755)

      expect(execFileSync(`${program}-edited`, { env: {}, encoding: 'utf8' })).toBe('ours\n')
      expect(execFileSync(`${program}-edited`, { env: foreign, encoding: 'utf8' })).toBe('ours\n')
      expect(bytes.length).toBe(before.length)
      expect(readelf('-d', `${program}-edited`)).toContain(`(RPATH)              Library rpath: [${path}]`)
      expect(readelf('-V', `${program}-edited`)).toBe(
        readelf('-V', program).replaceAll(program, `${program}-edited`)
      )
      expect(symbolsOf(`${program}-edited`)).toEqual(symbolsOf(program))
    }
  )

  test('never throws, whatever bytes are changed', () => {
    const bytes = readFileSync(join(top, 'bin/plain'))
    const kinds = [...mutationsOf(bytes.subarray(0, 4096), 500, 4)].map((mutant) => {
      const file = Uint8Array.from(bytes)
      file.set(mutant)
      return setRpath(file, path).kind
    })
    expect(new Set(kinds)).toEqual(new Set(['done', 'refused']))
  })
})

/** Dynamic symbols but the one whose name may be lost. */
function symbolsOf(program: string): readonly string[] {
  const lines = readelf('--dyn-syms', program).split('\n')
  return lines.filter((line) => !line.includes(itmName) && !line.includes(path))
}
