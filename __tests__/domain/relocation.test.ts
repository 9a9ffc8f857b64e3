import { execFileSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import {
  findMissingRpath,
  mentionsPrefix,
  relocateBuildDetails,
  relocatePkgConfig,
  relocateScript,
  relocateSysconfigData,
  shortNames,
  textEditsOf
} from '../../src/domain/relocation.ts'
import { elfFact } from '../support/elf-facts.ts'

const old = '/opt/python-3.12.6'
const directory =
  '$(h=$(dirname -- "$0"); r=$(dirname -- "$(realpath -- "$0")"); [ "$h" -ef "$r" ] || h=$r; printf %s "$h")'
const header = `#!/bin/sh\n'''exec' "${directory}/python3.12" "$0" "$@"\n' '''\n`

describe('mentionsPrefix', () => {
  test.each([
    '-L/opt/python-3.12.6/lib',
    '/opt/python-3.12.6',
    "'/opt/python-3.12.6'",
    'x=/opt/python-3.12.6:y'
  ])('finds the prefix in %s', (text) => {
    expect(mentionsPrefix(text, old)).toBe(true)
  })

  test.each([
    '/opt/python-3.12.60',
    '/opt/python-3.12.6rc1',
    '/opt/python-3.12.6-old',
    '/opt/python-3x12x6',
    '/opt'
  ])('does not take %s for the prefix', (text) => {
    expect(mentionsPrefix(text, old)).toBe(false)
  })
})

describe('relocateScript', () => {
  test.each([
    ['#!/opt/python-3.12.6/bin/python3.12\nprint(1)\n', `${header}print(1)\n`],
    ['#! /opt/python-3.12.6/bin/python\nprint(1)\n', `${header}print(1)\n`],
    ['#!/opt/python-3.12.6/bin/python3.12', header],
    ['#!/opt/python-3.12.6/bin/python3.12 -E -s\n', header.replace('12" "$0"', '12" -E -s "$0"')]
  ])('the shebang of %j becomes an sh header that Python takes for a string', (text, relocated) => {
    expect(relocateScript(text, old, 'python3.12')).toBe(relocated)
    expect(relocateScript(relocated, old, 'python3.12')).toBe(relocated)
  })

  test.each([
    '#!/bin/sh\nprefix=/opt/python-3.12.6\n',
    '#!/usr/bin/env python3\n',
    '#!/opt/python-3.12.60/bin/python3.12\n',
    '#!/opt/python-3.12.6/bin/python3.12 "$(echo odd)"\n',
    '\n#!/opt/python-3.12.6/bin/python3.12\n'
  ])('%j stays as it is', (text) => {
    expect(relocateScript(text, old, 'python3.12')).toBe(text)
  })
})

describe('relocatePkgConfig', () => {
  test('names the prefix relative to the file', () => {
    const text = 'prefix=/opt/python-3.12.6\nlibdir=${exec_prefix}/lib\nother=/opt/python-3.12.60\n'
    const relocated = 'prefix=${pcfiledir}/../..\nlibdir=${exec_prefix}/lib\nother=/opt/python-3.12.60\n'
    expect(relocatePkgConfig(text, old)).toBe(relocated)
    expect(relocatePkgConfig(relocated, old)).toBe(relocated)
  })
})

describe('relocateSysconfigData', () => {
  const text = `build_time_vars = {'LIBDIR': '${old}/lib',
 'LDFLAGS': '-L${old}/lib -Wl,-rpath,${old}/lib',
 'OTHER': '/opt/python-3.12.60/lib',
 'CONFIG_ARGS': "'--prefix=${old}'",
 'HAVE_FORK': 1}`

  function evaluate(source: string, prefix: string): unknown {
    const program =
      'import json, sys; sys.base_prefix = sys.argv[1]; names = {}; exec(sys.stdin.read(), names); ' +
      'names.pop("__builtins__"); print(json.dumps(names))'
    return JSON.parse(
      execFileSync('python3', ['-I', '-c', program, prefix], { input: source, encoding: 'utf8' })
    )
  }

  test('the values follow the interpreter to where it lies', () => {
    const prefix = '/srv/$1 \\a\'s "tree"'
    expect(evaluate(relocateSysconfigData(text, old), prefix)).toEqual({
      build_time_vars: {
        LIBDIR: `${prefix}/lib`,
        LDFLAGS: `-L${prefix}/lib -Wl,-rpath,${prefix}/lib`,
        OTHER: '/opt/python-3.12.60/lib',
        CONFIG_ARGS: "'--prefix=/opt/python-3.12.6'",
        HAVE_FORK: 1
      }
    })
  })

  test('at the true prefix the values are what they were', () => {
    expect(evaluate(relocateSysconfigData(text, old), old)).toEqual(evaluate(text, '/anywhere'))
  })

  test('what was there stays, in a line of its own, and twice is once', () => {
    const relocated = relocateSysconfigData(text, old)
    expect(relocated.startsWith(`${text}\n\ndef `)).toBe(true)
    expect(relocateSysconfigData(`${text}\n`, old)).toBe(relocated)
    expect(relocateSysconfigData(relocated, old)).toBe(relocated)
  })

  test('values that do not name the prefix need nothing', () => {
    const other = "build_time_vars = {'LIBDIR': '/opt/python-3.12.60/lib'}\n"
    expect(relocateSysconfigData(other, old)).toBe(other)
  })
})

describe('relocateBuildDetails', () => {
  test('the prefix becomes relative to the file, the paths relative to the prefix', () => {
    const details = {
      base_prefix: old,
      base_interpreter: `${old}/bin/python3.14`,
      libpython: { dynamic: `${old}/lib/libpython3.14.so`, static: '/opt/python-3.12.60/lib/libpython3.14.a' }
    }
    const text = JSON.stringify(details, null, 2)
    const relocated = relocateBuildDetails(text, old)
    expect(JSON.parse(relocated)).toEqual({
      base_prefix: '../..',
      base_interpreter: './bin/python3.14',
      libpython: { dynamic: './lib/libpython3.14.so', static: '/opt/python-3.12.60/lib/libpython3.14.a' }
    })
    expect(relocateBuildDetails(relocated, old)).toBe(relocated)
  })
})

describe('findMissingRpath', () => {
  const needed = ['libpython3.12.so.1.0', 'libc.so.6']
  test.each([
    ['bin/python3.12', { needed }, '$ORIGIN/../lib'],
    ['lib/libpython3.so', { needed }, '$ORIGIN'],
    ['bin/python3.12', { needed, rpath: '/opt/python-3.12.6/lib' }, '$ORIGIN/../lib'],
    ['bin/python3.12', { needed, runpath: '$ORIGIN/../lib' }, '$ORIGIN/../lib'],
    ['bin/python3.12', { needed, rpath: '$ORIGIN/../lib', runpath: '/opt/lib' }, '$ORIGIN/../lib'],
    ['bin/python3.12', { needed, rpath: '$ORIGIN/../lib:/opt/python-3.12.6/lib' }, undefined],
    ['bin/python3.12', { needed: ['libc.so.6'] }, undefined]
  ])('%s with %j needs %s', (path, facts, rpath) => {
    expect(findMissingRpath(path, elfFact(path, facts))).toBe(rpath)
  })
})

test('textEditsOf visits only files that are known by name', () => {
  const edits = textEditsOf({ python: 'python3.13t', configs: ['config-3.13t-x86_64-linux-gnu'] })
  expect(edits.map(({ directory, start }) => [directory, start])).toEqual([
    ['bin', '#!'],
    ['lib/python3.13t/config-3.13t-x86_64-linux-gnu', '#!'],
    ['lib/pkgconfig', ''],
    ['lib/python3.13t', ''],
    ['lib/python3.13t', '']
  ])
  const scripts = edits.slice(0, 2).map(({ edit }) => edit(`#!${old}/bin/python3.13t\n`, old))
  expect(scripts.map((text) => /"\)(\/\S+)" "/.exec(text)?.[1])).toEqual([
    '/python3.13t',
    '/../../../bin/python3.13t'
  ])
})

test('shortNames are the names with a 3, without it', () => {
  expect(shortNames.map(([name, target]) => [name, target.replace('3', '')])).toEqual(
    shortNames.map(([name]) => [name, name])
  )
})
