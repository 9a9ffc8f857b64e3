import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'
import { makePythonTree } from './python-tree.ts'

/** A tree as a build leaves it, made once in a file of tests; each test gets a copy of its own. */
export function copyTreeForEachTest(): { top: string; tree: string } {
  const copy = { top: '', tree: '' }
  let template = ''
  beforeAll(() => {
    template = mkdtempSync(join(tmpdir(), 'python-tree-template-'))
    makePythonTree(template)
  })
  beforeEach(() => {
    copy.top = mkdtempSync(join(tmpdir(), 'python-tree-'))
    copy.tree = join(copy.top, 'staged')
    cpSync(template, copy.tree, { recursive: true, verbatimSymlinks: true })
  })
  afterEach(() => {
    rmSync(copy.top, { recursive: true })
  })
  afterAll(() => {
    rmSync(template, { recursive: true })
  })
  return copy
}
