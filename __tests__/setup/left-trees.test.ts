import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { openSetup } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }

let sandbox: SetupSandbox
let entry: string

beforeEach(async () => {
  sandbox = await openSetup()
  await sandbox.publish()
  entry = (await sandbox.run(exact)).outputs?.['python-prefix'] ?? ''
  await rm(`${entry}.complete`)
})

afterEach(() => sandbox[Symbol.asyncDispose]())

test('a tree without its mark that does not work is set aside by the job that finds it', async () => {
  await writeFile(`${entry}/bin/python3.12`, '')
  const { code, outputs } = await sandbox.run(exact)
  expect([code, outputs?.['python-prefix']]).toEqual(['OK', entry])
  expect(await readFile(`${entry}/bin/python3.12`, 'utf8')).toContain('#!/bin/sh')
  const names = await readdir(`${entry}/..`)
  expect(names.filter((name) => name.startsWith('.broken-'))).toHaveLength(1)
})

test('a tree without its mark that works is taken as it is', async () => {
  await writeFile(`${entry}/mine`, '')
  const { code, log } = await sandbox.run(exact)
  expect(code).toBe('OK')
  expect(log.lines).toContain(`another job was first: ${entry}`)
  expect(await readdir(entry)).toContain('mine')
  expect((await sandbox.run(exact)).outputs?.source).toBe('tool-cache')
})
