import { describe, expect, test } from '@jest/globals'
import { checkCompatibility, toCompatibilityFailure } from '../../src/domain/compatibility.ts'
import type { CompatibilityQuestion, Complaint } from '../../src/domain/compatibility.ts'
import { needsOf, soughtNames } from '../../src/domain/host-needs.ts'
import { bookworm, glibcNeed, moduleFact, sharedTree } from '../support/elf-facts.ts'

const name = 'cpython-3.12.6-debian12-build1'
const needs = needsOf(sharedTree)

function check(changes: Partial<CompatibilityQuestion> = {}): readonly Complaint[] {
  return checkCompatibility({
    name,
    needs,
    host: bookworm,
    present: new Set(soughtNames(needs)),
    ...changes
  })
}

function without(...names: readonly string[]): ReadonlySet<string> {
  return new Set(soughtNames(needs).filter((present) => !names.includes(present)))
}

const summary = (complaints: readonly Complaint[]): readonly string[] =>
  complaints.map(({ severity, message }) => `${severity}: ${message}`)

describe('checkCompatibility', () => {
  test('has nothing to say where everything is there', () => {
    expect(check()).toEqual([])
  })

  test('the wrong processor is the only complaint: nothing else makes sense then', () => {
    const host = { ...bookworm, architecture: 'arm64', glibc: undefined }
    expect(summary(check({ host, present: new Set() }))).toEqual([
      'error: cpython-3.12.6-debian12-build1 is built for x86_64 (bin/python3.12); this runner is arm64.'
    ])
  })

  test('a host whose processor has no name here is the wrong one', () => {
    expect(summary(check({ host: { ...bookworm, architecture: 'mips' } }))).toEqual([
      'error: cpython-3.12.6-debian12-build1 is built for x86_64 (bin/python3.12); this runner is mips.'
    ])
  })

  test('without glibc nothing else is asked', () => {
    const osRelease = { id: 'alpine', versionId: '3.20.1', prettyName: 'Alpine Linux v3.20' }
    expect(
      summary(check({ host: { ...bookworm, osRelease, glibc: undefined }, present: new Set() }))
    ).toEqual([
      'error: cpython-3.12.6-debian12-build1 needs glibc; Alpine Linux v3.20 has another C library (musl?).'
    ])
  })

  test('a loader that is not there is named, before the kernel calls the interpreter missing', () => {
    const host = { ...bookworm, osRelease: { id: '', versionId: '', prettyName: '' } }
    expect(summary(check({ host, present: without('/lib64/ld-linux-x86-64.so.2') }))).toEqual([
      'error: cpython-3.12.6-debian12-build1 needs the loader /lib64/ld-linux-x86-64.so.2 (bin/python3.12), which linux does not have.'
    ])
  })

  test('a glibc that is too old is named with both versions and the file that needs more', () => {
    expect(check({ host: { ...bookworm, glibc: '2.31' } })).toEqual([
      {
        severity: 'error',
        message:
          'cpython-3.12.6-debian12-build1 needs glibc 2.35 or newer (lib/libpython3.12.so.1.0); Debian GNU/Linux 12 (bookworm) has 2.31.',
        remedy: 'Choose a build for this distribution, or a runner with glibc 2.35 or newer.'
      }
    ])
  })

  test('a glibc that is too old for a module that may be missed is a notice', () => {
    const files = [...sharedTree.files, moduleFact('_gdbm', { versionNeeds: [glibcNeed('2.38')] })]
    expect(check({ needs: needsOf({ ...sharedTree, files }) })).toMatchObject([
      { severity: 'notice', message: expect.stringContaining('_gdbm') }
    ])
  })

  test('missing libraries are errors where something required needs them, else notices', () => {
    const complaints = check({ present: without('libffi.so.8', 'libssl.so.3', 'libreadline.so.8') })
    expect(complaints).toEqual([
      {
        severity: 'error',
        message:
          'cpython-3.12.6-debian12-build1 needs 2 shared libraries that Debian GNU/Linux 12 (bookworm) lacks: ' +
          'libffi.so.8 (used by _ctypes), libssl.so.3 (used by _ssl).',
        remedy:
          'Install them in an earlier step: sudo apt-get update && sudo apt-get install -y libffi8 libssl3'
      },
      {
        severity: 'notice',
        message:
          'cpython-3.12.6-debian12-build1 needs 1 shared library that Debian GNU/Linux 12 (bookworm) lacks: ' +
          'libreadline.so.8 (used by readline).',
        remedy: 'Install them in an earlier step: sudo apt-get update && sudo apt-get install -y libreadline8'
      }
    ])
  })

  test('files that are no libraries are a notice', () => {
    expect(summary(check({ needs: { ...needs, unreadable: ['lib/libx.so', 'lib/liby.so'] } }))).toEqual([
      'notice: cpython-3.12.6-debian12-build1 holds files that are called like libraries and are none: lib/libx.so, lib/liby.so.'
    ])
  })
})

describe('toCompatibilityFailure', () => {
  test('joins the errors, leaves out notices, and says each remedy once', () => {
    const complaints: readonly Complaint[] = [
      { severity: 'error', message: 'First.', remedy: 'Do this.' },
      { severity: 'notice', message: 'Unimportant.', remedy: 'Never mind.' },
      { severity: 'error', message: 'Second.', remedy: 'Do this.' }
    ]
    expect(toCompatibilityFailure(complaints)).toMatchObject({
      code: 'PLATFORM_UNSUPPORTED',
      message: 'First.\nSecond.',
      hint: 'Do this.'
    })
  })

  test('is undefined where there are only notices', () => {
    expect(toCompatibilityFailure([{ severity: 'notice', message: 'A.', remedy: 'B.' }])).toBeUndefined()
  })
})
