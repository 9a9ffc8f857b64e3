import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { replaceFile } from '../../src/disk/replace-file.ts'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'replace-file-'))
})
afterEach(() => {
  rmSync(directory, { recursive: true })
})

test('the file has the new bytes, the old mode, and nothing lies beside it', async () => {
  const path = join(directory, 'script')
  writeFileSync(path, 'old')
  chmodSync(path, 0o2751)
  await replaceFile(path, Buffer.from('new'))
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(statSync(path).mode & 0o7777).toBe(0o2751)
  expect(readdirSync(directory)).toEqual(['script'])
})

test('another name of the same file keeps the old bytes', async () => {
  writeFileSync(join(directory, 'one'), 'old')
  linkSync(join(directory, 'one'), join(directory, 'two'))
  await replaceFile(join(directory, 'one'), Buffer.from('new'))
  expect(readFileSync(join(directory, 'two'), 'utf8')).toBe('old')
})

test('what can not be replaced stays, and nothing lies beside it', async () => {
  mkdirSync(join(directory, 'taken/full'), { recursive: true })
  await expect(replaceFile(join(directory, 'taken'), Buffer.from('new'))).rejects.toMatchObject({
    code: 'EISDIR'
  })
  expect(readdirSync(directory)).toEqual(['taken'])
})
